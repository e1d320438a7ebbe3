package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The seller's report of use to the Marketplace: one call an hour for two dimensions, all the
/// time, but for three hours on the day of the incident.
final class Metering {
    private static final String PRODUCT = "7hx2p9v4m1c8s5k3q6w0t2z9a";
    private static final List<String> DIMENSIONS = List.of("gauge_readings", "active_vessels");
    private static final List<String> CUSTOMERS = List.of("ifAPi5AcF3z", "kLm2Qw8Zr5t");
    private final World world;
    private final SampleOptions options;
    private final Call call;
    private final Template request;
    private final Template response;
    private final List<Long> missing;

    Metering(World world, SampleOptions options, Incident incident) {
        this.world = world;
        this.options = options;
        call = world.catalogue().call("metering-marketplace", "BatchMeterUsage");
        request =
                Template.of(
                        "{\"usageRecords\":["
                                + uses("%s")
                                + "],\"productCode\":\""
                                + PRODUCT
                                + "\"}");
        response =
                Template.of(
                        "{\"results\":["
                                + uses(
                                        "{\"usageRecord\":%s,\"meteringRecordId\":\"${uuid}\","
                                                + "\"status\":\"Success\"}")
                                + "],\"unprocessedRecords\":[]}");
        long first = incident.at("13:00:00");
        missing = List.of(first, first + TimeText.HOUR, first + 2 * TimeText.HOUR);
    }

    private static String uses(String around) {
        StringBuilder all = new StringBuilder();
        for (String customer : CUSTOMERS) {
            for (String dimension : DIMENSIONS) {
                all.append(all.isEmpty() ? "" : ",");
                all.append(around.formatted(use(customer, dimension)));
            }
        }
        return all.toString();
    }

    private static String use(String customer, String dimension) {
        return "{\"timestamp\":\"${stamp:-300}\",\"customerIdentifier\":\""
                + customer
                + "\",\"dimension\":\""
                + dimension
                + "\",\"quantity\":${int:1:900}}";
    }

    /// The report of this hour, none in the hours that are missing.
    @Nullable Entry report(Hour hour) {
        if (missing.contains(hour.start())) {
            return null;
        }
        Machine machine = world.machines("metering").getFirst();
        Dice dice = world.dice("metering", hour.start());
        long time = hour.start() + 300 + dice.below(90);
        Session session = machine.session(world.seed(), time);
        if (session == null) {
            throw new IllegalStateException("the meter starts late");
        }
        return Entry.of(
                        dice,
                        time,
                        machine.account(),
                        machine.region(),
                        call,
                        Caller.session(session),
                        machine.via())
                .asking(request)
                .answering(response);
    }

    int hours() {
        return options.hours() - missing.size();
    }

    GroundTruth.Metering truth() {
        long start = options.start().getEpochSecond();
        return new GroundTruth.Metering(
                world.market().id(),
                PRODUCT,
                DIMENSIONS,
                TimeText.iso(start),
                TimeText.iso(start + (options.hours() - 1L) * TimeText.HOUR),
                hours(),
                missing.stream().map(TimeText::iso).toList());
    }
}
