package spoor.export;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Combination;
import spoor.analysis.difference.Matrix.Constant;
import spoor.engine.EventTable;
import spoor.event.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A matrix as text: what is the same in all calls as lines that begin with `#`, then a table with
/// tabs. Strings are quoted, so that none is taken for absent, unknown or a formula. Holds nothing
/// that a terminal obeys.
public final class MatrixText {
    private final Matrix matrix;
    private final EventTable table;
    private final Set<String> leftOut;

    /// @param table whose rows the matrix names
    /// @param leftOut paths that the combinations do without
    public MatrixText(Matrix matrix, EventTable table, Set<String> leftOut) {
        this.matrix = matrix;
        this.table = table;
        this.leftOut = leftOut;
    }

    /// What is not in the table: constants, what no record tells, what was left out.
    public List<String> notes() {
        List<String> lines = new ArrayList<>();
        for (Constant one : matrix.constants()) {
            String unknown = one.unknown() == 0 ? "" : " (unknown in " + one.unknown() + ")";
            lines.add(
                    "# same: " + one.path() + " = " + DifferenceText.brief(one.value()) + unknown);
        }
        matrix.untold().forEach(path -> lines.add("# never told: " + path));
        for (Column column : matrix.columns()) {
            if (leftOut.contains(column.path())) {
                lines.add(
                        "# left out of the combinations: %s, %,d different values"
                                .formatted(column.path(), column.values().size()));
            }
        }
        if (matrix.columnsLeftOut() > 0) {
            lines.add("# %,d more parameters differ".formatted(matrix.columnsLeftOut()));
        }
        if (!matrix.hidden().isEmpty()) {
            lines.add("# noise hidden: " + String.join(", ", matrix.hidden()));
        }
        return lines.stream().map(TextTable::plain).toList();
    }

    /// One line a different combination, below a head.
    public List<String> combinations() {
        List<String> lines = new ArrayList<>();
        List<Column> columns = matrix.columnsWithout(leftOut);
        lines.add(line(List.of("count", "first", "last"), paths(columns), "odd"));
        for (Combination one : matrix.combinationsWithout(leftOut)) {
            lines.add(
                    line(
                            List.of(
                                    String.valueOf(one.count()),
                                    table.text(Field.EVENT_TIME, one.first()),
                                    table.text(Field.EVENT_TIME, one.last())),
                            texts(one.cells()),
                            odd(columns, one.cells())));
        }
        return List.copyOf(lines);
    }

    /// One line an event, below a head.
    public List<String> events() {
        List<String> lines = new ArrayList<>();
        lines.add(
                line(
                        List.of("time", "identity", "outcome", "event id"),
                        paths(matrix.columns()),
                        "odd"));
        for (Matrix.Row one : matrix.rows()) {
            lines.add(
                    line(
                            List.of(
                                    table.text(Field.EVENT_TIME, one.row()),
                                    table.label(Field.IDENTITY_NAME, one.row()),
                                    table.text(Field.OUTCOME, one.row()).toLowerCase(Locale.ROOT),
                                    table.eventId(one.row())),
                            texts(one.cells()),
                            odd(matrix.columns(), one.cells())));
        }
        return List.copyOf(lines);
    }

    private static List<String> paths(List<Column> columns) {
        return columns.stream().map(Column::path).toList();
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(cell -> DifferenceText.brief(cell.value())).toList();
    }

    /// The parameters by which a line stands out.
    private static String odd(List<Column> columns, List<Cell> cells) {
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isOdd()) {
                odd.add(columns.get(i).path());
            }
        }
        return String.join(", ", odd);
    }

    private static String line(List<String> before, List<String> cells, String after) {
        List<String> all = new ArrayList<>(before);
        all.addAll(cells);
        all.add(after);
        return all.stream().map(TextTable::plain).collect(Collectors.joining("\t"));
    }
}
