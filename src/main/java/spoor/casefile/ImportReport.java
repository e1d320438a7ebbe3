package spoor.casefile;

import spoor.ingest.Tally;

import java.time.Duration;
import java.util.Optional;

/// How an import ended.
///
/// @param run number of the import in the case's ledger
/// @param isCancelled whether it was stopped; what was committed by then is in the case
/// @param files files found, archive members counted singly
/// @param added files read and recorded in the ledger by this import
/// @param known files that an earlier import had read already; nothing was added for them
/// @param withoutRecords files recorded in the ledger that held no record that could be read
/// @param unread files recorded in the ledger from which events may be missing
/// @param read the records of the files added by this import
/// @param total the records of the whole case
/// @param lost why the source could not be read to its end, in words; what it had given by then is
///   in the case
public record ImportReport(
        int run,
        boolean isCancelled,
        long files,
        long added,
        long known,
        long withoutRecords,
        long unread,
        Tally read,
        Tally total,
        Duration elapsed,
        Optional<String> lost) {}
