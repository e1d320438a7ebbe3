package spoor.ui.timeline;

import spoor.engine.Histogram;
import spoor.engine.Histogram.Series;
import spoor.ui.kit.RoundBins;

/// The bars to draw: a histogram, its bins put together until a bar can be told from the next. Bars
/// keep their edges while time moves past.
final class Bars {
    static final Bars NONE = new Bars(Histogram.EMPTY);

    /// Narrower than this, in pixels, bars become a blur.
    private static final double NARROWEST = 4;

    private static final int LEAST_PIXELS = 1;

    /// A single failed call beside a tall bar is what one looks for.
    private static final int LEAST_FAILED_PIXELS = 2;

    private final Histogram histogram;

    private Bars(Histogram histogram) {
        this.histogram = histogram;
    }

    /// The bars for a histogram drawn to a scale.
    static Bars of(Histogram bins, TimeScale scale) {
        return of(bins, scale, NARROWEST);
    }

    /// @param narrowest the least width of a bar in pixels
    static Bars of(Histogram bins, TimeScale scale, double narrowest) {
        if (bins.bins() == 0) {
            return NONE;
        }
        long width = RoundBins.width(scale.millis(narrowest), bins.width());
        return width <= bins.width()
                ? new Bars(bins)
                : new Bars(merged(bins, width / bins.width()));
    }

    private static Histogram merged(Histogram bins, long together) {
        long firstBin = Math.floorDiv(bins.from(), bins.width());
        long firstBar = Math.floorDiv(firstBin, together);
        int skipped = (int) (firstBin - firstBar * together);
        int count = (int) Math.ceilDiv(bins.bins() + skipped, together);
        int[][] counts = new int[Series.values().length][count];
        for (Series series : Series.values()) {
            for (int bin = 0; bin < bins.bins(); bin++) {
                counts[series.ordinal()][(int) ((bin + skipped) / together)] +=
                        bins.count(series, bin);
            }
        }
        long from = bins.from() - skipped * bins.width();
        return new Histogram(from, bins.width() * together, counts);
    }

    int size() {
        return histogram.bins();
    }

    /// The length of a bar in milliseconds.
    long width() {
        return histogram.width();
    }

    Stretch stretch(int bar) {
        long from = histogram.from() + bar * width();
        return new Stretch(from, from + width());
    }

    int count(Series series, int bar) {
        return histogram.count(series, bar);
    }

    int total(int bar) {
        return histogram.total(bar);
    }

    /// The bar at a moment, or -1.
    int at(long millis) {
        long bar = Math.floorDiv(millis - histogram.from(), width());
        return bar >= 0 && bar < size() ? (int) bar : -1;
    }

    /// The first bar of which something is inside the stretch.
    int first(Stretch stretch) {
        long first = Math.floorDiv(stretch.from() - histogram.from(), width());
        return Math.clamp(first, 0, size());
    }

    /// The bar after the last of which something is inside the stretch.
    int end(Stretch stretch) {
        long last = Math.floorDiv(stretch.to() - 1 - histogram.from(), width());
        return Math.clamp(last + 1, 0, size());
    }

    int highest(Stretch stretch) {
        int highest = 0;
        for (int bar = first(stretch); bar < end(stretch); bar++) {
            highest = Math.max(highest, total(bar));
        }
        return highest;
    }

    /// How many events the bars of the stretch hold.
    long sum(Stretch stretch) {
        long sum = 0;
        for (int bar = first(stretch); bar < end(stretch); bar++) {
            sum += total(bar);
        }
        return sum;
    }

    /// The edge at or before a moment. Edges go on beyond the first and the last bar.
    long edgeBefore(long millis) {
        return millis - Math.floorMod(millis - histogram.from(), width());
    }

    /// The edge at or after a moment.
    long edgeAfter(long millis) {
        return edgeBefore(millis + width() - 1);
    }

    long nearestEdge(long millis) {
        return edgeBefore(millis + width() / 2);
    }

    /// The heights of one bar's parts in whole pixels, by series. What is there is seen, however
    /// tall the rest; the tallest part gives way for that.
    int[] heights(int bar, int highest, int pixels) {
        int[] heights = new int[Series.values().length];
        int sum = 0;
        int tallest = 0;
        for (Series series : Series.values()) {
            int part = series.ordinal();
            heights[part] = height(series, count(series, bar), highest, pixels);
            sum += heights[part];
            tallest = heights[part] > heights[tallest] ? part : tallest;
        }
        int room = Math.max(scaled(total(bar), highest, pixels), least(bar));
        heights[tallest] -= sum - room;
        return heights;
    }

    private static int height(Series series, int count, int highest, int pixels) {
        return count == 0 ? 0 : Math.max(least(series), scaled(count, highest, pixels));
    }

    private int least(int bar) {
        int least = 0;
        for (Series series : Series.values()) {
            least += count(series, bar) == 0 ? 0 : least(series);
        }
        return least;
    }

    private static int least(Series series) {
        return series == Series.FAILED ? LEAST_FAILED_PIXELS : LEAST_PIXELS;
    }

    private static int scaled(int count, int highest, int pixels) {
        return (int) Math.round((double) count * pixels / Math.max(1, highest));
    }
}
