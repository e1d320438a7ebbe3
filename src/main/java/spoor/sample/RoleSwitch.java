package spoor.sample;

/// Assuming a role, as one record, or as two if the role is in another account (link L6).
final class RoleSwitch {
    private final World world;

    RoleSwitch(World world) {
        this.world = world;
    }

    /// The session that will come of it; its key is drawn from the dice.
    static Session plan(Role role, String name, long time, int lasts, Dice dice) {
        String key = role.account().key("ASIA", dice);
        return new Session(key, role, name, time, lasts, Session.Delivery.PLAIN);
    }

    /// The caller's record. If the role is in another account, [#received] is its twin.
    Entry given(Account from, String region, Caller caller, Via via, Session session, Dice dice) {
        Call call = world.catalogue().call("sts", "AssumeRole");
        Entry entry =
                Entry.of(dice, session.created(), from, region, call, caller, via).issuing(session);
        return from.equals(session.role().account()) ? entry : entry.shared();
    }

    /// The record in the account of the role, where the caller is a stranger.
    static Entry received(Entry given, Session caller) {
        Session issued = given.issued();
        if (issued == null) {
            throw new IllegalArgumentException("not an AssumeRole: " + given.call().name());
        }
        return given.seenFrom(issued.role().account(), Caller.foreign(caller));
    }

    /// A role assumed by a service for something that runs in the account.
    Entry byService(String principal, Account account, String region, Session session, Dice dice) {
        Call call = world.catalogue().call("sts", "AssumeRole#service");
        return Entry.of(
                        dice,
                        session.created(),
                        account,
                        region,
                        call,
                        Caller.service(principal),
                        Via.service(principal))
                .issuing(session)
                .shared();
    }
}
