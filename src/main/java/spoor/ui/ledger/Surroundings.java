package spoor.ui.ledger;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;

/// The bytes of a reject with some before and after it.
///
/// @param from offset of the first byte in the inflated file
/// @param markFrom index of the reject's first byte in `bytes`
/// @param markTo index after its last byte in `bytes`
/// @param isCut whether the reject goes on beyond the bytes
record Surroundings(
        LedgerReject reject, long from, byte[] bytes, int markFrom, int markTo, boolean isCut) {
    /// How much is shown on either side.
    static final int AROUND = 512;

    /// How much is shown of a reject itself.
    static final int MOST = 64 << 10;

    /// Off the FX thread.
    ///
    /// @throws spoor.casefile.CaseException if the case does not keep the file or cannot be read
    static Surroundings of(LedgerFile file, LedgerReject reject, LedgerSource source) {
        long from = Math.max(0, reject.offset() - AROUND);
        boolean isCut = reject.length() > MOST;
        int marked = isCut ? MOST : reject.length();
        int before = (int) (reject.offset() - from);
        byte[] bytes = source.fileBytes(file, from, before + marked + (isCut ? 0 : AROUND));
        int markFrom = Math.min(before, bytes.length);
        int markTo = Math.min(before + marked, bytes.length);
        return new Surroundings(reject, from, bytes, markFrom, markTo, isCut);
    }
}
