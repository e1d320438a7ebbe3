package spoor.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.Evidence;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.engine.Cancel;
import spoor.ingest.ImportProgress;
import spoor.ingest.Tally;
import spoor.ui.aws.Fetch;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Coalescer;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.StopSign;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerFilter;
import spoor.ui.ledger.LedgerModel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/// Adds archives to one case while it is looked at: runs the import, shows its progress, and hands
/// the workbench fuller evidence now and then. FX thread only; the work is done elsewhere.
final class CaseImport {
    static final Duration PULSE = Duration.ofMillis(100);

    private final CaseHandle handle;
    private final LedgerModel ledger;
    private final Workbench workbench;
    private final Jobs jobs;
    private final Notices notices;
    private final LongSupplier clock;
    private final RefreshPace pace;
    private final Coalescer<ImportProgress> progress;
    private final String importKey;
    private final String evidenceKey;
    private final ReadOnlyObjectWrapper<Optional<Busy>> busy =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Tally> tally;
    private final List<Runnable> whenIdle = new ArrayList<>();
    private StopSign stop = new StopSign();
    private volatile boolean hasMore;

    /// What a load brings.
    record Loaded(Evidence evidence, Tally tally) {
        static Loaded from(CaseHandle handle, Cancel cancel) {
            return new Loaded(handle.evidence(cancel), handle.tally());
        }
    }

    /// @param clock nanoseconds, as of [System#nanoTime]
    CaseImport(
            CaseHandle handle,
            LedgerModel ledger,
            Workbench workbench,
            Tally tally,
            Jobs jobs,
            Notices notices,
            LongSupplier clock) {
        this.handle = handle;
        this.ledger = ledger;
        this.workbench = workbench;
        this.tally = new ReadOnlyObjectWrapper<>(tally);
        this.jobs = jobs;
        this.notices = notices;
        this.clock = clock;
        this.pace = new RefreshPace(clock.getAsLong());
        this.progress = new Coalescer<>(jobs, PULSE, clock, this::show);
        this.importKey = "import " + handle.path();
        this.evidenceKey = "evidence " + handle.path();
    }

    /// How far the import has come; empty while none runs.
    ReadOnlyObjectProperty<Optional<Busy>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The records of the whole case, as of the evidence in sight.
    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// How the last import ended; empty before the first, while one runs, and after a failure.
    ReadOnlyObjectProperty<Optional<ImportReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    void start(List<Path> sources) {
        start(sources, ImportOptions.USUAL);
    }

    void start(List<Path> sources, ImportOptions options) {
        List<Path> all = List.copyOf(sources);
        start((listener, cancel) -> handle.importFrom(all, options, listener, cancel));
    }

    /// Imports what was chosen elsewhere, which is told once it is over.
    void start(Fetch fetch) {
        boolean isBegun =
                start((listener, cancel) -> {
                    try {
                        return handle.importFrom(
                                fetch.source(), ImportOptions.USUAL, listener, cancel);
                    } finally {
                        fetch.end().run();
                    }
                });
        if (!isBegun) {
            fetch.end().run();
        }
    }

    /// What an import does, off the FX thread.
    @FunctionalInterface
    private interface Reading {
        ImportReport run(ImportListener listener, Cancel cancel);
    }

    /// Whether it was begun.
    private boolean start(Reading reading) {
        if (running.get()) {
            notices.show(Banner.error(Words.of("import.alreadyRunning")));
            return false;
        }
        running.set(true);
        workbench.markFilling(true);
        report.set(Optional.empty());
        hasMore = false;
        StopSign asked = new StopSign();
        stop = asked;
        busy.set(Optional.of(new Busy(Words.of("import.starting"), Busy.UNKNOWN, this::stop)));
        jobs.latest(
                importKey,
                _ -> run(reading, asked),
                this::end,
                failure -> {
                    notices.show(Failures.banner(Words.of("import.task"), failure));
                    finish();
                });
        return true;
    }

    /// Asks the import to stop; what is committed by then stays in the case.
    void stop() {
        if (running.get()) {
            stop.raise();
            busy.set(Optional.of(new Busy(Words.of("import.stopping"), Busy.UNKNOWN, () -> {})));
        }
    }

    /// Runs `then` once no import runs, which may be at once.
    void whenIdle(Runnable then) {
        if (running.get()) {
            whenIdle.add(then);
        } else {
            then.run();
        }
    }

    /// No evidence that is still being loaded will be shown.
    void forget() {
        jobs.cancel(evidenceKey);
    }

    private Optional<ImportReport> run(Reading reading, StopSign asked) {
        try {
            return Optional.of(
                    reading.run(
                            new ImportListener() {
                                @Override
                                public void progress(ImportProgress now) {
                                    progress.offer(now);
                                }

                                @Override
                                public void committed(long eventsInCase) {
                                    hasMore = true;
                                    jobs.onWindow(CaseImport.this::loadIfDue);
                                }
                            },
                            asked));
        } catch (CancellationException _) {
            return Optional.empty();
        }
    }

    private void show(ImportProgress now) {
        if (running.get() && !stop.isCancelled()) {
            double done = now.isEndKnown() ? now.done() : Busy.UNKNOWN;
            busy.set(Optional.of(new Busy(ImportWords.of(now), done, this::stop)));
            loadIfDue();
        }
    }

    private void end(Optional<ImportReport> ended) {
        notices.show(
                ended.map(this::banner)
                        .orElseGet(() -> Banner.info(Words.of("import.stoppedEarly"))));
        finish();
        report.set(ended);
    }

    /// What was not read is a click away.
    private Banner banner(ImportReport ended) {
        String text = ImportWords.of(ended);
        if (ended.lost().isPresent()) {
            return Banner.error(text);
        }
        if (ended.read().rejected() > 0) {
            return Banner.info(text, choice("import.showRejects", LedgerFilter.REJECTS));
        }
        return ended.unread() > 0
                ? Banner.info(text, choice("import.showUnread", LedgerFilter.UNREAD))
                : Banner.info(text);
    }

    private Banner.Choice choice(String key, LedgerFilter filter) {
        return new Banner.Choice(Words.of(key), () -> ledger.summon(filter));
    }

    private void finish() {
        running.set(false);
        busy.set(Optional.empty());
        List<Runnable> waiting = List.copyOf(whenIdle);
        whenIdle.clear();
        if (waiting.isEmpty()) {
            load();
        } else {
            waiting.forEach(Runnable::run);
        }
    }

    private void loadIfDue() {
        if (running.get() && hasMore && pace.isDue(clock.getAsLong())) {
            hasMore = false;
            load();
        }
    }

    /// Shows the case anew, since something that it is shown by has changed.
    void reload() {
        load();
    }

    private void load() {
        pace.begin(clock.getAsLong());
        jobs.latest(
                evidenceKey,
                cancel -> Loaded.from(handle, cancel),
                loaded -> {
                    pace.end(clock.getAsLong());
                    tally.set(loaded.tally());
                    workbench.refresh(loaded.evidence());
                    workbench.markFilling(running.get());
                },
                failure -> {
                    pace.end(clock.getAsLong());
                    workbench.markFilling(running.get());
                    notices.show(Failures.banner(Words.of("evidence.task"), failure));
                });
    }
}
