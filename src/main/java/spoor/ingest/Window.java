package spoor.ingest;

/// A part of an inflated file, in memory.
///
/// @param bytes holds it in `[from, to)`
/// @param offset of the first of them in the file
/// @param isLast whether the file ends with it
/// @param stored offset in the file up to which an import that was stopped has stored all records
record Window(byte[] bytes, int from, int to, long offset, boolean isLast, long stored) {
    /// The offset in the file of a place in [#bytes].
    long offsetOf(int at) {
        return offset + at - from;
    }

    /// Whether what ends at this place was stored by an earlier import.
    boolean isStored(int end) {
        return offsetOf(end) <= stored;
    }

    /// The window without its first bytes.
    Window after(int count) {
        return count == 0
                ? this
                : new Window(bytes, from + count, to, offset + count, isLast, stored);
    }
}
