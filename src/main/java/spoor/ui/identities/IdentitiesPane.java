package spoor.ui.identities;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Clip;
import spoor.ui.kit.Hint;
import spoor.ui.kit.Patience;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Trouble;
import spoor.ui.kit.Workbench;

import java.util.List;

/// Who made the matching events: a list of all identities, and in its place the page of one.
public final class IdentitiesPane {
    private final IdentitiesModel model;
    private final ListPart list;
    private final PageView page;
    private final Trouble problem;
    private final Hint hint = new Hint("identities");
    private final Patience patience = new Patience("identities");
    private final StackPane body = new StackPane();
    private final StackPane root = new StackPane();
    private Region listNode = new Region();
    private Region pageNode = new Region();

    public IdentitiesPane(Workbench workbench, IdentitiesModel model, ChainSlot chain) {
        this.model = model;
        this.problem =
                new Trouble(
                        "identities",
                        model.problemProperty().concat(model.page().problemProperty()));
        ListActions actions =
                new ListActions(model, workbench.zoneProperty(), Clip::copy, hint::say);
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
        listNode = list.build();
        pageNode = page.build();
        body.getChildren().setAll(listNode, pageNode);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().setAll(new VBox(problem, body));
        hint.layOver(root, 16);
        patience.layOver(root);
        root.setId("identities");
        root.getStyleClass().add("identities-pane");
        root.getStylesheets()
                .addAll(
                        Theme.sheet("tables.css"),
                        Theme.sheet("facets.css"),
                        Theme.sheet("identities.css"));
    }

    private void bind() {
        patience.follow(model.countingProperty().or(model.page().countingProperty()));
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
}
