package spoor.ui.difference;

import javafx.scene.layout.Region;

import java.util.function.DoubleSupplier;

/// A line with what was on the left and what is on the right.
final class SidesLine extends DrawnLine {
    private static final double EDGE = 1;

    private final HalfLine before = new HalfLine();
    private final HalfLine after = new HalfLine();
    private final Region edge = new Region();
    private final DoubleSupplier middle;

    /// @param middle where the right half begins, the same for all lines
    SidesLine(DoubleSupplier middle) {
        this.middle = middle;
        before.getStyleClass().add("difference-left");
        after.getStyleClass().add("difference-right");
        edge.getStyleClass().add("difference-edge");
        getChildren().setAll(before, after, edge);
    }

    @Override
    void show(DifferenceLine item, boolean isOpened) {
        before.show(item, isOpened, item.standsBefore(), item.valueBefore());
        after.show(item, isOpened, item.standsAfter(), item.valueAfter());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(before.prefHeight(-1), after.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double x = snapPositionX(Math.min(middle.getAsDouble(), getWidth()));
        before.resizeRelocate(0, 0, x, getHeight());
        edge.resizeRelocate(x, 0, EDGE, getHeight());
        after.resizeRelocate(x + EDGE, 0, Math.max(0, getWidth() - x - EDGE), getHeight());
    }
}
