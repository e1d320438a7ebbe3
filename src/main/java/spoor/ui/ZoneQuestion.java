package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.FileStatus;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerRun;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;
import spoor.ui.ledger.LedgerSource;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks in which zone times without one were written, once for each file that waits for it. The
/// answer stands in the case with the import that followed it. FX thread only.
final class ZoneQuestion {
    private static final String KEY = "zone-question";

    private final LedgerSource ledger;
    private final CaseImport importing;
    private final Jobs jobs;
    private final Notices notices;
    private final ZoneId system;
    private final Set<Integer> settled = new HashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Asked>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The question.
    ///
    /// @param files that wait for a zone
    /// @param zones to choose from, the likeliest first
    record Asked(List<LedgerFile> files, List<ZoneId> zones) {
        /// What to import again: each file on disk once.
        List<Path> sources() {
            return files.stream().map(LedgerFile::path).distinct().map(Path::of).toList();
        }
    }

    /// @param system the zone of this computer
    ZoneQuestion(
            LedgerSource ledger, CaseImport importing, Jobs jobs, Notices notices, ZoneId system) {
        this.ledger = ledger;
        this.importing = importing;
        this.jobs = jobs;
        this.notices = notices;
        this.system = system;
        importing.reportProperty().subscribe(report -> report.ifPresent(this::askAfter));
    }

    /// What is asked; empty while nothing is.
    ReadOnlyObjectProperty<Optional<Asked>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Asks about all files that wait, also those that were left out before.
    void ask() {
        look(this::show, failure -> notices.show(Failures.banner(Words.of("zone.task"), failure)));
    }

    /// Imports the files again, their times read in this zone.
    void answer(ZoneId zone) {
        Optional<Asked> answered = asked.get();
        asked.set(Optional.empty());
        answered.ifPresent(question ->
                importing.start(question.sources(), ImportOptions.USUAL.withZone(zone)));
    }

    /// Asks no more about these files by itself.
    void leaveOut() {
        asked.set(Optional.empty());
    }

    /// A case that is just being closed has nothing to say any more, so that a failure is not told.
    private void askAfter(ImportReport report) {
        if (!report.isCancelled()) {
            look(this::showIfNew, _ -> {});
        }
    }

    private void look(Consumer<Asked> then, Consumer<Exception> failed) {
        jobs.latest(
                KEY,
                _ -> {
                    List<LedgerFile> waiting =
                            ledger.files().stream().filter(ZoneQuestion::isWaiting).toList();
                    List<LedgerRun> runs = waiting.isEmpty() ? List.of() : ledger.runs();
                    return new Asked(waiting, zones(runs, system));
                },
                then,
                failed);
    }

    private void showIfNew(Asked question) {
        if (question.files().stream().anyMatch(file -> !settled.contains(file.id()))) {
            show(question);
        }
    }

    private void show(Asked question) {
        if (!question.files().isEmpty()) {
            question.files().forEach(file -> settled.add(file.id()));
            asked.set(Optional.of(question));
        }
    }

    private static boolean isWaiting(LedgerFile file) {
        return FileStatus.of(file) == FileStatus.WAITS_FOR_ZONE;
    }

    /// The last answers in this case, this computer's zone, UTC, then the zones of places by name,
    /// then fixed distances from UTC.
    static List<ZoneId> zones(List<LedgerRun> runs, ZoneId system) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        runs.reversed().forEach(run -> known(run.zone()).ifPresent(zones::add));
        zones.add(system);
        zones.add(ZoneOffset.UTC);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .forEach(zones::add);
        IntStream.rangeClosed(-12, 14)
                .filter(hours -> hours != 0)
                .mapToObj(ZoneOffset::ofHours)
                .forEach(zones::add);
        return List.copyOf(zones);
    }

    private static Optional<ZoneId> known(String zone) {
        try {
            return zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
