package spoor.ui.kit;

import javafx.scene.Node;

/// Whether a part of a pane is there: what is not shown takes no room either.
public final class Presence {
    private Presence() {}

    public static void set(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }
}
