package spoor.ui.facets;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.event.Field;
import spoor.ui.kit.Words;

import java.util.List;

/// One facet: its head with the number of values, the field that narrows them, and the values.
final class FacetSection extends VBox {
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private static final Insets FIND_MARGIN = new Insets(0, 4, 6, 4);

    private final FacetModel model;
    private final boolean isFindAlwaysShown;
    private final Region fold = icon("facet-fold");
    private final Region magnifier = icon("facet-find-icon");
    private final String title;
    private final Label note = new Label();
    private final Label distinct = new Label();
    private final HBox header = new HBox();
    private final TextField find = new TextField();
    private final VBox typed = new VBox();
    private final FacetRows rows;
    private final Label none = new Label();
    private final Hyperlink more = new Hyperlink();
    private final Hyperlink fewer = new Hyperlink(Words.of("facets.fewer"));
    private final Label cap = new Label();
    private final HBox footer = new HBox(more, fewer, cap);
    private final VBox body = new VBox();

    FacetSection(FacetModel model, FacetMenu menu) {
        this(
                model,
                menu,
                Words.of("field." + model.field().name()),
                model.field() == Field.FACETS.getFirst());
    }

    FacetSection(FacetModel model, FacetMenu menu, String title, boolean isFindAlwaysShown) {
        this.model = model;
        this.title = title;
        this.isFindAlwaysShown = isFindAlwaysShown;
        this.rows = new FacetRows(model, menu);
        layoutParts();
        bind(menu);
    }

    /// What stands in the head before the number of values.
    void note(ObservableValue<String> words) {
        note.textProperty().bind(words);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
    }

    FacetModel model() {
        return model;
    }

    Node header() {
        return header;
    }

    FacetRows rows() {
        return rows;
    }

    TextField find() {
        return find;
    }

    boolean hasRows() {
        return !model.foldedProperty().get() && rows.currentValue() != null;
    }

    /// Opens the field that narrows the values, with `start` typed already.
    void beginFind(String start) {
        if (model.foldedProperty().get()) {
            model.fold();
        }
        showFind(true);
        find.requestFocus();
        find.appendText(start);
        find.end();
    }

    /// Lists all values again. Whether they were narrowed, or the field was open.
    boolean endFind() {
        boolean wasOpen = !find.getText().isEmpty() || (find.isVisible() && !isFindAlwaysShown);
        find.clear();
        showFind(isFindAlwaysShown);
        return wasOpen;
    }

    private void layoutParts() {
        String name = model.field().name();
        String id = model.place() + name;
        setId(id);
        getStyleClass().add("facet");
        Label heading = new Label(title);
        heading.getStyleClass().add("pane-title");
        heading.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().add("facet-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        distinct.getStyleClass().add("facet-distinct");
        header.setId(id + "-header");
        header.getStyleClass().add("facet-header");
        header.setFocusTraversable(true);
        header.getChildren().setAll(heading, fold, space, magnifier, note, distinct);
        magnifier.setVisible(!isFindAlwaysShown);
        magnifier.setManaged(!isFindAlwaysShown);
        find.setId(id + "-find");
        find.getStyleClass().add("facet-find");
        find.setPromptText(Words.of("facets.find." + name));
        VBox.setMargin(find, FIND_MARGIN);
        typed.getStyleClass().add("facet-typed");
        none.getStyleClass().add("facet-none");
        none.setId(id + "-none");
        none.setWrapText(true);
        footer.getStyleClass().add("facet-footer");
        more.setId(id + "-more");
        fewer.setId(id + "-fewer");
        body.getStyleClass().add("facet-body");
        body.getChildren().setAll(find, typed, rows, none, footer);
        getChildren().setAll(header, body);
        showFind(isFindAlwaysShown);
    }

    private void bind(FacetMenu menu) {
        header.setOnMouseClicked(this::clickHeader);
        magnifier.setOnMouseClicked(this::clickMagnifier);
        find.textProperty().subscribe(model::narrow);
        more.setOnAction(_ -> showMore());
        fewer.setOnAction(_ -> model.show(FacetModel.Length.FEW));
        model.listProperty().subscribe(this::show);
        model.typedProperty().subscribe(this::showTyped);
        model.foldedProperty().subscribe(this::showFolded);
        model.refusalProperty().subscribe((_, _) -> show(model.listProperty().get()));
        rows.setOnContextMenuRequested(event -> {
            FacetValue value = rows.currentValue();
            if (event.isKeyboardTrigger() && value != null) {
                menu.show(rows, model, value, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    private void clickHeader(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            header.requestFocus();
            model.fold();
        }
    }

    private void clickMagnifier(MouseEvent event) {
        if (!endFind()) {
            beginFind("");
        }
        event.consume();
    }

    private void showFind(boolean isShown) {
        find.setVisible(isShown);
        find.setManaged(isShown);
    }

    private void showMore() {
        boolean isFew = model.lengthProperty().get() == FacetModel.Length.FEW;
        model.show(isFew ? FacetModel.Length.MORE : FacetModel.Length.ALL);
    }

    private void show(FacetList list) {
        distinct.setText(list.isKnown() ? Words.of("facets.count", list.distinct()) : "");
        rows.show(list);
        String part = model.partProperty().get();
        String refusal = model.refusalProperty().get();
        set(rows, refusal.isEmpty());
        none.setText(
                !refusal.isEmpty()
                        ? refusal
                        : part.isEmpty()
                                ? Words.of("facets.none")
                                : Words.of("facets.none.like", part));
        set(none, !refusal.isEmpty() || (list.isKnown() && list.values().isEmpty()));
        FacetModel.Length length = model.lengthProperty().get();
        boolean isLongest = length == FacetModel.Length.ALL;
        more.setText(
                length == FacetModel.Length.FEW ? Words.of("facets.more") : Words.of("facets.all"));
        more.setVisited(false);
        fewer.setVisited(false);
        cap.setText(Words.of("facets.cap", FacetModel.Length.ALL.most()));
        set(more, list.hasMore() && !isLongest);
        set(fewer, length != FacetModel.Length.FEW);
        set(cap, list.hasMore() && isLongest);
        set(footer, more.isVisible() || fewer.isVisible());
    }

    private void showTyped(List<TypedMatch> matches) {
        typed.getChildren().setAll(matches.stream().map(this::typedLine).toList());
        set(typed, !matches.isEmpty());
    }

    private Node typedLine(TypedMatch match) {
        Label text = new Label(match.text());
        text.getStyleClass().add("facet-name");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region remove = icon("facet-remove");
        remove.setOnMouseClicked(_ -> model.remove(match));
        HBox line = new HBox(text, remove);
        line.getStyleClass().add("facet-typed-line");
        line.pseudoClassStateChanged(EXCLUDED, match.isExcluded());
        return line;
    }

    private void showFolded(boolean isFolded) {
        pseudoClassStateChanged(FOLDED, isFolded);
        set(body, !isFolded);
        header.setAccessibleText(
                Words.of(isFolded ? "facets.accessible.folded" : "facets.accessible.open", title));
    }

    private static void set(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static Region icon(String style) {
        Region icon = new Region();
        icon.getStyleClass().addAll("facet-icon", style);
        return icon;
    }
}
