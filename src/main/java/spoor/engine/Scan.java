package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// One pass over the table for one question. Rows are taken in chunks, with a bit for each row and
/// kind of condition that says whether it passes.
///
/// A facet shows its values under all *other* conditions. So fields that share codes are counted
/// together, over the rows that pass the conditions on other codes; which numbers pass the
/// conditions on these codes is then asked once a number instead of once a row.
final class Scan {
    /// A multiple of 64, so that chunks never share a word of row bits; small enough for the
    /// caches.
    private static final int CHUNK_ROWS = 1 << 14;

    private static final int CHUNK_WORDS = CHUNK_ROWS / Long.SIZE;

    private final EventTable table;
    private final Question question;
    private final List<Tested> tested;
    private final List<Condition.OfRows> byRow;
    private final int firstInRange;
    private final int endOfRange;
    private final long @Nullable [] matching;

    /// What the facets need counted, by the codes they share.
    private final Map<Codes, int[]> counts = new IdentityHashMap<>();

    private final List<int[][]> bars = new ArrayList<>();
    private final List<BinCount> binCounts = new ArrayList<>();

    Scan(EventTable table, Question question, List<Condition> conditions) {
        this.table = table;
        this.question = question;
        this.tested = Tested.of(conditions);
        this.byRow =
                conditions.stream()
                        .filter(Condition.OfRows.class::isInstance)
                        .map(Condition.OfRows.class::cast)
                        .toList();
        this.firstInRange = table.firstRowFrom(question.lens().range().fromMillis());
        this.endOfRange =
                Math.max(firstInRange, table.firstRowFrom(question.lens().range().toMillis()));
        this.matching = conditions.isEmpty() ? null : new long[(table.size() + 63) >> 6];
        for (Field field : question.facets()) {
            Column column = table.column(field);
            counts.computeIfAbsent(column.codes(), _ -> new int[column.values().length]);
        }
        for (Bins bins : question.histograms()) {
            bars.add(new int[bins.stack().parts()][bins.count()]);
            binCounts.add(BinCount.of(table, bins));
        }
    }

    int chunks() {
        return (table.size() + CHUNK_ROWS - 1) / CHUNK_ROWS;
    }

    /// A place for one thread to count in.
    Part part() {
        return new Part();
    }

    /// Takes over what one thread counted.
    synchronized void add(Part part) {
        counts.forEach((codes, sums) -> addTo(sums, part.counts.get(codes)));
        for (int i = 0; i < bars.size(); i++) {
            for (int s = 0; s < bars.get(i).length; s++) {
                addTo(bars.get(i)[s], part.bars.get(i)[s]);
            }
        }
    }

    private static void addTo(int[] sums, int @Nullable [] added) {
        for (int i = 0; added != null && i < sums.length; i++) {
            sums[i] += added[i];
        }
    }

    Rows rows() {
        return matching == null
                ? new Rows.Range(firstInRange, endOfRange)
                : new Rows.Bits(matching);
    }

    Map<Field, FacetCounts> facetCounts() {
        EnumMap<Field, FacetCounts> facets = new EnumMap<>(Field.class);
        for (Field field : question.facets()) {
            facets.put(field, new FacetCounts(table.values(field), sums(field)));
        }
        return facets;
    }

    private int[] sums(Field field) {
        Column column = table.column(field);
        int[] byNumber = counts.getOrDefault(column.codes(), new int[0]);
        Tested here = testOf(column.codes());
        int[] sums = new int[table.values(field).size()];
        for (int number = 0; number < byNumber.length; number++) {
            if (here == null || here.passesButFor(field, number)) {
                sums[column.values()[number]] += byNumber[number];
            }
        }
        table.values(field).spread(sums);
        return sums;
    }

    private @Nullable Tested testOf(Codes codes) {
        return tested.stream().filter(t -> t.codes() == codes).findAny().orElse(null);
    }

    List<Histogram> histograms() {
        List<Histogram> histograms = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bins bins = question.histograms().get(i);
            histograms.add(new Histogram(bins.from(), bins.width(), bars.get(i), bins.stack()));
        }
        return histograms;
    }

    /// The counts of one thread, and its working space.
    final class Part {
        private final Map<Codes, int[]> counts = new IdentityHashMap<>();
        private final List<int[][]> bars = new ArrayList<>();
        private final long[][] passed = new long[tested.size()][CHUNK_WORDS];
        private final long[] all = new long[CHUNK_WORDS];
        private final long[] others = new long[CHUNK_WORDS];
        private final int[] selected = new int[CHUNK_ROWS];

        Part() {
            Scan.this.counts.forEach((codes, sums) -> counts.put(codes, new int[sums.length]));
            Scan.this.bars.forEach(b -> bars.add(new int[b.length][b[0].length]));
        }

        void take(int chunk) {
            int from = chunk * CHUNK_ROWS;
            int to = Math.min(table.size(), from + CHUNK_ROWS);
            for (int i = 0; i < passed.length; i++) {
                tested.get(i).test(from, to, passed[i]);
            }
            passing(null, from, to, all);
            for (int i = 0; i < bars.size(); i++) {
                binCounts.get(i).count(all, from, to, bars.get(i));
            }
            int first = Math.max(from, firstInRange);
            int last = Math.min(to, endOfRange);
            if (first < last) {
                noteMatching(from, first, last);
                countFacets(from, first, last);
            }
        }

        /// The rows of the chunk that pass all conditions but for those on these codes.
        private void passing(@Nullable Codes but, int from, int to, long[] rows) {
            int words = (to - from + 63) >> 6;
            Arrays.fill(rows, 0, words, -1L);
            for (Condition.OfRows condition : byRow) {
                for (int word = 0; word < words; word++) {
                    rows[word] &= condition.word((from >> 6) + word);
                }
            }
            for (int i = 0; i < passed.length; i++) {
                if (tested.get(i).codes() != but) {
                    for (int word = 0; word < words; word++) {
                        rows[word] &= passed[i][word];
                    }
                }
            }
        }

        private void noteMatching(int from, int first, int last) {
            for (int word = first >> 6; matching != null && word <= last - 1 >> 6; word++) {
                matching[word] = all[word - (from >> 6)] & RowBits.between(word, first, last);
            }
        }

        private void countFacets(int from, int first, int last) {
            int ofAll = -1;
            for (Map.Entry<Codes, int[]> entry : counts.entrySet()) {
                Codes codes = entry.getKey();
                boolean isTested = testOf(codes) != null;
                if (byRow.isEmpty() && tested.size() == (isTested ? 1 : 0)) {
                    codes.count(first, last, entry.getValue());
                } else if (isTested) {
                    passing(codes, from, last, others);
                    int count = select(others, from, first, last);
                    codes.count(from, selected, 0, count, entry.getValue());
                    ofAll = -1;
                } else {
                    ofAll = ofAll < 0 ? select(all, from, first, last) : ofAll;
                    codes.count(from, selected, 0, ofAll, entry.getValue());
                }
            }
        }

        /// Lists the rows of `[first, last)` whose bit is set, counted from `from`.
        ///
        /// @return how many they are
        private int select(long[] rows, int from, int first, int last) {
            int count = 0;
            for (int word = first >> 6; word <= last - 1 >> 6; word++) {
                int start = (word << 6) - from;
                long bits = rows[word - (from >> 6)] & RowBits.between(word, first, last);
                for (; bits != 0; bits &= bits - 1) {
                    selected[count++] = start + Long.numberOfTrailingZeros(bits);
                }
            }
            return count;
        }
    }
}
