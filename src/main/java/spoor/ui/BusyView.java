package spoor.ui;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import spoor.ui.kit.Words;

import java.util.Optional;

/// Something that goes on, as one line with a small bar and a way to stop it; nothing while nothing
/// does.
final class BusyView {
    private final ObservableValue<Optional<Busy>> busy;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Hyperlink stop = new Hyperlink(Words.of("case.stop"));
    private final HBox root = new HBox(8, text, bar, stop);

    BusyView(String id, ObservableValue<Optional<Busy>> busy) {
        this.busy = busy;
        root.setId("busy-" + id);
        stop.setId("stop-" + id);
    }

    /// Makes the words lead somewhere.
    BusyView leadingTo(Runnable action) {
        text.getStyleClass().add("quiet-link");
        text.setOnMouseClicked(_ -> action.run());
        return this;
    }

    Region build() {
        root.setAlignment(Pos.CENTER_RIGHT);
        bar.getStyleClass().add("small");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        busy.subscribe(now -> {
            root.setVisible(now.isPresent());
            root.setManaged(now.isPresent());
            now.ifPresent(this::show);
        });
        return root;
    }

    private void show(Busy now) {
        text.setText(now.text());
        bar.setProgress(now.done());
        stop.setOnAction(_ -> now.stop().run());
    }
}
