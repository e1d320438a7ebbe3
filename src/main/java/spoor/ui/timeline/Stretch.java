package spoor.ui.timeline;

import spoor.lens.TimeRange;

/// A stretch of time with two ends, milliseconds since 1970, `from ≤ t < to`. Never empty.
record Stretch(long from, long to) {
    /// The shortest one that the timeline shows: finer than a millisecond no bar can be.
    static final long SHORTEST = 480;

    private static final double MARGIN = 0.01;

    Stretch {
        if (to <= from) {
            throw new IllegalArgumentException("a stretch needs a length: " + from + ", " + to);
        }
    }

    /// What a range covers; an end that it leaves open is that of `whole`.
    static Stretch of(TimeRange range, Stretch whole) {
        long from = range.from() == null ? whole.from : range.fromMillis();
        long to = range.to() == null ? whole.to : range.toMillis();
        return new Stretch(from, Math.max(from + 1, to));
    }

    /// All of a case and a hundredth more on each side, so that no bar sticks to the edge.
    static Stretch around(TimeRange extent) {
        long span = Math.max(SHORTEST, extent.toMillis() - extent.fromMillis());
        long slack = span - (extent.toMillis() - extent.fromMillis());
        long margin = Math.max(1, Math.round(span * MARGIN)) + slack / 2;
        return new Stretch(extent.fromMillis() - margin, extent.toMillis() + margin);
    }

    long span() {
        return to - from;
    }

    TimeRange range() {
        return TimeRange.ofMillis(from, to);
    }

    /// Longer (factor above 1) or shorter, with the moment `at` staying where it is on the screen.
    Stretch zoomed(long at, double factor) {
        long wanted = Math.max(SHORTEST, Math.round(span() * factor));
        long before = Math.round((at - from) * ((double) wanted / span()));
        return new Stretch(at - before, at - before + wanted);
    }

    Stretch moved(long millis) {
        return new Stretch(from + millis, to + millis);
    }

    /// With `share` of its length more on each side.
    Stretch padded(double share) {
        long margin = Math.max(1, Math.round(span() * share));
        return new Stretch(from - margin, to + margin);
    }

    /// Moved into the limits, and cut to them where it is longer.
    Stretch within(Stretch limits) {
        if (span() >= limits.span()) {
            return limits;
        }
        if (from < limits.from) {
            return moved(limits.from - from);
        }
        return to > limits.to ? moved(limits.to - to) : this;
    }

    boolean holds(Stretch other) {
        return from <= other.from && other.to <= to;
    }
}
