package spoor.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.kit.CaseTargetLine;
import spoor.ui.kit.Icons;
import spoor.ui.kit.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks what to import and, for a new case, where to save it.
final class SourcesCard {
    private final SourcesModel model;
    private final CaseFlow flow;
    private final String title;
    private final VBox list = new VBox();
    private final Label problem = new Label();
    private final Button start = new Button(Words.of("sources.start"));

    SourcesCard(SourcesModel model, CaseFlow flow, String title) {
        this.model = model;
        this.flow = flow;
        this.title = title;
    }

    Region build() {
        Region card = layout();
        bind();
        return card;
    }

    private Region layout() {
        Button folder = button("sources-folder", "sources.folder", this::addFolder);
        Button files = button("sources-files", "sources.files", this::addFiles);
        Button cancel = button("sources-cancel", "sources.cancel", flow::dismissSources);
        start.setId("sources-start");
        start.setDefaultButton(true);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("source-list");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        VBox content = new VBox(8, caption("sources.what"), scroll, new HBox(8, folder, files));
        if (model.isNewCase()) {
            content.getChildren()
                    .add(new CaseTargetLine(model.target(), "sources", this::chooseTarget).build());
        }
        content.getChildren().add(problem);
        return Cards.card("sources-card", title, content, cancel, start);
    }

    private void bind() {
        start.setOnAction(_ -> flow.importSources());
        model.sourcesProperty().subscribe(this::showSources);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.sourcesProperty().subscribe(this::enable);
        model.targetProperty().subscribe(this::enable);
        model.problemProperty().subscribe(this::enable);
        enable();
    }

    private void enable() {
        start.setDisable(!model.isReady());
    }

    private void showSources(List<Path> sources) {
        if (sources.isEmpty()) {
            Label none = new Label(Words.of("sources.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            list.getChildren().setAll(none);
        } else {
            list.getChildren().setAll(sources.stream().map(this::row).toList());
        }
    }

    private Node row(Path source) {
        Label path = pathLabel(source.toString());
        Button remove = Icons.button("close", Words.of("sources.remove"));
        remove.setOnAction(_ -> model.remove(source));
        HBox row = new HBox(8, path, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("source-row");
        return row;
    }

    private void addFolder() {
        flow.chooser().folder().ifPresent(folder -> model.add(List.of(folder)));
    }

    private void addFiles() {
        model.add(flow.chooser().files());
    }

    private Optional<Path> chooseTarget() {
        Path suggested = model.targetProperty().get().orElseGet(flow::suggestedTarget);
        return flow.chooser().saveCase(suggested);
    }

    private static Label pathLabel(String text) {
        Label path = new Label(text);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setTooltip(new Tooltip(text));
        path.getStyleClass().add("mono");
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        return path;
    }

    private static Label caption(String key) {
        Label caption = new Label(Words.of(key));
        caption.getStyleClass().add("pane-title");
        return caption;
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button(Words.of(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
