package spoor.ui.ledger;

import java.util.BitSet;
import java.util.stream.IntStream;

/// Which places of the list are chosen. A `TableView` needs seconds to choose a hundred thousand
/// rows and let go of them again; this is a bit for each. Immutable.
final class FileChoice {
    static final int NO_PLACE = -1;

    static final FileChoice NONE = new FileChoice(new BitSet(), NO_PLACE, NO_PLACE);

    private final BitSet places;
    private final int anchor;
    private final int lead;

    /// @param anchor the place from which Shift extends
    /// @param lead the place that keys move
    private FileChoice(BitSet places, int anchor, int lead) {
        this.places = places;
        this.anchor = anchor;
        this.lead = lead;
    }

    int lead() {
        return lead;
    }

    boolean contains(int place) {
        return place >= 0 && places.get(place);
    }

    int count() {
        return places.cardinality();
    }

    /// The chosen places, ascending.
    IntStream places() {
        return places.stream();
    }

    FileChoice only(int place) {
        return of(place, place, place, place);
    }

    /// With the place added or, where it is chosen, taken away.
    FileChoice toggled(int place) {
        BitSet changed = (BitSet) places.clone();
        changed.flip(place);
        return new FileChoice(changed, place, place);
    }

    /// From the anchor to the place, and nothing else.
    FileChoice extendedTo(int place) {
        int from = anchor == NO_PLACE ? place : anchor;
        return of(Math.min(from, place), Math.max(from, place), from, place);
    }

    /// All of `total` places.
    FileChoice all(int total) {
        return total == 0 ? NONE : of(0, total - 1, Math.max(0, anchor), Math.max(0, lead));
    }

    private static FileChoice of(int first, int last, int anchor, int lead) {
        BitSet chosen = new BitSet(last + 1);
        chosen.set(first, last + 1);
        return new FileChoice(chosen, anchor, lead);
    }
}
