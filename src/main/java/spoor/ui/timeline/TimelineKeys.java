package spoor.ui.timeline;

import javafx.scene.input.KeyEvent;

/// What the keys do while the bars have the focus.
final class TimelineKeys {
    private static final double PAN_SHARE = 0.1;
    private static final double ZOOM = 1.25;

    private final TimelineModel model;
    private final HistogramMouse mouse;
    private final OverviewMouse overviewMouse;

    TimelineKeys(TimelineModel model, HistogramMouse mouse, OverviewMouse overviewMouse) {
        this.model = model;
        this.mouse = mouse;
        this.overviewMouse = overviewMouse;
    }

    /// Consumes the keys that it knows; a key with Ctrl, Alt or Meta is somebody else's.
    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return;
        }
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> model.pan(-PAN_SHARE);
            case RIGHT, KP_RIGHT -> model.pan(PAN_SHARE);
            case PLUS, ADD, EQUALS -> zoom(1 / ZOOM);
            case MINUS, SUBTRACT -> zoom(ZOOM);
            case HOME, DIGIT0, NUMPAD0 -> model.showAll();
            case ENTER -> model.zoomToChosen();
            case DELETE, BACK_SPACE -> model.clearChosen();
            case ESCAPE -> {
                return cancelDrag();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double factor) {
        Stretch window = model.windowProperty().get();
        model.zoom(window.from() + window.span() / 2, factor);
    }

    private boolean cancelDrag() {
        boolean isDragging = mouse.isDragging() || overviewMouse.isDragging();
        if (mouse.isDragging()) {
            mouse.cancel();
        }
        if (overviewMouse.isDragging()) {
            overviewMouse.cancel();
        }
        return isDragging;
    }
}
