package spoor.ingest;

import spoor.archive.ArchiveLimits;

/// The named limits of an import.
///
/// @param depth how many objects and arrays of a record may stand inside each other
public record IngestLimits(ArchiveLimits archive, int depth) {
    public static final IngestLimits USUAL = new IngestLimits(ArchiveLimits.USUAL, 200);
}
