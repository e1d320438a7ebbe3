package spoor.ui.facets;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import spoor.ui.kit.Words;

/// The menu of a value, one for all rows.
final class FacetMenu {
    private final ContextMenu menu = new ContextMenu();
    private final MenuItem include = item("facet-include", Words.of("facets.menu.include"));
    private final MenuItem exclude = item("facet-exclude", Words.of("facets.menu.exclude"));
    private final MenuItem only = item("facet-only", Words.of("facets.menu.only"));
    private final MenuItem clear = item("facet-clear", Words.of("facets.menu.clear"));
    private final MenuItem copy = item("facet-copy", Words.of("facets.menu.copy"));
    private final MenuItem history = item("facet-history", Words.of("facets.menu.history"));

    FacetMenu() {
        menu.getItems()
                .setAll(include, exclude, only, new SeparatorMenuItem(), clear, copy, history);
    }

    void show(Node owner, FacetModel model, FacetValue value, double screenX, double screenY) {
        include.setDisable(value.state() == FacetValue.State.INCLUDED);
        include.setOnAction(_ -> model.include(value));
        exclude.setDisable(value.state() == FacetValue.State.EXCLUDED);
        exclude.setOnAction(_ -> model.exclude(value));
        only.setOnAction(_ -> model.only(value));
        clear.setDisable(!model.hasConditions());
        clear.setOnAction(_ -> model.clear());
        copy.setDisable(value.text().isEmpty());
        copy.setOnAction(_ -> copy(value.text()));
        history.setVisible(model.hasHistory(value));
        history.setOnAction(_ -> model.showHistory(value));
        menu.hide();
        menu.show(owner, screenX, screenY);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static MenuItem item(String id, String text) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        return item;
    }
}
