package spoor.ui.events;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import spoor.engine.EventTable;
import spoor.engine.Histogram.Series;
import spoor.event.Field;
import spoor.ui.kit.Words;

import java.util.Optional;

/// The name of an event after a square in the colour that it has in the timeline, with marks for
/// what one must not miss: a write that changed something against the request before it, a record
/// that another contradicts, and one that was found more than once.
final class NameCell extends EventCell {
    private static final PseudoClass WRITE = PseudoClass.getPseudoClass("write");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Region square = new Region();
    private final Label name = new Label();
    private final Label conflict = new Label(Words.of("events.mark.conflict"));
    private final Label copies = new Label();
    private final Label changes = new Label();

    NameCell(EventsModel model) {
        super(model, Field.EVENT_NAME);
        square.getStyleClass().add("cell-series");
        name.getStyleClass().add("cell-name");
        name.setMinWidth(0);
        conflict.getStyleClass().addAll("badge", "cell-conflict");
        copies.getStyleClass().addAll("badge", "cell-copies");
        conflict.setMinWidth(Region.USE_PREF_SIZE);
        copies.setMinWidth(Region.USE_PREF_SIZE);
        changes.getStyleClass().addAll("badge", "cell-changes");
        changes.setMinWidth(Region.USE_PREF_SIZE);
        HBox all = new HBox(square, name, changes, conflict, copies);
        all.getStyleClass().add("cell-event");
        all.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(name, Priority.SOMETIMES);
        all.maxWidthProperty().bind(widthProperty().subtract(16));
        setGraphic(all);
    }

    @Override
    void show(EventTable table, int row) {
        boolean isThere = row != EventTable.NO_ROW;
        Series series = isThere ? table.series(row) : Series.READ;
        square.setVisible(isThere);
        square.pseudoClassStateChanged(WRITE, series == Series.WRITE);
        square.pseudoClassStateChanged(FAILED, series == Series.FAILED);
        name.setText(isThere ? table.label(Field.EVENT_NAME, row) : "");
        int found = isThere ? model().found(row) : 1;
        show(copies, found > 1);
        copies.setText(found > 1 ? Words.of("events.mark.copies", found) : "");
        Optional<ChangeMarks.Mark> mark = isThere ? model().mark(row) : Optional.empty();
        show(changes, mark.isPresent());
        changes.setText(mark.map(m -> Words.of("events.mark.changes", m.places())).orElse(""));
        show(conflict, isThere && table.isConflict(row));
    }

    @Override
    String note(int row) {
        return model().mark(row)
                .map(mark -> Words.of("events.mark.changed", mark.places(), mark.reading()))
                .orElse("");
    }

    @Override
    String saidInFull() {
        return name.getText();
    }

    private static void show(Label mark, boolean isShown) {
        mark.setVisible(isShown);
        mark.setManaged(isShown);
    }
}
