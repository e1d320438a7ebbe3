package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.CaseFile;
import spoor.engine.Cancel;
import spoor.lens.Lens;
import spoor.ui.aws.Fetch;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.StopSign;
import spoor.ui.kit.Words;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Which case lies on the desk, and how it gets there and away again. The case before is put away
/// only once the next one is open, so that a wrong choice costs nothing. FX thread only.
final class CaseDesk {
    private static final String OPEN = "open ";
    private static final String SAMPLE_CASE = "sample-incident" + CaseFile.ENDING;

    private final CaseHandle.Cases cases;
    private final SampleMaker sample;
    private final Exporter exporter;
    private final Jobs jobs;
    private final Notices notices;
    private final Preferences preferences;
    private final Path sampleFolder;
    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<OpenCase>> open =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Busy>> opening =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private StopSign wish = new StopSign();
    private int wishes;

    /// What the desk needs from elsewhere.
    ///
    /// @param sampleFolder where the sample incident is kept
    /// @param clock nanoseconds, as of [System#nanoTime]
    record Surroundings(
            CaseHandle.Cases cases,
            SampleMaker sample,
            Exporter exporter,
            Path sampleFolder,
            LongSupplier clock) {}

    /// A case that was opened elsewhere, and what to import into it first.
    private record Brought(CaseHandle handle, CaseImport.Loaded loaded, First first) {}

    /// What is done to a case as soon as it is open.
    ///
    /// @param drop where it is not opened after all
    private record First(Consumer<OpenCase> begin, Runnable drop) {
        static First of(List<Path> sources) {
            List<Path> all = List.copyOf(sources);
            return new First(
                    open -> {
                        if (!all.isEmpty()) {
                            open.importing().start(all);
                        }
                    },
                    () -> {});
        }
    }

    CaseDesk(Surroundings around, Jobs jobs, Notices notices, Preferences preferences) {
        this.cases = around.cases();
        this.sample = around.sample();
        this.exporter = around.exporter();
        this.sampleFolder = around.sampleFolder();
        this.clock = around.clock();
        this.jobs = jobs;
        this.notices = notices;
        this.preferences = preferences;
    }

    ReadOnlyObjectProperty<Optional<OpenCase>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What is being opened; empty while nothing is.
    ReadOnlyObjectProperty<Optional<Busy>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Where the sample incident is kept, which is no place for other cases.
    Path sampleFolder() {
        return sampleFolder;
    }

    boolean isImporting() {
        return open.get().map(c -> c.importing().runningProperty().get()).orElse(false);
    }

    /// Makes a new case and imports the sources into it.
    void create(Path name, List<Path> sources) {
        Path file = CaseFile.pathOf(name);
        First first = First.of(sources);
        bring(OpenCase.nameOf(file), cancel -> brought(cases.create(file), first, cancel));
    }

    /// Opens a case, or makes it, and imports into it what was chosen elsewhere.
    ///
    /// @param isThere whether there is the case already
    void open(Path name, boolean isThere, Fetch fetch) {
        Path file = CaseFile.pathOf(name);
        First first = new First(open -> begin(open, fetch), fetch.end());
        bring(
                OpenCase.nameOf(file),
                cancel -> {
                    boolean isBrought = false;
                    try {
                        Brought brought =
                                brought(
                                        isThere ? cases.open(file) : cases.create(file),
                                        first,
                                        cancel);
                        isBrought = true;
                        return brought;
                    } finally {
                        if (!isBrought) {
                            first.drop().run();
                        }
                    }
                });
    }

    private static void begin(OpenCase open, Fetch fetch) {
        if (!fetch.sight().equals(Lens.ALL)) {
            open.workbench().advance(fetch.sight());
        }
        open.importing().start(fetch);
    }

    void open(Path file) {
        if (isOpen(file)) {
            notices.dismiss();
            return;
        }
        bring(
                OpenCase.nameOf(file),
                cancel -> brought(cases.open(file), First.of(List.of()), cancel));
    }

    /// Imports further sources into the open case.
    void add(List<Path> sources) {
        notices.dismiss();
        open.get().ifPresent(c -> c.importing().start(sources));
    }

    /// Imports into the open case what was chosen elsewhere.
    void add(Fetch fetch) {
        notices.dismiss();
        open.get().ifPresentOrElse(c -> c.importing().start(fetch), fetch.end());
    }

    /// Opens the sample incident, which is written and imported the first time.
    void exploreSample() {
        Path file = sampleFolder.resolve(SAMPLE_CASE);
        if (isOpen(file)) {
            return;
        }
        bring(
                OpenCase.nameOf(file),
                cancel -> {
                    if (Files.exists(file)) {
                        return brought(cases.open(file), First.of(List.of()), cancel);
                    }
                    Files.createDirectories(sampleFolder);
                    Path archive = sample.write(sampleFolder, cancel);
                    return brought(cases.create(file), First.of(List.of(archive)), cancel);
                });
    }

    /// Puts the open case away, after its import has stopped, and then does `then`.
    void close(Runnable then) {
        Optional<OpenCase> before = open.get();
        open.set(Optional.empty());
        notices.dismiss();
        before.ifPresentOrElse(c -> putAway(c, then), then);
    }

    /// Whether this very file is open already.
    boolean isOpen(Path file) {
        Path asked = CaseFile.pathOf(file);
        return open.get().filter(c -> CaseFile.pathOf(c.path()).equals(asked)).isPresent();
    }

    /// Newer wishes overtake older ones. A case that comes too late is closed again.
    private void bring(String name, Jobs.Work<Brought> work) {
        stopOpening();
        notices.dismiss();
        StopSign asked = new StopSign();
        wish = asked;
        opening.set(
                Optional.of(
                        new Busy(Words.of("case.opening", name), Busy.UNKNOWN, this::stopOpening)));
        jobs.latest(
                OPEN + wishes++,
                _ -> work.run(asked),
                brought -> {
                    if (asked.isCancelled()) {
                        brought.first().drop().run();
                        closeLater(brought.handle(), () -> {});
                    } else {
                        opening.set(Optional.empty());
                        show(brought);
                    }
                },
                failure -> {
                    if (!asked.isCancelled()) {
                        opening.set(Optional.empty());
                        notices.show(Failures.banner(Words.of("case.task", name), failure));
                    }
                });
    }

    private void stopOpening() {
        wish.raise();
        opening.set(Optional.empty());
    }

    private void show(Brought brought) {
        open.get().ifPresent(before -> putAway(before, () -> {}));
        OpenCase fresh =
                OpenCase.of(brought.handle(), brought.loaded(), exporter, jobs, notices, clock);
        fresh.workbench().showIn(preferences.zone());
        preferences.update(s -> s.withRecentCase(fresh.path().toAbsolutePath().toString()));
        open.set(Optional.of(fresh));
        brought.first().begin().accept(fresh);
    }

    /// Off the FX thread. A case that is no longer wanted is closed again.
    private static Brought brought(CaseHandle handle, First first, Cancel cancel) {
        boolean isBrought = false;
        try {
            Brought brought = new Brought(handle, CaseImport.Loaded.from(handle, cancel), first);
            cancel.check();
            isBrought = true;
            return brought;
        } finally {
            if (!isBrought) {
                handle.close();
            }
        }
    }

    private void putAway(OpenCase before, Runnable then) {
        before.exporting().stop();
        before.exportingLedger().stop();
        before.importing().forget();
        before.importing().stop();
        before.importing().whenIdle(() -> closeLater(before.handle(), then));
    }

    private void closeLater(CaseHandle handle, Runnable then) {
        jobs.latest(
                "close " + handle.path(),
                _ -> {
                    handle.close();
                    return handle;
                },
                _ -> then.run(),
                failure -> {
                    notices.show(Failures.banner(Words.of("case.closeTask"), failure));
                    then.run();
                });
    }
}
