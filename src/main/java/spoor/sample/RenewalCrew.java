package spoor.sample;

/// Hands new credentials to machines when their old ones run out. It has no other work.
final class RenewalCrew implements Crew {
    private final World world;
    private final RoleSwitch roles;

    RenewalCrew(World world) {
        this.world = world;
        this.roles = new RoleSwitch(world);
    }

    @Override
    public void duties(HourPage page, Dice dice) {
        for (Machine machine : world.machines()) {
            Session session = machine.renewed(world.seed(), page.hour());
            if (session != null) {
                page.add(
                        roles.byService(
                                machine.service(),
                                machine.account(),
                                machine.region(),
                                session,
                                dice));
            }
        }
    }

    @Override
    public int weight(Hour hour) {
        return 0;
    }

    @Override
    public int stint() {
        return 1;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        throw new IllegalStateException("has no weight");
    }
}
