package spoor.ui.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import spoor.engine.Histogram;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The events of one thing alone, drawn as the timeline draws all: bars over a time axis. Nothing
/// can be chosen in it; a bar under the pointer says what it holds.
public final class LaneChart extends Chart {
    private static final double FOOT = 20;
    private static final double AXIS_SPACING = 20;
    private static final double LABEL_GAP = 14;

    private final SinceMark mark = new SinceMark(this);
    private final Tooltip note = new Tooltip();
    private Histogram bins = Histogram.EMPTY;
    private Stretch window = new Stretch(0, 1);
    private TimeText text = new TimeText(ZoneOffset.UTC);
    private @Nullable Instant since;

    public LaneChart() {
        getStyleClass().add("lane");
        note.setShowDelay(Duration.millis(100));
        setOnMouseMoved(this::hover);
    }

    /// The font of the axis.
    public ObjectProperty<Font> axisFontProperty() {
        return fontProperty();
    }

    /// @param range the stretch of time to draw, both ends filled in
    /// @param newSince where the line of the new stands
    public void show(Histogram shown, TimeRange range, Optional<Instant> newSince, ZoneId zone) {
        bins = shown;
        window =
                new Stretch(range.fromMillis(), Math.max(range.fromMillis() + 1, range.toMillis()));
        text = new TimeText(zone);
        since = newSince.orElse(null);
        repaint();
    }

    @Override
    void draw(GraphicsContext pen, double width, double height) {
        TimeScale scale = scale();
        Bars bars = Bars.of(bins, scale);
        double floor = height - FOOT;
        new StackedBars(this, scale, bars, bars.highest(window)).draw(pen, 2, floor);
        pen.setFill(colour(Ink.LINE));
        pen.fillRect(0, floor, width, 1);
        if (since != null) {
            mark.drawLine(pen, scale, since.toEpochMilli(), 0, floor);
        }
        drawTimes(pen, scale, floor);
    }

    private TimeScale scale() {
        return new TimeScale(window, 0, Math.max(1, getWidth()));
    }

    private void drawTimes(GraphicsContext pen, TimeScale scale, double floor) {
        TimeAxis axis = new TimeAxis(text.zone(), this::widthOf, AXIS_SPACING);
        double y = floor + FOOT / 2 + 1;
        String context = axis.context(scale);
        pen.setFill(colour(Ink.MUTED));
        pen.fillText(context, 0, y);
        for (TimeAxis.Label label :
                axis.centred(scale, widthOf(context) + LABEL_GAP, scale.right())) {
            pen.setFill(colour(Ink.LINE));
            pen.fillRect(Math.rint(label.x()), floor, 1, 4);
            pen.setFill(colour(label.isTurn() ? Ink.TEXT : Ink.MUTED));
            pen.fillText(label.text(), label.left(), y);
        }
    }

    private void hover(MouseEvent event) {
        TimeScale scale = scale();
        Bars bars = Bars.of(bins, scale);
        int bar = bars.at(scale.at(event.getX()));
        if (bar < 0 || bars.total(bar) == 0) {
            Tooltip.uninstall(this, note);
            return;
        }
        note.setText(said(bars, bar));
        Tooltip.install(this, note);
    }

    private String said(Bars bars, int bar) {
        List<String> counts = new ArrayList<>();
        for (Part part : bars.parts()) {
            int count = bars.count(part, bar);
            if (count > 0) {
                counts.add(part.counted(count));
            }
        }
        return text.stretch(bars.stretch(bar)) + "\n" + String.join(" · ", counts);
    }
}
