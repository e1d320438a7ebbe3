package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// One pass over the table for one question. Rows are taken in chunks; for each row a word of marks
/// says which conditions it fails. No mark: the row matches. Exactly one, and that of a field: it
/// counts in that field's facet, because a facet shows its values under all *other* conditions.
final class Scan {
    /// A multiple of 64, so that chunks never share a word of row bits; small enough for the
    /// caches.
    private static final int CHUNK_ROWS = 1 << 14;

    private static final int MOST_CONDITIONS = 31;

    private final EventTable table;
    private final Question question;
    private final List<Condition> conditions;
    private final int firstInRange;
    private final int endOfRange;
    private final long @Nullable [] matching;
    private final List<int[]> edges = new ArrayList<>();

    /// What the facets need counted; those of one combination share its codes.
    private final Map<Codes, int[]> counts = new IdentityHashMap<>();

    /// By field with a condition, the rows that fail that condition alone.
    private final EnumMap<Field, int[]> ownCounts = new EnumMap<>(Field.class);

    private final List<int[][]> bars = new ArrayList<>();

    Scan(EventTable table, Question question, List<Condition> conditions) {
        if (conditions.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException(
                    "a lens may have " + MOST_CONDITIONS + " conditions");
        }
        this.table = table;
        this.question = question;
        this.conditions = conditions;
        this.firstInRange = table.firstRowFrom(question.lens().range().fromMillis());
        this.endOfRange =
                Math.max(firstInRange, table.firstRowFrom(question.lens().range().toMillis()));
        this.matching = conditions.isEmpty() ? null : new long[(table.size() + 63) >> 6];
        for (Field field : question.facets()) {
            Column column = table.column(field);
            counts.computeIfAbsent(column.codes(), _ -> new int[column.values().length]);
        }
        for (Condition condition : conditions) {
            if (condition instanceof Condition.OfCodes c && question.facets().contains(c.field())) {
                ownCounts.put(c.field(), new int[c.bits().length]);
            }
        }
        for (Bins bins : question.histograms()) {
            edges.add(edges(bins));
            bars.add(new int[Histogram.Series.values().length][bins.count()]);
        }
    }

    /// The first row of each bin, and the end of the last.
    private int[] edges(Bins bins) {
        int[] rows = new int[bins.count() + 1];
        for (int bin = 0; bin <= bins.count(); bin++) {
            rows[bin] = table.firstRowFrom(bins.from() + bin * bins.width());
        }
        return rows;
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
        ownCounts.forEach((field, sums) -> addTo(sums, part.ownCounts.get(field)));
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
            Column column = table.column(field);
            int[] sums = new int[table.values(field).size()];
            addByValue(counts.get(column.codes()), column, sums);
            addByValue(ownCounts.get(field), column, sums);
            facets.put(field, new FacetCounts(table.values(field), sums));
        }
        return facets;
    }

    private static void addByValue(int @Nullable [] counts, Column column, int[] sums) {
        for (int i = 0; counts != null && i < counts.length; i++) {
            sums[column.values()[i]] += counts[i];
        }
    }

    List<Histogram> histograms() {
        List<Histogram> histograms = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bins bins = question.histograms().get(i);
            histograms.add(new Histogram(bins.from(), bins.width(), bars.get(i)));
        }
        return histograms;
    }

    /// The counts of one thread, and its working space.
    final class Part {
        private final Map<Codes, int[]> counts = new IdentityHashMap<>();
        private final EnumMap<Field, int[]> ownCounts = new EnumMap<>(Field.class);
        private final List<int[][]> bars = new ArrayList<>();
        private final int[] marks = new int[CHUNK_ROWS];
        private final int[] selected = new int[CHUNK_ROWS];
        private final int[] almost = new int[CHUNK_ROWS];

        Part() {
            Scan.this.counts.forEach((codes, sums) -> counts.put(codes, new int[sums.length]));
            Scan.this.ownCounts.forEach(
                    (field, sums) -> ownCounts.put(field, new int[sums.length]));
            Scan.this.bars.forEach(b -> bars.add(new int[b.length][b[0].length]));
        }

        void take(int chunk) {
            int from = chunk * CHUNK_ROWS;
            int to = Math.min(table.size(), from + CHUNK_ROWS);
            if (conditions.isEmpty()) {
                takeAll(from, to);
                return;
            }
            Arrays.fill(marks, 0, to - from, 0);
            for (Condition condition : conditions) {
                condition.mark(from, to, marks);
            }
            int count = select(to - from);
            int first = lowerBound(count, firstInRange - from);
            int last = lowerBound(count, endOfRange - from);
            for (int i = first; i < last && matching != null; i++) {
                int row = from + selected[i];
                matching[row >> 6] |= 1L << row;
            }
            counts.forEach((codes, sums) -> codes.count(from, selected, first, last, sums));
            for (int i = 0; i < bars.size(); i++) {
                countSelected(edges.get(i), bars.get(i), from, count);
            }
            if (!ownCounts.isEmpty()) {
                countOwnFacets(from, to - from);
            }
        }

        private void takeAll(int from, int to) {
            int first = Math.max(from, firstInRange);
            int last = Math.min(to, endOfRange);
            if (first < last) {
                counts.forEach((codes, sums) -> codes.count(first, last, sums));
            }
            for (int i = 0; i < bars.size(); i++) {
                countAll(edges.get(i), bars.get(i), from, to);
            }
        }

        /// Adds, for each field with a condition, the rows that fail that condition alone.
        private void countOwnFacets(int from, int rows) {
            int count = 0;
            for (int i = 0; i < rows; i++) {
                almost[count] = i;
                count += Integer.bitCount(marks[i]) == 1 ? 1 : 0;
            }
            for (int c = 0; c < conditions.size(); c++) {
                if (conditions.get(c) instanceof Condition.OfCodes condition) {
                    int[] own = ownCounts.get(condition.field());
                    if (own != null) {
                        int failing = selectOf(almost, count, 1 << c);
                        condition
                                .column()
                                .codes()
                                .count(
                                        from,
                                        selected,
                                        lowerBound(failing, firstInRange - from),
                                        lowerBound(failing, endOfRange - from),
                                        own);
                    }
                }
            }
        }

        /// Collects the rows of the chunk without a mark.
        private int select(int rows) {
            int count = 0;
            for (int i = 0; i < rows; i++) {
                selected[count] = i;
                count += marks[i] == 0 ? 1 : 0;
            }
            return count;
        }

        /// Collects those of `among` that have just this mark.
        private int selectOf(int[] among, int length, int mark) {
            int count = 0;
            for (int i = 0; i < length; i++) {
                selected[count] = among[i];
                count += marks[among[i]] == mark ? 1 : 0;
            }
            return count;
        }

        /// The first of the selected rows that is not before `row`.
        private int lowerBound(int count, int row) {
            int at = Arrays.binarySearch(selected, 0, count, row);
            return at < 0 ? -at - 1 : at;
        }

        /// Counts all rows of the chunk into bins. READ, WRITE and FAILED are 0, 1 and 2, so their
        /// low and high bit count two of them without a branch, and the rest is what remains.
        private void countAll(int[] edges, int[][] bars, int from, int to) {
            byte[] series = table.series();
            for (int bin = binOf(edges, from); bin + 1 < edges.length && edges[bin] < to; bin++) {
                int first = Math.max(from, edges[bin]);
                int last = Math.min(to, edges[bin + 1]);
                int writes = 0;
                int failures = 0;
                for (int row = first; row < last; row++) {
                    writes += series[row] & 1;
                    failures += series[row] >> 1;
                }
                add(bars, bin, Math.max(0, last - first), writes, failures);
            }
        }

        /// Counts the selected rows of the chunk into bins. Both are in the order of time, so the
        /// bin only ever moves on.
        private void countSelected(int[] edges, int[][] bars, int from, int count) {
            byte[] series = table.series();
            int i = lowerBound(count, edges[0] - from);
            for (int bin = binOf(edges, from); bin + 1 < edges.length && i < count; bin++) {
                int end = edges[bin + 1] - from;
                int first = i;
                int writes = 0;
                int failures = 0;
                for (; i < count && selected[i] < end; i++) {
                    writes += series[from + selected[i]] & 1;
                    failures += series[from + selected[i]] >> 1;
                }
                add(bars, bin, i - first, writes, failures);
            }
        }

        /// The last bin that begins at or before the row, or the first of all.
        private static int binOf(int[] edges, int row) {
            int at = Arrays.binarySearch(edges, row);
            int bin = Math.max(0, at < 0 ? -at - 2 : at);
            while (bin > 0 && edges[bin] == edges[bin - 1]) {
                bin--;
            }
            return bin;
        }

        private static void add(int[][] bars, int bin, int all, int writes, int failures) {
            bars[Histogram.Series.READ.ordinal()][bin] += all - writes - failures;
            bars[Histogram.Series.WRITE.ordinal()][bin] += writes;
            bars[Histogram.Series.FAILED.ordinal()][bin] += failures;
        }
    }
}
