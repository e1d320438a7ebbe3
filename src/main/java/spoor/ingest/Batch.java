package spoor.ingest;

import java.util.List;
import java.util.Map;

/// What is stored in one transaction: some files whole, with all their records.
///
/// @param records number of events, in the order of the content
/// @param columns packed by [ColumnCodec] in parts of [#PART_RECORDS] records: for each coded field
///   the codes under its name, and the columns named here
/// @param contentLength raw bytes of all frames
public record Batch(
        int records,
        Map<String, List<byte[]>> columns,
        List<Frame> frames,
        int contentLength,
        List<FileEntry> files) {
    /// A part of a column stays well below what one database value may hold.
    public static final int PART_RECORDS = 1 << 16;

    /// Event times, milliseconds since 1970.
    public static final String TIME = "time";

    /// The first half of each event ID, or 0.
    public static final String ID_HIGH = "id_high";

    /// The second half, or where the first is 0 the code of the ID's text, or 0 for none.
    public static final String ID_LOW = "id_low";

    /// A hash of each record's bytes.
    public static final String HASH = "hash";

    /// Where each record begins in the batch's content.
    public static final String OFFSET = "offset";

    /// Each record's length in bytes.
    public static final String LENGTH = "length";
}
