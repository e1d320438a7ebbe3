package spoor.archive.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is asked of Event history.
///
/// @param regions such as `eu-west-1`, one at least, none twice. Calls of IAM, STS and other
///   services of all Regions stand in `us-east-1`
/// @param from the first instant that is asked for
/// @param to the instant before which it ends. What is later than now is not asked for
/// @param attribute the one thing that all events must have, besides the time
public record EventHistoryQuery(
        List<String> regions, Instant from, Instant to, Optional<Attribute> attribute) {
    /// Where the calls of services stand that have no Region.
    public static final String GLOBAL_REGION = "us-east-1";

    /// How far back Event history reaches.
    public static final Duration REACH = Duration.ofDays(90);

    /// Somebody asks for all there is, and it takes a while until the question is put.
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int LONGEST_VALUE = 2_000;
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]{1,2}");

    /// @throws IllegalArgumentException if nothing can be asked so; says why
    public EventHistoryQuery {
        regions = List.copyOf(regions);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("Name a Region at least.");
        }
        for (String region : regions) {
            if (!REGION.matcher(region).matches()) {
                throw new IllegalArgumentException(
                        "\"" + region + "\" is no Region. A Region is named like eu-west-1.");
            }
        }
        if (regions.stream().distinct().count() < regions.size()) {
            throw new IllegalArgumentException("Name each Region once.");
        }
        if (Seconds.in(from, to).isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no whole second from " + from + " to " + to + ".");
        }
    }

    /// What an event can be looked up by. AWS looks for exactly the value, in the same case.
    public enum Key {
        EVENT_ID("EventId"),
        EVENT_NAME("EventName"),
        /// `true` or `false`.
        READ_ONLY("ReadOnly"),
        USER_NAME("Username"),
        RESOURCE_TYPE("ResourceType"),
        RESOURCE_NAME("ResourceName"),
        EVENT_SOURCE("EventSource"),
        ACCESS_KEY_ID("AccessKeyId");

        private final String apiName;

        Key(String apiName) {
            this.apiName = apiName;
        }

        /// As AWS spells it.
        public String apiName() {
            return apiName;
        }
    }

    /// One value of a key.
    public record Attribute(Key key, String value) {
        /// @throws IllegalArgumentException if AWS takes no such value; says why
        public Attribute {
            if (value.isEmpty() || value.length() > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "Event history looks for a value of "
                                + key.apiName()
                                + " of 1 to "
                                + LONGEST_VALUE
                                + " characters.");
            }
        }
    }

    /// What of it can be asked for now; empty if all of it is still to come.
    ///
    /// @throws AwsException if it begins before what Event history keeps
    Optional<Seconds> asked(Instant now) throws AwsException {
        Instant earliest = now.minus(REACH);
        if (from.isBefore(earliest.minus(GRACE))) {
            throw new AwsException(
                    AwsProblem.NOT_ALLOWED,
                    "Event history keeps "
                            + REACH.toDays()
                            + " days: now it reaches back to "
                            + Instant.ofEpochSecond(earliest.getEpochSecond())
                            + ", and was asked for what was from "
                            + from
                            + " on. Ask for a later time; what is older may be in the bucket of a"
                            + " trail.",
                    null);
        }
        return Seconds.in(
                from.isBefore(earliest) ? earliest : from,
                to.isAfter(now) ? now.plusSeconds(1) : to);
    }
}
