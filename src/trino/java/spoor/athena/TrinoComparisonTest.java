package spoor.athena;

import static org.assertj.core.api.Assertions.assertThat;

import io.trino.testing.MaterializedRow;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.engine.Answer;
import spoor.engine.Bins;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Histogram;
import spoor.engine.Question;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.Sort;
import spoor.lens.TimeRange;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements, run by the engine under Athena, give the answers of the engine in memory, lens
/// by lens.
class TrinoComparisonTest {
    private static final int RECORDS = Integer.getInteger("trino.records", 20_000);
    private static final int LENSES = Integer.getInteger("trino.lenses", 200);
    private static final long SEED = Long.getLong("trino.seed", 2023);
    private static final int PAGE = 50;
    private static final int RECORDS_A_FILE = 250;
    private static final long HOUR = 3_600_000;
    private static final Instant MIDNIGHT = Instant.parse(CornerRecords.DAY + "T00:00:00Z");

    private static final List<Field> SAYABLE =
            Arrays.stream(Field.values())
                    .filter(Field::isCoded)
                    .filter(TrinoComparisonTest::isSayable)
                    .toList();

    @TempDir private static Path folder;
    private static Path logs;
    private static TrinoTable trino;
    private static CaseFile file;
    private static Evidence evidence;

    private final Random dice = new Random(SEED);

    private static boolean isSayable(Field field) {
        try {
            FieldSql.of(field);
            return true;
        } catch (AthenaRefusal _) {
            return false;
        }
    }

    @BeforeAll
    static void loadTheSameRecordsIntoBoth() throws IOException {
        List<JsonNode> records = new CornerRecords(SEED).make(RECORDS);
        List<JsonNode> copies =
                records.stream().filter(r -> r.has("eventID")).limit(RECORDS / 20).toList();
        logs = Files.createDirectories(folder.resolve("logs"));
        trino = new TrinoTable();
        deliver(records, "2023/07/10");
        deliver(copies, "2023/07/11");
        file = CaseFile.create(folder.resolve("case"));
        file.importFrom(List.of(logs), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        evidence = file.evidence(Cancel.NEVER);
        assertThat(evidence.table().size()).isEqualTo(RECORDS);
    }

    /// Both get the records in the same files.
    private static void deliver(List<JsonNode> records, String day) throws IOException {
        Path ofDay = Files.createDirectories(logs.resolve(day));
        for (int from = 0; from < records.size(); from += RECORDS_A_FILE) {
            List<JsonNode> some =
                    records.subList(from, Math.min(records.size(), from + RECORDS_A_FILE));
            Path one = ofDay.resolve(from + ".json");
            Files.writeString(one, "{\"Records\":" + some + "}");
            trino.add(some, day, one.toUri().toString());
        }
    }

    @AfterAll
    static void close() {
        trino.close();
        file.close();
    }

    @Test
    void everyFieldIsCountedAlike() {
        Lens lens = new Lens(TimeRange.ofMillis(hour(0), hour(24)), List.of(), Sort.BY_TIME);
        SoftAssertions all = new SoftAssertions();
        for (Field field : SAYABLE) {
            compareFacet(all, lens, field);
        }
        all.assertAll();
    }

    @Test
    void randomLensesAreAnsweredAlike() {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < LENSES; i++) {
            compare(all, lens(), i);
        }
        all.assertAll();
    }

    private void compare(SoftAssertions all, Lens lens, int number) {
        AthenaSql sql = new AthenaSql(lens, TrinoTable.NAME, AthenaSql.LATE_DAYS);
        Bins bins = Bins.covering(lens.range().fromMillis(), lens.range().toMillis(), 24);
        Answer answer =
                evidence.engine()
                        .answer(new Question(lens, List.of(), List.of(bins)), Cancel.NEVER);
        String asked = number + ": " + LensText.format(lens);
        all.assertThat(trino.ask(sql.total()).getFirst().getField(0))
                .as(asked)
                .isEqualTo(answer.total());
        all.assertThat(bars(trino.ask(sql.histogram(bins.width()))))
                .as(asked)
                .isEqualTo(bars(answer.histograms().getFirst()));
        all.assertThat(page(trino.ask(sql.rows(AthenaSql.ROW_FIELDS, 0, PAGE))))
                .as(asked)
                .isEqualTo(page(answer));
        int next = (int) Math.min(PAGE, answer.total() / 2);
        List<Field> fields = new ArrayList<>(AthenaSql.ROW_FIELDS);
        if (lens.sort().field() != Field.EVENT_TIME && !fields.contains(lens.sort().field())) {
            fields.add(lens.sort().field());
        }
        all.assertThat(page(trino.ask(sql.page(fields, next, PAGE))))
                .as(asked)
                .isEqualTo(fullPage(answer, fields, next));
        if (number % 10 == 0) {
            all.assertThat(ids(trino.ask(sql.slice()))).as(asked).isEqualTo(ids(answer));
            all.assertThat(files(trino.ask(sql.files()))).as(asked).isEqualTo(files(answer));
        }
        Field field =
                lens.filters().stream()
                        .filter(Filter.OfField.class::isInstance)
                        .map(f -> ((Filter.OfField) f).field())
                        .filter(f -> f != Field.EVENT_ID && dice.nextBoolean())
                        .findFirst()
                        .orElseGet(() -> one(SAYABLE));
        compareFacet(all, lens, field);
    }

    private static void compareFacet(SoftAssertions all, Lens lens, Field field) {
        AthenaSql sql = new AthenaSql(lens, TrinoTable.NAME, AthenaSql.LATE_DAYS);
        Map<String, Long> counted = new HashMap<>();
        for (MaterializedRow row : trino.ask(sql.facet(field, 1_000_000))) {
            counted.put(String.valueOf(row.getField(0)), (Long) row.getField(2));
        }
        FacetCounts counts =
                evidence.engine()
                        .answer(new Question(lens, List.of(field), List.of()), Cancel.NEVER)
                        .facets()
                        .get(field);
        Map<String, Long> expected = new HashMap<>();
        for (FacetCounts.Value value : counts.top(Integer.MAX_VALUE, "")) {
            expected.put(
                    value.code() == Values.ABSENT ? "null" : value.text(), (long) value.count());
        }
        all.assertThat(counted).as(field + " under " + LensText.format(lens)).isEqualTo(expected);
    }

    private static Map<Long, List<Long>> bars(List<MaterializedRow> rows) {
        Map<Long, List<Long>> bars = new HashMap<>();
        rows.forEach(row ->
                bars.put(
                        (Long) row.getField(0),
                        List.of(
                                (Long) row.getField(1),
                                (Long) row.getField(2),
                                (Long) row.getField(3))));
        return bars;
    }

    private static Map<Long, List<Long>> bars(Histogram histogram) {
        Map<Long, List<Long>> bars = new HashMap<>();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            if (histogram.total(bin) > 0) {
                List<Long> parts = new ArrayList<>();
                for (Histogram.Series series : Histogram.Series.values()) {
                    parts.add((long) histogram.count(series, bin));
                }
                bars.put((long) bin, parts);
            }
        }
        return bars;
    }

    private static List<List<String>> page(List<MaterializedRow> rows) {
        return rows.stream()
                .map(row ->
                        row.getFields().stream()
                                .map(value -> value == null ? "" : value.toString())
                                .collect(Collectors.toList()))
                .collect(Collectors.toList());
    }

    private static List<List<String>> page(Answer answer) {
        List<List<String>> page = new ArrayList<>();
        for (int at = 0; at < Math.min(PAGE, answer.total()); at++) {
            int row = answer.rows().at(at);
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(evidence.table().time(row)));
            cells.add(evidence.table().eventId(row));
            AthenaSql.ROW_FIELDS.forEach(f -> cells.add(evidence.table().label(f, row)));
            page.add(cells);
        }
        return page;
    }

    /// As the window is answered: the value, then what is shown for it.
    private static List<List<String>> fullPage(Answer answer, List<Field> fields, int offset) {
        EventTable table = evidence.table();
        List<List<String>> page = new ArrayList<>();
        for (int at = offset; at < Math.min(offset + PAGE, answer.total()); at++) {
            int row = answer.rows().at(at);
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(table.time(row)));
            cells.add(table.eventId(row));
            for (Field field : fields) {
                cells.add(table.code(field, row) == Values.ABSENT ? "" : table.text(field, row));
                if (AthenaSql.hasLabel(field)) {
                    cells.add(table.label(field, row));
                }
            }
            page.add(cells);
        }
        return page;
    }

    private static List<String> ids(List<MaterializedRow> rows) {
        int column = List.copyOf(Columns.names()).indexOf("eventid");
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(row.getField(column), "").toString())
                .sorted()
                .toList();
    }

    private static List<String> ids(Answer answer) {
        return IntStream.range(0, answer.rows().size())
                .mapToObj(at -> evidence.table().eventId(answer.rows().at(at)))
                .sorted()
                .toList();
    }

    private static SortedSet<String> files(List<MaterializedRow> rows) {
        SortedSet<String> files = new TreeSet<>();
        rows.forEach(row -> files.add(String.valueOf(row.getField(0))));
        return files;
    }

    private static SortedSet<String> files(Answer answer) {
        SortedSet<String> files = new TreeSet<>();
        for (int at = 0; at < answer.total(); at++) {
            Origin origin = evidence.origin(answer.rows().at(at));
            files.add(Path.of(origin.file()).toUri().toString());
            origin.copies().forEach(copy -> files.add(Path.of(copy.file()).toUri().toString()));
        }
        return files;
    }

    private static long hour(int hour) {
        return MIDNIGHT.toEpochMilli() + hour * HOUR;
    }

    private Lens lens() {
        int from = dice.nextInt(3) == 0 ? dice.nextInt(20) : 0;
        int to = dice.nextInt(3) == 0 ? from + 1 + dice.nextInt(24 - from) : 24;
        List<Filter> filters = new ArrayList<>();
        for (int n = 1 + dice.nextInt(3); n > 0; n--) {
            if (dice.nextInt(6) == 0) {
                filters.add(new Filter.OfText(needle(), dice.nextInt(3) == 0));
            } else {
                filters.add(filter());
            }
        }
        Sort sort =
                switch (dice.nextInt(6)) {
                    case 0 -> new Sort(Field.EVENT_TIME, true);
                    case 1 -> new Sort(one(SAYABLE), dice.nextBoolean());
                    default -> Sort.BY_TIME;
                };
        return new Lens(TimeRange.ofMillis(hour(from), hour(to)), filters, sort);
    }

    private Filter filter() {
        Field field = dice.nextInt(20) == 0 ? Field.EVENT_ID : one(SAYABLE);
        if (dice.nextInt(8) == 0) {
            field = Field.SOURCE_ADDRESS;
        }
        List<Match> matches = new ArrayList<>();
        for (int n = 1 + dice.nextInt(3); n > 0; n--) {
            matches.add(match(field));
        }
        return new Filter.OfField(field, dice.nextInt(3) == 0, matches);
    }

    private Match match(Field field) {
        return switch (dice.nextInt(8)) {
            case 0 -> new Match.Any();
            case 1 -> new Match.None();
            case 2, 3 -> field == Field.SOURCE_ADDRESS ? network() : like(value(field));
            case 4 -> like(value(field));
            case 5 -> new Match.Exact(otherCase(value(field)));
            default -> new Match.Exact(value(field));
        };
    }

    private Match network() {
        return new Match.Network(
                one(
                        List.of(
                                "203.0.113.0/24",
                                "203.0.112.0/22",
                                "203.0.113.4/32",
                                "0.0.0.0/0",
                                "2001:db8::/32",
                                "::/0",
                                "::1/128",
                                "2001:db8::1/127",
                                "10.0.0.0/8",
                                "255.255.255.255/32")));
    }

    private static final String SPECIAL = "*\\";

    private Match like(String value) {
        int from = value.isEmpty() ? 0 : dice.nextInt(value.length());
        int to = value.isEmpty() ? 0 : from + dice.nextInt(value.length() - from + 1);
        StringBuilder pattern = new StringBuilder(from > 0 || dice.nextBoolean() ? "*" : "");
        String part = otherCase(value.substring(from, to));
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean isHalf = Character.isSurrogate(c);
            if (isHalf || dice.nextInt(9) == 0) {
                pattern.append('*');
            } else {
                pattern.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return new Match.Like(pattern + (to < value.length() || dice.nextBoolean() ? "*" : ""));
    }

    private String otherCase(String value) {
        return switch (dice.nextInt(3)) {
            case 0 -> value.toUpperCase();
            case 1 -> value.toLowerCase();
            default -> value;
        };
    }

    /// A value that some event has, as it stands there or as it is shown; now and then one that
    /// none has.
    private String value(Field field) {
        if (dice.nextInt(12) == 0) {
            return one(List.of("nobody", "", "%", "_", "'", "\\", "1'; --", "\0", "ſ", "ß"));
        }
        if (field == Field.EVENT_ID) {
            return evidence.table().eventId(dice.nextInt(RECORDS));
        }
        int row = dice.nextInt(RECORDS);
        return dice.nextBoolean()
                ? evidence.table().text(field, row)
                : evidence.table().label(field, row);
    }

    private String needle() {
        String needle = one(CornerRecords.NEEDLES);
        return switch (dice.nextInt(3)) {
            case 0 -> needle.chars().allMatch(c -> c < 128) ? needle.toUpperCase() : needle;
            case 1 -> needle.substring(0, 4 > needle.length() ? needle.length() : 4);
            default -> needle;
        };
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
