package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.ingest.Tally;

import java.time.Instant;
import java.util.List;

/// What the ledger of a case says of one import.
///
/// @param finished null if it was stopped or is running
/// @param sources the paths it was given
/// @param files found, those known already included
/// @param known files that an earlier import had read already
/// @param zone of times without one in CSV files; may be empty
public record LedgerRun(
        int id,
        Instant started,
        @Nullable Instant finished,
        List<String> sources,
        long files,
        long known,
        String zone,
        Tally tally) {}
