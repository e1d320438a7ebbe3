package spoor.casefile;

import spoor.ingest.RejectReason;

/// A record that is not among the events of a case.
///
/// @param file the place of the file, archive and member
/// @param offset of its first byte in the inflated file
/// @param length in bytes, as far as it could be told
public record LedgerReject(String file, RejectReason reason, long offset, int length) {}
