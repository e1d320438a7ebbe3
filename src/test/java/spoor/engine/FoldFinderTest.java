package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class FoldFinderTest {
    private static final Values ACCOUNTS =
            new Values(new String[] {"", "111122223333", "444455556666", "1111-2222-3333"}, null);

    private final List<Entry> entries = new ArrayList<>();
    private final AtomicInteger comparisons = new AtomicInteger();

    /// A record as the finder sees it.
    ///
    /// @param spelling which of the ways to write the value; equal spellings have equal bytes
    private record Entry(long high, long low, int account, String value, int spelling) {}

    @Test
    void foldsRecordsOfTheSameBytesWithoutLookingAtThem() {
        add(7, 1, "a", 0);
        add(8, 1, "b", 0);
        add(7, 1, "a", 0);
        add(7, 1, "a", 0);

        Folds folds = find();

        assertThat(copies(folds)).isEqualTo(Map.of(2, 0, 3, 0));
        assertThat(folds.conflicts()).isZero();
        assertThat(comparisons).hasValue(0);
    }

    @Test
    void foldsRecordsOfTheSameValueHoweverItIsSpelled() {
        add(7, 1, "a", 0);
        add(7, 1, "a", 1);

        assertThat(copies(find())).isEqualTo(Map.of(1, 0));
    }

    @Test
    void keepsRecordsThatContradictEachOther() {
        add(7, 1, "a", 0);
        add(7, 1, "b", 0);
        add(7, 1, "a", 1);
        add(7, 1, "c", 0);
        add(9, 1, "d", 0);

        Folds folds = find();

        assertThat(copies(folds)).isEqualTo(Map.of(2, 0));
        assertThat(folds.conflictSet().stream()).containsExactly(0, 1, 3);
    }

    @Test
    void keepsTheCopiesOfDifferentAccountsApart() {
        add(7, 1, "a", 0);
        add(7, 2, "a", 0);
        add(7, 0, "a", 0);

        Folds folds = find();

        assertThat(folds.copies()).isZero();
        assertThat(folds.conflicts()).isZero();
    }

    @Test
    void takesAnAccountForTheSameHoweverItsDigitsAreGrouped() {
        add(7, 1, "a", 0);
        add(7, 3, "a", 0);

        assertThat(copies(find())).isEqualTo(Map.of(1, 0));
    }

    @Test
    void neverFoldsRecordsWithoutAnId() {
        entries.add(new Entry(0, 0, 1, "a", 0));
        entries.add(new Entry(0, 0, 1, "a", 0));

        assertThat(find().copies()).isZero();
    }

    @Test
    void foldsRecordsWhoseIdIsNoUuid() {
        entries.add(new Entry(0, 5, 1, "a", 0));
        entries.add(new Entry(0, 6, 1, "a", 0));
        entries.add(new Entry(0, 5, 1, "a", 0));

        assertThat(copies(find())).isEqualTo(Map.of(2, 0));
    }

    @Test
    void findsWhatAComparisonOfAllWithAllFinds() {
        Random dice = new Random(13);
        for (int i = 0; i < 300; i++) {
            entries.clear();
            int size = i % 50 == 0 ? 1_500 : dice.nextInt(60);
            for (int e = 0; e < size; e++) {
                boolean isUuid = dice.nextInt(4) > 0;
                entries.add(
                        new Entry(
                                isUuid ? dice.nextLong(-3, 3) : 0,
                                dice.nextInt(3),
                                dice.nextInt(4),
                                String.valueOf((char) ('a' + dice.nextInt(3))),
                                dice.nextInt(2)));
            }
            Map<Integer, Integer> copies = new TreeMap<>();
            TreeSet<Integer> conflicts = new TreeSet<>();
            expected(copies, conflicts);

            Folds folds = find();

            assertThat(copies(folds)).isEqualTo(copies);
            assertThat(folds.conflictSet().stream().boxed()).isEqualTo(List.copyOf(conflicts));
            for (int ordinal = 0; ordinal < size; ordinal++) {
                assertThat(folds.isCopy(ordinal)).isEqualTo(copies.containsKey(ordinal));
            }
        }
    }

    @Test
    void doesNotCompareAllWithAllWhereThousandsShareAnId() {
        for (int i = 0; i < 20_000; i++) {
            add(7, 1, "value " + i, 0);
        }
        add(7, 1, "value 19000", 0);

        Folds folds = find();

        assertThat(comparisons).hasValueLessThan(20_000 * 100);
        assertThat(copies(folds)).isEqualTo(Map.of(20_000, 19_000));
        assertThat(folds.conflicts()).isEqualTo(20_000);
    }

    @Test
    void stopsWhenItIsCancelled() {
        add(7, 1, "a", 0);
        add(7, 1, "b", 0);

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> builder().findFolds(this::isSame, () -> true));
    }

    /// The first record of each value stands for it; where one ID has two values both contradict.
    private void expected(Map<Integer, Integer> copies, TreeSet<Integer> conflicts) {
        for (int later = 0; later < entries.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!isSameEvent(entries.get(earlier), entries.get(later))
                        || copies.containsKey(earlier)) {
                    continue;
                }
                if (entries.get(earlier).value().equals(entries.get(later).value())) {
                    copies.put(later, earlier);
                    break;
                }
            }
        }
        for (int one = 0; one < entries.size(); one++) {
            for (int other = 0; other < entries.size(); other++) {
                boolean isConflict =
                        isSameEvent(entries.get(one), entries.get(other))
                                && !entries.get(one).value().equals(entries.get(other).value());
                if (isConflict && !copies.containsKey(one)) {
                    conflicts.add(one);
                }
            }
        }
    }

    private static boolean isSameEvent(Entry one, Entry other) {
        boolean hasId = one.high() != 0 || one.low() != 0;
        return hasId
                && one.high() == other.high()
                && one.low() == other.low()
                && account(one).equals(account(other));
    }

    private static String account(Entry entry) {
        return ACCOUNTS.text(entry.account()).replace("-", "");
    }

    private void add(long id, int account, String value, int spelling) {
        entries.add(new Entry(id, id, account, value, spelling));
    }

    private Folds find() {
        return builder().findFolds(this::isSame, Cancel.NEVER);
    }

    private boolean isSame(long position, int length, long otherPosition, int otherLength) {
        comparisons.incrementAndGet();
        Entry one = entries.get((int) position / 1_000);
        Entry other = entries.get((int) otherPosition / 1_000);
        assertThat(length).isEqualTo(length(one));
        assertThat(otherLength).isEqualTo(length(other));
        return one.value().equals(other.value());
    }

    private EventTableBuilder builder() {
        int size = entries.size();
        EventTableBuilder builder =
                new EventTableBuilder(
                        Map.of(Field.RECIPIENT_ACCOUNT, ACCOUNTS),
                        size,
                        List.of(new EventTable.Batch(0, 0)));
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            builder.setIds(i, new long[] {entry.high()}, new long[] {entry.low()});
            builder.setHashes(i, new long[] {(entry.value() + entry.spelling()).hashCode()});
            builder.setPlaces(i, new int[] {i * 1_000}, new int[] {length(entry)});
            builder.setCodes(i, Field.RECIPIENT_ACCOUNT, new int[] {entry.account()});
        }
        return builder;
    }

    private static int length(Entry entry) {
        return entry.value().length() + entry.spelling();
    }

    private static Map<Integer, Integer> copies(Folds folds) {
        Map<Integer, Integer> copies = new TreeMap<>();
        for (int i = 0; i < folds.copies(); i++) {
            copies.put(folds.copyAt(i), folds.originalAt(i));
        }
        return copies;
    }
}
