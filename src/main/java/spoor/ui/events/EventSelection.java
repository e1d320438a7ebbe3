package spoor.ui.events;

import java.util.ArrayList;
import java.util.List;

/// The chosen places as ranges, so that choosing ten million rows is one range. Immutable.
///
/// @param ranges ascending, apart from each other, none empty
/// @param anchor the place from which Shift extends, or [#NO_PLACE]
/// @param lead the place that keys move, or [#NO_PLACE]
record EventSelection(List<Range> ranges, int anchor, int lead) {
    static final int NO_PLACE = -1;

    static final EventSelection NONE = new EventSelection(List.of(), NO_PLACE, NO_PLACE);

    /// The places `first ≤ place < end`.
    record Range(int first, int end) {
        int count() {
            return end - first;
        }
    }

    EventSelection {
        ranges = List.copyOf(ranges);
    }

    EventSelection only(int place) {
        return new EventSelection(List.of(new Range(place, place + 1)), place, place);
    }

    /// With the place added or, where it is chosen, taken away.
    EventSelection toggled(int place) {
        List<Range> changed = contains(place) ? without(place) : with(new Range(place, place + 1));
        return new EventSelection(changed, place, place);
    }

    /// From the anchor to the place, and nothing else.
    EventSelection extendedTo(int place) {
        int from = anchor == NO_PLACE ? place : anchor;
        return new EventSelection(List.of(span(from, place)), from, place);
    }

    /// From the anchor to the place, and all that was chosen before.
    EventSelection addedTo(int place) {
        int from = anchor == NO_PLACE ? place : anchor;
        return new EventSelection(with(span(from, place)), from, place);
    }

    /// All of `total` places, whatever their number.
    EventSelection all(int total) {
        return total == 0 ? NONE : new EventSelection(List.of(new Range(0, total)), anchor, lead);
    }

    boolean contains(int place) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Range range = ranges.get(middle);
            if (place < range.first()) {
                high = middle - 1;
            } else if (place >= range.end()) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    int count() {
        int count = 0;
        for (Range range : ranges) {
            count += range.count();
        }
        return count;
    }

    private static Range span(int one, int other) {
        return new Range(Math.min(one, other), Math.max(one, other) + 1);
    }

    private List<Range> with(Range added) {
        List<Range> merged = new ArrayList<>();
        int first = added.first();
        int end = added.end();
        int at = 0;
        for (Range range : ranges) {
            if (range.end() < first) {
                merged.add(range);
                at++;
            } else if (range.first() > end) {
                merged.add(range);
            } else {
                first = Math.min(first, range.first());
                end = Math.max(end, range.end());
            }
        }
        merged.add(at, new Range(first, end));
        return merged;
    }

    private List<Range> without(int place) {
        List<Range> rest = new ArrayList<>();
        for (Range range : ranges) {
            if (place < range.first() || place >= range.end()) {
                rest.add(range);
                continue;
            }
            if (range.first() < place) {
                rest.add(new Range(range.first(), place));
            }
            if (place + 1 < range.end()) {
                rest.add(new Range(place + 1, range.end()));
            }
        }
        return rest;
    }
}
