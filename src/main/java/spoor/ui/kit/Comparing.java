package spoor.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.engine.EventTable;

import java.util.Optional;

/// The event that is kept to compare others with, and what somebody wants to see of differences. FX
/// thread only.
public final class Comparing {
    private final ReadOnlyObjectWrapper<Integer> pinned =
            new ReadOnlyObjectWrapper<>(EventTable.NO_ROW);
    private final ReadOnlyObjectWrapper<Optional<Wish>> wish =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Comparing() {}

    /// What can be wished for.
    public enum What {
        /// The pinned event beside the open one.
        TWO,
        /// Every write to what the open event is about.
        HISTORY
    }

    /// The same may be wished for again.
    public record Wish(What what, int number) {}

    ReadOnlyObjectProperty<Integer> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Wish>> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    /// Keeps an event, or lets it go if it is the one that is kept.
    void pin(int row) {
        pinned.set(pinned.get() == row ? EventTable.NO_ROW : row);
    }

    void keep(int row) {
        pinned.set(row);
    }

    void wish(What what) {
        int number = wish.get().map(Wish::number).orElse(0) + 1;
        wish.set(Optional.of(new Wish(what, number)));
    }
}
