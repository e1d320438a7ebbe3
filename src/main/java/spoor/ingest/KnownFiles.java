package spoor.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the ledger knows already, so that nothing is read into a case twice. Safe for several
/// threads.
public interface KnownFiles {
    /// The hashes of all files that earlier imports have read to their end.
    Set<String> hashes();

    /// Whether the file at this place has been read to its end, with exactly these bytes.
    boolean isKnown(String path, String member, String sha256);

    /// How many members of an archive are recorded.
    long within(String path, String member);

    /// What is known of a file with exactly these bytes that was read to its end, wherever it was.
    Optional<Known> find(String sha256);

    /// The hashes of the files that earlier imports have begun and not read to their end.
    Set<String> unfinished();

    /// How much of the file at this place an import has stored that was stopped: inflated bytes.
    long stored(String path, String member, String sha256);

    /// The objects of stores in the net that were read to their end.
    default ObjectKeys objects() {
        return new ObjectKeys();
    }

    /// The paths of what was asked for by time, is settled, and was read to its end, as far as they
    /// begin with this.
    default Collection<String> settledBelow(String prefix) {
        return List.of();
    }

    /// @param length inflated bytes
    /// @param records found in the file, rejected ones included
    /// @param aggregated how many of them are aggregates
    /// @param rejected how many of them
    record Known(Shape shape, long length, long records, long aggregated, long rejected) {}
}
