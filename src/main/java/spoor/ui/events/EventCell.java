package spoor.ui.events;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import spoor.engine.EventTable;
import spoor.event.Field;

/// One field of the event in one slot. Its item is the slot and never changes; what the slot shows
/// is asked of the model at each change, which costs less than telling the table of new items.
class EventCell extends TableCell<Integer, Integer> {
    private final EventsModel model;
    private final Field field;

    /// Kept here because the model holds it only weakly: cells come and go with their columns.
    private final InvalidationListener onChange = _ -> refresh();

    EventCell(EventsModel model, Field field) {
        this.model = model;
        this.field = field;
        getStyleClass().addAll("event-cell", styleOf(field));
        model.changesProperty().addListener(new WeakInvalidationListener(onChange));
        setOnMouseEntered(_ -> describe());
    }

    final Field field() {
        return field;
    }

    final EventsModel model() {
        return model;
    }

    @Override
    protected void updateItem(Integer slot, boolean empty) {
        super.updateItem(slot, empty);
        refresh();
    }

    /// Shows the row, which is [EventTable#NO_ROW] in a slot beyond the last event.
    void show(EventTable table, int row) {
        setText(row == EventTable.NO_ROW ? "" : table.label(field, row));
    }

    private void refresh() {
        // Read, so that the next change is told again.
        model.changesProperty().get();
        Integer slot = getItem();
        int row = slot == null ? EventTable.NO_ROW : model.rowIn(slot);
        show(model.shownProperty().get().table(), row);
        if (getTooltip() != null) {
            setTooltip(null);
        }
    }

    private void describe() {
        Integer slot = getItem();
        int row = slot == null ? EventTable.NO_ROW : model.rowIn(slot);
        String full =
                row == EventTable.NO_ROW
                        ? ""
                        : RowText.inFull(model.shownProperty().get(), row, field);
        String note = row == EventTable.NO_ROW ? "" : note(row);
        boolean isSeen = full.equals(saidInFull()) && !isCut(full) && note.isEmpty();
        setTooltip(
                full.isEmpty() || isSeen
                        ? null
                        : tooltip(note.isEmpty() ? full : full + "\n" + note));
    }

    /// What is to be said of the row beyond the value; empty for nothing.
    String note(int row) {
        return "";
    }

    /// What the cell says where it is wide enough.
    String saidInFull() {
        return getText();
    }

    private boolean isCut(String full) {
        return lookup(".text") instanceof Text text && !text.getText().equals(full);
    }

    private static Tooltip tooltip(String full) {
        Tooltip tooltip = new Tooltip(full);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }

    private static String styleOf(Field field) {
        return switch (field) {
            case EVENT_SOURCE -> "quiet-cell";
            case ERROR_CODE, ERROR_MESSAGE -> "error-cell";
            case SOURCE_ADDRESS,
                    ACCESS_KEY,
                    PRINCIPAL_ID,
                    IDENTITY_ARN,
                    ACCOUNT,
                    CALLER_ACCOUNT,
                    RECIPIENT_ACCOUNT,
                    VPC_ENDPOINT,
                    EVENT_ID,
                    EVENT_TIME ->
                    "mono-cell";
            default -> "plain-cell";
        };
    }
}
