package spoor.lens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of time, `from ≤ t < to`. An end that is null is open.
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {
    /// Everything.
    public static final TimeRange ALL = new TimeRange(null, null);

    public TimeRange {
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
        return from == null ? Long.MIN_VALUE : from.toEpochMilli();
    }

    /// The first millisecond after, or `Long.MAX_VALUE` where the range has no end.
    public long toMillis() {
        return to == null ? Long.MAX_VALUE : to.toEpochMilli();
    }

    /// The range between two moments in milliseconds since 1970, in either order.
    public static TimeRange ofMillis(long from, long to) {
        return new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
