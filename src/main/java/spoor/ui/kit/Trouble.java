package spoor.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// Says above a pane why its work failed; takes no room where nothing did.
public final class Trouble extends Label {
    /// @param pane what its ID begins with
    /// @param problem in words; empty for none
    public Trouble(String pane, ObservableValue<String> problem) {
        setId(pane + "-problem");
        getStyleClass().addAll("banner", "banner-error");
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().bind(problem);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
