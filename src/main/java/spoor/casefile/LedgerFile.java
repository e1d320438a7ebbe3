package spoor.casefile;

import spoor.ingest.Shape;
import spoor.ingest.Tally;

/// What the ledger of a case says of one file.
///
/// @param id number of the file in the case
/// @param run number of the import that recorded it
/// @param sha256 hex digest of the bytes as found; empty if they could not be read
/// @param size bytes as found
/// @param note what was wrong with the file as a whole; may be empty
/// @param isKept whether its bytes are kept in the case
/// @param length bytes after inflating
/// @param isComplete whether all of it was read
public record LedgerFile(
        int id,
        int run,
        String path,
        String member,
        String sha256,
        long size,
        Shape shape,
        String note,
        boolean isKept,
        long length,
        boolean isComplete,
        Tally tally) {
    /// Path and member as one readable path.
    public String place() {
        return member.isEmpty() ? path : path + "!" + member;
    }
}
