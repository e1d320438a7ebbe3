package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

/// Draws the moment from which on things count as new: a thin line with its name.
final class SinceMark {
    private static final double PADDING = 5;

    private final Chart chart;

    SinceMark(Chart chart) {
        this.chart = chart;
    }

    /// Only the line; nothing where the moment is out of sight.
    void drawLine(GraphicsContext pen, TimeScale scale, long moment, double top, double floor) {
        if (isInSight(scale, moment)) {
            pen.setFill(chart.colour(Ink.TAG));
            pen.fillRect(Math.rint(scale.x(moment)), top, 1, floor - top);
        }
    }

    /// The line and its name, which stands on the side where there is room.
    ///
    /// @param top of the name
    void draw(
            GraphicsContext pen,
            TimeScale scale,
            long moment,
            String name,
            double top,
            double floor) {
        if (!isInSight(scale, moment)) {
            return;
        }
        drawLine(pen, scale, moment, 0, floor);
        double x = Math.rint(scale.x(moment));
        double width = chart.widthOf(name) + 2 * PADDING;
        double height = chart.lineHeight() + 2;
        double left = x + width <= scale.right() ? x : x + 1 - width;
        pen.fillRoundRect(left, top, width, height, 5, 5);
        pen.setFill(chart.colour(Ink.SURFACE));
        pen.fillText(name, left + PADDING, top + height / 2);
    }

    private static boolean isInSight(TimeScale scale, long moment) {
        return moment >= scale.window().from() && moment <= scale.window().to();
    }
}
