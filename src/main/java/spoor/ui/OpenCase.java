package spoor.ui;

import spoor.casefile.CaseFile;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerModel;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/// The case that is open, with what can be done to it.
///
/// @param handle belongs to the desk, which closes it
record OpenCase(
        CaseHandle handle,
        Workbench workbench,
        LedgerModel ledger,
        CaseImport importing,
        ZoneQuestion zones,
        CaseExport exporting,
        CaseLedgerExport exportingLedger) {
    /// @param clock nanoseconds, as of [System#nanoTime]
    static OpenCase of(
            CaseHandle handle,
            CaseImport.Loaded loaded,
            Exporter exporter,
            Jobs jobs,
            Notices notices,
            LongSupplier clock) {
        Workbench workbench = new Workbench(jobs, loaded.evidence());
        LedgerModel ledger = new LedgerModel(handle, jobs);
        // As seldom as the events, which are loaded anew while an import goes on.
        workbench.evidenceProperty().subscribe((_, _) -> ledger.refresh());
        CaseImport importing =
                new CaseImport(handle, ledger, workbench, loaded.tally(), jobs, notices, clock);
        return new OpenCase(
                handle,
                workbench,
                ledger,
                importing,
                new ZoneQuestion(handle, importing, jobs, notices, ZoneId.systemDefault()),
                new CaseExport(handle.path(), exporter, workbench, jobs, notices, clock),
                new CaseLedgerExport(handle, jobs, notices));
    }

    Path path() {
        return handle.path();
    }

    String name() {
        return nameOf(path());
    }

    /// What people call the case at a path: the file's name without what all cases end with.
    static String nameOf(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        return name.endsWith(CaseFile.ENDING)
                ? name.substring(0, name.length() - CaseFile.ENDING.length())
                : name;
    }
}
