package spoor.ui.difference;

import javafx.scene.control.Label;

import java.util.List;

/// A line with what was and what is one after the other. The name keeps its room before the values,
/// which are cut with a tip.
final class UnifiedLine extends DrawnLine {
    private static final double MOST_FOR_NAME = 0.6;

    private final Label sign = part("difference-sign");
    private final Label name = part("difference-name");
    private final Label before = part("difference-before");
    private final Label arrow = part("difference-arrow");
    private final Label after = part("difference-after");
    private final Label note = part("difference-remark");
    private double indent;

    UnifiedLine() {
        arrow.setText("→");
        getChildren().setAll(sign, name, before, arrow, after, note);
    }

    @Override
    void show(DifferenceLine item, boolean isOpened) {
        indent = indent(item);
        sign.setText(sign(item.sign()));
        name(name, item, isOpened);
        show(before, item.hasBefore(), item.hasBefore() ? item.beforeText() : "");
        show(after, item.hasAfter(), item.hasAfter() ? item.afterText() : "");
        arrow.setVisible(item.hasBefore() && item.hasAfter());
        show(note, !item.note().isEmpty(), item.note());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double start = SIGN + indent;
        place(sign, 0, SIGN);
        double room = Math.max(0, getWidth() - start);
        double most = Math.max(room * MOST_FOR_NAME, room - widthOfOthers());
        double x = start + place(name, start, most) + GAP;
        double end = getWidth();
        if (arrow.isVisible()) {
            double arrowWidth = width(arrow) + 2 * GAP;
            double both = Math.max(0, end - x - arrowWidth);
            double forBefore = Math.max(both / 2, both - width(after));
            x += place(before, x, forBefore) + GAP;
            x += place(arrow, x, end - x) + GAP;
            x += place(after, x, end - x) + GAP;
        } else if (before.isVisible()) {
            x += place(before, x, end - x) + GAP;
        } else if (after.isVisible()) {
            x += place(after, x, end - x) + GAP;
        }
        place(note, x, end - x);
    }

    /// What stands behind the name, when nothing is cut.
    private double widthOfOthers() {
        double width = 0;
        for (Label label : List.of(before, arrow, after, note)) {
            width += label.isVisible() ? width(label) + GAP : 0;
        }
        return width;
    }
}
