package spoor.ui.identities;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import spoor.ui.kit.Focus;
import spoor.ui.kit.Words;

import java.time.ZoneId;

/// The list of all identities with the field that narrows it, or why there are none.
final class ListPart {
    private final IdentitiesModel model;
    private final IdentityTable table;
    private final ListEmpty empty;
    private final ObservableValue<ZoneId> zone;
    private final TextField find = new TextField();
    private final Label found = new Label();
    private final HBox bar = new HBox(10, find, found);
    private Region tableNode = new Region();
    private Region emptyNode = new Region();

    ListPart(IdentitiesModel model, ListActions actions, ObservableValue<ZoneId> zone) {
        this.model = model;
        this.zone = zone;
        this.table = new IdentityTable(model, actions, zone);
        this.empty = new ListEmpty(model, find::clear);
    }

    Region build() {
        find.setId("identities-find");
        find.setPromptText(Words.of("identities.find"));
        HBox.setHgrow(find, Priority.ALWAYS);
        found.setId("identities-found");
        found.getStyleClass().addAll("muted", "small");
        found.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("identities-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        tableNode = table.build();
        emptyNode = empty.build();
        StackPane body = new StackPane(tableNode, emptyNode);
        VBox.setVgrow(body, Priority.ALWAYS);
        bind();
        return new VBox(bar, body);
    }

    /// Moves the keyboard to the lines, or to what can be done where there are none.
    void focus() {
        if (!emptyNode.isVisible() || !Focus.into(emptyNode)) {
            table.focus();
        }
    }

    void focusSearch() {
        find.requestFocus();
        find.selectAll();
    }

    private void bind() {
        find.textProperty().subscribe(model::search);
        find.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.viewProperty().subscribe(this::show);
        model.fillingProperty().subscribe(() -> show(model.viewProperty().get()));
        zone.subscribe(_ -> show(model.viewProperty().get()));
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !find.getText().isEmpty()) {
            find.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE
                || key.getCode() == KeyCode.DOWN
                || key.getCode() == KeyCode.ENTER) {
            focus();
            key.consume();
        }
    }

    private void show(IdentityView view) {
        IdentityList list = view.list();
        boolean isEmpty = list.isKnown() && view.lines().isEmpty();
        boolean isLeft = emptyNode.isFocusWithin() && !isEmpty;
        tableNode.setVisible(!isEmpty);
        emptyNode.setVisible(isEmpty);
        setShown(bar, !list.isKnown() || !list.lines().isEmpty());
        found.setText(said(view));
        setShown(found, !found.getText().isEmpty());
        if (isEmpty) {
            empty.show(view);
        }
        if (isLeft) {
            focus();
        }
    }

    /// How many are listed, and the day or the year that all times have in common.
    private String said(IdentityView view) {
        IdentityList list = view.list();
        SeenTimes times = SeenTimes.of(list.first(), list.last(), zone.getValue());
        boolean isAll = view.found() == list.lines().size();
        String count = isAll ? "" : Words.of("identities.found", view.found(), list.lines().size());
        String context = list.lines().isEmpty() ? "" : times.context();
        return count.isEmpty() || context.isEmpty() ? count + context : count + ", " + context;
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
