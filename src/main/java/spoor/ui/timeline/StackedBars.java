package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

/// Draws bars, the parts of each on top of another.
final class StackedBars {
    private static final double LEAST_GAP_PITCH = 3;

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

    /// One part at a time, so that where bars are narrower than a pixel no failed call is painted
    /// over, nor anything else that is seen however rare.
    void draw(GraphicsContext pen, double top, double floor) {
        int first = bars.first(scale.window());
        int end = Math.max(first, bars.end(scale.window()));
        int[][] heights = new int[end - first][];
        for (int bar = first; bar < end; bar++) {
            heights[bar - first] = bars.heights(bar, highest, (int) (floor - top));
        }
        for (boolean isRare : new boolean[] {false, true}) {
            for (Part part : bars.parts()) {
                if (part.leastPixels() > 1 == isRare) {
                    drawPart(pen, part, first, heights, floor);
                }
            }
        }
    }

    private void drawPart(
            GraphicsContext pen, Part part, int first, int[][] heights, double floor) {
        int place = bars.parts().indexOf(part);
        double gap = scale.pixels(bars.width()) >= LEAST_GAP_PITCH ? 1 : 0;
        pen.setFill(chart.colour(part.ink()));
        for (int i = 0; i < heights.length; i++) {
            if (heights[i][place] == 0) {
                continue;
            }
            int upTo = 0;
            for (int lower = 0; lower <= place; lower++) {
                upTo += heights[i][lower];
            }
            Stretch stretch = bars.stretch(first + i);
            double left = Math.rint(scale.xWithin(stretch.from()));
            double right = Math.rint(scale.xWithin(stretch.to()));
            double wide = Math.max(1, right - left - gap);
            pen.fillRect(left, floor - upTo, wide, heights[i][place]);
        }
    }
}
