package spoor.ui.facets;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// What the mouse does on a row: a click includes or takes the mark off, Alt or the minus sign
/// excludes, a double click leaves only this value.
final class FacetRowMouse {
    private final FacetModel model;
    private final FacetRows rows;
    private final FacetRow row;
    private final FacetMenu menu;

    FacetRowMouse(FacetModel model, FacetRows rows, FacetRow row, FacetMenu menu) {
        this.model = model;
        this.rows = rows;
        this.row = row;
        this.menu = menu;
    }

    void install() {
        row.setOnMousePressed(_ -> press());
        row.setOnMouseClicked(this::click);
        row.minus().setOnMouseClicked(this::exclude);
        row.setOnContextMenuRequested(this::showMenu);
    }

    private void press() {
        FacetValue value = row.value();
        if (value != null) {
            rows.requestFocus();
            rows.select(value);
        }
    }

    private void click(MouseEvent event) {
        FacetValue value = row.value();
        if (value == null
                || event.getButton() != MouseButton.PRIMARY
                || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.only(value);
        } else if (event.isAltDown()) {
            model.toggleExcluded(value);
        } else {
            model.toggle(value);
        }
    }

    private void exclude(MouseEvent event) {
        FacetValue value = row.value();
        if (value != null && event.getButton() == MouseButton.PRIMARY) {
            model.toggleExcluded(value);
        }
        event.consume();
    }

    private void showMenu(ContextMenuEvent event) {
        FacetValue value = row.value();
        if (value != null) {
            menu.show(row, model, value, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
