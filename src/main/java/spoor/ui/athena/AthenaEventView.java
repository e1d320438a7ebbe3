package spoor.ui.athena;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// What Athena told of the open event, what it does not tell, and how to have it.
final class AthenaEventView {
    private final AthenaModel model;
    private final VBox lines = new VBox();
    private final TextField command = new TextField();
    private final ScrollPane told = new ScrollPane(lines);
    private final VBox root = new VBox();

    AthenaEventView(AthenaModel model) {
        this.model = model;
    }

    Region build() {
        layout();
        bind();
        return root;
    }

    void focus() {
        told.requestFocus();
    }

    private void layout() {
        lines.setId("athena-event");
        lines.getStyleClass().add("athena-event");
        command.setId("athena-command");
        command.getStyleClass().add("mono");
        command.setEditable(false);
        HBox.setHgrow(command, Priority.ALWAYS);
        Button bring = new Button(Words.of("athena.home.begin"));
        bring.setId("athena-bring-home");
        bring.setOnAction(_ -> model.bringHome());
        Button copy = new Button(Words.of("athena.copy"));
        copy.setId("athena-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> Clip.copy(command.getText()));
        VBox home =
                new VBox(
                        title("athena.absent"),
                        text("athena.absent.what"),
                        title("athena.home"),
                        text("athena.home.what"),
                        bring,
                        text("athena.home.command"),
                        new HBox(8, command, copy));
        home.getStyleClass().add("athena-home");
        home.setMinHeight(Region.USE_PREF_SIZE);
        told.setFitToWidth(true);
        told.setFocusTraversable(true);
        told.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(told, Priority.ALWAYS);
        root.setId("athena-inspector");
        root.getStyleClass().add("athena-inspector");
        root.getChildren().setAll(told, home);
    }

    private void bind() {
        command.textProperty().bind(model.commandProperty());
        model.workbench().openRowProperty().subscribe(_ -> show());
        model.workbench().zoneProperty().subscribe(_ -> show());
    }

    private void show() {
        List<Node> shown = new ArrayList<>(List.of(title("athena.event")));
        List<AthenaModel.Line> known = model.openEvent();
        if (known.isEmpty()) {
            shown.add(text("athena.event.none"));
        }
        for (AthenaModel.Line line : known) {
            Label name = new Label(line.title());
            name.getStyleClass().addAll("muted", "small");
            Label value = new Label(line.value());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            shown.add(new VBox(name, value));
        }
        lines.getChildren().setAll(shown);
    }

    private static Label title(String key) {
        Label title = new Label(Words.of(key));
        title.getStyleClass().add("pane-title");
        return title;
    }

    private static Label text(String key) {
        Label text = new Label(Words.of(key));
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }
}
