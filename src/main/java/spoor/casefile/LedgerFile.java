package spoor.casefile;

import spoor.archive.StoredAs;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.util.Optional;

/// What the ledger of a case says of one file.
///
/// @param id number of the file in the case
/// @param run number of the import that recorded it
/// @param sha256 hex digest of the bytes as found; empty if they could not be read
/// @param size bytes as found
/// @param note what was wrong with the file as a whole; may be empty
/// @param isKept whether its inflated bytes are in the case
/// @param length inflated bytes that were read
/// @param isComplete whether it was read to its end; if not, the next import goes on with it
/// @param stored what the store in the net said of it that it was fetched from
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
        Tally tally,
        Optional<StoredAs> stored) {
    /// Path and member as one readable path.
    public String place() {
        return member.isEmpty() ? path : path + "!" + member;
    }
}
