package spoor.ui.inspector;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;

/// The event that is open, read off the FX thread; the latest wins. FX thread only.
final class InspectorModel {
    private static final String JOB = "inspector";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    /// What there is to show.
    sealed interface State {
        /// No event is open.
        record Nothing() implements State {}

        record Open(Inspected event) implements State {}

        /// The record could not be read.
        record Failed(String title, String sentence, String problem) implements State {}
    }

    InspectorModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.openRowProperty().addListener((_, _, _) -> read());
        workbench.zoneProperty().addListener((_, _, _) -> read());
        read();
    }

    /// The event read last stays until the next one is there.
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether another event is on its way.
    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    // commands

    void include(Field field, String value) {
        workbench.advance(lens().including(field, new Match.Exact(value)));
    }

    void exclude(Field field, String value) {
        workbench.advance(lens().excluding(field, new Match.Exact(value)));
    }

    void only(Field field, String value) {
        workbench.advance(lens().only(field, new Match.Exact(value)));
    }

    /// Shows all there is of an identity.
    void showIdentity(String key) {
        workbench.showIdentity(key);
    }

    /// Looks at all records that have the open event's ID.
    void showBoth() {
        if (state.get() instanceof State.Open open && !open.event().eventId().isEmpty()) {
            Match same = new Match.Exact(open.event().eventId());
            workbench.advance(Lens.ALL.withSort(lens().sort()).only(Field.EVENT_ID, same));
        }
    }

    /// Looks only at records that hold this value somewhere.
    void search(JsonItem item) {
        workbench.advance(lens().with(new Filter.OfText(item.text(), false)));
    }

    /// Whether searching for a value finds its own record: its letters must stand there as they
    /// are.
    static boolean isSearchable(JsonItem item) {
        return item.kind() == Kind.TEXT
                && !item.is(Mark.INSIDE)
                && !item.text().isEmpty()
                && item.children().isEmpty()
                && item.json().length() == item.text().length() + 2;
    }

    private Lens lens() {
        return workbench.lensProperty().get();
    }

    private void read() {
        int row = workbench.openRowProperty().get();
        if (row == EventTable.NO_ROW) {
            jobs.cancel(JOB);
            reading.set(false);
            jobs.onWindow(this::closeIfNoneIsOpen);
            return;
        }
        Evidence evidence = workbench.evidenceProperty().get();
        ZoneId zone = workbench.zoneProperty().get();
        reading.set(true);
        jobs.latest(
                JOB,
                _ -> Inspected.of(evidence, row, zone),
                event -> show(new State.Open(event)),
                failure ->
                        show(
                                new State.Failed(
                                        Inspected.title(evidence.table(), row),
                                        Sentence.of(evidence.table(), row, zone),
                                        String.valueOf(failure.getMessage()))));
    }

    /// Later, since a refresh of the case closes the event only to open it again at once.
    private void closeIfNoneIsOpen() {
        if (workbench.openRowProperty().get() == EventTable.NO_ROW) {
            state.set(new State.Nothing());
        }
    }

    private void show(State next) {
        reading.set(false);
        state.set(next);
    }
}
