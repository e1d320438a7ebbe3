package spoor.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import spoor.settings.Settings.WindowPlace;

import java.util.Optional;

/// Puts the window where it stood last, if that is still on a screen.
final class WindowPlacer {
    private static final double USUAL_WIDTH = 1_440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    /// How much of the window must be in sight for its place to be good.
    private static final double LEAST_VISIBLE = 120;

    private final Stage stage;
    private Optional<WindowPlace> restored = Optional.empty();

    WindowPlacer(Stage stage) {
        this.stage = stage;
    }

    void place(Optional<WindowPlace> kept) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(USUAL_WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(USUAL_HEIGHT, screen.getHeight()));
        kept.ifPresent(this::restore);
        stage.widthProperty().subscribe(this::follow);
        stage.heightProperty().subscribe(this::follow);
        stage.xProperty().subscribe(this::follow);
        stage.yProperty().subscribe(this::follow);
    }

    /// Where the window stands, or stood before it was maximised.
    WindowPlace now() {
        WindowPlace last = restored.orElseGet(() -> bounds(false));
        return new WindowPlace(
                last.x(), last.y(), last.width(), last.height(), stage.isMaximized());
    }

    private void restore(WindowPlace kept) {
        stage.setWidth(Math.max(LEAST_WIDTH, kept.width()));
        stage.setHeight(Math.max(LEAST_HEIGHT, kept.height()));
        boolean isVisible =
                !Screen.getScreensForRectangle(
                                kept.x() + LEAST_VISIBLE / 2,
                                kept.y(),
                                LEAST_VISIBLE,
                                LEAST_VISIBLE)
                        .isEmpty();
        if (isVisible) {
            stage.setX(kept.x());
            stage.setY(kept.y());
        }
        stage.setMaximized(kept.maximised());
    }

    private void follow() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
            restored = Optional.of(bounds(false));
        }
    }

    private WindowPlace bounds(boolean isMaximised) {
        return new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), isMaximised);
    }
}
