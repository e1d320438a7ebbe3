package spoor.ui.chain;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A chain in a pane of its own, which scrolls where it is too low. The part with the focus stays
/// in sight.
public final class ChainPane {
    private static final double AIR = 8;

    private final ChainModel model;
    private final ChainView view;
    private final ScrollPane scroll = new ScrollPane();

    public ChainPane(ChainModel model) {
        this.model = model;
        this.view = new ChainView(model);
    }

    public Region build() {
        scroll.setId("chain-scroll");
        scroll.getStyleClass().add("inspector-scroll");
        scroll.setContent(view.build());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .addListener((_, _, owner) -> reveal(owner));
        return scroll;
    }

    public void show(int row) {
        model.show(row);
    }

    /// Stops all work while nobody looks.
    public void clear() {
        model.clear();
    }

    public void focus() {
        view.focus();
    }

    private void reveal(@Nullable Node owner) {
        Node content = scroll.getContent();
        if (owner == null || !isWithin(owner, content)) {
            return;
        }
        Bounds part = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
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

    private static boolean isWithin(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }
}
