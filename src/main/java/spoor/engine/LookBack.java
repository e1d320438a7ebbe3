package spoor.engine;

import spoor.event.Field;
import spoor.lens.Filter;

import java.util.ArrayList;
import java.util.List;

/// Looks back from a row for the last one before it that meets some conditions: cheaper than a
/// question where the row that is sought is mostly near. Safe for several threads.
public final class LookBack {
    private static final int CHECKED_EVERY = 1 << 16;

    private final List<Column> columns = new ArrayList<>();
    private final List<boolean[]> accepted = new ArrayList<>();

    /// @param conditions on coded fields, the one that few rows meet first
    public LookBack(EventTable table, List<Filter.OfField> conditions) {
        for (Filter.OfField condition : conditions) {
            Field field = condition.field();
            columns.add(table.column(field));
            accepted.add(AcceptedCodes.of(table.values(field), List.of(condition)));
        }
    }

    /// The last row before this one that meets all conditions, or [EventTable#NO_ROW].
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public int before(int row, Cancel cancel) {
        Column first = columns.getFirst();
        boolean[] wanted = accepted.getFirst();
        for (int earlier = row - 1; earlier >= 0; earlier--) {
            if (earlier % CHECKED_EVERY == 0) {
                cancel.check();
            }
            if (wanted[first.get(earlier)] && meetsTheRest(earlier)) {
                return earlier;
            }
        }
        return EventTable.NO_ROW;
    }

    private boolean meetsTheRest(int row) {
        for (int i = 1; i < columns.size(); i++) {
            if (!accepted.get(i)[columns.get(i).get(row)]) {
                return false;
            }
        }
        return true;
    }
}
