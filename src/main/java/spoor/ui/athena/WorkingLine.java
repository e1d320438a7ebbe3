package spoor.ui.athena;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

import java.util.Optional;

/// Says on a card what is under way, with a button to leave it; out of sight while nothing is.
final class WorkingLine {
    private final ObservableValue<Optional<String>> working;
    private final String id;
    private final Runnable leave;
    private final Button stop = new Button(Words.of("aws.stop"));

    /// @param id what the ids of the line begin with
    WorkingLine(ObservableValue<Optional<String>> working, String id, Runnable leave) {
        this.working = working;
        this.id = id;
        this.leave = leave;
    }

    /// What has the keyboard while something is under way.
    void focus() {
        stop.requestFocus();
    }

    Region build() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.getStyleClass().add("aws-spinner");
        Label words = new Label();
        words.setId(id + "-working");
        stop.setId(id + "-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(_ -> leave.run());
        HBox line = new HBox(8, spinner, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        working.subscribe(now -> {
            words.setText(now.orElse(""));
            line.setVisible(now.isPresent());
            line.setManaged(now.isPresent());
        });
        return line;
    }
}
