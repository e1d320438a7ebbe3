package spoor.ui.chain;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.analysis.Chain;
import spoor.casefile.Callers;
import spoor.casefile.Evidence;
import spoor.engine.EventTable;
import spoor.export.ChainText;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.util.Optional;
import java.util.UUID;

/// The chain of one event, found off the FX thread; the latest wins. Follows the evidence while an
/// import adds to it. FX thread only.
public final class ChainModel {
    private final Workbench workbench;
    private final Jobs jobs;

    /// Keys of its own, since the window may show several chains at a time.
    private final String findJob = "chain " + UUID.randomUUID();

    private final ReadOnlyObjectWrapper<Optional<ChainPicture>> chain =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Found found;
    private int row = EventTable.NO_ROW;

    /// @param event what the chain leads to, in words
    /// @param evidence whose rows the chain names
    private record Found(Chain chain, String event, Evidence evidence) {}

    public ChainModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener((_, before, now) -> follow(before, now));
        workbench.tracingProblemProperty().subscribe(this::tellOfTracing);
        workbench.zoneProperty().addListener((_, _, _) -> draw());
    }

    // properties

    /// What was found last; stays until the next one is there, and is empty before the first.
    ReadOnlyObjectProperty<Optional<ChainPicture>> chainProperty() {
        return chain.getReadOnlyProperty();
    }

    /// Whether another chain is on its way.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why there is no chain; empty where there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // commands

    /// Finds out how whoever made the event of this row came by the credentials.
    public void show(int row) {
        this.row = row;
        if (row == EventTable.NO_ROW) {
            clear();
            return;
        }
        working.set(true);
        Evidence evidence = workbench.evidenceProperty().get();
        // While the workbench still traces the case, the wait goes on until there is more.
        if (!evidence.lineage().isKnown()) {
            tellOfTracing(workbench.tracingProblemProperty().get());
        } else {
            jobs.latest(findJob, _ -> find(evidence, row), this::tell, this::fail);
        }
    }

    /// Shows a chain that was found elsewhere, in the evidence of now.
    ///
    /// @param event what it leads to, in words
    public void show(Chain other, String event) {
        stop();
        tell(new Found(other, event, workbench.evidenceProperty().get()));
    }

    /// Shows no chain, and works on none.
    public void clear() {
        stop();
        found = null;
        problem.set("");
        draw();
    }

    /// Looks at the events of one box only, whenever they were.
    void look(ChainBox box) {
        Lens all = Lens.ALL.withSort(workbench.lensProperty().get().sort());
        box.condition()
                .ifPresent(one ->
                        workbench.advance(all.only(one.field(), new Match.Exact(one.value()))));
    }

    /// Opens the event of a call.
    ///
    /// @param issue its row where the chain was found, which may lie elsewhere by now
    void open(int issue) {
        if (found != null) {
            EventTable then = found.evidence().table();
            EventTable now = workbench.evidenceProperty().get().table();
            workbench.open(then == now ? issue : now.rowOfOrdinal(then.ordinal(issue)));
        }
    }

    private void tellOfTracing(String why) {
        if (working.get() && !why.isEmpty()) {
            failed(why);
        }
    }

    private static Found find(Evidence evidence, int row) {
        EventTable table = evidence.table();
        Chain chain = evidence.lineage().chainOf(Callers.of(table, row), table.time(row));
        return new Found(chain, ChainText.event(table, row), evidence);
    }

    private void follow(Evidence before, Evidence now) {
        jobs.cancel(findJob);
        if (row != EventTable.NO_ROW) {
            show(now.table().rowOfOrdinal(before.table().ordinal(row)));
        }
    }

    private void stop() {
        jobs.cancel(findJob);
        row = EventTable.NO_ROW;
        working.set(false);
    }

    private void tell(Found next) {
        working.set(false);
        problem.set("");
        found = next;
        draw();
    }

    private void fail(Exception failure) {
        failed(String.valueOf(failure.getMessage()));
    }

    private void failed(String why) {
        working.set(false);
        found = null;
        draw();
        problem.set(why);
    }

    private void draw() {
        chain.set(
                Optional.ofNullable(found)
                        .map(one ->
                                ChainPicture.of(
                                        one.chain(), one.event(), workbench.zoneProperty().get())));
    }
}
