package spoor.ui.events;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import spoor.engine.EventTable;
import spoor.event.Field;

/// The time of an event, with its date in a quieter tone where the rows are of several days.
final class TimeCell extends EventCell {
    private final Label date = new Label();
    private final Label clock = new Label();

    TimeCell(EventsModel model) {
        super(model, Field.EVENT_TIME);
        date.getStyleClass().add("cell-date");
        clock.getStyleClass().add("cell-clock");
        HBox both = new HBox(date, clock);
        both.getStyleClass().add("cell-time");
        setGraphic(both);
    }

    @Override
    void show(EventTable table, int row) {
        boolean isThere = row != EventTable.NO_ROW;
        EventTimes times = model().shownProperty().get().times();
        boolean isDated = isThere && !times.isOneDay();
        date.setText(isDated ? times.date(table.time(row)) : "");
        date.setVisible(isDated);
        date.setManaged(isDated);
        clock.setText(isThere ? times.clock(table.time(row)) : "");
    }

    /// The cell leaves out the zone, and may leave out the day.
    @Override
    String saidInFull() {
        return "";
    }
}
