package spoor.ui.identities;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.List;

/// Who made the matching events: a list of all identities, and in its place the page of one.
public final class IdentitiesPane {
    private static final Duration PATIENCE = Duration.millis(200);
    private static final Duration HINT_TIME = Duration.seconds(6);

    private final IdentitiesModel model;
    private final ListPart list;
    private final PageView page;
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final PauseTransition hintTime = new PauseTransition(HINT_TIME);
    private final StackPane body = new StackPane();
    private final StackPane root = new StackPane();
    private Region listNode = new Region();
    private Region pageNode = new Region();

    public IdentitiesPane(Workbench workbench, IdentitiesModel model, ChainSlot chain) {
        this.model = model;
        ListActions actions =
                new ListActions(model, workbench.zoneProperty(), Clip::copy, this::hint);
        this.list = new ListPart(model, actions, workbench.zoneProperty());
        this.page = new PageView(workbench, model, chain);
    }

    public Region build() {
        layout();
        bind();
        return root;
    }

    /// Moves the keyboard to the list, or into the page that is open.
    public void focus() {
        if (isPageShown()) {
            page.focus();
        } else {
            list.focus();
        }
    }

    /// Moves the keyboard to the field that narrows the list, or the page's first facet.
    public void focusSearch() {
        if (isPageShown()) {
            page.focusSearch();
        } else {
            list.focusSearch();
        }
    }

    private boolean isPageShown() {
        return !model.pathProperty().get().isEmpty();
    }

    private void layout() {
        problem.setId("identities-problem");
        problem.getStyleClass().addAll("banner", "banner-error");
        problem.setWrapText(true);
        problem.setMaxWidth(Double.MAX_VALUE);
        hint.setId("identities-hint");
        hint.getStyleClass().add("identities-hint");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.setVisible(false);
        progress.getStyleClass().add("progress-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setVisible(false);
        listNode = list.build();
        pageNode = page.build();
        body.getChildren().setAll(listNode, pageNode);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().setAll(new VBox(problem, body), hint, progress);
        root.setId("identities");
        root.getStyleClass().add("identities-pane");
        root.getStylesheets().addAll(Theme.sheet("facets.css"), Theme.sheet("identities.css"));
        StackPane.setAlignment(progress, Pos.TOP_CENTER);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        StackPane.setMargin(hint, new Insets(0, 16, 16, 16));
    }

    private void bind() {
        problem.textProperty().bind(model.problemProperty().concat(model.page().problemProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        hintTime.setOnFinished(_ -> hint.setVisible(false));
        patience.setOnFinished(_ -> progress.setVisible(true));
        model.countingProperty().or(model.page().countingProperty()).subscribe(this::await);
        model.pathProperty().subscribe(this::turn);
    }

    /// Shows the list or the page, and takes the keyboard along if it was in the other.
    private void turn(List<String> path) {
        boolean isPage = !path.isEmpty();
        boolean isKeyboardHere = listNode.isFocusWithin() || pageNode.isFocusWithin();
        listNode.setVisible(!isPage);
        pageNode.setVisible(isPage);
        if (isKeyboardHere) {
            focus();
        }
    }

    private void await(boolean isCounting) {
        if (isCounting) {
            patience.playFromStart();
        } else {
            patience.stop();
            progress.setVisible(false);
        }
    }

    private void hint(String sentence) {
        hint.setText(sentence);
        hint.setVisible(true);
        hintTime.playFromStart();
    }
}
