package spoor.ui.kit;

import spoor.engine.EventTable;

/// Finds an event of one table in another.
public final class SameEvent {
    private SameEvent() {}

    /// The number in table `to` of a row of table `from`, or [EventTable#NO_ROW]. Two states of a
    /// case count their records alike; two answers from afar do not, and there an event is known by
    /// its time and ID.
    public static int row(EventTable from, int row, EventTable to) {
        if (row == EventTable.NO_ROW || from == to) {
            return row;
        }
        int ordinal = from.ordinal(row);
        int counted = ordinal < to.records() ? to.rowOfOrdinal(ordinal) : EventTable.NO_ROW;
        return counted != EventTable.NO_ROW && isSame(from, row, to, counted)
                ? counted
                : search(from, row, to);
    }

    private static int search(EventTable from, int row, EventTable to) {
        if (from.eventId(row).isEmpty()) {
            return EventTable.NO_ROW;
        }
        long time = from.time(row);
        for (int at = to.firstRowFrom(time); at < to.size() && to.time(at) == time; at++) {
            if (isSame(from, row, to, at)) {
                return at;
            }
        }
        return EventTable.NO_ROW;
    }

    private static boolean isSame(EventTable from, int row, EventTable to, int other) {
        return from.time(row) == to.time(other) && from.eventId(row).equals(to.eventId(other));
    }
}
