package spoor.ingest;

import java.util.Optional;
import java.util.Set;

/// What the ledger knows already, so that nothing is read into a case twice. Safe for several
/// threads.
public interface KnownFiles {
    /// The hashes of all files that were recorded before this import began.
    Set<String> hashes();

    /// Whether the file at this place has been recorded with exactly these bytes.
    boolean isKnown(String path, String member, String sha256);

    /// What is known of a file with exactly these bytes, wherever it was.
    Optional<Known> find(String sha256);

    /// @param records found in the file, rejected ones included
    /// @param rejected how many of them
    record Known(Shape shape, int contentLength, long records, long rejected) {}
}
