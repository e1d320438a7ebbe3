package spoor.ui.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which columns fit into the table, so that nothing scrolls sideways. What is left out is said of
/// the chosen file below the table, and found by the search.
final class FileColumns {
    /// The most telling first, where one looks for why something was not read.
    private static final List<LedgerColumn> BY_REASON =
            List.of(
                    LedgerColumn.PLACE,
                    LedgerColumn.STATUS,
                    LedgerColumn.SHAPE,
                    LedgerColumn.REMARK,
                    LedgerColumn.RECORDS,
                    LedgerColumn.SIZE,
                    LedgerColumn.REJECTED,
                    LedgerColumn.KEPT,
                    LedgerColumn.DUPLICATES,
                    LedgerColumn.AGGREGATED,
                    LedgerColumn.CONFLICTS,
                    LedgerColumn.SHA256);

    /// The most telling first, everywhere else.
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
    static Set<LedgerColumn> fitting(double width, LedgerFilter filter) {
        Set<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        double taken = 0;
        for (LedgerColumn column : byWeight(filter)) {
            taken += least(column);
            if (taken > width && !columns.isEmpty()) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    private static List<LedgerColumn> byWeight(LedgerFilter filter) {
        return switch (filter) {
            case ALL, REJECTS -> BY_WEIGHT;
            case UNREAD, REMARKS -> BY_REASON;
        };
    }

    /// The least width of a column, in pixels; for numbers also the most.
    static double least(LedgerColumn column) {
        return switch (column) {
            case PLACE -> 240;
            case STATUS -> 158;
            case SHAPE -> 160;
            case REMARK -> 180;
            case RECORDS -> 72;
            case KEPT -> 64;
            case DUPLICATES -> 86;
            case AGGREGATED -> 90;
            case REJECTED, CONFLICTS -> 78;
            case SIZE -> 92;
            case SHA256 -> 120;
        };
    }

    /// How wide a column is where there is room for all.
    static double wanted(LedgerColumn column) {
        return switch (column) {
            case PLACE -> 520;
            case REMARK -> 260;
            case SHAPE -> 190;
            case STATUS, RECORDS, KEPT, DUPLICATES, AGGREGATED, REJECTED, CONFLICTS, SIZE, SHA256 ->
                    least(column);
        };
    }

    /// Whether the column takes what room is left.
    static boolean isElastic(LedgerColumn column) {
        return column == LedgerColumn.PLACE
                || column == LedgerColumn.SHAPE
                || column == LedgerColumn.REMARK;
    }
}
