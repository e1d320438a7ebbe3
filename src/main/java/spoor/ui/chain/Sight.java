package spoor.ui.chain;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Keeps what has the focus in sight, in whatever scrolls around it.
final class Sight {
    private static final double AIR = 8;

    private Sight() {}

    /// Scrolls the nearest scroll pane as little as brings `node` into sight.
    static void reveal(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                reveal(node, scroll);
                return;
            }
        }
    }

    private static void reveal(Node node, ScrollPane scroll) {
        Node content = scroll.getContent();
        Bounds part = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - view;
        double offset = scroll.getVvalue() * hidden;
        if (hidden <= 0) {
            return;
        }
        if (part.getMinY() - AIR < offset) {
            scroll.setVvalue(Math.max(0, part.getMinY() - AIR) / hidden);
        } else if (part.getMaxY() + AIR > offset + view) {
            scroll.setVvalue(Math.min(hidden, part.getMaxY() + AIR - view) / hidden);
        }
    }
}
