package spoor.lens;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A stretch of time, `from ≤ t < to`, in whole milliseconds. An end that is null is open.
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
    /// Everything.
    public static final TimeRange ALL = new TimeRange(null, null);

    public TimeRange {
        from = from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MILLIS);
        if (from != null && to != null && to.isBefore(from)) {
            Instant earlier = to;
            to = from;
            from = earlier;
        }
    }

    public boolean isAll() {
        return from == null && to == null;
    }

    /// The first millisecond inside, or `Long.MIN_VALUE` where the range has no beginning.
    public long fromMillis() {
        return from == null ? Long.MIN_VALUE : millis(from);
    }

    /// The first millisecond after, or `Long.MAX_VALUE` where the range has no end.
    public long toMillis() {
        return to == null ? Long.MAX_VALUE : millis(to);
    }

    /// Years beyond 292 million do not fit; no event lies there.
    private static long millis(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException _) {
            return time.isBefore(Instant.EPOCH) ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /// The range between two moments in milliseconds since 1970, in either order.
    public static TimeRange ofMillis(long from, long to) {
        return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
