package spoor.athena;

import static spoor.athena.SqlText.folded;
import static spoor.athena.SqlText.literal;

import spoor.event.Access;
import spoor.event.DeliveryDays;
import spoor.event.Field;
import spoor.event.Outcome;
import spoor.lens.Filter;
import spoor.lens.Lens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The questions of a lens as statements for Athena, over the table of [AthenaTable]. Copies of a
/// record (same recipient account and event ID) count once, also where they contradict each other.
///
/// Each method throws [AthenaRefusal] where no statement gives the right answer.
public final class AthenaSql {
    /// How many days later than its event a file is looked for, where nobody says otherwise.
    public static final int LATE_DAYS = DeliveryDays.LATE_DAYS;

    /// What the window shows of each event at first.
    public static final List<Field> ROW_FIELDS =
            List.of(
                    Field.EVENT_NAME,
                    Field.EVENT_SOURCE,
                    Field.IDENTITY_NAME,
                    Field.SOURCE_ADDRESS,
                    Field.REGION,
                    Field.ERROR_CODE);

    /// What the column's name ends with that holds what is shown for a field's value.
    public static final String LABEL = "_label";

    /// Athena's own column: the file that a row was read from.
    private static final String PATH = "\"$path\"";

    /// Athena takes no longer statement.
    private static final int MOST_BYTES = 262_144;

    private static final Set<Field> AS_RECORDED =
            Set.of(Field.IDENTITY, Field.IDENTITY_NAME, Field.IDENTITY_KIND);

    private final Lens lens;
    private final Days days;

    /// @param table as [AthenaTable] takes it
    /// @param lateDays how many days after the end of the range delivery is looked for
    public AthenaSql(Lens lens, String table, int lateDays) {
        this.lens = lens;
        this.days = Days.of(S3Names.tableInSql(table), lens.range(), lateDays);
    }

    /// How many events there are, as `total`.
    public String total() {
        return checked("SELECT count(*) AS total\n" + events(lens.filters(), List.of(), List.of()));
    }

    /// The most frequent values of a field, under all *other* conditions: `value` (NULL where the
    /// record lacks it), `label` and `events`.
    public String facet(Field field, int most) {
        List<Filter> others =
                lens.filters().stream()
                        .filter(f -> !(f instanceof Filter.OfField o && o.field() == field))
                        .toList();
        return checked(
                """
                SELECT %1$s AS value, min(%2$s) AS label, count(*) AS events
                %3$s
                GROUP BY %1$s
                ORDER BY events DESC, %4$s, value
                LIMIT %5$d\
                """
                        .formatted(
                                Reading.text(field),
                                Reading.label(field),
                                events(others, List.of(field), List.of()),
                                folded("min(" + Reading.label(field) + ")"),
                                most));
    }

    /// Events of the range by time: `bin` (0 begins with the range), and in it how many reads and
    /// writes succeeded and how many calls `failed`. Bins without events are left out.
    ///
    /// @param millis the width of a bin
    public String histogram(long millis) {
        if (millis < 1) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED, "A bin needs a width of some time.");
        }
        String outcome = Reading.text(Field.OUTCOME);
        String access = Reading.text(Field.ACCESS);
        return checked(
                """
                SELECT (ms - %1$d) / %2$d AS bin,
                  count_if(%3$s = %4$s AND %5$s = %6$s) AS "read",
                  count_if(%3$s = %4$s AND %5$s <> %6$s) AS "write",
                  count_if(%3$s <> %4$s) AS failed
                %7$s
                GROUP BY 1
                ORDER BY 1\
                """
                        .formatted(
                                lens.range().fromMillis(),
                                millis,
                                outcome,
                                literal(Outcome.SUCCEEDED.word()),
                                access,
                                literal(Access.READ.word()),
                                events(
                                        lens.filters(),
                                        List.of(Field.OUTCOME, Field.ACCESS),
                                        List.of())));
    }

    /// A page of the events in the order of the lens: `time` in milliseconds since 1970, `id`, then
    /// the fields as they are shown, under their words in the lens.
    public String rows(List<Field> fields, long offset, int count) {
        return rows(
                fields,
                fields.stream()
                        .map(f -> Reading.label(f) + " AS " + SqlText.name(f.term()))
                        .toList(),
                offset,
                count);
    }

    /// The same page with the fields as they stand in the record (NULL where it lacks them), and
    /// what is shown for them, where that is something else, under the word and [#LABEL].
    public String page(List<Field> fields, long offset, int count) {
        List<String> columns = new ArrayList<>();
        for (Field field : fields) {
            columns.add(Reading.text(field) + " AS " + SqlText.name(field.term()));
            if (hasLabel(field)) {
                columns.add(Reading.label(field) + " AS " + SqlText.name(field.term() + LABEL));
            }
        }
        return rows(fields, columns, offset, count);
    }

    /// Whether something else than the value is shown for a field, so that it has two columns.
    public static boolean hasLabel(Field field) {
        return !Reading.label(field).equals(Reading.text(field));
    }

    private String rows(List<Field> fields, List<String> columns, long offset, int count) {
        List<Field> needed = new ArrayList<>(fields);
        needed.add(Field.EVENT_SOURCE);
        if (lens.sort().field() != Field.EVENT_TIME) {
            needed.add(lens.sort().field());
        }
        return checked(
                """
                SELECT ms AS "time", id, %s
                %s
                ORDER BY %s
                OFFSET %d
                LIMIT %d\
                """
                        .formatted(
                                String.join(", ", columns),
                                events(lens.filters(), needed, List.of()),
                                order(),
                                offset,
                                count));
    }

    /// The matching records, every column of them, written as JSON to a folder without objects.
    ///
    /// @param folder `s3://BUCKET/…`
    public String unload(String folder) {
        return checked(
                "UNLOAD (\n%s\n)\nTO %s\nWITH (format = 'JSON')"
                        .formatted(SqlText.indented(slice(), 2), literal(S3Names.folder(folder))));
    }

    /// The files in which the matching records stand, each once, as `path`: `s3://BUCKET/KEY`. Of a
    /// record that was delivered several times, every file.
    public String files() {
        Reading read = Reading.of(days, lens.filters(), List.of(), List.of(PATH + " AS path"));
        return checked(
                "SELECT DISTINCT path\nFROM (\n%s\n)\nWHERE %s\nORDER BY path"
                        .formatted(SqlText.indented(read.sql(), 2), conditions(lens.filters())));
    }

    /// The statement whose result [#unload] writes.
    String slice() {
        return "SELECT %s\n%s"
                .formatted(
                        String.join(", ", Columns.names()),
                        events(lens.filters(), List.of(), Columns.names()));
    }

    /// What the answers leave open, in sentences; none for most lenses.
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (lens.filters().stream().anyMatch(Filter.OfText.class::isInstance)) {
            remarks.add(
                    "Text is looked for in the values of the table's columns: names of fields, and"
                            + " what the table lacks, are not searched.");
        }
        boolean isByIdentity =
                lens.filters().stream()
                        .anyMatch(f ->
                                f instanceof Filter.OfField o && AS_RECORDED.contains(o.field()));
        if (isByIdentity) {
            remarks.add(
                    "Identities are what each record says of itself. A case also merges those that"
                            + " other records show to be one.");
        }
        return remarks;
    }

    /// `FROM … WHERE …`: the events that meet the conditions, each once.
    private String events(List<Filter> filters, List<Field> told, List<String> also) {
        String where = conditions(filters);
        String read = Reading.of(days, filters, told, also).sql();
        return """
        FROM (
          SELECT *, row_number() OVER (PARTITION BY recipient, id) AS copy
          FROM (
        %s
          )
          WHERE %s
        )
        WHERE copy = 1 OR id IS NULL OR id = ''\
        """
                .formatted(SqlText.indented(read, 4), SqlText.indented(where, 4).strip());
    }

    private String conditions(List<Filter> filters) {
        FilterSql conditions = new FilterSql(days);
        StringBuilder where =
                new StringBuilder(
                        "ms >= %d AND ms < %d"
                                .formatted(lens.range().fromMillis(), lens.range().toMillis()));
        filters.forEach(f -> where.append("\nAND ").append(conditions.condition(f)));
        return where.toString();
    }

    /// By time, service and ID; before that by the field that the lens says, absent values last.
    private String order() {
        Field field = lens.sort().field();
        boolean isDescending = lens.sort().isDescending();
        if (field == Field.EVENT_TIME) {
            return order(
                    isDescending,
                    "ms",
                    Reading.text(Field.EVENT_SOURCE) + " IS NULL",
                    folded(Reading.label(Field.EVENT_SOURCE)),
                    Reading.text(Field.EVENT_SOURCE),
                    "COALESCE(lower(id), '')");
        }
        String byField =
                order(
                        isDescending,
                        Reading.text(field) + " IS NULL",
                        folded(Reading.label(field)),
                        Reading.text(field));
        String byTime =
                order(
                        false,
                        "ms",
                        Reading.text(Field.EVENT_SOURCE) + " IS NULL",
                        folded(Reading.label(Field.EVENT_SOURCE)),
                        Reading.text(Field.EVENT_SOURCE),
                        "COALESCE(lower(id), '')");
        return byField + ", " + byTime;
    }

    private static String order(boolean isDescending, String... expressions) {
        return List.of(expressions).stream()
                .map(e -> e + (isDescending ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String checked(String sql) {
        int bytes = sql.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED,
                    String.format(
                            Locale.ROOT,
                            "The statement would have %,d bytes, and Athena takes %,d. Use fewer or"
                                    + " shorter values.",
                            bytes,
                            MOST_BYTES));
        }
        return sql;
    }
}
