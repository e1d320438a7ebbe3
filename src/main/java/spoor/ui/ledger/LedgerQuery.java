package spoor.ui.ledger;

import org.jspecify.annotations.Nullable;

/// Which files the pane lists, and in which order. Immutable.
///
/// @param text words that must all stand somewhere in a file's line
/// @param run number of the only import to show, or [#ALL_RUNS]
/// @param sort null for the order in which the files were recorded
record LedgerQuery(
        String text,
        LedgerFilter filter,
        int run,
        @Nullable LedgerColumn sort,
        boolean isDescending) {
    static final int ALL_RUNS = 0;

    static final LedgerQuery ALL = new LedgerQuery("", LedgerFilter.ALL, ALL_RUNS, null, false);

    LedgerQuery withText(String other) {
        return new LedgerQuery(other, filter, run, sort, isDescending);
    }

    LedgerQuery withFilter(LedgerFilter other) {
        return new LedgerQuery(text, other, run, sort, isDescending);
    }

    LedgerQuery withRun(int other) {
        return new LedgerQuery(text, filter, other, sort, isDescending);
    }

    /// All files, in the same order.
    LedgerQuery withoutConditions() {
        return new LedgerQuery("", LedgerFilter.ALL, ALL_RUNS, sort, isDescending);
    }

    /// Sorted by a column, then the other way round, then as recorded. Numbers begin with the
    /// highest, since those are what one looks for.
    LedgerQuery sortedBy(LedgerColumn column) {
        boolean isFirst = column != sort;
        boolean isSecond = !isFirst && isDescending == column.isNumber();
        return new LedgerQuery(
                text,
                filter,
                run,
                isFirst || isSecond ? column : null,
                isFirst ? column.isNumber() : isSecond && !column.isNumber());
    }

    boolean hasConditions() {
        return !text.isBlank() || filter != LedgerFilter.ALL || run != ALL_RUNS;
    }
}
