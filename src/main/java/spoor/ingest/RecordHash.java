package spoor.ingest;

/// The hash that stands in a case beside each record.
public final class RecordHash {
    private RecordHash() {}

    /// Of the bytes `[from, to)`. Guards against damage and finds equal records; it is no
    /// protection against someone who wants two records to look the same.
    public static long of(byte[] bytes, int from, int to) {
        return Slices.hash(bytes, from, to);
    }
}
