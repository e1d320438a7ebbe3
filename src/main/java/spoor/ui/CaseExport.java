package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.Evidence;
import spoor.engine.Answer;
import spoor.lens.Lens;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Coalescer;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;
import spoor.ui.kit.Workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Writes the events in sight to a file. FX thread only; the work is done elsewhere.
final class CaseExport {
    private static final Duration PULSE = Duration.ofMillis(100);

    private final Exporter exporter;
    private final Workbench workbench;
    private final Jobs jobs;
    private final Notices notices;
    private final LongSupplier clock;
    private final String key;
    private final ReadOnlyObjectWrapper<Optional<Busy>> busy =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param clock nanoseconds, as of [System#nanoTime]
    CaseExport(
            Path casePath,
            Exporter exporter,
            Workbench workbench,
            Jobs jobs,
            Notices notices,
            LongSupplier clock) {
        this.exporter = exporter;
        this.workbench = workbench;
        this.jobs = jobs;
        this.notices = notices;
        this.clock = clock;
        this.key = "export " + casePath;
    }

    /// How far the export has come; empty while none runs.
    ReadOnlyObjectProperty<Optional<Busy>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Writes the events that the lens shows now.
    ///
    /// @param hasChanges whether with what each write changed
    /// @param isReplacing whether a file at this path may be replaced; someone has been asked
    void start(Path file, boolean hasChanges, boolean isReplacing) {
        Evidence evidence = workbench.evidenceProperty().get();
        Lens lens = workbench.lensProperty().get();
        Exporter.Order order = new Exporter.Order(lens, hasChanges, file, isReplacing);
        Answer answer = workbench.answerProperty().get();
        long total = answer == null || !answer.lens().equals(lens) ? 0 : answer.total();
        busy.set(Optional.of(new Busy(Words.of("export.starting"), Busy.UNKNOWN, this::stop)));
        Coalescer<Long> progress =
                new Coalescer<>(jobs, PULSE, clock, written -> show(written, total));
        jobs.latest(
                key,
                cancel -> exporter.export(evidence, order, progress::offer, cancel),
                rows -> {
                    busy.set(Optional.empty());
                    notices.show(Banner.info(Words.of("export.done", rows, file)));
                },
                failure -> {
                    busy.set(Optional.empty());
                    notices.show(Failures.banner(Words.of("export.task"), failure));
                });
    }

    void stop() {
        if (busy.get().isPresent()) {
            jobs.cancel(key);
            busy.set(Optional.empty());
            notices.show(Banner.info(Words.of("export.stopped")));
        }
    }

    private void show(long written, long total) {
        if (busy.get().isPresent()) {
            boolean isKnown = total > 0;
            busy.set(
                    Optional.of(
                            new Busy(
                                    isKnown
                                            ? Words.of("export.progress", written, total)
                                            : Words.of("export.progressSoFar", written),
                                    isKnown ? (double) written / total : Busy.UNKNOWN,
                                    this::stop)));
        }
    }
}
