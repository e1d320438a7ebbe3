package spoor.sample;

import java.util.function.ToIntFunction;

/// What services do by themselves: calls of service principals, and events without a caller.
final class ServiceCrew implements Crew {
    private final World world;
    private final String routine;
    private final ToIntFunction<Hour> weight;

    /// @param routine `service` for calls, `event` for events
    ServiceCrew(World world, String routine, ToIntFunction<Hour> weight) {
        this.world = world;
        this.routine = routine;
        this.weight = weight;
    }

    @Override
    public int weight(Hour hour) {
        return weight.applyAsInt(hour);
    }

    @Override
    public int stint() {
        return 6;
    }

    @Override
    public void work(HourPage page, Dice dice) {
        Routine.Walk walk = world.catalogue().routine(routine).walk(dice);
        Account account = dice.chance(650) ? world.shop() : dice.pick(world.all());
        String region = account.region(dice);
        long time = page.hour().start() + dice.below(3500);
        int calls = dice.between(3, 9);
        for (int i = 0; i < calls && page.hasRoom(1) && page.hour().contains(time); i++) {
            page.add(entry(walk.next(), time, account, region, dice));
            time += dice.below(4);
        }
    }

    private Entry entry(Call call, long time, Account account, String region, Dice dice) {
        String principal = principal(call);
        boolean isEvent = call.access() == Access.EVENT;
        Caller caller =
                isEvent ? Caller.serviceEvent(account, principal) : Caller.service(principal);
        Entry entry = Entry.of(dice, time, account, region, call, caller, Via.service(principal));
        return isEvent ? entry : entry.shared();
    }

    private static String principal(Call call) {
        return switch (call.name()) {
            case "GetBucketAcl", "GenerateDataKey" -> "cloudtrail.amazonaws.com";
            case "PutObject" -> "delivery.logs.amazonaws.com";
            case "Invoke" -> "events.amazonaws.com";
            case "StartBuild" -> "codepipeline.amazonaws.com";
            default -> call.service().source();
        };
    }
}
