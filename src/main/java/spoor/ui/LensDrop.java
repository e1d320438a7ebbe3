package spoor.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What hangs below the lens field: suggestions, or why the text cannot be applied. Part of the
/// window and not a popup, so that it neither takes the keyboard nor outlives the window.
final class LensDrop {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int NONE = -1;

    private final LensFieldModel model;
    private final Label problem = new Label();
    private final VBox rows = new VBox();
    private final VBox sheet = new VBox(problem, rows);
    private final Pane layer = new Pane(sheet);
    private Region anchor = layer;
    private Consumer<Suggestion> accept = _ -> {};
    private int chosen = NONE;

    LensDrop(LensFieldModel model) {
        this.model = model;
    }

    /// A layer over the whole window.
    Region build() {
        layer.setPickOnBounds(false);
        layer.setMouseTransparent(false);
        sheet.setId("lens-drop");
        sheet.getStyleClass().add("lens-drop");
        problem.setId("lens-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().subscribe(this::refresh);
        model.suggestionsProperty().subscribe(this::show);
        return layer;
    }

    /// @param below the field to hang below
    /// @param acceptance hears what was chosen
    void attach(Region below, Consumer<Suggestion> acceptance) {
        anchor = below;
        accept = acceptance;
        anchor.localToSceneTransformProperty().subscribe(this::place);
        anchor.widthProperty().subscribe(this::place);
    }

    boolean isOpen() {
        return sheet.isVisible();
    }

    /// Chooses the next suggestion, or the one before.
    void move(int step) {
        int count = rows.getChildren().size();
        if (count > 0) {
            choose(chosen == NONE && step < 0 ? count - 1 : Math.floorMod(chosen + step, count));
        }
    }

    /// Takes the chosen suggestion. Whether there was one.
    boolean choose() {
        List<Suggestion> all = model.suggestionsProperty().get();
        if (chosen == NONE || chosen >= all.size()) {
            return false;
        }
        accept.accept(all.get(chosen));
        return true;
    }

    private void show(List<Suggestion> suggestions) {
        rows.getChildren().clear();
        for (Suggestion suggestion : suggestions) {
            rows.getChildren().add(row(suggestion));
        }
        choose(NONE);
        refresh();
    }

    private Node row(Suggestion suggestion) {
        Label title = new Label(suggestion.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label detail = new Label(suggestion.detail());
        detail.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("muted");
        HBox row = new HBox(12, title, detail);
        row.getStyleClass().add("suggestion");
        row.setOnMousePressed(event -> {
            accept.accept(suggestion);
            event.consume();
        });
        return row;
    }

    private void choose(int place) {
        chosen = place;
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == place);
        }
    }

    private void refresh() {
        boolean hasProblem = !model.problemProperty().get().isEmpty();
        boolean hasRows = !rows.getChildren().isEmpty();
        problem.setVisible(hasProblem);
        problem.setManaged(hasProblem);
        sheet.setVisible(hasProblem || hasRows);
        sheet.toFront();
        place();
    }

    private void place() {
        if (!sheet.isVisible() || anchor.getScene() == null) {
            return;
        }
        Bounds below = layer.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        sheet.setPrefWidth(Math.min(560, below.getWidth()));
        sheet.relocate(below.getMinX(), below.getMaxY() + 2);
    }
}
