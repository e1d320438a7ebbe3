package spoor.ui.inspector;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.ResourceHistory;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;

/// The event that is open, read off the FX thread; the latest wins. FX thread only.
final class InspectorModel {
    private static final String JOB = "inspector";
    private static final String CHANGES = "inspector-changes";

    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private final ReadOnlyObjectWrapper<Long> changes = new ReadOnlyObjectWrapper<>(0L);
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

    /// How much the open event changed against the previous request seen; 0 where it changed
    /// nothing, where there is none, and until it is known.
    ReadOnlyObjectProperty<Long> changesProperty() {
        return changes.getReadOnlyProperty();
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

    /// Shows every write to a resource.
    void showHistory(String resource) {
        ResourceHistory.show(workbench, resource);
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
        jobs.cancel(CHANGES);
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
                event -> show(evidence, event),
                failure ->
                        show(
                                new State.Failed(
                                        Inspected.title(evidence.table(), row),
                                        Sentence.of(evidence.table(), row, zone),
                                        String.valueOf(failure.getMessage()))));
    }

    /// What is known of an event stays while the same one is read from a fuller case.
    private void show(Evidence evidence, Inspected event) {
        State next = new State.Open(event);
        if (!next.equals(state.get())) {
            changes.set(0L);
        }
        show(next);
        count(evidence, event.row());
    }

    /// After the record is in sight, since the search for the previous request may take longer.
    private void count(Evidence evidence, int row) {
        jobs.latest(CHANGES, cancel -> changes(evidence, row, cancel), changes::set, _ -> {});
    }

    private static long changes(Evidence evidence, int row, Cancel cancel) {
        return new Requests(evidence)
                .change(row, cancel)
                .filter(change -> change.previous().row().isPresent())
                .map(change -> change.difference().changes())
                .orElse(0L);
    }

    /// Later, since a refresh of the case closes the event only to open it again at once.
    private void closeIfNoneIsOpen() {
        if (workbench.openRowProperty().get() == EventTable.NO_ROW) {
            changes.set(0L);
            state.set(new State.Nothing());
        }
    }

    private void show(State next) {
        reading.set(false);
        state.set(next);
    }
}
