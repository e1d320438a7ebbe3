package spoor.ui;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Brings keys to actions. All but Escape come here before the focused control; Escape comes last,
/// for a control may have something of its own to close.
final class KeyRouter {
    private final Commands commands;

    KeyRouter(Commands commands) {
        this.commands = commands;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean isInText = scene.getFocusOwner() instanceof TextInputControl;
                    for (Action action : Action.values()) {
                        if (action != Action.LEAVE && isFor(action, event, isInText)) {
                            commands.run(action);
                            event.consume();
                            return;
                        }
                    }
                });
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isFor(Action.LEAVE, event, false)) {
                        commands.run(Action.LEAVE);
                        event.consume();
                    }
                });
    }

    private static boolean isFor(Action action, KeyEvent event, boolean isInText) {
        return action.keys().stream()
                .anyMatch(key -> key.keys().match(event) && !(isInText && key.yieldsToText()));
    }
}
