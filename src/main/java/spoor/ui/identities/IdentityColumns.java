package spoor.ui.identities;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which columns fit into the list, so that nothing scrolls sideways. What is left out stands on
/// the page of the identity.
final class IdentityColumns {
    /// The most telling first.
    private static final List<IdentityColumn> BY_WEIGHT =
            List.of(
                    IdentityColumn.NAME,
                    IdentityColumn.EVENTS,
                    IdentityColumn.FAILURES,
                    IdentityColumn.WRITES,
                    IdentityColumn.BARS,
                    IdentityColumn.LAST,
                    IdentityColumn.FIRST,
                    IdentityColumn.ACCOUNTS);

    private IdentityColumns() {}

    /// The columns that fit into a width; the name always does.
    static Set<IdentityColumn> fitting(double width, boolean isOneDay) {
        Set<IdentityColumn> columns = EnumSet.noneOf(IdentityColumn.class);
        double taken = 0;
        for (IdentityColumn column : BY_WEIGHT) {
            taken += least(column, isOneDay);
            if (taken > width && !columns.isEmpty()) {
                break;
            }
            columns.add(column);
        }
        return columns;
    }

    /// In pixels; of all but name and bars also the most.
    ///
    /// @param isOneDay whether times come without a date
    static double least(IdentityColumn column, boolean isOneDay) {
        return switch (column) {
            case NAME -> 160;
            case BARS -> 100;
            case EVENTS -> 76;
            case FAILURES, WRITES -> 64;
            case FIRST, LAST -> isOneDay ? 92 : 104;
            case ACCOUNTS -> 112;
        };
    }

    /// Whether the column takes what room is left.
    static boolean isElastic(IdentityColumn column) {
        return column == IdentityColumn.NAME || column == IdentityColumn.BARS;
    }
}
