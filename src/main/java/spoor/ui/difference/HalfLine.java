package spoor.ui.difference;

import javafx.scene.control.Label;

import spoor.analysis.difference.Difference.Sign;

/// One side of a line: its sign, its name and its value, which is cut before the name is.
final class HalfLine extends DrawnLine {
    private static final double MOST_FOR_NAME = 0.6;
    private static final double EDGE = 6;

    private final Label sign = part("difference-sign");
    private final Label name = part("difference-name");
    private final Label value = part("difference-value");
    private final Label note = part("difference-remark");
    private double indent;

    HalfLine() {
        getStyleClass().add("difference-half");
        getChildren().setAll(sign, name, value, note);
    }

    @Override
    void show(DifferenceLine item, boolean isOpened) {
        show(item, isOpened, true, "");
    }

    /// @param isThere whether there is anything on this side
    /// @param text of the value; empty for none
    void show(DifferenceLine item, boolean isOpened, boolean isThere, String text) {
        indent = indent(item);
        mark(this, isThere ? item.sign() : Sign.SAME);
        name(name, item, isOpened);
        name.setVisible(isThere);
        show(sign, isThere, sign(item.sign()));
        show(value, isThere && !text.isEmpty(), text);
        show(note, isThere && !item.note().isEmpty(), item.note());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        place(sign, EDGE, SIGN);
        double start = EDGE + SIGN + indent;
        double end = getWidth() - EDGE;
        double room = Math.max(0, end - start);
        double others = (value.isVisible() ? width(value) + GAP : 0) + noteWidth();
        double x = start + place(name, start, Math.max(room * MOST_FOR_NAME, room - others)) + GAP;
        if (value.isVisible()) {
            x += place(value, x, end - x) + GAP;
        }
        place(note, x, end - x);
    }

    private double noteWidth() {
        return note.isVisible() ? width(note) : 0;
    }
}
