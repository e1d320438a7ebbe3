package spoor.ui.difference.matrix;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.lens.Lens;
import spoor.ui.difference.tab.ManySlot;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Presence;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Trouble;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.util.Optional;

/// Many events of one name beside each other: what is the same in all, and a table of what is not.
public final class MatrixPane implements ManySlot {
    private final Workbench workbench;
    private final MatrixModel model;
    private final MatrixBar bar;
    private final MatrixNotes notes;
    private final MatrixGrid grid;
    private final ValuesList values;
    private final Trouble problem;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Button clear = new Button(Words.of("matrix.empty.clear"));
    private final Button all = new Button(Words.of("matrix.empty.all"));
    private final VBox empty = new VBox(8, title, reason, new HBox(8, clear, all));
    private final Patience patience = new Patience("matrix");

    /// @param model which reads only while it is told that it is in sight
    public MatrixPane(Workbench workbench, MatrixModel model) {
        this.workbench = workbench;
        this.model = model;
        this.problem = new Trouble("matrix", model.problemProperty());
        this.bar = new MatrixBar(model, this::focus);
        this.notes = new MatrixNotes(model, this::focus);
        this.grid = new MatrixGrid(model);
        this.values = new ValuesList(model, this::focus);
    }

    @Override
    public Region build() {
        StackPane root = layout();
        bind(root);
        return root;
    }

    @Override
    public void setShown(boolean isShown) {
        model.setShown(isShown);
    }

    @Override
    public ObservableValue<String> countProperty() {
        return model.countProperty();
    }

    /// Moves the keyboard to the table.
    @Override
    public void focus() {
        if (empty.isVisible() && clear.isVisible()) {
            clear.requestFocus();
        } else {
            grid.focus();
        }
    }

    /// Moves the keyboard to the field that narrows the lines.
    public void focusSearch() {
        bar.focusSearch();
    }

    private StackPane layout() {
        layoutEmpty();
        MatrixMenu menu = new MatrixMenu(model, grid, values::show);
        BorderPane middle = new BorderPane();
        middle.setCenter(new StackPane(grid.build(new MatrixMouse(model, grid, menu)), empty));
        middle.setRight(values.build());
        middle.getCenter().setId("matrix-middle");
        middle.setMinHeight(120);
        VBox.setVgrow(middle, Priority.ALWAYS);
        StackPane root = patience.over(new VBox(problem, bar.build(), notes.build(), middle));
        root.setId("matrix");
        root.getStyleClass().add("matrix-pane");
        root.getStylesheets()
                .addAll(
                        Theme.sheet("segments.css"),
                        Theme.sheet("tables.css"),
                        Theme.sheet("matrix.css"));
        return root;
    }

    private void layoutEmpty() {
        title.getStyleClass().add("empty-title");
        reason.getStyleClass().addAll("muted", "empty-reason");
        reason.setWrapText(true);
        clear.setId("matrix-clear");
        clear.setOnAction(_ -> {
            model.clearConditions();
            grid.focus();
        });
        all.setId("matrix-all");
        all.setOnAction(
                _ -> workbench.advance(Lens.ALL.withSort(workbench.lensProperty().get().sort())));
        if (clear.getParent() instanceof HBox buttons) {
            buttons.setAlignment(Pos.CENTER);
        }
        empty.setId("matrix-empty");
        empty.getStyleClass().addAll("empty-state", "matrix-empty");
        empty.setAlignment(Pos.CENTER);
        empty.setVisible(false);
    }

    private void bind(Region root) {
        patience.follow(model.workingProperty());
        model.viewProperty().subscribe(this::show);
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
                        focusSearch();
                        key.consume();
                    }
                });
    }

    private void show(Optional<MatrixView> shown) {
        boolean isNothing = shown.filter(view -> view.lines().isEmpty()).isPresent();
        boolean isFiltered = shown.filter(view -> view.query().isAnything()).isPresent();
        boolean hasEvents = shown.filter(view -> view.found().total() > 0).isPresent();
        boolean isLeft = empty.isFocusWithin() && !isNothing;
        empty.setVisible(isNothing);
        Presence.set(clear, isFiltered && hasEvents);
        Presence.set(all, !hasEvents && !workbench.lensProperty().get().isAll());
        title.setText(Words.of(hasEvents ? "matrix.empty.unmatched" : "matrix.empty.none"));
        reason.setText(
                Words.of(hasEvents ? "matrix.empty.unmatched.reason" : "matrix.empty.none.reason"));
        if (isLeft) {
            focus();
        }
    }
}
