package spoor.athena.ask;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rows that a statement gave.
///
/// @param queryId by which Athena knows the run of the statement
record QueryResult(String queryId, List<Row> rows, Cost cost) {
    QueryResult {
        rows = List.copyOf(rows);
    }

    /// One row; its cells are counted from 0.
    static final class Row {
        private final @Nullable String[] cells;

        Row(@Nullable String... cells) {
            this.cells = cells;
        }

        int size() {
            return cells.length;
        }

        /// The value as text; null for NULL.
        @Nullable String get(int column) {
            return cells[column];
        }

        /// @throws NumberFormatException if it is no whole number
        long number(int column) {
            String text = cells[column];
            return Long.parseLong(text == null ? "NULL" : text);
        }
    }

    /// How much room it takes while it is kept.
    long cells() {
        return 1 + rows.stream().mapToLong(Row::size).sum();
    }
}
