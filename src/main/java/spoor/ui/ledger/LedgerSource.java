package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;

import java.util.List;

/// The ledger of one case as the window reads it. All of it may take long and belongs off the FX
/// thread; safe for several threads.
public interface LedgerSource {
    /// Every import, the first one first.
    List<LedgerRun> runs();

    /// Every file, in the order in which they were recorded.
    List<LedgerFile> files();

    /// Every reject, file by file.
    List<LedgerReject> rejects();

    List<LedgerReject> rejectsOf(int file);

    /// Bytes of the inflated file as the case keeps them, clipped to what there is.
    ///
    /// @throws spoor.casefile.CaseException if they cannot be read
    byte[] fileBytes(LedgerFile file, long offset, int length);
}
