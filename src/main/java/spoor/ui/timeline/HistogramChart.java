package spoor.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import spoor.lens.TimeRange;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The bars of the time in sight, with both axes and the chosen range.
final class HistogramChart extends Chart {
    /// Room at the left for counts and, later, for the names of lanes.
    static final double GUTTER = 92;

    /// Room above the highest bar for the legend and the ends of a range.
    static final double HEAD = 26;

    static final double FOOT = 22;

    private static final int SHORT_LEGEND = 3;
    private static final double BELOW_LEGEND = 20;
    private static final double OUTSIDE = -1;
    private static final double AXIS_SPACING = 60;
    private static final double LABEL_GAP = 14;

    private final TimelineModel model;
    private final RangeBand band;
    private final SinceMark mark = new SinceMark(this);
    private final ReadOnlyObjectWrapper<@Nullable Hovered> hovered = new ReadOnlyObjectWrapper<>();
    private double pointer = OUTSIDE;

    /// The bar under the pointer.
    ///
    /// @param x of its middle
    /// @param counts of its parts
    record Hovered(Stretch stretch, double x, List<Part> parts, List<Integer> counts) {}

    HistogramChart(TimelineModel model) {
        this.model = model;
        this.band = new RangeBand(this, model);
        getStyleClass().add("histogram");
        model.windowProperty().subscribe(this::follow);
        model.binsProperty().subscribe(this::follow);
        model.draggingProperty().subscribe(this::follow);
        model.bandProperty().subscribe(this::repaint);
        model.newSinceProperty().subscribe(this::repaint);
        hovered.subscribe(this::repaint);
    }

    /// Where times lie in this chart now.
    TimeScale scale() {
        double width = Math.max(1, getWidth() - GUTTER);
        return new TimeScale(model.windowProperty().get(), GUTTER, width);
    }

    Bars bars() {
        return Bars.of(model.binsProperty().get(), scale());
    }

    /// The bar under the pointer, if it has events and nothing is being dragged; else null.
    ReadOnlyObjectProperty<@Nullable Hovered> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    void hover(double x) {
        pointer = x;
        hovered.set(find(x));
    }

    void leave() {
        hover(OUTSIDE);
    }

    @Override
    void draw(GraphicsContext pen, double width, double height) {
        TimeScale scale = scale();
        Bars bars = bars();
        double floor = height - FOOT;
        TimeRange chosen = model.bandProperty().get();
        band.drawArea(pen, scale, chosen, floor);
        Hovered bar = hovered.get();
        if (bar != null) {
            drawColumn(pen, scale, bar.stretch(), floor);
        }
        int highest = bars.highest(scale.window());
        drawCounts(pen, scale, highest, floor);
        new StackedBars(this, scale, bars, highest).draw(pen, HEAD, floor);
        drawTimes(pen, scale, floor);
        band.drawEnds(pen, scale, chosen, floor);
        drawNewSince(pen, scale, floor);
    }

    private void drawNewSince(GraphicsContext pen, TimeScale scale, double floor) {
        Optional<Instant> since = model.newSinceProperty().get();
        since.map(Instant::toEpochMilli)
                .ifPresent(at ->
                        mark.draw(
                                pen,
                                scale,
                                at,
                                Words.of(
                                        "timeline.newSince",
                                        model.text().brief(at, scale.window())),
                                nameTop(),
                                floor));
    }

    /// Where the name of a mark begins: below the legend where that may reach as far.
    private double nameTop() {
        return bars().parts().size() > SHORT_LEGEND ? BELOW_LEGEND : 0;
    }

    private void follow() {
        hover(pointer);
        repaint();
    }

    private @Nullable Hovered find(double x) {
        TimeScale scale = scale();
        Bars bars = bars();
        int bar = scale.holds(x) ? bars.at(scale.at(x)) : -1;
        if (bar < 0 || bars.total(bar) == 0 || model.draggingProperty().get()) {
            return null;
        }
        Stretch stretch = bars.stretch(bar);
        return new Hovered(
                stretch,
                (scale.xWithin(stretch.from()) + scale.xWithin(stretch.to())) / 2,
                bars.parts(),
                bars.counts(bar));
    }

    /// A faint column behind the bar under the pointer.
    private void drawColumn(GraphicsContext pen, TimeScale scale, Stretch bar, double floor) {
        double left = Math.rint(scale.xWithin(bar.from()));
        double right = Math.rint(scale.xWithin(bar.to()));
        pen.setFill(colour(Ink.HOVER));
        pen.fillRect(left, HEAD, Math.max(1, right - left), floor - HEAD);
    }

    private void drawCounts(GraphicsContext pen, TimeScale scale, int highest, double floor) {
        pen.setFill(colour(Ink.LINE));
        pen.fillRect(scale.left(), floor, scale.width(), 1);
        for (int count : CountAxis.labels(highest)) {
            double y = Math.rint(floor - (floor - HEAD) * count / highest);
            pen.setFill(colour(Ink.FAINT));
            pen.fillRect(scale.left(), y, scale.width(), 1);
            String text = CountAxis.text(count);
            pen.setFill(colour(Ink.MUTED));
            pen.fillText(text, scale.left() - 8 - widthOf(text), y);
        }
    }

    private void drawTimes(GraphicsContext pen, TimeScale scale, double floor) {
        TimeText text = model.text();
        TimeAxis axis = new TimeAxis(text.zone(), this::widthOf, AXIS_SPACING);
        double y = floor + FOOT / 2 + 1;
        String zone = text.zoneName(scale.window().to());
        String context = axis.context(scale);
        pen.setFill(colour(Ink.TEXT));
        pen.fillText(context, 0, y);
        double end = scale.right() - widthOf(zone);
        pen.setFill(colour(Ink.MUTED));
        pen.fillText(zone, end, y);
        for (TimeAxis.Label label :
                axis.centred(scale, widthOf(context) + LABEL_GAP, end - LABEL_GAP)) {
            pen.setFill(colour(Ink.LINE));
            pen.fillRect(Math.rint(label.x()), floor, 1, 4);
            pen.setFill(colour(label.isTurn() ? Ink.TEXT : Ink.MUTED));
            pen.fillText(label.text(), label.left(), y);
        }
    }
}
