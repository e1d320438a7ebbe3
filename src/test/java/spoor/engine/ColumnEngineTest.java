package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.RandomLenses;
import spoor.lens.Sort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ColumnEngineTest {
    private static final int ROWS = 40_000;
    private static final int LENSES = 100;

    private static RandomTable random;
    private static EventTable table;
    private static NaiveEngine naive;

    private final ColumnEngine engine = new ColumnEngine(table, random);
    private final Random dice = new Random(99);

    @BeforeAll
    static void makeATable() {
        random = new RandomTable(20230710, ROWS);
        table = random.table;
        naive = new NaiveEngine(table, RandomTable::holds);
    }

    @Test
    void answersAsAWalkOverAllRowsWould() {
        RandomLenses lenses =
                new RandomLenses(
                        dice,
                        this::someValue,
                        List.of("AdministratorAccess", "é", "x"),
                        d -> RandomTable.FIRST.plusSeconds(d.nextInt(RandomTable.SECONDS)));
        for (int i = 0; i < LENSES; i++) {
            Lens lens = lenses.next();
            List<Bins> bins = List.of(someBins(), someBins().stacked(someStack()));

            Answer answer = engine.answer(new Question(lens, Field.FACETS, bins), Cancel.NEVER);

            String text = LensText.format(lens);
            NaiveEngine.Answered expected = naive.answer(lens);
            List<Integer> rows = expected.rows();
            assertThat(answer.lens()).isEqualTo(lens);
            assertThat(answer.total()).as(text).isEqualTo(rows.size());
            assertThat(listed(answer.rows())).as(text).isEqualTo(rows);
            for (Field field : Field.FACETS) {
                assertThat(counts(answer.facets().get(field), field))
                        .as("%s of %s", field, text)
                        .isEqualTo(expected.facet(field));
            }
            for (int h = 0; h < 2; h++) {
                Histogram histogram = answer.histograms().get(h);
                assertThat(histogram.counts())
                        .as("%s of %s", bins.get(h), text)
                        .isDeepEqualTo(expected.histogram(bins.get(h)));
                assertThat(histogram.stack()).isEqualTo(bins.get(h).stack());
                assertThat(histogram.from()).isEqualTo(bins.get(h).from());
                assertThat(histogram.to()).isEqualTo(bins.get(h).to());
            }
        }
    }

    @Test
    void sortsByEveryFieldInBothDirections() {
        for (Field field : Field.CODED) {
            for (boolean isDescending : new boolean[] {false, true}) {
                Lens lens =
                        LensText.parse("time:2023-07-10T03:00Z..09:00Z")
                                .withSort(new Sort(field, isDescending));

                assertThat(listed(ask(lens).rows())).isEqualTo(naive.answer(lens).rows());
            }
        }
    }

    @Test
    void takesTheSameRowsWhateverTheColumnsWidth() {
        for (Field field : List.of(Field.REGION, Field.EVENT_NAME, Field.USER_AGENT)) {
            int row = rowWith(field);
            Lens lens = Lens.ALL.only(field, new Match.Exact(table.text(field, row)));

            assertThat(listed(ask(lens).rows())).isEqualTo(naive.answer(lens).rows()).contains(row);
        }
    }

    private static int rowWith(Field field) {
        int row = 17;
        while (table.text(field, row).isEmpty()) {
            row++;
        }
        return row;
    }

    @Test
    void ordersEventsOfOneSecondBySourceAndId() {
        for (int row = 1; row < table.size(); row++) {
            assertThat(table.time(row)).isGreaterThanOrEqualTo(table.time(row - 1));
        }
        Lens second = LensText.parse("time:2023-07-10T01:18:31Z");

        List<Integer> rows = listed(ask(second).rows());

        assertThat(rows).hasSizeGreaterThan(ROWS / 5).isSorted();
    }

    @Test
    void answersAnEmptyTable() {
        ColumnEngine empty =
                new ColumnEngine(
                        EventTable.empty(),
                        (_, _, _) -> {
                            throw new AssertionError("nothing is to be searched");
                        });
        Question question = new Question(LensText.parse("time:2023-07-10.."), List.of(), List.of());
        Answer answer = empty.answer(question, Cancel.NEVER);

        assertThat(answer.total()).isZero();
        assertThat(listed(answer.rows())).isEmpty();
    }

    @Test
    void holdsEventIdsToValuesAndPatternsWithoutRegardToCase() {
        String id = table.eventId(4);

        assertThat(listed(ask(LensText.parse("id:" + id.toUpperCase())).rows())).containsExactly(4);
        assertThat(listed(ask(LensText.parse("id:" + id.substring(0, 20) + "*")).rows()))
                .containsExactly(4);
        assertThat(ask(LensText.parse("id:any")).total() + ask(LensText.parse("id:none")).total())
                .isEqualTo(ROWS);
        assertThat(ask(LensText.parse("id:\"\"")).total()).isZero();
        assertThat(ask(LensText.parse("-id:" + id)).total()).isEqualTo(ROWS - 1);
    }

    @Test
    void searchesForEachTextOnce() {
        List<String> asked = new ArrayList<>();
        ColumnEngine counting =
                new ColumnEngine(
                        table,
                        (text, cancel, hit) -> {
                            asked.add(text);
                            random.search(text, cancel, hit);
                        });
        Lens one = Lens.ALL.with(new Filter.OfText("one", false));

        long found = counting.answer(Question.rows(one), Cancel.NEVER).total();
        long others =
                counting.answer(
                                Question.rows(Lens.ALL.with(new Filter.OfText("one", true))),
                                Cancel.NEVER)
                        .total();

        assertThat(asked).containsExactly("one");
        assertThat(found + others).isEqualTo(ROWS);
        for (int i = 0; i < 20; i++) {
            counting.answer(
                    Question.rows(Lens.ALL.with(new Filter.OfText("text " + i, false))),
                    Cancel.NEVER);
        }
        counting.answer(Question.rows(one), Cancel.NEVER);
        assertThat(asked).hasSize(22);
    }

    @Test
    void doesNotKeepWhatACancelledSearchFound() {
        AtomicInteger asked = new AtomicInteger();
        Lens lens = Lens.ALL.with(new Filter.OfText("AdministratorAccess", false));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        engine.answer(Question.rows(lens), () -> asked.incrementAndGet() > 900));

        assertThat(listed(ask(lens).rows())).isEqualTo(naive.answer(lens).rows());
    }

    @Test
    void stopsWhenItIsCancelled() {
        for (String text :
                List.of("", "event:any", "sort:event", "\"x\"", "event:any sort:-agent")) {
            for (int checks = 0; checks < 3; checks++) {
                AtomicInteger left = new AtomicInteger(checks);
                Question question =
                        new Question(LensText.parse(text), Field.FACETS, List.of(someBins()));

                assertThatExceptionOfType(CancellationException.class)
                        .as("%s after %d checks", text, checks)
                        .isThrownBy(
                                () -> engine.answer(question, () -> left.decrementAndGet() < 0));
            }
        }
        assertThat(ask(Lens.ALL).total()).isEqualTo(ROWS);
    }

    @Test
    void takesAnyNumberOfConditions() {
        Lens lens = Lens.ALL;
        for (Field field : Field.CODED) {
            lens = lens.excluding(field, new Match.Exact("nothing has this value"));
        }
        assertThat(ask(lens).total()).isEqualTo(ROWS);

        for (int i = 0; i < 40; i++) {
            lens = lens.with(new Filter.OfText("text " + i % 3, i % 2 > 0));
            assertThat(listed(ask(lens).rows())).isEqualTo(naive.answer(lens).rows());
        }
    }

    @Test
    void isTheSameForManyThreadsAtOnce() {
        List<Lens> lenses =
                List.of(
                        LensText.parse("access:any"),
                        LensText.parse("\"x\""),
                        LensText.parse("time:2023-07-11 -\"é\" sort:-event"));
        List<List<Integer>> expected = lenses.stream().map(l -> naive.answer(l).rows()).toList();

        List<Integer> wrong =
                IntStream.range(0, 60)
                        .parallel()
                        .filter(i ->
                                !listed(ask(lenses.get(i % 3)).rows()).equals(expected.get(i % 3)))
                        .boxed()
                        .collect(Collectors.toList());

        assertThat(wrong).isEmpty();
    }

    private Answer ask(Lens lens) {
        return engine.answer(Question.rows(lens), Cancel.NEVER);
    }

    /// Parts by a field whose codes take a byte, two bytes or four.
    private Stack someStack() {
        List<Field> fields =
                List.of(Field.REGION, Field.AREA, Field.SIGNAL, Field.EVENT_NAME, Field.USER_AGENT);
        Field field = fields.get(dice.nextInt(fields.size()));
        Set<String> one = new HashSet<>();
        Set<String> other = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            String value = table.text(field, dice.nextInt(table.size()));
            if (!one.contains(value) && !other.contains(value)) {
                (dice.nextBoolean() ? one : other).add(value);
            }
        }
        return new Stack.ByValue(field, List.of(one, other));
    }

    /// A value of the table, often, and one that is nearly of it.
    private String someValue(Field field) {
        String value =
                field == Field.EVENT_ID
                        ? table.eventId(dice.nextInt(table.size()))
                        : dice.nextBoolean()
                                ? table.text(field, dice.nextInt(table.size()))
                                : table.label(field, dice.nextInt(table.size()));
        return switch (dice.nextInt(6)) {
            case 0 -> value.toUpperCase();
            case 1 -> value.toLowerCase();
            case 2 -> value + "x";
            default -> value;
        };
    }

    private Bins someBins() {
        long from =
                RandomTable.FIRST
                        .plusSeconds(dice.nextInt(-9_999, RandomTable.SECONDS))
                        .toEpochMilli();
        return switch (dice.nextInt(3)) {
            case 0 -> new Bins(from, 1 + dice.nextInt(5_000_000), dice.nextInt(300));
            case 1 -> Bins.covering(from, from + dice.nextInt(400_000_000), 1 + dice.nextInt(500));
            default -> new Bins(Instant.EPOCH.toEpochMilli(), 365L * 86_400_000, 100);
        };
    }

    private static List<Integer> listed(Rows rows) {
        return IntStream.range(0, rows.size()).map(rows::at).boxed().toList();
    }

    private static int[] counts(FacetCounts facet, Field field) {
        return IntStream.range(0, table.values(field).size()).map(facet::count).toArray();
    }
}
