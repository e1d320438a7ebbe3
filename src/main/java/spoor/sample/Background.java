package spoor.sample;

import java.util.List;
import java.util.function.ToIntFunction;

/// Everyday life: who works in which hour, and how much of it.
final class Background {
    private final World world;
    private final List<Crew> crews;

    Background(World world) {
        this.world = world;
        crews =
                List.of(
                        new RenewalCrew(world),
                        new PeopleCrew(world),
                        new PipelineCrew(world),
                        machines("app", 22, hour -> 26 * hour.traffic() / 100),
                        machines("function", 12, hour -> 14 * hour.traffic() / 100),
                        machines("agent", 4, _ -> 5),
                        machines("ledger", 14, hour -> hour.ofDay() == 1 ? 8 : 1),
                        machines("report", 20, hour -> hour.ofDay() == 1 ? 12 : 2),
                        machines("seller", 6, _ -> 1),
                        linked("config", "AWSServiceRoleForConfig", 24, _ -> 5),
                        linked(
                                "autoscaling",
                                "AWSServiceRoleForAutoScaling",
                                12,
                                hour -> 3 * hour.traffic() / 100),
                        new ServiceCrew(world, "service", _ -> 5),
                        new ServiceCrew(world, "event", hour -> hour.ofDay() == 3 ? 4 : 1),
                        VisitingCrew.audit(world),
                        VisitingCrew.backup(world),
                        new VendorCrew(world));
    }

    private MachineCrew machines(String routine, int stint, ToIntFunction<Hour> weight) {
        return new MachineCrew(world, routine, stint, weight);
    }

    private LinkedRoleCrew linked(
            String service, String role, int stint, ToIntFunction<Hour> weight) {
        String routine = service.equals("config") ? "config" : "scaling";
        return new LinkedRoleCrew(world, service + ".amazonaws.com", role, routine, stint, weight);
    }

    /// How busy an hour is, on a scale of its own.
    int weight(Hour hour) {
        return crews.stream().mapToInt(crew -> crew.weight(hour)).sum();
    }

    /// Fills the room of the page.
    void fill(HourPage page) {
        Hour hour = page.hour();
        Dice dice = world.dice("background", hour.start());
        for (Crew crew : crews) {
            crew.duties(page, dice);
        }
        Weighted<Crew> shares =
                Weighted.of(crews, crew -> crew, crew -> crew.weight(hour) * 1000 / crew.stint());
        while (page.hasRoom(1)) {
            shares.pick(dice).work(page, dice);
        }
    }
}
