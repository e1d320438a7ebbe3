package spoor.analysis.difference;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Constant;
import spoor.analysis.difference.Matrix.Kind;
import spoor.analysis.difference.Matrix.Row;
import spoor.analysis.difference.MatrixNode.Held;
import spoor.analysis.difference.MatrixNode.Leaf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes a [Matrix] from one call after the other. For one thread.
///
/// A cell is odd if its column is known of at least [#FEWEST_KNOWN] calls, [#MOST_AGREE] in a
/// hundred of these agree on one value, and the cell's own value is held by one call only or by at
/// most [#FEW] in a hundred. What is unknown is never odd and counts for nothing.
public final class MatrixBuilder {
    static final int FEWEST_KNOWN = 5;
    static final int MOST_AGREE = 80;
    static final int FEW = 5;

    private static final int HUNDRED = 100;
    private static final String WHOLE = "requestParameters";

    private final Meanings meanings = new Meanings(false);

    /// Calls with the very same parameters share one reading of them.
    private final Map<Value, Meant> read = new HashMap<>();

    private final MatrixNode root = new MatrixNode("", "");
    private final List<Integer> rows = new ArrayList<>();
    private final List<Meant> calls = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();

    /// A column that may be shown.
    ///
    /// @param cells of what calls have there
    /// @param absent stands for what is in no record
    private record Candidate(Leaf leaf, Map<Held, Cell> cells, Held absent, Column column) {
        Cell of(int call) {
            Held own = leaf.node().held.get(call);
            Held one = own == null ? leaf.unknownAround().getOrDefault(call, absent) : own;
            return Objects.requireNonNull(cells.get(one));
        }
    }

    /// Takes one more call. The matrix does not keep the value where an equal one came before.
    public void add(Matrix.Request request) {
        Meant meant = read.computeIfAbsent(request.parameters(), meanings::of);
        rows.add(request.row());
        calls.add(meant);
        root.survey(meant);
    }

    /// The matrix of all calls taken; the builder is of no use after that.
    public Matrix build() {
        for (int call = 0; call < calls.size(); call++) {
            root.take(call, calls.get(call));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Leaf leaf : root.leaves(Map.of())) {
            weigh(leaf).ifPresent(candidates::add);
        }
        candidates.sort(
                Comparator.comparing((Candidate one) -> !one.column().hasOdd())
                        .thenComparing(one -> one.column().values().size()));
        int shown = Math.min(Matrix.MOST_COLUMNS, candidates.size());
        List<Candidate> chosen = candidates.subList(0, shown);
        chosen.forEach(one -> columns.add(one.column()));
        List<Row> all = new ArrayList<>();
        for (int call = 0; call < calls.size(); call++) {
            all.add(row(call, chosen));
        }
        return new Matrix(
                columns, candidates.size() - shown, constants, untold, all, meanings.hidden());
    }

    /// A column if the place differs; else it is noted as constant or never told.
    private Optional<Candidate> weigh(Leaf leaf) {
        MatrixNode node = leaf.node();
        Held absent = new Held(Value.ABSENT, Kind.ABSENT);
        absent.count = calls.size() - leaf.unknownAround().size() - node.held.size();
        List<Held> known = new ArrayList<>(node.values.values());
        known.removeIf(one -> one.kind == Kind.UNKNOWN);
        if (node.isParted() && absent.count == 0) {
            // Whether there is anything in it is told by its members already.
            return Optional.empty();
        }
        if (absent.count > 0) {
            known.add(absent);
        }
        if (known.size() > 1) {
            return Optional.of(candidate(leaf, absent, known));
        }
        boolean isPresent = known.stream().anyMatch(one -> one.kind == Kind.KNOWN);
        if (isPresent) {
            Held one = known.getFirst();
            constants.add(new Constant(path(node), one.value, calls.size() - one.count));
        } else if (!node.held.isEmpty()) {
            untold.add(path(node));
        }
        return Optional.empty();
    }

    private static Candidate candidate(Leaf leaf, Held absent, List<Held> known) {
        List<Held> all = new ArrayList<>(known);
        Map<Value, Held> unknown = new LinkedHashMap<>();
        Map<Held, Held> stoodFor = new HashMap<>();
        MatrixNode node = leaf.node();
        List<Held> untold = new ArrayList<>(leaf.unknownAround().values());
        node.held.values().stream().filter(h -> h.kind == Kind.UNKNOWN).forEach(untold::add);
        for (Held call : untold) {
            Held one = unknown.computeIfAbsent(call.value, value -> new Held(value, Kind.UNKNOWN));
            one.count++;
            stoodFor.put(call, one);
        }
        all.addAll(unknown.values());
        all.sort(Comparator.comparingInt(one -> -one.count));
        int sure = known.stream().mapToInt(one -> one.count).sum();
        int most = known.stream().mapToInt(one -> one.count).max().orElse(0);
        Map<Held, Cell> cells = new LinkedHashMap<>();
        for (Held one : all) {
            boolean isOdd = one.kind != Kind.UNKNOWN && isOdd(one.count, most, sure);
            cells.put(one, new Cell(cells.size(), one.value, one.kind, one.count, isOdd));
        }
        Column column = new Column(path(node), name(node), List.copyOf(cells.values()));
        stoodFor.forEach((call, one) -> cells.put(call, Objects.requireNonNull(cells.get(one))));
        return new Candidate(leaf, cells, absent, column);
    }

    private static boolean isOdd(int count, int most, int known) {
        boolean doOthersAgree =
                known >= FEWEST_KNOWN && (long) most * HUNDRED >= (long) known * MOST_AGREE;
        boolean isRare = count == 1 || (long) count * HUNDRED <= (long) known * FEW;
        return doOthersAgree && isRare;
    }

    private Row row(int call, List<Candidate> chosen) {
        List<Cell> cells = chosen.stream().map(one -> one.of(call)).toList();
        return new Row(rows.get(call), calls.get(call) instanceof Meant.Unknowable, cells);
    }

    private static String path(MatrixNode node) {
        return node.path.isEmpty() ? WHOLE : node.path;
    }

    private static String name(MatrixNode node) {
        return node.name.isEmpty() ? WHOLE : node.name;
    }
}
