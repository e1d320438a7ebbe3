package spoor.ui.identities;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import spoor.event.IdentityKind;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Where the page stands: the list, the kind, the identities that were opened on the way.
final class Breadcrumb extends HBox {
    private final IdentitiesModel model;

    Breadcrumb(IdentitiesModel model) {
        this.model = model;
        setId("identities-path");
        getStyleClass().add("identities-path");
    }

    /// @param names what an identity is called, by key
    void show(List<String> path, UnaryOperator<String> names) {
        List<Node> parts = new ArrayList<>();
        parts.add(link(Words.of("tab.identities"), 0));
        if (!path.isEmpty()) {
            parts.add(between());
            String kind = Words.of("identities.kind." + IdentityKind.ofKey(path.getFirst()));
            parts.add(link(kind, 0));
        }
        for (int depth = 1; depth <= path.size(); depth++) {
            parts.add(between());
            String name = names.apply(path.get(depth - 1));
            parts.add(depth < path.size() ? link(name, depth) : here(name));
        }
        getChildren().setAll(parts);
    }

    private Node link(String text, int depth) {
        Hyperlink link = new Hyperlink(text);
        link.setId("identities-path-" + depth);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> model.backTo(depth));
        return link;
    }

    private static Node here(String text) {
        return new Label(text);
    }

    private static Node between() {
        Label sign = new Label(Words.of("identities.path.between"));
        sign.getStyleClass().add("muted");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        return sign;
    }
}
