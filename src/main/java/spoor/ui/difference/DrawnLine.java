package spoor.ui.difference;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import spoor.analysis.difference.Difference.Sign;

import java.util.EnumMap;
import java.util.Map;

/// Draws a line of a difference. As wide as it is made, whatever it holds.
abstract class DrawnLine extends Region {
    static final double SIGN = 16;
    static final double GAP = 6;

    private static final double INDENT = 12;
    private static final int DEEPEST = 12;
    private static final Map<Sign, PseudoClass> STATES = states();

    abstract void show(DifferenceLine item, boolean isOpened);

    /// Gives a node the colours of a sign.
    static void mark(Node node, Sign sign) {
        STATES.forEach((each, state) -> node.pseudoClassStateChanged(state, each == sign));
    }

    private static Map<Sign, PseudoClass> states() {
        Map<Sign, PseudoClass> states = new EnumMap<>(Sign.class);
        states.put(Sign.ADDED, PseudoClass.getPseudoClass("added"));
        states.put(Sign.REMOVED, PseudoClass.getPseudoClass("removed"));
        states.put(Sign.CHANGED, PseudoClass.getPseudoClass("changed"));
        states.put(Sign.UNKNOWN, PseudoClass.getPseudoClass("unknown"));
        return states;
    }

    static Label part(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    static void show(Label label, boolean isShown, String text) {
        label.setText(text);
        label.setVisible(isShown);
    }

    /// The name, with an arrow where it opens.
    static void name(Label name, DifferenceLine item, boolean isOpened) {
        String fold = item.isFold() ? isOpened ? "▾ " : "▸ " : "";
        name.setText(fold + item.label());
        name.getStyleClass().setAll("label", "difference-name");
        if (item.isFold()) {
            name.getStyleClass().add("difference-fold");
        }
    }

    static String sign(Sign sign) {
        return switch (sign) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "~";
            case UNKNOWN -> "?";
            case SAME, MOVED -> "";
        };
    }

    static double indent(DifferenceLine item) {
        return Math.min(item.depth(), DEEPEST) * INDENT;
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
        return getChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max().orElse(0);
    }

    static double width(Label label) {
        return Math.ceil(label.prefWidth(-1));
    }

    /// Puts a label at a place, no wider than `most`. How wide it came out.
    double place(Label label, double x, double most) {
        double width = Math.max(0, Math.min(width(label), most));
        layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
        return width;
    }
}
