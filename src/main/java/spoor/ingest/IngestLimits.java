package spoor.ingest;

import spoor.archive.ArchiveLimits;

import java.util.LinkedHashMap;
import java.util.Map;

/// The named limits of an import.
///
/// @param depth how many objects and arrays of a record may stand inside each other
/// @param recordBytes most bytes of one record; CloudTrail's own have at most 256 KB to 1 MB
/// @param valueBytes most bytes of a value in a column; the record itself is kept whole.
///   CloudTrail's longest have 1 KB
public record IngestLimits(ArchiveLimits archive, int depth, int recordBytes, int valueBytes) {
    public static final IngestLimits USUAL =
            new IngestLimits(ArchiveLimits.USUAL, 200, 16 << 20, 1 << 16);

    private static final String DEPTH = "depth";
    private static final String RECORD_BYTES = "recordBytes";
    private static final String VALUE_BYTES = "valueBytes";

    /// Deeper nesting than this would overrun the stack of a thread.
    private static final int DEEPEST = 2_000;

    private static final int LARGEST_RECORD = 512 << 20;

    /// A case refuses to read rows of its dictionaries that hold much longer values.
    private static final int LARGEST_VALUE = 256 << 10;

    /// Every limit with its value, in the order of the documentation.
    public Map<String, Long> byName() {
        Map<String, Long> all = new LinkedHashMap<>(archive.byName());
        all.put(DEPTH, (long) depth);
        all.put(RECORD_BYTES, (long) recordBytes);
        all.put(VALUE_BYTES, (long) valueBytes);
        return all;
    }

    /// These limits with another value for one of them.
    ///
    /// @throws IllegalArgumentException if there is no such limit, or it cannot have that value
    public IngestLimits with(String name, long value) {
        return switch (name) {
            case DEPTH ->
                    new IngestLimits(
                            archive, checked(name, value, DEEPEST), recordBytes, valueBytes);
            case RECORD_BYTES ->
                    new IngestLimits(
                            archive, depth, checked(name, value, LARGEST_RECORD), valueBytes);
            case VALUE_BYTES ->
                    new IngestLimits(
                            archive, depth, recordBytes, checked(name, value, LARGEST_VALUE));
            default -> {
                if (!byName().containsKey(name)) {
                    throw new IllegalArgumentException(
                            "there is no limit " + name + "; the limits are " + byName().keySet());
                }
                yield new IngestLimits(archive.with(name, value), depth, recordBytes, valueBytes);
            }
        };
    }

    private static int checked(String name, long value, int highest) {
        if (value < 1 || value > highest) {
            throw new IllegalArgumentException(
                    "the limit " + name + " must be from 1 to " + highest);
        }
        return (int) value;
    }
}
