package spoor.engine;

/// Matching events by time: how many of each part of a [Stack] in each bin. Counts hold every event
/// that meets the lens but for its time range, so that one can see what lies beside the chosen
/// range.
///
/// @param from start of the first bin, milliseconds since 1970
/// @param width of a bin in milliseconds
/// @param counts by part, then by bin
/// @param stack what the parts are
public record Histogram(long from, long width, int[][] counts, Stack stack) {
    /// The parts of [Stack#BY_OUTCOME].
    public enum Series {
        READ,
        WRITE,
        /// Failed calls, whether reads or writes.
        FAILED
    }

    /// Counts by outcome, by [Series] and bin.
    public Histogram(long from, long width, int[][] counts) {
        this(from, width, counts, Stack.BY_OUTCOME);
    }

    public static final Histogram EMPTY = new Histogram(0, 1, new int[Series.values().length][0]);

    public int bins() {
        return counts[0].length;
    }

    public int parts() {
        return counts.length;
    }

    public int count(int part, int bin) {
        return counts[part][bin];
    }

    /// Of a histogram by outcome.
    public int count(Series series, int bin) {
        return counts[series.ordinal()][bin];
    }

    /// All events of the bin.
    public int total(int bin) {
        int sum = 0;
        for (int[] part : counts) {
            sum += part[bin];
        }
        return sum;
    }

    /// The height of the highest bar.
    public int highest() {
        int highest = 0;
        for (int bin = 0; bin < bins(); bin++) {
            highest = Math.max(highest, total(bin));
        }
        return highest;
    }

    /// The end of the last bin, milliseconds since 1970.
    public long to() {
        return from + width * bins();
    }
}
