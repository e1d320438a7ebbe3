package spoor.ui.difference.matrix;

import org.jspecify.annotations.Nullable;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Matrix.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which lines of a matrix are listed, and in what order.
///
/// @param text that some cell of a line holds
/// @param sort path of a column, or the [Lead] that it is sorted by; empty for the order it has
/// @param leftOut paths that the combinations do without; null for those that are nearly unique
record MatrixQuery(
        boolean isByEvent,
        String text,
        List<Condition> conditions,
        String sort,
        boolean isDescending,
        @Nullable Set<String> leftOut) {
    static final MatrixQuery ALL = new MatrixQuery(false, "", List.of(), "", false, null);

    /// A value that a column is held to, or from which it is kept.
    record Condition(String path, Cell cell, boolean isExcluded) {}

    MatrixQuery {
        conditions = List.copyOf(conditions);
        leftOut = leftOut == null ? null : Set.copyOf(leftOut);
    }

    boolean isAnything() {
        return !text.isEmpty() || !conditions.isEmpty();
    }

    MatrixQuery byEvent(boolean byEvent) {
        return new MatrixQuery(byEvent, text, conditions, "", false, leftOut);
    }

    MatrixQuery withText(String other) {
        return new MatrixQuery(isByEvent, other.strip(), conditions, sort, isDescending, leftOut);
    }

    /// With one more condition; the same asked again, or its contrary, is taken away first.
    MatrixQuery with(Condition added) {
        List<Condition> all = new ArrayList<>(conditions);
        all.removeIf(one ->
                one.path().equals(added.path()) && (!added.isExcluded() || isSame(one, added)));
        all.add(added);
        return new MatrixQuery(isByEvent, text, all, sort, isDescending, leftOut);
    }

    private static boolean isSame(Condition one, Condition other) {
        return !one.isExcluded() || one.cell().number() == other.cell().number();
    }

    MatrixQuery without(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.remove(condition);
        return new MatrixQuery(isByEvent, text, all, sort, isDescending, leftOut);
    }

    MatrixQuery withoutConditions() {
        return new MatrixQuery(isByEvent, "", List.of(), sort, isDescending, leftOut);
    }

    /// The same for another matrix, in which values have other numbers; without the conditions
    /// whose value is not in it.
    MatrixQuery renumbered(Matrix matrix) {
        List<Condition> all = new ArrayList<>();
        for (Condition one : conditions) {
            matrix.columns().stream()
                    .filter(column -> column.path().equals(one.path()))
                    .flatMap(column -> column.values().stream())
                    .filter(cell -> cell.value().equals(one.cell().value()))
                    .findFirst()
                    .ifPresent(cell -> all.add(new Condition(one.path(), cell, one.isExcluded())));
        }
        return new MatrixQuery(isByEvent, text, all, sort, isDescending, leftOut);
    }

    /// By this column; the other way round when it is already, and after that as it was.
    MatrixQuery sortedBy(String by) {
        if (!by.equals(sort)) {
            return new MatrixQuery(isByEvent, text, conditions, by, false, leftOut);
        }
        return new MatrixQuery(
                isByEvent, text, conditions, isDescending ? "" : by, !isDescending, leftOut);
    }

    /// @param now the paths left out at present
    MatrixQuery toggled(String path, Set<String> now) {
        Set<String> paths = new TreeSet<>(now);
        if (!paths.remove(path)) {
            paths.add(path);
        }
        return new MatrixQuery(isByEvent, text, conditions, sort, isDescending, paths);
    }
}
