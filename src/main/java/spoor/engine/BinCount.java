package spoor.engine;

import java.util.Arrays;

/// Counts rows into the bins of one histogram, a chunk at a time. Immutable, so that several
/// threads may count with it.
abstract sealed class BinCount {
    /// The first row of each bin, and the end of the last.
    private final int[] edges;

    private BinCount(EventTable table, Bins bins) {
        edges = new int[bins.count() + 1];
        for (int bin = 0; bin <= bins.count(); bin++) {
            edges[bin] = table.firstRowFrom(bins.from() + bin * bins.width());
        }
    }

    static BinCount of(EventTable table, Bins bins) {
        return switch (bins.stack()) {
            case Stack.ByOutcome _ -> new ByOutcome(table, bins);
            case Stack.ByValue stack -> new ByValue(table, bins, stack);
        };
    }

    /// Adds the rows `[from, to)` whose bit is set, whether in the range of the lens or not.
    ///
    /// @param rows a bit for each row from `from` on, which begins a word
    /// @param bars by part, then by bin
    final void count(long[] rows, int from, int to, int[][] bars) {
        for (int bin = binOf(from); bin + 1 < edges.length && edges[bin] < to; bin++) {
            int first = Math.max(from, edges[bin]);
            int last = Math.min(to, edges[bin + 1]);
            if (first < last) {
                countBin(rows, from >> 6, first, last, bars, bin);
            }
        }
    }

    /// @param firstWord the word of all row bits that `rows` begins with
    abstract void countBin(long[] rows, int firstWord, int first, int last, int[][] bars, int bin);

    /// The last bin that begins at or before the row, or the first of all.
    private int binOf(int row) {
        int at = Arrays.binarySearch(edges, row);
        int bin = Math.max(0, at < 0 ? -at - 2 : at);
        while (bin > 0 && edges[bin] == edges[bin - 1]) {
            bin--;
        }
        return bin;
    }

    /// Where each part is kept as a bit for each row, 64 rows are counted at once.
    private static final class ByOutcome extends BinCount {
        private final long[] writes;
        private final long[] failures;

        ByOutcome(EventTable table, Bins bins) {
            super(table, bins);
            writes = table.writes();
            failures = table.failures();
        }

        @Override
        void countBin(long[] rows, int firstWord, int first, int last, int[][] bars, int bin) {
            int matching = 0;
            int written = 0;
            int failed = 0;
            for (int word = first >> 6; word <= last - 1 >> 6; word++) {
                long bits = rows[word - firstWord] & RowBits.between(word, first, last);
                matching += Long.bitCount(bits);
                written += Long.bitCount(bits & writes[word]);
                failed += Long.bitCount(bits & failures[word]);
            }
            bars[Histogram.Series.READ.ordinal()][bin] += matching - written - failed;
            bars[Histogram.Series.WRITE.ordinal()][bin] += written;
            bars[Histogram.Series.FAILED.ordinal()][bin] += failed;
        }
    }

    /// Where the parts follow from a code, each row costs a look at its code and one at a table.
    private static final class ByValue extends BinCount {
        private final Codes codes;
        private final byte[] parts;

        ByValue(EventTable table, Bins bins, Stack.ByValue stack) {
            super(table, bins);
            Column column = table.column(stack.field());
            codes = column.codes();
            parts = stack.partOfNumber(column, table.values(stack.field()));
        }

        @Override
        void countBin(long[] rows, int firstWord, int first, int last, int[][] bars, int bin) {
            int[] sums = new int[bars.length];
            for (int word = first >> 6; word <= last - 1 >> 6; word++) {
                long bits = rows[word - firstWord] & RowBits.between(word, first, last);
                codes.count(word << 6, bits, parts, sums);
            }
            for (int part = 0; part < sums.length; part++) {
                bars[part][bin] += sums[part];
            }
        }
    }
}
