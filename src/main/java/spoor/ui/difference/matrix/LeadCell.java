package spoor.ui.difference.matrix;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// Which events a line stands for.
final class LeadCell extends TableCell<MatrixLine, MatrixLine> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Lead lead;

    LeadCell(Lead lead) {
        this.lead = lead;
        String style =
                switch (lead) {
                    case COUNT -> "number-cell";
                    case LAST, TIME -> "mono-cell";
                    case IDENTITY, OUTCOME -> "text-cell";
                };
        getStyleClass().addAll("matrix-cell", style);
    }

    @Override
    protected void updateItem(@Nullable MatrixLine line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        MatrixLine shown = isEmpty ? null : line;
        setText(shown == null ? "" : shown.text(lead));
        boolean isOutcome = lead == Lead.OUTCOME;
        pseudoClassStateChanged(FAILED, isOutcome && shown != null && !shown.isSuccessful());
        pseudoClassStateChanged(NONE, isOutcome && shown != null && shown.isSuccessful());
    }
}
