package spoor.ui.chain;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chains;
import spoor.casefile.Evidence;
import spoor.casefile.IssueReader;
import spoor.casefile.JsonSaid;
import spoor.engine.Cancel;
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

    private final String readJob = findJob + " issues";
    private final ReadOnlyObjectWrapper<Optional<ChainPicture>> chain =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Read read;
    private @Nullable Found found;
    private int row = EventTable.NO_ROW;

    /// The chains of one state of the case, which take their time to read.
    private record Read(Evidence evidence, Chains chains) {}

    /// @param event what the chain leads to, in words
    /// @param evidence whose rows the chain names
    private record Found(Chain chain, String event, Evidence evidence) {}

    public ChainModel(Workbench workbench, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        workbench.evidenceProperty().addListener((_, before, now) -> follow(before, now));
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
        if (read != null && read.evidence() == evidence) {
            find(read);
        } else if (!jobs.isRunning(readJob)) {
            jobs.latest(
                    readJob,
                    cancel -> new Read(evidence, chainsOf(evidence, cancel)),
                    this::find,
                    this::fail);
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

    /// Where chains come from. Takes its time: not for the FX thread.
    private static Chains chainsOf(Evidence evidence, Cancel cancel) {
        return new Chains(IssueReader.issues(evidence, cancel));
    }

    private void find(Read ready) {
        read = ready;
        Evidence evidence = ready.evidence();
        int asked = row;
        jobs.latest(
                findJob,
                _ -> {
                    Caller caller = Caller.of(JsonSaid.of(evidence.record(asked)));
                    return new Found(
                            ready.chains().of(caller, evidence.table().time(asked)),
                            ChainText.event(evidence.table(), asked),
                            evidence);
                },
                this::tell,
                this::fail);
    }

    private void follow(Evidence before, Evidence now) {
        jobs.cancel(readJob);
        jobs.cancel(findJob);
        read = null;
        if (row != EventTable.NO_ROW) {
            show(now.table().rowOfOrdinal(before.table().ordinal(row)));
        }
    }

    private void stop() {
        jobs.cancel(readJob);
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
        working.set(false);
        found = null;
        draw();
        problem.set(String.valueOf(failure.getMessage()));
    }

    private void draw() {
        chain.set(
                Optional.ofNullable(found)
                        .map(one ->
                                ChainPicture.of(
                                        one.chain(), one.event(), workbench.zoneProperty().get())));
    }
}
