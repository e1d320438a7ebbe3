package spoor.ingest;

import spoor.archive.ArchiveLimits;

import java.util.Map;

/// The named limits of an import.
///
/// @param depth how many objects and arrays of a record may stand inside each other
public record IngestLimits(ArchiveLimits archive, int depth) {
    /// Most bytes of a value in a column; the record itself is kept whole. CloudTrail's longest
    /// have 1 KB.
    static final int VALUE_BYTES = 1 << 16;

    public static final IngestLimits USUAL = new IngestLimits(ArchiveLimits.USUAL, 200);

    /// Every limit with its value.
    public Map<String, Long> byName() {
        return Map.of("fileBytes", (long) archive.fileBytes(), "depth", (long) depth);
    }

    /// These limits with another value for one of them.
    ///
    /// @throws IllegalArgumentException if there is no such limit, or it cannot have that value
    public IngestLimits with(String name, long value) {
        if (!byName().containsKey(name)) {
            throw new IllegalArgumentException(
                    "there is no limit " + name + "; the limits are " + byName().keySet());
        }
        int checked = Math.toIntExact(value);
        return name.equals("depth")
                ? new IngestLimits(archive, checked)
                : new IngestLimits(new ArchiveLimits(checked), depth);
    }
}
