package spoor.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// What the mouse does on the overview: the frame and its edges are dragged, a press elsewhere
/// brings the frame there.
final class OverviewMouse {
    private final TimelineModel model;
    private final OverviewChart chart;
    private @Nullable WindowDrag drag;
    private @Nullable Stretch before;
    private double pressedX;

    OverviewMouse(TimelineModel model, OverviewChart chart) {
        this.model = model;
        this.chart = chart;
    }

    void install() {
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseReleased(_ -> end());
        chart.setOnMouseMoved(event -> chart.setCursor(cursor(event.getX())));
        chart.setOnMouseClicked(this::click);
    }

    boolean isDragging() {
        return drag != null;
    }

    /// Goes back to what was in sight before the drag.
    void cancel() {
        Stretch start = before;
        end();
        if (start != null) {
            model.show(start);
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        before = model.windowProperty().get();
        drag = chart.dragFrom(pressedX);
        if (drag == null) {
            long at = chart.scale().at(pressedX);
            model.centre(at);
            drag = new WindowDrag.Move(model.windowProperty().get(), at);
        }
    }

    private void drag(MouseEvent event) {
        boolean isMoved = Math.abs(event.getX() - pressedX) >= HistogramMouse.CLICK_SLOP;
        if (drag != null && event.getButton() == MouseButton.PRIMARY && isMoved) {
            model.show(drag.at(chart.scale().at(event.getX())));
        }
    }

    private void end() {
        drag = null;
        before = null;
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2 && event.isStillSincePress()) {
            model.showAll();
        }
    }

    private Cursor cursor(double x) {
        return switch (chart.place(x)) {
            case EARLIER_EDGE, LATER_EDGE -> Cursor.H_RESIZE;
            case INSIDE -> model.isAllInSight() ? Cursor.DEFAULT : Cursor.OPEN_HAND;
            case OUTSIDE -> Cursor.DEFAULT;
        };
    }
}
