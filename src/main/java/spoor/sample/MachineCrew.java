package spoor.sample;

import java.util.List;
import java.util.function.ToIntFunction;

/// All machines that do one kind of work.
final class MachineCrew implements Crew {
    private final World world;
    private final String routine;
    private final List<Machine> machines;
    private final ToIntFunction<Hour> weight;
    private final int stint;

    MachineCrew(World world, String routine, int stint, ToIntFunction<Hour> weight) {
        this.world = world;
        this.routine = routine;
        this.machines = world.machines(routine);
        this.weight = weight;
        this.stint = stint;
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
        Machine machine = dice.pick(machines);
        long start = page.hour().start() + dice.below(3500);
        Session session = machine.session(world.seed(), start);
        if (session == null) {
            return;
        }
        new Errand(
                        world,
                        Actor.of(Caller.session(session), via(machine)),
                        machine.account(),
                        machine.region(),
                        world.catalogue().routine(routine),
                        dice.between(stint / 2, stint * 3 / 2),
                        routine.equals("app") || routine.equals("ledger") ? 1 : 3,
                        5)
                .run(page, start, dice);
    }

    private Via via(Machine machine) {
        if (!routine.equals("agent")) {
            return machine.via();
        }
        String agent = world.agents().of("ssm-agent").get(machine.number() % 2);
        return Via.tool(machine.via().address(), agent).through(machine.via().endpoint());
    }
}
