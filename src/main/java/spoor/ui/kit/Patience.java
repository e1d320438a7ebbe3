package spoor.ui.kit;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The moving line at the top edge of a pane whose work takes longer than a moment. Work that is
/// done sooner leaves no trace, so that quick clicks do not flicker. FX thread only.
public final class Patience {
    /// Work shorter than this is not worth a moving line.
    private static final Duration MOMENT = Duration.millis(200);

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final ProgressBar line = new ProgressBar();
    private final PauseTransition moment;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();

    /// @param pane what the line's ID begins with
    public Patience(String pane) {
        this(pane, MOMENT);
    }

    Patience(String pane, Duration moment) {
        this.moment = new PauseTransition(moment);
        this.moment.setOnFinished(_ -> waiting.set(true));
        line.setId(pane + "-progress");
        line.getStyleClass().add("progress-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.visibleProperty().bind(waiting);
    }

    /// These on top of each other, the line above them all.
    public StackPane over(Node... nodes) {
        StackPane pane = new StackPane(nodes);
        layOver(pane);
        return pane;
    }

    /// Puts the line above all that is in a pane.
    public void layOver(StackPane pane) {
        pane.getChildren().add(line);
        StackPane.setAlignment(line, Pos.TOP_CENTER);
    }

    /// Lets the style sheets know that what a node shows is about to be replaced.
    public void mark(Node node) {
        waiting.subscribe(isWaiting -> node.pseudoClassStateChanged(WAITING, isWaiting));
    }

    /// @param working whether work goes on
    public void follow(ObservableValue<Boolean> working) {
        working.subscribe(this::await);
    }

    /// Whether the work has taken longer than a moment by now.
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    private void await(boolean isWorking) {
        if (isWorking) {
            moment.playFromStart();
        } else {
            moment.stop();
            waiting.set(false);
        }
    }
}
