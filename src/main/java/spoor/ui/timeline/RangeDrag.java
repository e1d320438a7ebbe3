package spoor.ui.timeline;

import spoor.lens.TimeRange;

import java.time.Instant;

/// A time range in the making: which range it is while the pointer is at some moment. Its ends snap
/// to the edges of the bars.
sealed interface RangeDrag {
    TimeRange at(long millis, Bars bars);

    /// From where the button was pressed to the pointer; every bar that was touched is inside.
    record Sweep(long start) implements RangeDrag {
        @Override
        public TimeRange at(long millis, Bars bars) {
            long from = bars.edgeBefore(Math.min(start, millis));
            long to = bars.edgeAfter(Math.max(start, millis));
            return TimeRange.ofMillis(from, to > from ? to : from + bars.width());
        }
    }

    /// One end of a range moves, the other stays.
    record End(TimeRange range, boolean isLater) implements RangeDrag {
        @Override
        public TimeRange at(long millis, Bars bars) {
            Instant moved = Instant.ofEpochMilli(bars.nearestEdge(millis));
            Instant fixed = isLater ? range.from() : range.to();
            if (fixed == null) {
                return isLater ? new TimeRange(null, moved) : new TimeRange(moved, null);
            }
            if (moved.equals(fixed)) {
                moved = isLater ? fixed.plusMillis(bars.width()) : fixed.minusMillis(bars.width());
            }
            return new TimeRange(fixed, moved);
        }
    }
}
