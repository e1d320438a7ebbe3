package spoor.analysis.difference;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Many calls of one kind beside each other: what is the same in all of them, and a column for each
/// parameter that is not. Compared by meaning; what the records do not tell makes nothing differ.
///
/// @param columns the most telling first: those with odd ones out, then those with few values
/// @param columnsLeftOut how many more parameters differ than there are columns
/// @param constants what is the same in all calls of which the record tells it
/// @param untold paths that are in some record, and of which none says the value
/// @param rows one a call, in the order they were given
/// @param hidden where noise was left out
public record Matrix(
        List<Column> columns,
        int columnsLeftOut,
        List<Constant> constants,
        List<String> untold,
        List<Row> rows,
        List<String> hidden) {
    /// More columns nobody reads.
    public static final int MOST_COLUMNS = 40;

    /// Among fewer calls any may be unique.
    private static final int FEWEST_TO_BE_UNIQUE = 10;

    /// Of nothing.
    public static final Matrix EMPTY =
            new Matrix(List.of(), 0, List.of(), List.of(), List.of(), List.of());

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

    /// Calls that are the same in every column asked for.
    ///
    /// @param cells one for each of these columns
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
        hidden = List.copyOf(hidden);
    }

    /// Paths of the columns that tell nearly each call from all others, such as the key of an
    /// object: with them hardly two calls are one combination. None where there are no other
    /// columns beside them.
    public Set<String> nearlyUnique() {
        Set<String> unique = new LinkedHashSet<>();
        for (Column column : columns) {
            List<Cell> known =
                    column.values().stream().filter(cell -> cell.kind() == Kind.KNOWN).toList();
            int calls = known.stream().mapToInt(Cell::count).sum();
            if (calls >= FEWEST_TO_BE_UNIQUE && known.size() * 2 > calls) {
                unique.add(column.path());
            }
        }
        return unique.size() == columns.size() ? Set.of() : unique;
    }

    /// The columns but those of these paths.
    public List<Column> columnsWithout(Set<String> paths) {
        return columns.stream().filter(column -> !paths.contains(column.path())).toList();
    }

    /// The calls with the same in every column but those of these paths taken together, the most
    /// frequent first.
    public List<Combination> combinationsWithout(Set<String> paths) {
        int[] places =
                IntStream.range(0, columns.size())
                        .filter(place -> !paths.contains(columns.get(place).path()))
                        .toArray();
        Map<IntBuffer, List<Row>> alike = new LinkedHashMap<>();
        for (Row row : rows) {
            int[] key = new int[places.length + 1];
            key[places.length] = row.isUntold() ? 1 : 0;
            for (int i = 0; i < places.length; i++) {
                key[i] = row.cells().get(places[i]).number();
            }
            alike.computeIfAbsent(IntBuffer.wrap(key), _ -> new ArrayList<>()).add(row);
        }
        return alike.values().stream()
                .map(same -> combination(same, places))
                .sorted(Comparator.comparingInt(one -> -one.count()))
                .toList();
    }

    private static Combination combination(List<Row> same, int[] places) {
        Row first = same.getFirst();
        List<Cell> cells = Arrays.stream(places).mapToObj(first.cells()::get).toList();
        int last = same.getLast().row();
        return new Combination(cells, first.isUntold(), same.size(), first.row(), last);
    }

    /// The matrix of these calls. Work proportional to the size of their parameters.
    public static Matrix of(List<Request> requests) {
        MatrixBuilder builder = new MatrixBuilder();
        requests.forEach(builder::add);
        return builder.build();
    }
}
