package spoor.ui.events;

/// The stretch of places that the table shows. A table over all rows would cost more the further
/// down it is; this costs the same everywhere. Immutable, and always within bounds.
///
/// @param total places there are
/// @param capacity places that fit in full
/// @param first the place at the top
record EventWindow(int total, int capacity, int first) {
    static final EventWindow EMPTY = new EventWindow(0, 1, 0);

    /// What [#placeAt] gives where there is none.
    static final int NO_PLACE = -1;

    EventWindow {
        total = Math.max(0, total);
        capacity = Math.max(1, capacity);
        first = Math.clamp(first, 0, Math.max(0, total - capacity));
    }

    EventWindow ofTotal(int other) {
        return new EventWindow(other, capacity, first);
    }

    EventWindow ofCapacity(int other) {
        return new EventWindow(total, other, first);
    }

    /// This window with another place at the top, or the nearest that is possible.
    EventWindow at(long place) {
        return new EventWindow(total, capacity, Math.clamp(place, 0, lastFirst()));
    }

    EventWindow by(long places) {
        return at(first + places);
    }

    /// Moved just so far that the place is seen in full.
    EventWindow showing(int place) {
        if (place < first) {
            return at(place);
        }
        return place >= first + capacity ? at((long) place - capacity + 1) : this;
    }

    /// Moved so that the place is in the middle, unless it is seen already.
    EventWindow centred(int place) {
        return isShown(place) ? this : at((long) place - capacity / 2);
    }

    /// Whether the place is seen in full.
    boolean isShown(int place) {
        return place >= first && place < first + capacity && place < total;
    }

    /// The place in a slot counted from the top, or [#NO_PLACE] beyond the last.
    int placeAt(int slot) {
        long place = (long) first + slot;
        return slot >= 0 && place < total ? (int) place : NO_PLACE;
    }

    /// The highest place that can be at the top.
    int lastFirst() {
        return Math.max(0, total - capacity);
    }

    boolean isScrollable() {
        return total > capacity;
    }

    /// What a scroll bar over `[0, lastFirst]` has as its visible amount, so that its thumb is the
    /// window's share of the track but never shorter than `least` pixels.
    double thumb(double track, double least) {
        if (!isScrollable()) {
            return lastFirst();
        }
        double share = Math.max((double) capacity / total, track > 0 ? least / track : 0);
        return lastFirst() * Math.min(1, share);
    }
}
