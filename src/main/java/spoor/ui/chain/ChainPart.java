package spoor.ui.chain;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.chain.ChainLayout.Route;

/// A box, or the words of an edge: something that takes the focus, does something, and has a menu.
///
/// @param details what it rests on
record ChainPart(VBox node, String details, ChainMenu menu) {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final double TOOLTIP_WIDTH = 480;

    static ChainPart of(ChainBox box, int number, ChainMenu menu) {
        HBox kind = new HBox(label(box.kind(), "chain-kind"));
        if (!box.account().isEmpty()) {
            String account = box.kind().isEmpty() ? box.account() : " · " + box.account();
            kind.getChildren().add(label(account, "chain-kind"));
            // The number tells more than the kind, which gives way to it.
            ((Label) kind.getChildren().getLast()).setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox node =
                new VBox(label(box.name(), "chain-name"), kind, label(box.since(), "chain-since"));
        node.setId("chain-box-" + number);
        node.getStyleClass().add("chain-box");
        node.pseudoClassStateChanged(ASKED, box.isAsked());
        return made(node, box.full(), menu);
    }

    static ChainPart of(ChainEdge edge, int number, ChainMenu menu) {
        VBox node = new VBox(label(edge.rule(), "chain-rule"), label(edge.call(), "chain-call"));
        node.getChildren().forEach(child -> ((Label) child).setWrapText(true));
        node.setId("chain-edge-" + number);
        node.getStyleClass().add("chain-edge");
        return made(node, edge.evidence(), menu);
    }

    private static ChainPart made(VBox node, String details, ChainMenu menu) {
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(details);
        Tooltip tooltip = new Tooltip(details);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        Tooltip.install(node, tooltip);
        return new ChainPart(node, details, menu);
    }

    /// A click with the first button does what the part is for.
    void clicked(MouseEvent click) {
        node.requestFocus();
        if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
            menu.act();
        }
        click.consume();
    }

    void offer(ContextMenuEvent asked) {
        node.requestFocus();
        menu.show(node, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /// Above a line the words are in its middle; beside one they begin where it is.
    void align(Route route) {
        boolean isAbove = route.points().getFirst().y() == route.points().getLast().y();
        node.setAlignment(isAbove ? Pos.BOTTOM_CENTER : Pos.BOTTOM_LEFT);
        node.pseudoClassStateChanged(ABOVE, isAbove);
    }
}
