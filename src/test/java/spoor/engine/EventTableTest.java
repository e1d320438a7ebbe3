package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

class EventTableTest {
    private static final Values SOURCES =
            new Values(
                    new String[] {
                        "", "sts.amazonaws.com", "ec2.amazonaws.com", "iam.amazonaws.com"
                    },
                    new String[] {"", "sts", "ec2", "iam"});

    @Test
    void putsEventsInTheOrderOfTimeThenSourceThenId() {
        Random dice = new Random(12);
        for (int size : new int[] {0, 1, 2, 16, 17, 400, 5_000}) {
            int seconds = 1 + dice.nextInt(Math.max(1, size / 50) + 3);
            long[] times =
                    IntStream.range(0, size)
                            .mapToLong(_ ->
                                    dice.nextInt(seconds) * 1_000L + (dice.nextInt(5) == 0 ? 7 : 0))
                            .toArray();
            long[] high = dice.longs(size, -2, 2).toArray();
            long[] low = dice.longs(size, -2, 2).toArray();
            int[] sources = dice.ints(size, 0, 4).toArray();
            EventTableBuilder builder = builder(size, Map.of(Field.EVENT_SOURCE, SOURCES));
            builder.setTimes(0, times);
            builder.setIds(0, high, low);
            builder.setCodes(0, Field.EVENT_SOURCE, sources);
            List<Integer> expected = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            List<Integer> byName = List.of(9, 2, 0, 1);
            expected.sort(
                    Comparator.<Integer>comparingLong(i -> times[i])
                            .thenComparing(i -> byName.get(sources[i]))
                            .thenComparing(i -> high[i], Long::compareUnsigned)
                            .thenComparing(i -> low[i], Long::compareUnsigned)
                            .thenComparing(i -> i));

            EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

            assertThat(IntStream.range(0, size).map(table::ordinal).boxed()).isEqualTo(expected);
            for (int row = 0; row < size; row++) {
                assertThat(table.rowOfOrdinal(table.ordinal(row))).isEqualTo(row);
                assertThat(table.time(row)).isEqualTo(times[expected.get(row)]);
                assertThat(table.code(Field.EVENT_SOURCE, row))
                        .isEqualTo(sources[expected.get(row)]);
            }
        }
    }

    @Test
    void keepsTheOrderFromTheFirstYearToTheLast() {
        long[] times = {
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli(),
            Instant.parse("0001-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("9999-12-31T23:59:59.998Z").toEpochMilli(),
            0,
            -1,
            Instant.parse("2023-07-10T12:00:00Z").toEpochMilli()
        };
        EventTableBuilder builder = builder(6, Map.of());
        builder.setTimes(0, times);

        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

        assertThat(IntStream.range(0, 6).map(table::ordinal)).containsExactly(1, 4, 3, 5, 2, 0);
        assertThat(table.text(Field.EVENT_TIME, 0)).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(table.text(Field.EVENT_TIME, 5)).isEqualTo("9999-12-31T23:59:59.999Z");
    }

    @Test
    void findsTheFirstRowFromAMoment() {
        EventTableBuilder builder = builder(4, Map.of());
        builder.setTimes(0, new long[] {10, 20, 20, 30});
        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

        assertThat(table.firstRowFrom(Long.MIN_VALUE)).isZero();
        assertThat(table.firstRowFrom(10)).isZero();
        assertThat(table.firstRowFrom(11)).isEqualTo(1);
        assertThat(table.firstRowFrom(20)).isEqualTo(1);
        assertThat(table.firstRowFrom(21)).isEqualTo(3);
        assertThat(table.firstRowFrom(31)).isEqualTo(4);
        assertThat(table.firstRowFrom(Long.MAX_VALUE)).isEqualTo(4);
    }

    @Test
    void knowsWhichRecordSpansAPlaceOfTheContent() {
        EventTableBuilder builder =
                new EventTableBuilder(
                        Map.of(),
                        4,
                        List.of(
                                new EventTable.Batch(0, 0),
                                new EventTable.Batch(2, 1_000),
                                new EventTable.Batch(2, 10_000_000_000L),
                                new EventTable.Batch(4, 20_000_000_000L)));
        builder.setTimes(0, new long[] {40, 30, 20, 10});
        builder.setPlaces(0, new int[] {5, 100, 0, 50}, new int[] {10, 20, 30, 40});
        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

        assertThat(table.rowAt(4, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(4, 3)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(5, 10)).isEqualTo(3);
        assertThat(table.rowAt(5, 11)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(14, 1)).isEqualTo(3);
        assertThat(table.rowAt(15, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(119, 1)).isEqualTo(2);
        assertThat(table.rowAt(120, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(1_005, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(10_000_000_000L, 30)).isEqualTo(1);
        assertThat(table.rowAt(10_000_000_050L, 1)).isZero();
        assertThat(table.rowAt(15_000_000_000L, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(20_000_000_000L, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(table.rowAt(-1, 1)).isEqualTo(EventTable.NO_ROW);
        assertThat(IntStream.range(0, 4).mapToLong(table::position))
                .containsExactly(10_000_000_050L, 10_000_000_000L, 100L, 5L);
        assertThat(table.lengthAt(10_000_000_000L)).isEqualTo(30);
    }

    @Test
    void leavesCopiesOutOfTheRowsButKnowsThem() {
        EventTableBuilder builder = builder(5, Map.of());
        builder.setTimes(0, new long[] {50, 40, 50, 20, 50});
        builder.setPlaces(0, new int[] {0, 10, 20, 30, 40}, new int[] {9, 9, 8, 9, 7});
        BitSet conflicts = new BitSet();
        conflicts.set(3);
        Folds folds = new Folds(new int[] {2, 4}, new int[] {0, 0}, conflicts);

        EventTable table = builder.build(folds, Cancel.NEVER);

        assertThat(table.size()).isEqualTo(3);
        assertThat(table.records()).isEqualTo(5);
        assertThat(IntStream.range(0, 3).map(table::ordinal)).containsExactly(3, 1, 0);
        assertThat(IntStream.range(0, 5).map(table::rowOfOrdinal)).containsExactly(2, 1, 2, 0, 2);
        assertThat(table.copyPositions(2)).containsExactly(20, 40);
        assertThat(table.copyPositions(1)).isEmpty();
        assertThat(table.rowAt(40, 7)).isEqualTo(2);
        assertThat(table.isConflict(0)).isTrue();
        assertThat(table.isConflict(2)).isFalse();
        assertThat(table.folds().copies()).isEqualTo(2);
        assertThat(table.folds().conflicts()).isEqualTo(1);
    }

    @Test
    void writesEventIdsAsTheyStood() {
        UUID id = UUID.fromString("ffffffff-0b2d-4c3e-8f4a-5b6c7d8e9fa0");
        EventTableBuilder builder =
                builder(3, Map.of(Field.EVENT_ID, new Values(new String[] {"", "Odd ID"}, null)));
        builder.setTimes(0, new long[] {1, 2, 3});
        builder.setIds(
                0,
                new long[] {id.getMostSignificantBits(), 0, 0},
                new long[] {id.getLeastSignificantBits(), 1, 0});
        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

        assertThat(IntStream.range(0, 3).mapToObj(table::eventId))
                .containsExactly(id.toString(), "Odd ID", "");
        assertThat(table.text(Field.EVENT_ID, 0)).isEqualTo(id.toString());
        assertThat(table.text(Field.REQUEST_ID, 0)).isEmpty();
    }

    @Test
    void stacksEventsByOutcomeBeforeAccess() {
        Values access = new Values(new String[] {"", "read", "write"}, null);
        Values outcome = new Values(new String[] {"", "succeeded", "denied", "failed"}, null);
        EventTableBuilder builder =
                builder(6, Map.of(Field.ACCESS, access, Field.OUTCOME, outcome));
        builder.setTimes(0, new long[] {1, 2, 3, 4, 5, 6});
        builder.setCodes(0, Field.ACCESS, new int[] {1, 2, 1, 2, 2, 0});
        builder.setCodes(0, Field.OUTCOME, new int[] {1, 1, 2, 3, 0, 0});
        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);

        assertThat(IntStream.range(0, 6).mapToObj(table::series))
                .containsExactly(
                        Histogram.Series.READ,
                        Histogram.Series.WRITE,
                        Histogram.Series.FAILED,
                        Histogram.Series.FAILED,
                        Histogram.Series.WRITE,
                        Histogram.Series.READ);
    }

    @Test
    void keepsCodesForCodedFieldsOnly() {
        EventTableBuilder builder = builder(1, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.setCodes(0, Field.EVENT_TIME, new int[1]))
                .withMessageContaining("EVENT_TIME");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTable.empty().code(Field.EVENT_ID, 0));
    }

    @Test
    void refusesCodesThatNoValueHas() {
        EventTableBuilder builder = builder(2, Map.of(Field.EVENT_SOURCE, SOURCES));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.setCodes(0, Field.EVENT_SOURCE, new int[] {3, 4}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.setCodes(0, Field.EVENT_SOURCE, new int[] {-1, 0}));
        builder.setCodes(0, Field.EVENT_SOURCE, new int[] {0, 3});
    }

    @Test
    void ranksValuesByWhatIsShownAndAbsenceLast() {
        Values values =
                new Values(
                        new String[] {"", "b", "x", "a", "y"},
                        new String[] {"", "B", "a", "a", "c"});

        assertThat(values.ranks()).containsExactly(4, 2, 1, 0, 3);
        assertThat(values.text(0)).isEmpty();
        assertThat(values.label(1)).isEqualTo("B");
        assertThat(new Values(new String[] {"", "b"}, null).label(1)).isEqualTo("b");
    }

    @Test
    void cutsTimeIntoBinsThatCoverIt() {
        assertThat(Bins.covering(100, 200, 10)).isEqualTo(new Bins(100, 10, 10));
        assertThat(Bins.covering(100, 201, 10)).isEqualTo(new Bins(100, 11, 10));
        assertThat(Bins.covering(100, 100, 10)).isEqualTo(new Bins(100, 1, 1));
        assertThat(Bins.covering(0, 5, 10)).isEqualTo(new Bins(0, 1, 5));
        assertThat(new Bins(100, 11, 10).to()).isEqualTo(210);
        assertThatIllegalArgumentException().isThrownBy(() -> new Bins(0, 0, 1));
    }

    @Test
    void addsTheSeriesOfAHistogramUp() {
        Histogram histogram =
                new Histogram(1_000, 10, new int[][] {{1, 0, 2}, {0, 0, 3}, {5, 0, 0}});

        assertThat(histogram.bins()).isEqualTo(3);
        assertThat(histogram.total(0)).isEqualTo(6);
        assertThat(histogram.count(Histogram.Series.WRITE, 2)).isEqualTo(3);
        assertThat(histogram.highest()).isEqualTo(6);
        assertThat(histogram.to()).isEqualTo(1_030);
        assertThat(Histogram.EMPTY.bins()).isZero();
        assertThat(Histogram.EMPTY.highest()).isZero();
    }

    @Test
    void showsTheMostFrequentValuesOfAFacetFirst() {
        Values values = new Values(new String[] {"", "b", "C", "a", "d", "none"}, null);
        FacetCounts facet = new FacetCounts(values, new int[] {4, 3, 3, 9, 0, 1});

        assertThat(facet.top(10, ""))
                .extracting(v -> v.label() + ":" + v.count())
                .containsExactly("a:9", ":4", "b:3", "C:3", "none:1");
        assertThat(facet.top(3, ""))
                .extracting(FacetCounts.Value::text)
                .containsExactly("a", "", "b");
        assertThat(facet.top(10, "c")).extracting(FacetCounts.Value::code).containsExactly(2);
        assertThat(facet.top(10, "zzz")).isEmpty();
        assertThat(facet.distinct()).isEqualTo(4);
        assertThat(facet.value(4)).isEqualTo(new FacetCounts.Value(4, "d", "d", 0));
        assertThat(facet.value(0).isAbsent()).isTrue();
        assertThat(facet.count(99)).isZero();
    }

    private static EventTableBuilder builder(int records, Map<Field, Values> values) {
        Map<Field, Values> all = new EnumMap<>(Field.class);
        all.putAll(values);
        return new EventTableBuilder(all, records, List.of(new EventTable.Batch(0, 0)));
    }
}
