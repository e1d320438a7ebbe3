package spoor.ui.timeline;

import spoor.engine.Histogram;
import spoor.ui.kit.RoundBins;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The bars to draw: a histogram, its bins put together until a bar can be told from the next. Bars
/// keep their edges while time moves past.
final class Bars {
    static final Bars NONE = new Bars(Histogram.EMPTY);

    /// Narrower than this, in pixels, bars become a blur.
    private static final double NARROWEST = 4;

    private final Histogram histogram;
    private final Colouring colouring;

    private Bars(Histogram histogram) {
        this.histogram = histogram;
        this.colouring = Colouring.of(histogram.stack());
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
        int[][] counts = new int[bins.parts()][count];
        for (int part = 0; part < counts.length; part++) {
            for (int bin = 0; bin < bins.bins(); bin++) {
                counts[part][(int) ((bin + skipped) / together)] += bins.count(part, bin);
            }
        }
        long from = bins.from() - skipped * bins.width();
        return new Histogram(from, bins.width() * together, counts, bins.stack());
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

    /// What the parts of the bars are.
    List<Part> parts() {
        return colouring.parts();
    }

    int count(Part part, int bar) {
        return histogram.count(parts().indexOf(part), bar);
    }

    /// By part, from the bottom up.
    List<Integer> counts(int bar) {
        return IntStream.range(0, parts().size())
                .mapToObj(part -> histogram.count(part, bar))
                .toList();
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

    /// The heights of one bar's parts in whole pixels, from the bottom up. What is there is seen,
    /// however tall the rest; the tallest parts give way for that.
    int[] heights(int bar, int highest, int pixels) {
        int[] least = new int[parts().size()];
        int[] heights = new int[least.length];
        for (int part = 0; part < least.length; part++) {
            int count = histogram.count(part, bar);
            least[part] = count == 0 ? 0 : parts().get(part).leastPixels();
            heights[part] = Math.max(least[part], scaled(count, highest, pixels));
        }
        int room = Math.max(scaled(total(bar), highest, pixels), Arrays.stream(least).sum());
        for (int over = Arrays.stream(heights).sum() - room; over != 0; ) {
            int step = Integer.signum(over);
            heights[tallest(heights, least)] -= step;
            over -= step;
        }
        return heights;
    }

    /// The part that can spare most.
    private static int tallest(int[] heights, int[] least) {
        int tallest = 0;
        for (int part = 1; part < heights.length; part++) {
            if (heights[part] - least[part] > heights[tallest] - least[tallest]) {
                tallest = part;
            }
        }
        return tallest;
    }

    private static int scaled(int count, int highest, int pixels) {
        return (int) Math.round((double) count * pixels / Math.max(1, highest));
    }
}
