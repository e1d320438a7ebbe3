package spoor.ui.difference;

import spoor.engine.EventTable;

/// What is to be compared. The rows are those of the evidence in sight.
public sealed interface Asked {
    /// The event that all is about: the right side.
    int row();

    Part part();

    /// The same events by their rows in a fuller table.
    Asked movedTo(EventTable from, EventTable to);

    /// An event against the previous request seen.
    record Previous(int row, Part part) implements Asked {
        @Override
        public Previous movedTo(EventTable from, EventTable to) {
            return new Previous(to.rowOfOrdinal(from.ordinal(row)), part);
        }
    }

    /// Two events that someone has chosen.
    ///
    /// @param isTurned whether the pinned one is the right side
    record Two(int pinned, int open, Part part, boolean isTurned) implements Asked {
        int before() {
            return isTurned ? open : pinned;
        }

        @Override
        public int row() {
            return isTurned ? pinned : open;
        }

        @Override
        public Two movedTo(EventTable from, EventTable to) {
            return new Two(
                    to.rowOfOrdinal(from.ordinal(pinned)),
                    to.rowOfOrdinal(from.ordinal(open)),
                    part,
                    isTurned);
        }
    }
}
