package spoor.ui.events;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Folds;

import java.util.Arrays;

/// How many times the record of each row was found. Asking the table's folds row by row would pass
/// over all copies each time; this sorts them once.
final class Copies {
    static final Copies NONE = new Copies(new int[0]);

    private final int[] rows;

    private Copies(int[] rows) {
        this.rows = rows;
    }

    static Copies of(EventTable table, Cancel cancel) {
        Folds folds = table.folds();
        int[] rows = new int[folds.copies()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = table.rowOfOrdinal(folds.originalAt(i));
        }
        cancel.check();
        Arrays.sort(rows);
        return new Copies(rows);
    }

    /// The record of the row and its copies; 1 for most.
    int found(int row) {
        int at = Arrays.binarySearch(rows, row);
        if (at < 0) {
            return 1;
        }
        int first = at;
        while (first > 0 && rows[first - 1] == row) {
            first--;
        }
        int last = at;
        while (last < rows.length - 1 && rows[last + 1] == row) {
            last++;
        }
        return last - first + 2;
    }
}
