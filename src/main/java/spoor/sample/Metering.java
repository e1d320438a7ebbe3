package spoor.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// The seller's report of use to the Marketplace: one call an hour for two dimensions, all the
/// time, but for three hours on the day of the incident, in which only a new customer is greeted,
/// so that the log is there and the report is not. On that day a report also comes late, one comes
/// twice, and of one a record is not processed.
final class Metering {
    private static final String PRODUCT = "7hx2p9v4m1c8s5k3q6w0t2z9a";
    private static final List<String> DIMENSIONS = List.of("gauge_readings", "active_vessels");
    private static final List<String> CUSTOMERS = List.of("ifAPi5AcF3z", "kLm2Qw8Zr5t");

    /// Seconds after the beginning of an hour.
    private static final long ON_TIME = 300;

    private static final long AGAIN = 2100;
    private static final long TOO_LATE = 3 * TimeText.HOUR + ON_TIME;

    private final World world;
    private final SampleOptions options;
    private final Call call;
    private final Call greeting;
    private final List<Long> missing;
    private final long repeated;
    private final long unprocessed;
    private final long late;

    /// What is reported of one customer and dimension.
    private record Use(String customer, String dimension, int quantity) {
        /// @param shift seconds from the call to the metered time
        String json(long shift) {
            return "{\"timestamp\":\"${stamp:%d}\",\"customerIdentifier\":\"%s\","
                            .formatted(shift, customer)
                    + "\"dimension\":\"%s\",\"quantity\":%d}".formatted(dimension, quantity);
        }

        String result(long shift) {
            return "{\"usageRecord\":"
                    + json(shift)
                    + ",\"meteringRecordId\":\"${uuid}\",\"status\":\"Success\"}";
        }
    }

    Metering(World world, SampleOptions options, Incident incident) {
        this.world = world;
        this.options = options;
        call = world.catalogue().call("metering-marketplace", "BatchMeterUsage");
        greeting = world.catalogue().call("metering-marketplace", "ResolveCustomer");
        long first = incident.at("13:00:00");
        missing = List.of(first, first + TimeText.HOUR, first + 2 * TimeText.HOUR);
        repeated = incident.at("09:00:00");
        unprocessed = incident.at("11:00:00");
        late = incident.at("17:00:00");
    }

    /// What is sent in this hour, no report in the hours that are missing.
    List<Entry> sent(Hour hour) {
        List<Entry> sent = new ArrayList<>();
        long start = hour.start();
        if (!isReported(start)) {
            sent.add(entry(start, ON_TIME, greeting));
        } else if (start != late) {
            sent.add(report(start, ON_TIME));
        }
        if (start == repeated) {
            sent.add(report(start, AGAIN));
        }
        if (start == late + TOO_LATE - ON_TIME) {
            sent.add(report(late, TOO_LATE));
        }
        return sent;
    }

    private boolean isReported(long hour) {
        return !missing.contains(hour);
    }

    /// @param after seconds from the beginning of the metered hour to the call
    private Entry report(long metered, long after) {
        List<Use> uses = uses(metered);
        List<Use> counted = counted(metered);
        List<String> asked = uses.stream().map(use -> use.json(-after)).toList();
        List<String> results = counted.stream().map(use -> use.result(-after)).toList();
        List<String> left =
                uses.stream()
                        .filter(use -> !counted.contains(use))
                        .map(use -> use.json(-after))
                        .toList();
        return entry(metered, after, call)
                .asking(
                        Template.of(
                                "{\"usageRecords\":[%s],\"productCode\":\"%s\"}"
                                        .formatted(String.join(",", asked), PRODUCT)))
                .answering(
                        Template.of(
                                "{\"results\":[%s],\"unprocessedRecords\":[%s]}"
                                        .formatted(
                                                String.join(",", results),
                                                String.join(",", left))));
    }

    private Entry entry(long hour, long after, Call made) {
        Machine machine = world.machines("metering").getFirst();
        Dice dice = world.dice("metering", hour, after);
        long time = hour + after + dice.below(90);
        Session session = machine.session(world.seed(), time);
        if (session == null) {
            throw new IllegalStateException("the meter starts late");
        }
        return Entry.of(
                dice,
                time,
                machine.account(),
                machine.region(),
                made,
                Caller.session(session),
                machine.via());
    }

    private List<Use> uses(long metered) {
        Dice dice = world.dice("usage", metered);
        List<Use> uses = new ArrayList<>();
        for (String customer : CUSTOMERS) {
            for (String dimension : DIMENSIONS) {
                uses.add(new Use(customer, dimension, dice.between(1, 900)));
            }
        }
        return uses;
    }

    /// What the service took: all of it, but for the last record of one hour.
    private List<Use> counted(long metered) {
        List<Use> uses = uses(metered);
        return metered == unprocessed ? uses.subList(0, uses.size() - 1) : uses;
    }

    /// How many calls there are: one an hour, and the repeated report.
    int calls() {
        return options.hours() + 1;
    }

    private int hours() {
        return options.hours() - missing.size();
    }

    GroundTruth.Metering truth() {
        long start = options.start().getEpochSecond();
        SortedMap<String, Long> quantities = new TreeMap<>();
        LongStream.range(0, options.hours())
                .map(hour -> start + hour * TimeText.HOUR)
                .filter(this::isReported)
                .forEach(hour ->
                        counted(hour)
                                .forEach(use ->
                                        quantities.merge(
                                                use.dimension(),
                                                (long) use.quantity(),
                                                Long::sum)));
        return new GroundTruth.Metering(
                world.market().id(),
                PRODUCT,
                DIMENSIONS,
                TimeText.iso(start),
                TimeText.iso(start + (options.hours() - 1L) * TimeText.HOUR),
                hours(),
                missing.stream().map(TimeText::iso).toList(),
                List.of(TimeText.iso(late)),
                List.of(TimeText.iso(repeated)),
                List.of(TimeText.iso(unprocessed)),
                quantities);
    }
}
