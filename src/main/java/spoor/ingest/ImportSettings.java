package spoor.ingest;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// How to read what an import finds.
///
/// @param zone of the times in CSV files that say none; such files wait where it is empty
/// @param commitEvery how long what was fetched over a line may wait until it is stored: it comes
///   slowly, and is not to be fetched twice
public record ImportSettings(IngestLimits limits, Optional<ZoneId> zone, Duration commitEvery) {
    public static final ImportSettings USUAL =
            new ImportSettings(IngestLimits.USUAL, Optional.empty(), Duration.ofSeconds(15));
}
