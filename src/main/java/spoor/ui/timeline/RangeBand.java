package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import spoor.lens.TimeRange;

import java.util.OptionalDouble;

/// Draws the chosen time range over the bars, and finds its ends under the pointer.
final class RangeBand {
    private static final double GRIP = 4;
    private static final double EDGE = 2;
    private static final double NOTE_PADDING = 6;

    private final HistogramChart chart;
    private final TimelineModel model;

    /// An end of the range.
    enum End {
        EARLIER,
        LATER
    }

    RangeBand(HistogramChart chart, TimelineModel model) {
        this.chart = chart;
        this.model = model;
    }

    /// The end at this x, or null. Of two ends at once it is the one on the pointer's side.
    static @Nullable End endAt(double x, TimeScale scale, TimeRange range) {
        OptionalDouble earlier = edge(scale, range.fromMillis());
        OptionalDouble later = edge(scale, range.toMillis());
        boolean isEarlier = earlier.isPresent() && Math.abs(x - earlier.getAsDouble()) <= GRIP;
        boolean isLater = later.isPresent() && Math.abs(x - later.getAsDouble()) <= GRIP;
        if (isEarlier && isLater) {
            return x <= (earlier.getAsDouble() + later.getAsDouble()) / 2 ? End.EARLIER : End.LATER;
        }
        return isEarlier ? End.EARLIER : isLater ? End.LATER : null;
    }

    void drawArea(GraphicsContext pen, TimeScale scale, TimeRange range, double floor) {
        if (range.isAll()) {
            return;
        }
        double left = scale.xWithin(range.fromMillis());
        double right = scale.xWithin(range.toMillis());
        pen.setFill(chart.colour(Ink.BAND));
        pen.fillRect(left, 0, right - left, floor);
    }

    /// The edges, and while they are dragged what time they stand at.
    void drawEnds(GraphicsContext pen, TimeScale scale, TimeRange range, double floor) {
        pen.setFill(chart.colour(Ink.ACCENT));
        for (long end : new long[] {range.fromMillis(), range.toMillis()}) {
            edge(scale, end).ifPresent(x -> pen.fillRect(x - EDGE / 2, 0, EDGE, floor));
        }
        if (model.draggingProperty().get() && range.from() != null && range.to() != null) {
            drawTimes(pen, scale, new Stretch(range.fromMillis(), range.toMillis()));
        }
    }

    private void drawTimes(GraphicsContext pen, TimeScale scale, Stretch stretch) {
        TimeText text = model.text();
        String from = text.moment(stretch.from(), stretch);
        String to = text.moment(stretch.to(), stretch);
        String length = text.length(stretch.span());
        double left = scale.xWithin(stretch.from());
        double right = scale.xWithin(stretch.to());
        double fromWidth = chart.widthOf(from) + 2 * NOTE_PADDING;
        double toWidth = chart.widthOf(to) + 2 * NOTE_PADDING;
        double fromLeft = left - fromWidth;
        double toLeft = right;
        if (fromLeft < 0) {
            fromLeft = 0;
            toLeft = Math.max(right, fromWidth + 1);
        }
        if (toLeft + toWidth > scale.right()) {
            toLeft = scale.right() - toWidth;
            fromLeft = Math.min(fromLeft, toLeft - fromWidth - 1);
        }
        drawTag(pen, from, fromLeft, fromWidth);
        drawTag(pen, to, toLeft, toWidth);
        double room = toLeft - (fromLeft + fromWidth);
        if (room > chart.widthOf(length) + 2 * NOTE_PADDING) {
            pen.setFill(chart.colour(Ink.ACCENT));
            double middle = fromLeft + fromWidth + room / 2;
            pen.fillText(length, middle - chart.widthOf(length) / 2, HistogramChart.HEAD / 2 - 3);
        }
    }

    private void drawTag(GraphicsContext pen, String text, double left, double width) {
        double height = chart.lineHeight() + 4;
        pen.setFill(chart.colour(Ink.ACCENT));
        pen.fillRoundRect(left, 0, width, height, 6, 6);
        pen.setFill(chart.colour(Ink.ON_ACCENT));
        pen.fillText(text, left + NOTE_PADDING, height / 2);
    }

    /// The x of an end; empty where it is open or out of sight.
    private static OptionalDouble edge(TimeScale scale, long millis) {
        Stretch window = scale.window();
        return millis < window.from() || millis > window.to()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.rint(scale.x(millis)));
    }
}
