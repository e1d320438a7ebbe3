package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import spoor.engine.Histogram;
import spoor.lens.TimeRange;

/// Bars as small as a word: the shape of an activity beside its numbers, without axes.
public final class SparkChart extends Chart {
    /// Here the shape is read, not the single bar.
    private static final double NARROWEST = 2.5;

    private Histogram bins = Histogram.EMPTY;
    private Stretch window = new Stretch(0, 1);

    public SparkChart() {
        getStyleClass().add("spark");
        setMouseTransparent(true);
    }

    /// @param range the stretch of time to draw, both ends filled in
    public void show(Histogram shown, TimeRange range) {
        bins = shown;
        window =
                new Stretch(range.fromMillis(), Math.max(range.fromMillis() + 1, range.toMillis()));
        repaint();
    }

    @Override
    void draw(GraphicsContext pen, double width, double height) {
        TimeScale scale = new TimeScale(window, 0, Math.max(1, width));
        Bars bars = Bars.of(bins, scale, NARROWEST);
        double floor = height - 1;
        pen.setFill(colour(Ink.FAINT));
        pen.fillRect(0, floor, width, 1);
        new StackedBars(this, scale, bars, bars.highest(window)).draw(pen, 1, floor);
    }
}
