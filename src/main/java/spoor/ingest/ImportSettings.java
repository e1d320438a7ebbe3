package spoor.ingest;

import java.time.ZoneId;
import java.util.Optional;

/// How to read what an import finds.
///
/// @param zone of the times in CSV files that say none; such files wait where it is empty
public record ImportSettings(IngestLimits limits, Optional<ZoneId> zone) {
    public static final ImportSettings USUAL =
            new ImportSettings(IngestLimits.USUAL, Optional.empty());
}
