package spoor.ui.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which columns fit into the table, so that nothing scrolls sideways. What is left out is said of
/// the chosen file below the table, and found by the search.
final class FileColumns {
    /// The most telling first.
    private static final List<LedgerColumn> BY_WEIGHT =
            List.of(
                    LedgerColumn.PLACE,
                    LedgerColumn.STATUS,
                    LedgerColumn.RECORDS,
                    LedgerColumn.REJECTED,
                    LedgerColumn.KEPT,
                    LedgerColumn.DUPLICATES,
                    LedgerColumn.REMARK,
                    LedgerColumn.SHAPE,
                    LedgerColumn.SIZE,
                    LedgerColumn.AGGREGATED,
                    LedgerColumn.CONFLICTS,
                    LedgerColumn.SHA256);

    private FileColumns() {}

    /// The columns that fit into a width, in the order of the table. The place always does.
    static Set<LedgerColumn> fitting(double width) {
        Set<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        double taken = 0;
        for (LedgerColumn column : BY_WEIGHT) {
            taken += least(column);
            if (taken > width && !columns.isEmpty()) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    /// The least width of a column, in pixels; for numbers also the most.
    static double least(LedgerColumn column) {
        return switch (column) {
            case PLACE -> 180;
            case STATUS, SHAPE, REMARK -> 148;
            case RECORDS -> 72;
            case KEPT -> 64;
            case DUPLICATES -> 86;
            case AGGREGATED -> 90;
            case REJECTED, CONFLICTS -> 78;
            case SIZE -> 92;
            case SHA256 -> 120;
        };
    }

    /// Whether the column takes what room is left.
    static boolean isElastic(LedgerColumn column) {
        return column == LedgerColumn.PLACE || column == LedgerColumn.REMARK;
    }
}
