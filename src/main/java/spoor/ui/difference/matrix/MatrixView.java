package spoor.ui.difference.matrix;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Combination;
import spoor.analysis.difference.Matrix.Kind;
import spoor.casefile.CallMatrix;
import spoor.engine.Cancel;
import spoor.engine.EventTable;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a query shows of a matrix. Immutable; made off the FX thread.
///
/// @param columns in sight
/// @param leftOut paths that the combinations do without; none in sight of events
/// @param combinations how many different ones there are
/// @param all lines without any condition
/// @param lines those that the query lists
record MatrixView(
        CallMatrix.Found found,
        MatrixQuery query,
        List<Column> columns,
        Set<String> leftOut,
        int combinations,
        int all,
        List<MatrixLine> lines) {

    private static final String NUMBER = "-?\\d{1,30}(\\.\\d{1,30})?";

    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static MatrixView of(
            CallMatrix.Found found,
            EventTable table,
            MatrixQuery query,
            ZoneId zone,
            Cancel cancel) {
        Set<String> chosen = query.leftOut();
        Set<String> unique = chosen == null ? found.matrix().nearlyUnique() : chosen;
        Set<String> leftOut = query.isByEvent() ? Set.of() : unique;
        List<Column> columns = found.matrix().columnsWithout(leftOut);
        List<Combination> combinations =
                found.matrix().combinationsWithout(query.isByEvent() ? unique : leftOut);
        List<MatrixLine> all =
                query.isByEvent()
                        ? found.matrix().rows().stream()
                                .map(row -> MatrixLine.of(row, table, zone))
                                .toList()
                        : combinations.stream()
                                .map(one -> MatrixLine.of(one, table, zone))
                                .toList();
        List<MatrixLine> lines = new ArrayList<>(new Sieve(columns, query).pass(all, cancel));
        order(query, columns).ifPresent(lines::sort);
        return new MatrixView(
                found,
                query,
                columns,
                leftOut,
                combinations.size(),
                all.size(),
                List.copyOf(lines));
    }

    /// How many lines have something that nearly all others do not.
    long odd() {
        return lines.stream().filter(MatrixLine::isOdd).count();
    }

    /// Tells which lines hold what was asked for; each different cell is looked at once.
    private static final class Sieve {
        private final List<Column> columns;
        private final MatrixQuery query;
        private final String needle;
        private final List<Set<Integer>> hits = new ArrayList<>();

        Sieve(List<Column> columns, MatrixQuery query) {
            this.columns = columns;
            this.query = query;
            this.needle = query.text().toLowerCase(Locale.ROOT);
            for (Column column : columns) {
                Set<Integer> found = new HashSet<>();
                column.values().stream()
                        .filter(cell -> holds(CellWords.full(cell)))
                        .forEach(cell -> found.add(cell.number()));
                hits.add(found);
            }
        }

        List<MatrixLine> pass(List<MatrixLine> all, Cancel cancel) {
            Map<Integer, List<MatrixQuery.Condition>> held = new HashMap<>();
            for (MatrixQuery.Condition condition : query.conditions()) {
                place(columns, condition.path())
                        .ifPresent(place ->
                                held.computeIfAbsent(place, _ -> new ArrayList<>()).add(condition));
            }
            cancel.check();
            return all.stream().filter(line -> meets(line, held) && isHit(line)).toList();
        }

        private static boolean meets(
                MatrixLine line, Map<Integer, List<MatrixQuery.Condition>> held) {
            return held.entrySet().stream()
                    .allMatch(one -> {
                        int number = line.cells().get(one.getKey()).number();
                        return one.getValue().stream()
                                .allMatch(condition ->
                                        (condition.cell().number() == number)
                                                != condition.isExcluded());
                    });
        }

        private boolean isHit(MatrixLine line) {
            if (needle.isEmpty() || holds(line.identity()) || holds(line.outcome())) {
                return true;
            }
            for (int i = 0; i < hits.size(); i++) {
                if (hits.get(i).contains(line.cells().get(i).number())) {
                    return true;
                }
            }
            return holds(line.time());
        }

        private boolean holds(String text) {
            return text.toLowerCase(Locale.ROOT).contains(needle);
        }
    }

    private static OptionalInt place(List<Column> columns, String path) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path().equals(path)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Optional<Comparator<MatrixLine>> order(MatrixQuery query, List<Column> columns) {
        if (query.sort().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt place = place(columns, query.sort());
        Comparator<MatrixLine> order =
                place.isPresent()
                        ? byColumn(columns.get(place.getAsInt()), place.getAsInt())
                        : byLead(query.sort());
        return Optional.of(query.isDescending() ? order.reversed() : order);
    }

    private static Comparator<MatrixLine> byLead(String name) {
        return name.equals(Lead.COUNT.name())
                ? Comparator.comparingInt(MatrixLine::count)
                : name.equals(Lead.IDENTITY.name())
                        ? Comparator.comparing(MatrixLine::identity)
                        : name.equals(Lead.OUTCOME.name())
                                ? Comparator.comparing(MatrixLine::outcome)
                                : Comparator.comparingLong(MatrixLine::millis);
    }

    /// Numbers as numbers before all else, then text; what is absent or unknown comes last. Each
    /// different value is compared once.
    private static Comparator<MatrixLine> byColumn(Column column, int place) {
        List<Cell> sorted = new ArrayList<>(column.values());
        sorted.sort(
                Comparator.comparing(Cell::kind)
                        .thenComparing(MatrixView::isText)
                        .thenComparing(MatrixView::number)
                        .thenComparing(CellWords::full, String.CASE_INSENSITIVE_ORDER));
        int[] ranks = new int[sorted.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[sorted.get(i).number()] = i;
        }
        return Comparator.comparingInt(line -> ranks[line.cells().get(place).number()]);
    }

    private static boolean isText(Cell cell) {
        return cell.kind() != Kind.KNOWN || !CellWords.full(cell).matches(NUMBER);
    }

    private static BigDecimal number(Cell cell) {
        return isText(cell) ? BigDecimal.ZERO : new BigDecimal(CellWords.full(cell));
    }
}
