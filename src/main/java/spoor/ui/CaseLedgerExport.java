package spoor.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.engine.Cancel;
import spoor.export.LedgerCsv;
import spoor.export.NewFile;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Words;
import spoor.ui.ledger.LedgerSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes the whole ledger to two files, `NAME-files.csv` and `NAME-rejects.csv`. FX thread only;
/// the work is done elsewhere.
final class CaseLedgerExport {
    private static final String KEY = "ledger-export";

    private final LedgerSource ledger;
    private final Jobs jobs;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<Busy>> busy =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Where the two files go.
    record Target(Path files, Path rejects) {
        /// @param name as the user gave it; its ending `.csv` may be left out
        static Target of(Path name) {
            String base = String.valueOf(name.getFileName()).replaceFirst("(?i)\\.csv$", "");
            return new Target(
                    name.resolveSibling(base + "-files.csv"),
                    name.resolveSibling(base + "-rejects.csv"));
        }
    }

    private record Written(long files, long rejects) {}

    CaseLedgerExport(LedgerSource ledger, Jobs jobs, Notices notices) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.notices = notices;
    }

    /// What goes on; empty while no export runs.
    ReadOnlyObjectProperty<Optional<Busy>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Writes both files, or none. Nobody was asked about these very names, so neither replaces a
    /// file.
    void start(Path name) {
        Target target = Target.of(name);
        busy.set(Optional.of(new Busy(Words.of("ledger.exporting"), Busy.UNKNOWN, this::stop)));
        jobs.latest(
                KEY,
                cancel -> write(ledger, target, cancel),
                written -> {
                    busy.set(Optional.empty());
                    notices.show(
                            Banner.info(
                                    Words.of(
                                            "ledger.exported",
                                            written.files(),
                                            target.files(),
                                            written.rejects(),
                                            target.rejects())));
                },
                failure -> {
                    busy.set(Optional.empty());
                    notices.show(Failures.banner(Words.of("ledger.exportTask"), failure));
                });
    }

    void stop() {
        if (busy.get().isPresent()) {
            jobs.cancel(KEY);
            busy.set(Optional.empty());
            notices.show(Banner.info(Words.of("export.stopped")));
        }
    }

    /// Off the FX thread. The second file is written inside the writing of the first, so that
    /// neither is there before both are complete.
    private static Written write(LedgerSource ledger, Target target, Cancel cancel)
            throws IOException {
        List<LedgerReject> rejects = ledger.rejects();
        List<LedgerFile> files = ledger.files();
        return NewFile.write(
                target.files(),
                false,
                out -> {
                    long count = LedgerCsv.files(files, ledger.runs(), out, cancel);
                    return new Written(
                            count,
                            NewFile.write(
                                    target.rejects(),
                                    false,
                                    more ->
                                            LedgerCsv.rejects(
                                                    files,
                                                    rejects,
                                                    ledger::fileBytes,
                                                    more,
                                                    cancel)));
                });
    }
}
