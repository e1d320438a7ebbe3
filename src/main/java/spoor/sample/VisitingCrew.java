package spoor.sample;

import java.util.List;

/// Work that a machine of one account does in others, through a role that it assumes there: the
/// audit of the management account, and the nightly backup that the shop keeps in the data account.
final class VisitingCrew implements Crew {
    private final World world;
    private final RoleSwitch roles;
    private final Machine machine;
    private final String routine;

    private VisitingCrew(World world, Machine machine, String routine) {
        this.world = world;
        this.roles = new RoleSwitch(world);
        this.machine = machine;
        this.routine = routine;
    }

    static VisitingCrew audit(World world) {
        return new VisitingCrew(world, world.machines("auditor").getFirst(), "audit");
    }

    static VisitingCrew backup(World world) {
        return new VisitingCrew(world, world.machines("scheduler").getFirst(), "backup");
    }

    private boolean isBackup() {
        return routine.equals("backup");
    }

    @Override
    public int weight(Hour hour) {
        if (isBackup()) {
            return hour.ofDay() == 2 || hour.ofDay() == 3 ? 22 : 0;
        }
        return hour.ofDay() % 6 == 1 ? 18 : 2;
    }

    @Override
    public int stint() {
        return 40;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        long start = page.hour().start() + dice.below(2800);
        Session own = machine.session(world.seed(), start);
        if (own == null || !page.hasRoom(6)) {
            return;
        }
        Role role = isBackup() ? world.backupRole() : auditRole(dice);
        String name = isBackup() ? "nightly" : "audit-" + dice.between(100000, 999999);
        Session session = RoleSwitch.plan(role, name, start, TimeText.HOUR, dice);
        Entry given =
                roles.given(
                        machine.account(),
                        machine.region(),
                        Caller.session(own),
                        machine.via(),
                        session,
                        dice);
        page.add(given);
        page.add(RoleSwitch.received(given, own));
        Account account = role.account();
        new Errand(
                        world,
                        Actor.of(Caller.session(session), machine.via()),
                        account,
                        isBackup() ? "us-east-1" : account.region(dice),
                        world.catalogue().routine(routine),
                        dice.between(20, 60),
                        1,
                        isBackup() ? 0 : 40)
                .run(page, start + 1, dice);
    }

    private Role auditRole(Dice dice) {
        List<Account> members = world.members();
        return world.role(dice.pick(members), "/security/", "AuditRole");
    }
}
