package spoor.casefile;

import spoor.ingest.RejectReason;

/// A record that is not among the events of a case.
///
/// @param file number of its file in the case
/// @param number of the reject in its file, from 0
/// @param place of the file, archive and member
/// @param offset of its first byte in the inflated file
/// @param length in bytes, as far as it could be told
public record LedgerReject(
        int file, int number, String place, RejectReason reason, long offset, int length) {}
