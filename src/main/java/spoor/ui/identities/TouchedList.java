package spoor.ui.identities;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import spoor.ui.facets.FacetRow;
import spoor.ui.identities.Touched.Thing;
import spoor.ui.kit.Clip;
import spoor.ui.kit.Words;

import java.util.List;

/// What an identity's calls were about, each with the bar of a facet. It is no field, so one cannot
/// hold the lens to it; one can look for it in the records.
final class TouchedList {
    private final PageModel model;
    private final Label number = new Label();
    private final Label part = new Label();
    private final Label none = new Label(Words.of("identities.touched.none"));
    private final VBox rows = new VBox();
    private final ContextMenu menu = new ContextMenu();
    private int current;

    TouchedList(PageModel model) {
        this.model = model;
    }

    Region build() {
        Label title = new Label(Words.of("identities.touched"));
        title.getStyleClass().add("pane-title");
        number.getStyleClass().add("facet-distinct");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, number);
        header.getStyleClass().addAll("facet-header", "identity-heading");
        rows.setId("identity-touched");
        rows.getStyleClass().add("facet-rows");
        rows.setFocusTraversable(true);
        part.getStyleClass().add("facet-none");
        part.setWrapText(true);
        none.getStyleClass().add("facet-none");
        none.setWrapText(true);
        VBox all = new VBox(header, rows, none, part);
        all.getStyleClass().add("facet");
        bind();
        return all;
    }

    private void bind() {
        MenuItem search = new MenuItem(Words.of("identities.touched.search"));
        search.setId("identity-touched-search");
        search.setOnAction(_ -> search());
        MenuItem copy = new MenuItem(Words.of("facets.menu.copy"));
        copy.setOnAction(_ -> copy());
        menu.getItems().setAll(search, copy);
        rows.setOnKeyPressed(this::press);
        rows.focusedProperty().subscribe(this::fill);
        rows.setOnContextMenuRequested(event -> {
            menu.show(rows, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        model.touchedProperty().subscribe(this::show);
    }

    private void show(Touched touched) {
        List<Thing> things = touched.things();
        current = Math.clamp(current, 0, Math.max(0, things.size() - 1));
        boolean isKnown = touched.read() > 0;
        number.setText(isKnown ? Words.of("facets.count", touched.distinct()) : "");
        part.setText(Words.of("identities.touched.part", touched.read()));
        setShown(part, touched.isPart());
        setShown(none, isKnown && things.isEmpty());
        setShown(rows, !things.isEmpty());
        while (rows.getChildren().size() < things.size()) {
            rows.getChildren().add(row(rows.getChildren().size()));
        }
        rows.getChildren().remove(things.size(), rows.getChildren().size());
        fill();
    }

    private void fill() {
        Touched touched = model.touchedProperty().get();
        for (int place = 0; place < rows.getChildren().size(); place++) {
            Thing thing = touched.things().get(place);
            FacetRow row = (FacetRow) rows.getChildren().get(place);
            row.show(
                    thing.name().words(),
                    thing.name().name(),
                    thing.count(),
                    touched.highest(),
                    rows.isFocused() && place == current);
        }
    }

    private Node row(int place) {
        FacetRow row = new FacetRow();
        row.setOnMousePressed(_ -> {
            current = place;
            rows.requestFocus();
            fill();
        });
        row.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                search();
            }
        });
        return row;
    }

    private void press(KeyEvent key) {
        if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
            copy();
            key.consume();
            return;
        }
        switch (key.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case ENTER -> search();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        current = Math.clamp(current + by, 0, Math.max(0, rows.getChildren().size() - 1));
        fill();
    }

    private void search() {
        List<Thing> things = model.touchedProperty().get().things();
        if (current < things.size()) {
            model.search(things.get(current).name().name());
        }
    }

    private void copy() {
        List<Thing> things = model.touchedProperty().get().things();
        if (current < things.size()) {
            Clip.copy(things.get(current).name().name());
        }
    }

    private static void setShown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
