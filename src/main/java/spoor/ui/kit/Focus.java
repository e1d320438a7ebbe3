package spoor.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

import java.util.Optional;

/// Where the keyboard is.
public final class Focus {
    private Focus() {}

    /// Gives the keyboard to the first thing inside `pane` that takes it, a table or list before
    /// the field that filters it. Whether there was one.
    public static boolean into(Node pane) {
        Optional<Node> found = first(pane, false).or(() -> first(pane, true));
        found.ifPresent(Node::requestFocus);
        return found.isPresent();
    }

    private static Optional<Node> first(Node node, boolean isTextWelcome) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && (isTextWelcome || !(node instanceof TextInputControl))) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Optional<Node> found = first(child, isTextWelcome);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
