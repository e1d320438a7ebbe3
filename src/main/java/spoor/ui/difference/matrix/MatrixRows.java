package spoor.ui.difference.matrix;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Column;
import spoor.analysis.difference.Matrix.Kind;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lines of a matrix as tab-separated values. What is absent is empty, what is unknown the sign of
/// it.
final class MatrixRows {
    private MatrixRows() {}

    static Stream<String> tabbed(MatrixView view, List<MatrixLine> lines) {
        List<Lead> leads = Lead.of(view.query().isByEvent());
        List<String> head = new ArrayList<>(leads.stream().map(Lead::title).toList());
        view.columns().stream().map(Column::path).forEach(head::add);
        return Stream.concat(
                Stream.of(line(head)),
                lines.stream()
                        .map(line -> {
                            List<String> cells = new ArrayList<>();
                            leads.forEach(lead ->
                                    cells.add(
                                            lead == Lead.COUNT
                                                    ? String.valueOf(line.count())
                                                    : line.text(lead)));
                            line.cells().forEach(cell -> cells.add(text(cell)));
                            return line(cells);
                        }));
    }

    private static String text(Cell cell) {
        return cell.kind() == Kind.UNKNOWN ? Words.of("matrix.unknown") : CellWords.full(cell);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Tabbed::cell).collect(Collectors.joining("\t"));
    }
}
