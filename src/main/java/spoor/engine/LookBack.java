package spoor.engine;

import spoor.event.Field;

/// Looks back from a row for the last one before it that has one of a few values in a field:
/// cheaper than a question where the row that is sought is mostly near. Safe for several threads.
public final class LookBack {
    private static final int CHECKED_EVERY = 1 << 16;

    private final Column column;
    private final int[] codes;

    /// @param codes of the values; events of several values are found by each
    public LookBack(EventTable table, Field field, int... codes) {
        this.column = table.column(field);
        this.codes = table.values(field).withHolding(codes);
    }

    /// The last row before this one that has one of the values, or [EventTable#NO_ROW].
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public int before(int row, Cancel cancel) {
        for (int earlier = row - 1; earlier >= 0; earlier--) {
            if (earlier % CHECKED_EVERY == 0) {
                cancel.check();
            }
            int code = column.get(earlier);
            for (int wanted : codes) {
                if (code == wanted) {
                    return earlier;
                }
            }
        }
        return EventTable.NO_ROW;
    }
}
