package spoor.ingest;

import spoor.archive.ArchiveLimits;

/// The named limits of an import.
///
/// @param depth how many objects and arrays of a record may stand inside each other
public record IngestLimits(ArchiveLimits archive, int depth) {
    /// Most bytes of a value in a column; the record itself is kept whole. CloudTrail's longest
    /// have 1 KB.
    static final int VALUE_BYTES = 1 << 16;

    public static final IngestLimits USUAL = new IngestLimits(ArchiveLimits.USUAL, 200);
}
