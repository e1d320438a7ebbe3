package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;

import java.util.List;

/// The whole ledger as it was read at one moment.
record LedgerContents(List<LedgerRun> runs, List<LedgerFile> files) {
    static final LedgerContents EMPTY = new LedgerContents(List.of(), List.of());

    LedgerContents {
        runs = List.copyOf(runs);
        files = List.copyOf(files);
    }

    /// Off the FX thread. Files before runs, so that the run of every file is there.
    static LedgerContents from(LedgerSource source, Cancel cancel) {
        List<LedgerFile> files = source.files();
        cancel.check();
        return new LedgerContents(source.runs(), files);
    }
}
