package spoor.sample;

/// A user with a password in the console. One sign-in fans out to a key for each service, all with
/// the creation date of the sign-in (link L4 of `cloudtrail.md` §3.4).
record Browsing(World world, Person person, User user, long signedIn, String address)
        implements Actor {
    @Override
    public Caller caller(Service service) {
        Dice dice = Dice.of(world.seed(), service.name(), person.number(), signedIn);
        String key = user.account().key("ASIA", dice);
        return service.isSparse()
                ? Caller.keyOnly(user.account(), key)
                : Caller.userSession(user, key, signedIn, true, null);
    }

    @Override
    public Via via(Service service, Dice dice) {
        return Via.console(address, world.agents().ofConsole(service, dice));
    }
}
