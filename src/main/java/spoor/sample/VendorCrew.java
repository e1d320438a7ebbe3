package spoor.sample;

/// A monitoring company that looks in from its own account. The archive has no logs of that
/// account, so where its sessions come from stays unresolved.
final class VendorCrew implements Crew {
    private static final String ROLE = "GaugeMonitoringIntegrationRole";

    private final World world;
    private final RoleSwitch roles;
    private final Session stranger;

    VendorCrew(World world) {
        this.world = world;
        this.roles = new RoleSwitch(world);
        Role collector = world.role(world.vendor(), "/", "Collector");
        this.stranger =
                RoleSwitch.plan(collector, "collector", 0, TimeText.HOUR, world.dice("vendor"));
    }

    @Override
    public int weight(Hour hour) {
        return 5;
    }

    @Override
    public int stint() {
        return 16;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        if (!page.hasRoom(3)) {
            return;
        }
        Account account = dice.pick(world.members());
        String region = account.region(dice);
        long start = page.hour().start() + dice.below(3400);
        Role role = world.role(account, "/", ROLE);
        Session session = RoleSwitch.plan(role, "gauge-collector", start, TimeText.HOUR, dice);
        Via via =
                Via.tool("192.0.2." + dice.between(240, 250), world.agents().any("monitor", dice));
        Entry given =
                roles.given(world.vendor(), region, Caller.foreign(stranger), via, session, dice);
        page.add(RoleSwitch.received(given, stranger));
        new Errand(
                        world,
                        Actor.of(Caller.session(session), via),
                        account,
                        region,
                        world.catalogue().routine("monitor"),
                        dice.between(6, 26),
                        1,
                        4)
                .run(page, start + 1, dice);
    }
}
