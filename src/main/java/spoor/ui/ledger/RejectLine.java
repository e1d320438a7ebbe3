package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.engine.Cancel;
import spoor.export.LedgerCsv;

import java.util.ArrayList;
import java.util.List;

/// A reject as the pane lists it.
///
/// @param firstBytes its beginning as text, control characters escaped; empty where the case does
///   not keep the file
record RejectLine(LedgerReject reject, String firstBytes) {
    /// More than this nobody reads in a list; an export has them all.
    static final int MOST = 10_000;

    /// The first [#MOST] rejects of a file. Off the FX thread.
    ///
    /// @throws spoor.casefile.CaseException if the case cannot be read
    static List<RejectLine> of(LedgerFile file, LedgerSource source, Cancel cancel) {
        List<LedgerReject> rejects = source.rejectsOf(file.id());
        List<RejectLine> lines = new ArrayList<>();
        for (LedgerReject reject : rejects.subList(0, Math.min(MOST, rejects.size()))) {
            cancel.check();
            lines.add(
                    new RejectLine(reject, LedgerCsv.firstBytes(file, reject, source::fileBytes)));
        }
        return List.copyOf(lines);
    }
}
