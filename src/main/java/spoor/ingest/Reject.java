package spoor.ingest;

/// A record that is not among the events.
///
/// @param offset of its first byte in the inflated file
/// @param length in bytes, as far as it could be told
public record Reject(RejectReason reason, long offset, int length) {}
