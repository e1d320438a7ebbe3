package spoor.engine;

/// How a stretch of time is cut for a histogram.
///
/// @param from milliseconds since 1970
/// @param width of a bin in milliseconds, at least 1
/// @param count number of bins
/// @param stack what is counted apart in each bin
public record Bins(long from, long width, int count, Stack stack) {
    /// Bins whose events are told apart by their outcome.
    public Bins(long from, long width, int count) {
        this(from, width, count, Stack.BY_OUTCOME);
    }

    public Bins {
        if (width < 1 || count < 0) {
            throw new IllegalArgumentException("a bin needs a width: " + width + ", " + count);
        }
    }

    /// Bins that cover `[from, to)` with at most `most` of them, each a whole number of
    /// milliseconds.
    public static Bins covering(long from, long to, int most) {
        long span = Math.max(1, to - from);
        long width = Math.max(1, (span + most - 1) / most);
        return new Bins(from, width, (int) ((span + width - 1) / width));
    }

    public Bins stacked(Stack other) {
        return new Bins(from, width, count, other);
    }

    public long to() {
        return from + width * count;
    }
}
