package spoor.ui.difference;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.analysis.difference.Difference.Sign;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

/// Draws one line: its sign, its name, what was and what is. As wide as the list, never wider.
final class DifferenceCell extends ListCell<DifferenceLine> {
    private static final int LONGEST_TIP = 2_000;
    private static final double TIP_WIDTH = 460;
    private static final PseudoClass SIDES = PseudoClass.getPseudoClass("sides");

    private final DifferenceModel model;
    private final DrawnLine line;
    private final Tooltip tip = new Tooltip();

    /// @param line what draws it
    DifferenceCell(DifferenceModel model, DrawnLine line) {
        this.model = model;
        this.line = line;
        getStyleClass().add("difference-cell");
        pseudoClassStateChanged(SIDES, line instanceof SidesLine);
        setPrefWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    @Override
    protected void updateItem(DifferenceLine item, boolean empty) {
        super.updateItem(item, empty);
        boolean isNone = empty || item == null;
        DrawnLine.mark(this, isNone ? Sign.SAME : item.sign());
        if (isNone) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            return;
        }
        line.show(item, model.isOpened(item));
        setGraphic(line);
        setAccessibleText(item.text());
        String said = tip(item);
        tip.setText(said);
        setTooltip(said.isEmpty() ? null : tip);
    }

    /// The values as the record spells them.
    private static String tip(DifferenceLine item) {
        if (!item.hasValue()) {
            return item.isFold() ? Words.of("difference.fold.tip") : "";
        }
        String before = item.hasBefore() ? cut(DifferenceLine.asWritten(item.before())) : "";
        String after = item.hasAfter() ? cut(DifferenceLine.asWritten(item.after())) : "";
        String values =
                !item.hasBefore()
                        ? after
                        : !item.hasAfter()
                                ? before
                                : Words.of("difference.tip.before", before)
                                        + "\n"
                                        + Words.of("difference.tip.after", after);
        return TextTable.plain(item.path()) + "\n" + values;
    }

    private static String cut(String text) {
        String start = text.length() > LONGEST_TIP ? text.substring(0, LONGEST_TIP) + "…" : text;
        return TextTable.plain(start);
    }

    private void clicked(MouseEvent click) {
        DifferenceLine item = getItem();
        if (item != null && item.isFold() && click.getButton() == MouseButton.PRIMARY) {
            model.toggle(item);
            // The item stays the same, so the list would not draw its arrow anew.
            line.show(item, model.isOpened(item));
        }
    }
}
