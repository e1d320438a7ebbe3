package spoor.athena;

import static spoor.athena.SqlText.folded;
import static spoor.athena.SqlText.literals;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A lens as a statement for CloudTrail Lake, which gives the records themselves. It asks for all
/// that the lens shows and perhaps somewhat more: the letters' case does not count here. What Lake
/// has no plain column for is refused.
public final class LakeSql {
    /// Lake takes no longer statement. (API reference of CloudTrail, StartQuery.)
    private static final int MOST_CHARACTERS = 10_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Pattern STORE =
            Pattern.compile(
                    "(?:arn:[A-Za-z0-9:-]+:eventdatastore/)?([0-9a-f]{8}(-[0-9a-f]{4,12}){4})");

    private static final Map<Field, String> COLUMNS =
            Map.ofEntries(
                    Map.entry(Field.EVENT_NAME, "eventName"),
                    Map.entry(Field.EVENT_SOURCE, "eventSource"),
                    Map.entry(Field.REGION, "awsRegion"),
                    Map.entry(Field.RECIPIENT_ACCOUNT, "recipientAccountId"),
                    Map.entry(Field.SOURCE_ADDRESS, "sourceIPAddress"),
                    Map.entry(Field.USER_AGENT, "userAgent"),
                    Map.entry(Field.ERROR_CODE, "errorCode"),
                    Map.entry(Field.READ_ONLY, "CAST(readOnly AS varchar)"),
                    Map.entry(Field.EVENT_TYPE, "eventType"),
                    Map.entry(Field.EVENT_CATEGORY, "eventCategory"),
                    Map.entry(Field.EVENT_ID, "eventID"),
                    Map.entry(Field.REQUEST_ID, "requestID"),
                    Map.entry(Field.SHARED_EVENT_ID, "sharedEventID"),
                    Map.entry(Field.VPC_ENDPOINT, "vpcEndpointId"),
                    Map.entry(Field.IDENTITY_TYPE, "userIdentity.type"),
                    Map.entry(Field.IDENTITY_ARN, "userIdentity.arn"),
                    Map.entry(Field.PRINCIPAL_ID, "userIdentity.principalId"),
                    Map.entry(Field.CALLER_ACCOUNT, "userIdentity.accountId"),
                    Map.entry(Field.ACCESS_KEY, "userIdentity.accessKeyId"));

    private LakeSql() {}

    /// The id of an event data store.
    ///
    /// @param text the id, or the ARN that ends with it
    /// @throws AthenaRefusal if it is neither
    public static String store(String text) {
        Matcher match = STORE.matcher(text);
        if (!match.matches()) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED,
                    "\""
                            + text
                            + "\" is no event data store. Give its id or ARN, as CloudTrail's"
                            + " console shows it.");
        }
        return match.group(1);
    }

    /// The records that the lens shows, as `eventJson`.
    ///
    /// @param store as [#store] takes it
    /// @throws AthenaRefusal if the range is open, or a condition is none that Lake can be asked
    public static String records(Lens lens, String store) {
        Instant from = lens.range().from();
        Instant to = lens.range().to();
        if (from == null || to == null) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NO_RANGE,
                    "Give the lens a time range with both ends, such as"
                            + " time:2023-07-10..2023-07-12. Without one Lake would read, and"
                            + " charge for, all that the store holds.");
        }
        StringBuilder sql = new StringBuilder("SELECT eventJson\nFROM " + store(store) + "\n");
        sql.append("WHERE eventTime >= '").append(TIME.format(from));
        sql.append("' AND eventTime < '").append(TIME.format(upper(to))).append('\'');
        lens.filters().forEach(f -> sql.append("\nAND ").append(condition(f)));
        if (sql.length() > MOST_CHARACTERS) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED,
                    "The statement would have more than 10,000 characters, and Lake takes no more."
                            + " Use fewer values.");
        }
        return sql.toString();
    }

    /// Lake's times are whole seconds.
    private static Instant upper(Instant to) {
        Instant second = to.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(to) ? to : second.plusSeconds(1);
    }

    private static String condition(Filter filter) {
        return switch (filter) {
            case Filter.OfText _ -> throw refused("text in quotes");
            case Filter.OfField f -> condition(f);
        };
    }

    private static String condition(Filter.OfField filter) {
        String column = COLUMNS.get(filter.field());
        if (column == null) {
            throw refused("\"" + filter.field().term() + "\"");
        }
        Set<String> conditions = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (Match match : filter.alternatives()) {
            switch (match) {
                case Match.Exact exact -> values.addAll(spellings(filter, exact.value()));
                case Match.Like like ->
                        spellings(filter, like.pattern())
                                .forEach(p -> conditions.add(SqlText.like(column, p)));
                case Match.Any _ -> conditions.add(column + " IS NOT NULL");
                case Match.None _ -> conditions.add(column + " IS NULL");
                case Match.Network _ -> throw refused("networks");
            }
        }
        if (!values.isEmpty()) {
            conditions.add(filter.isExcluded() ? in(column, values) : inAnyCase(column, values));
        }
        String met = String.join(" OR ", conditions);
        return filter.isExcluded() ? "NOT COALESCE(%s, false)".formatted(met) : "(" + met + ")";
    }

    /// A service's short name is what is shown for it; without it, more is let through than the
    /// lens excludes.
    private static Set<String> spellings(Filter.OfField filter, String text) {
        boolean isShort =
                filter.field() == Field.EVENT_SOURCE
                        && !filter.isExcluded()
                        && !text.endsWith(Field.SERVICE_SUFFIX);
        return isShort ? Set.of(text, text + Field.SERVICE_SUFFIX) : Set.of(text);
    }

    private static String in(String column, Set<String> values) {
        return column + " IN (" + literals(values) + ")";
    }

    private static String inAnyCase(String column, Set<String> values) {
        return in(folded(column), values.stream().map(SqlText::fold).collect(Collectors.toSet()));
    }

    private static AthenaRefusal refused(String what) {
        return new AthenaRefusal(
                AthenaRefusal.Reason.NOT_ASKED_SO,
                "CloudTrail Lake is not asked for "
                        + what
                        + ". Leave it out here, and put the whole lens to the case afterwards.");
    }
}
