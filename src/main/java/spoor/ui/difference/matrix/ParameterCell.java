package spoor.ui.difference.matrix;

import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Kind;
import spoor.ui.kit.Words;

/// What a line has of one parameter.
final class ParameterCell extends TableCell<MatrixLine, MatrixLine> {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("outlier");

    private final int place;

    /// @param place of the parameter among those in sight
    ParameterCell(int place) {
        this.place = place;
        getStyleClass().addAll("matrix-cell", "mono-cell");
        // Long values such as ARNs differ at the end.
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setOnMouseEntered(_ -> describe());
    }

    @Override
    protected void updateItem(@Nullable MatrixLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        Cell cell = isEmpty || line == null ? null : cell(line);
        setTooltip(null);
        setText(
                cell == null
                        ? ""
                        : cell.isOdd()
                                ? Words.of("matrix.odd", CellWords.brief(cell))
                                : CellWords.brief(cell));
        pseudoClassStateChanged(ABSENT, cell != null && cell.kind() == Kind.ABSENT);
        pseudoClassStateChanged(UNKNOWN, cell != null && cell.kind() == Kind.UNKNOWN);
        pseudoClassStateChanged(ODD, cell != null && cell.isOdd());
    }

    private @Nullable Cell cell(MatrixLine line) {
        return place < line.cells().size() ? line.cells().get(place) : null;
    }

    private void describe() {
        MatrixLine line = getItem();
        Cell cell = line == null ? null : cell(line);
        if (cell == null) {
            setTooltip(null);
            return;
        }
        Tooltip tooltip = new Tooltip(CellWords.tip(cell));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        setTooltip(tooltip);
    }
}
