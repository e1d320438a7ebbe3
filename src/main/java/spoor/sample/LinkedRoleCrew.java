package spoor.sample;

import java.util.function.ToIntFunction;

/// A service that works in the accounts through its service-linked role, such as the recorder of
/// AWS Config. Records of such sessions have no access key, so only the session's name and creation
/// date link them to their AssumeRole (link L2).
final class LinkedRoleCrew implements Crew {
    private final World world;
    private final RoleSwitch roles;
    private final String principal;
    private final String roleName;
    private final String routine;
    private final ToIntFunction<Hour> weight;
    private final int stint;

    LinkedRoleCrew(
            World world,
            String principal,
            String roleName,
            String routine,
            int stint,
            ToIntFunction<Hour> weight) {
        this.world = world;
        this.roles = new RoleSwitch(world);
        this.principal = principal;
        this.roleName = roleName;
        this.routine = routine;
        this.stint = stint;
        this.weight = weight;
    }

    @Override
    public int weight(Hour hour) {
        return weight.applyAsInt(hour);
    }

    @Override
    public int stint() {
        return stint;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        if (!page.hasRoom(3)) {
            return;
        }
        Account account = dice.chance(600) ? world.shop() : dice.pick(world.all());
        String region = account.region(dice);
        Role role = world.role(account, "/aws-service-role/" + principal + "/", roleName);
        long start = page.hour().start() + dice.below(3400);
        String name = routine.equals("config") ? "AWSConfig-Describe" : "AutoScaling";
        Session session = RoleSwitch.plan(role, name, start, 15 * TimeText.MINUTE, dice);
        page.add(roles.byService(principal, account, region, session, dice));
        Actor actor = Actor.of(Caller.session(session, null, principal), Via.service(principal));
        new Errand(
                        world,
                        actor,
                        account,
                        region,
                        world.catalogue().routine(routine),
                        dice.between(stint / 2, stint * 3 / 2),
                        1,
                        0)
                .run(page, start, dice);
    }
}
