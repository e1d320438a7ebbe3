package spoor.ui;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;

/// Ends the program: takes the window away at once, lets the case be closed behind it, then exits.
final class Quit {
    private final Stage stage;
    private final CaseFlow flow;
    private Runnable first = () -> {};
    private boolean isEnding;

    Quit(Stage stage, CaseFlow flow) {
        this.stage = stage;
        this.flow = flow;
    }

    /// What to do while the window is still there.
    void first(Runnable work) {
        first = work;
    }

    /// Asks where something would be lost. Asked again while the case takes long to close, exits.
    void ask() {
        if (isEnding) {
            Platform.exit();
            return;
        }
        flow.quit(this::hide, Platform::exit);
    }

    /// Popups go before the window that owns them: on GTK an exit with one in sight crashes.
    private void hide() {
        isEnding = true;
        first.run();
        Platform.setImplicitExit(false);
        List<Window> windows = new ArrayList<>(Window.getWindows());
        for (Window window : windows.reversed()) {
            if (!stage.equals(window)) {
                window.hide();
            }
        }
        stage.hide();
    }
}
