package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.archive.aws.EventHistoryQuery;
import spoor.archive.aws.TrailChoice;
import spoor.event.DeliveryDays;
import spoor.lens.LensText;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to fetch from AWS.
final class AwsChoices {
    private static final int MOST_LATE_DAYS = 400;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--time",
            paramLabel = "RANGE",
            description =
                    "From AWS: when the events happened, as in a lens: 2023-07-10..2023-07-12."
                            + " Whole files are taken, so some events of the days beside it come"
                            + " along.")
    private @Nullable String time;

    @Option(
            names = "--late-days",
            paramLabel = "N",
            description =
                    "From a bucket: how many days after its event a file may have been delivered."
                            + " Default: ${DEFAULT-VALUE}; after an outage of delivery up to 30.")
    private int lateDays = DeliveryDays.LATE_DAYS;

    @Option(
            names = "--account",
            split = ",",
            paramLabel = "ID",
            description = "From a bucket: only the logs of these accounts.")
    private Set<String> accounts = Set.of();

    @Option(
            names = "--of-region",
            split = ",",
            paramLabel = "R",
            description =
                    "From AWS: only the logs of these Regions. Event history is asked in these and"
                        + " in us-east-1, where IAM and STS are; without any, in the Region of the"
                        + " profile and us-east-1.")
    private Set<String> regions = Set.of();

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "K",
            description =
                    "From a bucket: only these kinds: CloudTrail, CloudTrail-Digest,"
                            + " CloudTrail-Insight, CloudTrail-NetworkActivity,"
                            + " CloudTrail-Aggregated.")
    private Set<String> kinds = Set.of();

    @Option(
            names = "--look-up",
            paramLabel = "KEY=VALUE",
            description =
                    "From Event history: only events with this, the one thing that AWS lets one ask"
                            + " for: EventId, EventName, ReadOnly, Username, ResourceType,"
                            + " ResourceName, EventSource or AccessKeyId.")
    private @Nullable String lookUp;

    /// Whether anything was chosen that means nothing for files on this machine.
    boolean isAnyGiven() {
        return time != null
                || lookUp != null
                || !accounts.isEmpty()
                || !regions.isEmpty()
                || !kinds.isEmpty();
    }

    /// Which logs of a bucket.
    TrailChoice ofBucket() {
        if (lookUp != null) {
            throw wrong("--look-up is for Event history; a bucket has whole files only.");
        }
        if (lateDays < 0 || lateDays > MOST_LATE_DAYS) {
            throw wrong("--late-days takes 0 to " + MOST_LATE_DAYS + ".");
        }
        TimeRange range = range();
        Optional<DeliveryDays> days =
                range.isAll()
                        ? Optional.empty()
                        : Optional.of(
                                DeliveryDays.of(
                                        range.from() == null ? Instant.MIN : range.from(),
                                        range.to() == null ? Instant.now() : range.to(),
                                        lateDays));
        return new TrailChoice(accounts, regions, kinds, days);
    }

    /// What of Event history.
    ///
    /// @param home the Region of the access
    EventHistoryQuery ofHistory(String home) {
        if (!accounts.isEmpty() || !kinds.isEmpty()) {
            throw wrong(
                    "Event history has the management events of one account: --account and --kind"
                            + " are for buckets.");
        }
        TimeRange range = range();
        Instant now = Instant.now();
        Set<String> asked = regions.isEmpty() ? Set.of(home) : regions;
        List<String> all =
                Stream.concat(asked.stream(), Stream.of(EventHistoryQuery.GLOBAL_REGION))
                        .distinct()
                        .sorted()
                        .toList();
        try {
            return new EventHistoryQuery(
                    all,
                    range.from() == null ? now.minus(EventHistoryQuery.REACH) : range.from(),
                    range.to() == null ? now : range.to(),
                    attribute());
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private TimeRange range() {
        return time == null ? TimeRange.ALL : LensText.parse("time:" + time).range();
    }

    private Optional<EventHistoryQuery.Attribute> attribute() {
        if (lookUp == null) {
            return Optional.empty();
        }
        int sign = lookUp.indexOf('=');
        String name = sign < 0 ? lookUp : lookUp.substring(0, sign);
        EventHistoryQuery.Key key =
                Arrays.stream(EventHistoryQuery.Key.values())
                        .filter(k -> k.apiName().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() ->
                                wrong(
                                        "--look-up takes KEY=VALUE, where KEY is one of "
                                                + Arrays.stream(EventHistoryQuery.Key.values())
                                                        .map(EventHistoryQuery.Key::apiName)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
        return Optional.of(
                new EventHistoryQuery.Attribute(key, sign < 0 ? "" : lookUp.substring(sign + 1)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
