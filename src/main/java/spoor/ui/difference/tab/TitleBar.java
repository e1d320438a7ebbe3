package spoor.ui.difference.tab;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Choices on the left, a title, more choices on the right; where they do not fit into one line the
/// title gets a line of its own.
final class TitleBar extends Region {
    private static final double GAP = 10;
    private static final double LINE_GAP = 6;

    private final Region left;
    private final Region title;
    private final Region right;

    TitleBar(Region left, Region title, Region right) {
        this.left = left;
        this.title = title;
        this.right = right;
        getChildren().setAll(left, title, right);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + title.prefWidth(-1) + right.prefWidth(-1) + 2 * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return first() + (fits(width) ? 0 : LINE_GAP + title.prefHeight(-1));
    }

    private boolean fits(double width) {
        return width < 0 || title.prefWidth(-1) == 0 || width >= computePrefWidth(-1);
    }

    private double first() {
        return Math.max(left.prefHeight(-1), right.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double line = first();
        double most = Math.min(right.prefWidth(-1), width);
        double end = width - most;
        double used = Math.min(left.prefWidth(-1), Math.max(0, end - GAP));
        layoutInArea(left, 0, 0, used, line, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(right, end, 0, most, line, 0, HPos.RIGHT, VPos.CENTER);
        if (fits(width)) {
            double room = Math.max(0, end - used - 2 * GAP);
            layoutInArea(title, used + GAP, 0, room, line, 0, HPos.LEFT, VPos.CENTER);
        } else {
            double height = title.prefHeight(-1);
            layoutInArea(title, 0, line + LINE_GAP, width, height, 0, HPos.LEFT, VPos.CENTER);
        }
    }
}
