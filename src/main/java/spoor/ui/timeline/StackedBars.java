package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import spoor.engine.Histogram.Series;

import java.util.EnumMap;
import java.util.Map;

/// Draws bars, the parts of each on top of another.
final class StackedBars {
    private static final double LEAST_GAP_PITCH = 3;

    private static final Map<Series, Ink> INKS =
            new EnumMap<>(
                    Map.of(
                            Series.READ, Ink.READ,
                            Series.WRITE, Ink.WRITE,
                            Series.FAILED, Ink.FAILED));

    private final Chart chart;
    private final TimeScale scale;
    private final Bars bars;
    private final int highest;

    /// @param highest the count that fills the height
    StackedBars(Chart chart, TimeScale scale, Bars bars, int highest) {
        this.chart = chart;
        this.scale = scale;
        this.bars = bars;
        this.highest = highest;
    }

    void draw(GraphicsContext pen, double top, double floor) {
        for (Series series : Series.values()) {
            drawSeries(pen, series, top, floor);
        }
    }

    /// One series at a time, so that where bars are narrower than a pixel no failed call is painted
    /// over.
    private void drawSeries(GraphicsContext pen, Series series, double top, double floor) {
        int room = (int) (floor - top);
        int part = series.ordinal();
        double gap = scale.pixels(bars.width()) >= LEAST_GAP_PITCH ? 1 : 0;
        pen.setFill(chart.colour(INKS.getOrDefault(series, Ink.READ)));
        int end = bars.end(scale.window());
        for (int bar = bars.first(scale.window()); bar < end; bar++) {
            if (bars.count(series, bar) == 0) {
                continue;
            }
            int[] heights = bars.heights(bar, highest, room);
            int below = 0;
            for (int lower = 0; lower < part; lower++) {
                below += heights[lower];
            }
            Stretch stretch = bars.stretch(bar);
            double left = Math.rint(scale.xWithin(stretch.from()));
            double right = Math.rint(scale.xWithin(stretch.to()));
            double wide = Math.max(1, right - left - gap);
            pen.fillRect(left, floor - below - heights[part], wide, heights[part]);
        }
    }
}
