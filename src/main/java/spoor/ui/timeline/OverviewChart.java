package spoor.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

/// The whole case as a strip, with a frame around the time in sight.
final class OverviewChart extends Chart {
    private static final double LABEL_SPACING = 90;
    private static final double LEAST_FRAME = 6;
    private static final double GRIP = 5;
    private static final double EDGE = 2;

    private final TimelineModel model;

    /// Where the pointer is in relation to the frame.
    enum Place {
        EARLIER_EDGE,
        LATER_EDGE,
        INSIDE,
        OUTSIDE
    }

    /// The frame in pixels.
    private record Frame(double left, double right) {}

    OverviewChart(TimelineModel model) {
        this.model = model;
        getStyleClass().add("overview");
        model.windowProperty().subscribe(this::repaint);
        model.overviewProperty().subscribe(this::repaint);
    }

    TimeScale scale() {
        return new TimeScale(model.whole(), 0, Math.max(1, getWidth()));
    }

    Place place(double x) {
        Frame frame = frame(scale());
        if (Math.abs(x - frame.left) <= GRIP && x < (frame.left + frame.right) / 2) {
            return Place.EARLIER_EDGE;
        }
        if (Math.abs(x - frame.right) <= GRIP) {
            return Place.LATER_EDGE;
        }
        return x > frame.left && x < frame.right ? Place.INSIDE : Place.OUTSIDE;
    }

    /// What a press at this x begins.
    @Nullable WindowDrag dragFrom(double x) {
        Stretch window = model.windowProperty().get();
        long at = scale().at(x);
        return switch (place(x)) {
            case EARLIER_EDGE -> new WindowDrag.End(window, false);
            case LATER_EDGE -> new WindowDrag.End(window, true);
            case INSIDE ->
                    model.isAllInSight()
                            ? new WindowDrag.Sweep(at)
                            : new WindowDrag.Move(window, at);
            case OUTSIDE -> null;
        };
    }

    @Override
    void draw(GraphicsContext pen, double width, double height) {
        TimeScale scale = scale();
        Frame frame = frame(scale);
        pen.setFill(colour(Ink.STRIP));
        pen.fillRect(0, 0, width, height);
        if (!model.isAllInSight()) {
            pen.setFill(colour(Ink.BAND));
            pen.fillRect(frame.left, 0, frame.right - frame.left, height);
        }
        drawBars(pen, scale, height);
        drawLabels(pen, scale, height);
        if (!model.isAllInSight()) {
            pen.setFill(colour(Ink.ACCENT));
            pen.fillRect(frame.left, 0, EDGE, height);
            pen.fillRect(frame.right - EDGE, 0, EDGE, height);
        }
    }

    /// By square root: the strip has no axis to read, and a quiet week beside a busy day must be
    /// seen.
    private void drawBars(GraphicsContext pen, TimeScale scale, double height) {
        Bars bars = Bars.of(model.overviewProperty().get(), scale);
        int highest = bars.highest(scale.window());
        pen.setFill(colour(Ink.READ));
        for (int bar = 0; bar < bars.size(); bar++) {
            if (bars.total(bar) > 0) {
                double left = Math.rint(scale.x(bars.stretch(bar).from()));
                double right = Math.rint(scale.x(bars.stretch(bar).to()));
                double share = Math.sqrt((double) bars.total(bar) / highest);
                double tall = Math.max(1, Math.rint(share * (height - 2)));
                pen.fillRect(left, height - tall, Math.max(1, right - left - 1), tall);
            }
        }
    }

    private void drawLabels(GraphicsContext pen, TimeScale scale, double height) {
        TimeAxis axis = new TimeAxis(model.text().zone(), this::widthOf, LABEL_SPACING);
        for (TimeAxis.Label label : axis.beside(scale)) {
            pen.setFill(colour(Ink.LINE));
            pen.fillRect(Math.rint(label.x()), 0, 1, height);
            pen.setFill(colour(Ink.TEXT));
            pen.fillText(label.text(), label.left(), lineHeight() / 2 + 1);
        }
    }

    /// Never so narrow that it could not be seen or held.
    private Frame frame(TimeScale scale) {
        double left = Math.floor(scale.xWithin(model.windowProperty().get().from()));
        double right = Math.ceil(scale.xWithin(model.windowProperty().get().to()));
        double missing = Math.max(0, LEAST_FRAME - (right - left)) / 2;
        return new Frame(left - missing, right + missing);
    }
}
