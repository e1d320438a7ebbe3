package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import spoor.lens.TimeRange;

/// One bar from a first to a last moment, on the scale of a lane.
public final class SpanChart extends Chart {
    private static final double THICKNESS = 6;
    private static final double LEAST_WIDTH = 3;

    private Stretch window = new Stretch(0, 1);
    private long first;
    private long last;

    public SpanChart() {
        getStyleClass().add("span");
        setMouseTransparent(true);
    }

    /// @param range the stretch of time of the scale, both ends filled in
    public void show(long from, long to, TimeRange range) {
        first = from;
        last = to;
        window =
                new Stretch(range.fromMillis(), Math.max(range.fromMillis() + 1, range.toMillis()));
        repaint();
    }

    @Override
    void draw(GraphicsContext pen, double width, double height) {
        TimeScale scale = new TimeScale(window, 0, Math.max(1, width));
        double middle = Math.rint(height / 2);
        pen.setFill(colour(Ink.FAINT));
        pen.fillRect(0, middle, width, 1);
        double left = Math.min(Math.rint(scale.xWithin(first)), scale.right() - LEAST_WIDTH);
        double wide = Math.max(LEAST_WIDTH, Math.rint(scale.xWithin(last)) - left);
        pen.setFill(colour(Ink.READ));
        pen.fillRoundRect(left, middle - THICKNESS / 2, wide, THICKNESS, 3, 3);
    }
}
