package spoor.ingest;

import java.util.List;
import java.util.Map;

/// What is stored in one transaction: some files, whole or in part, with their records.
///
/// @param records number of events, in the order of the content
/// @param columns packed by [ColumnCodec] in parts of [#PART_RECORDS] records: for each coded field
///   the codes under its name, and the columns named here
/// @param contentLength raw bytes of all frames
/// @param stretches which file each part of the content comes from, in order
public record Batch(
        int records,
        Map<String, List<byte[]>> columns,
        List<Frame> frames,
        int contentLength,
        List<FileEntry> files,
        List<Stretch> stretches) {
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

    /// Where the bytes that carry each record begin in its file; 0 for a record that stands in it
    /// as it is. Only batches with carried records have this column.
    public static final String CARRIER_OFFSET = "carrier_offset";

    /// How many bytes carry each record; 0 for one that stands in its file as it is.
    public static final String CARRIER_LENGTH = "carrier_length";

    /// What the records of calls about credentials say, as [CredentialNotes] packs it.
    public static final String CREDENTIALS = "credentials";

    /// Of each [Stretch]: its start.
    public static final String STRETCH_START = "stretch_start";

    /// Of each [Stretch]: the number of its file in the ledger.
    public static final String STRETCH_FILE = "stretch_file";

    /// Of each [Stretch]: its offset in the file.
    public static final String STRETCH_OFFSET = "stretch_offset";

    /// Of each [Stretch]: 1 for carried text.
    public static final String STRETCH_CARRIED = "stretch_carried";
}
