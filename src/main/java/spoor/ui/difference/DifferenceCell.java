package spoor.ui.difference;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import spoor.analysis.difference.Difference.Sign;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Draws one line: its sign, its name, what was and what is. As wide as the list, never wider.
final class DifferenceCell extends ListCell<DifferenceLine> {
    private static final int LONGEST_TIP = 2_000;
    private static final double TIP_WIDTH = 460;
    private static final Map<Sign, PseudoClass> STATES = states();

    private final DifferenceModel model;
    private final Line line = new Line();
    private final Tooltip tip = new Tooltip();

    DifferenceCell(DifferenceModel model) {
        this.model = model;
        getStyleClass().add("difference-cell");
        setPrefWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private static Map<Sign, PseudoClass> states() {
        Map<Sign, PseudoClass> states = new EnumMap<>(Sign.class);
        states.put(Sign.ADDED, PseudoClass.getPseudoClass("added"));
        states.put(Sign.REMOVED, PseudoClass.getPseudoClass("removed"));
        states.put(Sign.CHANGED, PseudoClass.getPseudoClass("changed"));
        states.put(Sign.UNKNOWN, PseudoClass.getPseudoClass("unknown"));
        return states;
    }

    @Override
    protected void updateItem(DifferenceLine item, boolean empty) {
        super.updateItem(item, empty);
        boolean isNone = empty || item == null;
        STATES.forEach(
                (sign, state) -> pseudoClassStateChanged(state, !isNone && item.sign() == sign));
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

    /// The parts of a line. The name keeps its room before the values, which are cut with a tip.
    private static final class Line extends Region {
        private static final double SIGN = 16;
        private static final double INDENT = 12;
        private static final int DEEPEST = 12;
        private static final double GAP = 6;
        private static final double MOST_FOR_NAME = 0.6;

        private final Label sign = part("difference-sign");
        private final Label name = part("difference-name");
        private final Label before = part("difference-before");
        private final Label arrow = part("difference-arrow");
        private final Label after = part("difference-after");
        private final Label note = part("difference-remark");
        private int depth;

        Line() {
            arrow.setText("→");
            getChildren().setAll(sign, name, before, arrow, after, note);
        }

        private static Label part(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setMinWidth(0);
            return label;
        }

        void show(DifferenceLine item, boolean isOpened) {
            depth = Math.min(item.depth(), DEEPEST);
            sign.setText(sign(item));
            String fold = item.isFold() ? isOpened ? "▾ " : "▸ " : "";
            name.setText(fold + item.label());
            name.getStyleClass().setAll("label", "difference-name");
            if (item.isFold()) {
                name.getStyleClass().add("difference-fold");
            }
            show(before, item.hasBefore(), item.hasBefore() ? item.beforeText() : "");
            show(after, item.hasAfter(), item.hasAfter() ? item.afterText() : "");
            arrow.setVisible(item.hasBefore() && item.hasAfter());
            show(note, !item.note().isEmpty(), item.note());
            requestLayout();
        }

        private static void show(Label label, boolean isShown, String text) {
            label.setText(text);
            label.setVisible(isShown);
        }

        private static String sign(DifferenceLine item) {
            return switch (item.sign()) {
                case ADDED -> "+";
                case REMOVED -> "−";
                case CHANGED -> "~";
                case UNKNOWN -> "?";
                case SAME, MOVED -> "";
            };
        }

        @Override
        protected double computePrefWidth(double height) {
            return Double.MAX_VALUE;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return name.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            double start = SIGN + depth * INDENT;
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

        private static double width(Label label) {
            return Math.ceil(label.prefWidth(-1));
        }

        private double place(Label label, double x, double most) {
            double width = Math.max(0, Math.min(width(label), most));
            layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            return width;
        }
    }
}
