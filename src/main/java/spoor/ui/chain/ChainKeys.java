package spoor.ui.chain;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Keys and mouse on the parts of a chain: arrows go along it, Enter or a click does what the part
/// is for.
///
/// @param details is told what the part with the focus rests on; the mouse has tooltips for it
record ChainKeys(List<ChainPart> parts, Consumer<String> details) {
    void listen() {
        for (int i = 0; i < parts.size(); i++) {
            listen(i, parts.get(i));
        }
    }

    private void listen(int place, ChainPart part) {
        VBox node = part.node();
        node.addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, place));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, part::clicked);
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, part::offer);
        node.focusedProperty().addListener((_, _, _) -> tell());
    }

    private void pressed(KeyEvent key, int place) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT, UP -> focus(place - 1);
            case RIGHT, DOWN -> focus(place + 1);
            case HOME -> focus(0);
            case END -> focus(parts.size() - 1);
            case ENTER, SPACE -> parts.get(place).menu().act();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void focus(int place) {
        VBox node = parts.get(Math.clamp(place, 0, parts.size() - 1)).node();
        node.requestFocus();
        Sight.reveal(node);
    }

    private void tell() {
        details.accept(
                parts.stream()
                        .filter(part -> part.node().isFocused())
                        .findFirst()
                        .map(ChainPart::details)
                        .orElse(""));
    }
}
