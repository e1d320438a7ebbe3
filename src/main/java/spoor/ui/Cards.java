package spoor.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import spoor.ui.kit.Focus;

import java.util.Objects;

/// A sheet of paper over the window, one at a time, for things that are asked or listed. No window
/// of its own. A click beside it, or Escape, takes it away.
final class Cards {
    private final StackPane layer = new StackPane();
    private @Nullable Runnable onDismiss;
    private @Nullable Node focusedBefore;

    Region build() {
        layer.setId("cards");
        layer.getStyleClass().add("card-layer");
        layer.setVisible(false);
        // Lists and tables keep Escape to themselves.
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !isListOpen()) {
                        dismiss();
                        event.consume();
                    }
                });
        layer.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::keepInside);
        layer.setOnMouseClicked(event -> {
            if (layer.equals(event.getTarget())) {
                dismiss();
            }
        });
        return layer;
    }

    /// While there is a card the keyboard does not go beneath it.
    private void keepInside(@Nullable Node owner) {
        if (owner == null || !layer.isVisible()) {
            return;
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            if (layer.equals(node)) {
                return;
            }
        }
        Focus.into(layer);
    }

    /// Whether a list hangs out of the card, which Escape folds up first.
    private boolean isListOpen() {
        return layer.lookupAll(".combo-box-base").stream()
                .anyMatch(node -> node instanceof ComboBoxBase<?> box && box.isShowing());
    }

    /// @param onDismiss called when the user takes the card away
    void show(Region card, Runnable onDismiss) {
        this.onDismiss = onDismiss;
        if (!layer.isVisible()) {
            focusedBefore = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        }
        layer.getChildren().setAll(card);
        layer.setVisible(true);
        Focus.into(card);
    }

    void hide() {
        onDismiss = null;
        layer.setVisible(false);
        Node back = focusedBefore;
        focusedBefore = null;
        if (back != null && Objects.equals(back.getScene(), layer.getScene())) {
            back.requestFocus();
        }
        layer.getChildren().clear();
    }

    /// Takes this card away, and no other.
    void hide(Region card) {
        if (layer.getChildren().contains(card)) {
            hide();
        }
    }

    /// Whether there was one to take away.
    boolean dismiss() {
        Runnable then = onDismiss;
        if (!layer.isVisible()) {
            return false;
        }
        hide();
        if (then != null) {
            then.run();
        }
        return true;
    }

    /// A card with a title, content, and buttons at its foot.
    static Region card(String id, String title, Node content, Node... buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        HBox foot = new HBox(8, buttons);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(12, heading, content, foot);
        VBox.setVgrow(content, Priority.ALWAYS);
        card.setId(id);
        card.getStyleClass().add("card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return card;
    }
}
