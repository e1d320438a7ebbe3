package spoor.ingest;

/// A stretch of a batch's content, compressed with zstd on its own, so that a record is found by
/// inflating one of them.
///
/// @param offset of its first byte in the batch's content
/// @param rawLength bytes before compression
public record Frame(int offset, int rawLength, byte[] compressed) {}
