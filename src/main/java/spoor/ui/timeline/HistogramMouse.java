package spoor.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import spoor.lens.TimeRange;

/// What the mouse does on the bars: drag chooses a range, its ends can be dragged, shift or the
/// middle button pans, the wheel zooms at the pointer, a double click fits.
final class HistogramMouse {
    /// How far the pointer may tremble in a click, in pixels.
    static final double CLICK_SLOP = 3;

    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double PIXELS_PER_NOTCH = 40;

    private final TimelineModel model;
    private final HistogramChart chart;
    private Gesture gesture = Gesture.NONE;
    private double pressedX;
    private @Nullable Stretch before;

    private enum Gesture {
        NONE,
        /// Pressed where a range may begin, not moved far enough yet.
        ABOUT_TO_CHOOSE,
        CHOOSING,
        PANNING
    }

    HistogramMouse(TimelineModel model, HistogramChart chart) {
        this.model = model;
        this.chart = chart;
    }

    void install() {
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(_ -> release());
        chart.setOnMouseClicked(this::click);
        chart.setOnMouseMoved(this::hover);
        chart.setOnMouseExited(_ -> chart.leave());
        chart.setOnScroll(this::scroll);
        chart.setOnZoom(this::pinch);
    }

    boolean isDragging() {
        return gesture == Gesture.CHOOSING || gesture == Gesture.PANNING;
    }

    /// Puts everything back to where it was before the drag.
    void cancel() {
        if (gesture == Gesture.PANNING && before != null) {
            model.show(before);
        }
        model.cancelDrag();
        gesture = Gesture.NONE;
        chart.setCursor(Cursor.DEFAULT);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressedX = event.getX();
        before = model.windowProperty().get();
        boolean isPrimary = event.getButton() == MouseButton.PRIMARY;
        if (event.getButton() == MouseButton.MIDDLE || (isPrimary && event.isShiftDown())) {
            gesture = Gesture.PANNING;
            chart.setCursor(Cursor.CLOSED_HAND);
        } else if (isPrimary) {
            gesture = Gesture.ABOUT_TO_CHOOSE;
        }
    }

    private void drag(MouseEvent event) {
        if (gesture == Gesture.ABOUT_TO_CHOOSE && Math.abs(event.getX() - pressedX) >= CLICK_SLOP) {
            gesture = Gesture.CHOOSING;
            model.begin(rangeDrag());
        }
        if (gesture == Gesture.CHOOSING) {
            model.dragTo(chart.scale().at(event.getX()), chart.bars());
        }
        if (gesture == Gesture.PANNING && before != null) {
            model.show(before.moved(chart.scale().millis(pressedX - event.getX())));
        }
    }

    private RangeDrag rangeDrag() {
        TimeRange chosen = model.bandProperty().get();
        RangeBand.End end = RangeBand.endAt(pressedX, chart.scale(), chosen);
        return end == null
                ? new RangeDrag.Sweep(chart.scale().at(pressedX))
                : new RangeDrag.End(chosen, end == RangeBand.End.LATER);
    }

    private void release() {
        if (gesture == Gesture.CHOOSING) {
            model.drop();
        }
        gesture = Gesture.NONE;
        chart.setCursor(Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        boolean isPlain = event.isStillSincePress() && !event.isShiftDown();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && isPlain) {
            model.fit();
        }
    }

    private void hover(MouseEvent event) {
        TimeRange chosen = model.bandProperty().get();
        boolean isAtEnd = RangeBand.endAt(event.getX(), chart.scale(), chosen) != null;
        chart.setCursor(isAtEnd ? Cursor.H_RESIZE : Cursor.DEFAULT);
        chart.hover(event.getX());
    }

    private void scroll(ScrollEvent event) {
        // Some platforms turn shift and the wheel into a sideways movement, some do not.
        double sideways =
                event.isShiftDown() && event.getDeltaX() == 0
                        ? event.getDeltaY()
                        : event.getDeltaX();
        boolean isPan = event.isShiftDown() || Math.abs(sideways) > Math.abs(event.getDeltaY());
        if (isPan) {
            model.show(model.windowProperty().get().moved(chart.scale().millis(-sideways)));
        } else if (event.getDeltaY() != 0) {
            double notches = event.getDeltaY() / PIXELS_PER_NOTCH;
            model.zoom(chart.scale().at(event.getX()), Math.pow(ZOOM_PER_NOTCH, -notches));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            model.zoom(chart.scale().at(event.getX()), 1 / event.getZoomFactor());
        }
        event.consume();
    }
}
