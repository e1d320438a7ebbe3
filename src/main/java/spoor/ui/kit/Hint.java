package spoor.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A sentence over the lower end of a pane that goes away by itself. Over the rows, not above them:
/// they must not move away under the pointer. FX thread only.
public final class Hint {
    private static final Duration TIME = Duration.seconds(6);
    private static final double MARGIN = 16;

    private final Label label = new Label();
    private final PauseTransition time = new PauseTransition(TIME);

    /// @param pane what its ID begins with
    public Hint(String pane) {
        label.setId(pane + "-hint");
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.setVisible(false);
        time.setOnFinished(_ -> hide());
    }

    /// @param bottom how far above the lower end
    public void layOver(StackPane pane, double bottom) {
        pane.getChildren().add(label);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        StackPane.setMargin(label, new Insets(0, MARGIN, bottom, MARGIN));
    }

    public void say(String sentence) {
        label.setText(sentence);
        label.setVisible(true);
        time.playFromStart();
    }

    public void hide() {
        label.setVisible(false);
    }
}
