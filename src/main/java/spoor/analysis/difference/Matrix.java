package spoor.analysis.difference;

import java.util.List;

/// Many calls of one kind beside each other: what is the same in all of them, and a column for each
/// parameter that is not. Compared by meaning; what the records do not tell makes nothing differ.
///
/// @param columns the most telling first: those with odd ones out, then those with few values
/// @param columnsLeftOut how many more parameters differ than there are columns
/// @param constants what is the same in all calls of which the record tells it
/// @param untold paths that are in some record, and of which none says the value
/// @param rows one a call, in the order they were given
/// @param combinations the rows with the same in every column taken together, the most frequent
///   first
/// @param hidden where noise was left out
public record Matrix(
        List<Column> columns,
        int columnsLeftOut,
        List<Constant> constants,
        List<String> untold,
        List<Row> rows,
        List<Combination> combinations,
        List<String> hidden) {
    /// More columns nobody reads.
    public static final int MOST_COLUMNS = 40;

    /// Of nothing.
    public static final Matrix EMPTY =
            new Matrix(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());

    /// The parameters of a call.
    ///
    /// @param row that the caller knows it by
    public record Request(int row, Value parameters) {}

    /// What is known of a value.
    public enum Kind {
        KNOWN,
        /// The record tells that there was none, by leaving it out or by null.
        ABSENT,
        /// The record does not tell it, or only a part of it.
        UNKNOWN
    }

    /// One value of a column, with all that means the same.
    ///
    /// @param number place in [Column#values]
    /// @param value in the spelling of the first call that has it
    /// @param count calls that have it
    /// @param isOdd whether nearly all others agree on something else
    public record Cell(int number, Value value, Kind kind, int count, boolean isOdd) {}

    /// A parameter that differs.
    ///
    /// @param path from the root, as [Difference#path]; a list of one stands for its element
    /// @param name the last step of the path
    /// @param values each different one, the most frequent first
    public record Column(String path, String name, List<Cell> values) {
        public Column {
            values = List.copyOf(values);
        }

        public boolean hasOdd() {
            return values.stream().anyMatch(Cell::isOdd);
        }
    }

    /// A parameter that is the same everywhere.
    ///
    /// @param unknown in how many calls the record does not tell it
    public record Constant(String path, Value value, int unknown) {}

    /// One call.
    ///
    /// @param isUntold whether its record tells no parameters at all
    /// @param cells one a column
    public record Row(int row, boolean isUntold, List<Cell> cells) {
        public boolean isOdd() {
            return cells.stream().anyMatch(Cell::isOdd);
        }
    }

    /// Calls that are the same in every column.
    ///
    /// @param first row of the first of them, as they were given
    public record Combination(List<Cell> cells, boolean isUntold, int count, int first, int last) {
        public boolean isOdd() {
            return cells.stream().anyMatch(Cell::isOdd);
        }
    }

    public Matrix {
        columns = List.copyOf(columns);
        constants = List.copyOf(constants);
        untold = List.copyOf(untold);
        rows = List.copyOf(rows);
        combinations = List.copyOf(combinations);
        hidden = List.copyOf(hidden);
    }

    /// The matrix of these calls. Work proportional to the size of their parameters.
    public static Matrix of(List<Request> requests) {
        MatrixBuilder builder = new MatrixBuilder();
        requests.forEach(builder::add);
        return builder.build();
    }
}
