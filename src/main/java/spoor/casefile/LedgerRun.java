package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.ingest.Tally;

import java.time.Instant;
import java.util.List;

/// What the ledger of a case says of one import.
///
/// @param finished null while it runs, and where it was stopped before its end
/// @param sources what it was given to read
/// @param files how many files it found, archive members counted singly
/// @param known how many of them earlier imports had read
/// @param zone that CSV times without one were taken to be in; empty where none was given
/// @param tally the records of the files that it recorded
public record LedgerRun(
        int id,
        Instant started,
        @Nullable Instant finished,
        List<String> sources,
        long files,
        long known,
        String zone,
        Tally tally) {}
