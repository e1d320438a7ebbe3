package spoor.ui.difference.history;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// The writes to what an event is about, found off the FX thread; the latest wins. FX thread only.
public final class HistoryModel {
    private final Workbench workbench;
    private final Jobs jobs;
    private final String findJob = "history " + UUID.randomUUID();
    private final ReadOnlyObjectWrapper<Optional<History>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public HistoryModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
    }

    // properties

    /// What was found last; stays until the next one is there.
    ReadOnlyObjectProperty<Optional<History>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why there is no history; empty where there is one.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ZoneId> zoneProperty() {
        return workbench.zoneProperty();
    }

    // commands

    /// Finds the writes to what the event of this row is about.
    public void show(int row) {
        Evidence evidence = workbench.evidenceProperty().get();
        Optional<History> last = found.get();
        boolean isThere =
                last.filter(one -> one.evidence() == evidence && one.row() == row).isPresent();
        if (isThere) {
            rest();
            return;
        }
        working.set(true);
        jobs.latest(
                findJob,
                cancel -> History.of(evidence, row, last, cancel),
                this::tell,
                this::failed);
    }

    /// Works on nothing until it is asked again. What is shown stays.
    public void rest() {
        jobs.cancel(findJob);
        working.set(false);
    }

    public void clear() {
        rest();
        problem.set("");
        found.set(Optional.empty());
    }

    /// Opens the event of a line, which may lie elsewhere by now.
    void open(HistoryLine line) {
        found.get()
                .map(History::evidence)
                .map(Evidence::table)
                .ifPresent(then -> {
                    EventTable now = workbench.evidenceProperty().get().table();
                    workbench.open(
                            then == now ? line.row() : now.rowOfOrdinal(then.ordinal(line.row())));
                });
    }

    private void tell(History next) {
        working.set(false);
        problem.set("");
        found.set(Optional.of(next));
    }

    private void failed(Exception failure) {
        working.set(false);
        found.set(Optional.empty());
        problem.set(String.valueOf(failure.getMessage()));
    }
}
