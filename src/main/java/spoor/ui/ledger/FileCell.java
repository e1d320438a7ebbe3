package spoor.ui.ledger;

import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;

/// One column of a file's line.
final class FileCell extends TableCell<LedgerFile, LedgerFile> {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass CAUTION = PseudoClass.getPseudoClass("caution");

    private final LedgerColumn column;

    FileCell(LedgerColumn column) {
        this.column = column;
        getStyleClass().addAll("ledger-cell", style(column));
        setTextOverrun(
                column == LedgerColumn.PLACE
                        ? OverrunStyle.LEADING_ELLIPSIS
                        : OverrunStyle.ELLIPSIS);
        setOnMouseEntered(_ -> describe());
    }

    @Override
    protected void updateItem(@Nullable LedgerFile file, boolean isEmpty) {
        super.updateItem(file, isEmpty);
        LedgerFile shown = isEmpty ? null : file;
        setText(shown == null ? "" : column.text(shown));
        setTooltip(null);
        pseudoClassStateChanged(NONE, shown != null && isQuiet(shown));
        pseudoClassStateChanged(FAILED, shown != null && isFailed(shown));
        pseudoClassStateChanged(CAUTION, shown != null && isCaution(shown));
    }

    private boolean isQuiet(LedgerFile file) {
        return switch (column) {
            case PLACE, SHA256 -> false;
            case STATUS -> !FileStatus.isUnread(file);
            case SHAPE, REMARK -> true;
            case RECORDS, KEPT, DUPLICATES, AGGREGATED, REJECTED, CONFLICTS, SIZE ->
                    getText().equals("0");
        };
    }

    private boolean isFailed(LedgerFile file) {
        return (column == LedgerColumn.REJECTED && file.tally().rejected() > 0)
                || (column == LedgerColumn.STATUS && FileStatus.of(file) == FileStatus.UNREADABLE);
    }

    private boolean isCaution(LedgerFile file) {
        return (column == LedgerColumn.CONFLICTS && file.tally().conflicts() > 0)
                || (column == LedgerColumn.STATUS && FileStatus.isUnread(file) && !isFailed(file));
    }

    /// What may be cut is told in full where the pointer rests.
    private void describe() {
        LedgerFile file = getItem();
        if (file == null || column.isNumber() || getText().isEmpty()) {
            setTooltip(null);
            return;
        }
        Tooltip tooltip = new Tooltip(getText());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        setTooltip(tooltip);
    }

    private static String style(LedgerColumn column) {
        return switch (column) {
            case SHA256 -> "mono-cell";
            case PLACE, STATUS, SHAPE, REMARK -> "text-cell";
            case RECORDS, KEPT, DUPLICATES, AGGREGATED, REJECTED, CONFLICTS, SIZE -> "number-cell";
        };
    }
}
