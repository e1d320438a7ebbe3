package spoor.ui.events;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import spoor.engine.EventTable;

/// One slot of the table. What is chosen is kept by the model, for ten million rows, and drawn
/// here; the table's own selection is not used.
final class EventRow extends TableRow<Integer> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");

    private final EventsModel model;
    private final InvalidationListener onChange = _ -> refresh();

    EventRow(EventsModel model) {
        this.model = model;
        getStyleClass().add("event-row");
        model.changesProperty().addListener(new WeakInvalidationListener(onChange));
        model.selectionProperty().addListener(new WeakInvalidationListener(onChange));
    }

    /// The place that this row shows, or [EventWindow#NO_PLACE].
    int place() {
        Integer slot = getItem();
        return slot == null ? EventWindow.NO_PLACE : model.windowProperty().get().placeAt(slot);
    }

    @Override
    protected void updateItem(Integer slot, boolean empty) {
        super.updateItem(slot, empty);
        refresh();
    }

    private void refresh() {
        model.changesProperty().get();
        EventSelection selection = model.selectionProperty().get();
        int place = place();
        boolean isThere = model.rowAt(place) != EventTable.NO_ROW;
        pseudoClassStateChanged(CHOSEN, isThere && selection.contains(place));
        pseudoClassStateChanged(LEAD, isThere && isLeadWorthShowing(selection, place));
        pseudoClassStateChanged(OPEN, isThere && model.isOpen(place));
        pseudoClassStateChanged(BEYOND, !isThere);
    }

    /// A single chosen row is the lead anyway.
    private static boolean isLeadWorthShowing(EventSelection selection, int place) {
        return selection.lead() == place && !(selection.count() == 1 && selection.contains(place));
    }
}
