package spoor.casefile;

import spoor.ingest.ImportSettings;
import spoor.ingest.IngestLimits;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What a person may choose for an import.
///
/// @param zone of the times in CSV files that say none; such files wait where it is empty
/// @param limits those that are to differ from the usual ones, by name
/// @param commitEvery as [ImportSettings#commitEvery]
public record ImportOptions(Optional<ZoneId> zone, Map<String, Long> limits, Duration commitEvery) {
    public static final ImportOptions USUAL = new ImportOptions(Optional.empty(), Map.of());

    public ImportOptions {
        limits = Map.copyOf(limits);
    }

    public ImportOptions(Optional<ZoneId> zone, Map<String, Long> limits) {
        this(zone, limits, ImportSettings.USUAL.commitEvery());
    }

    public ImportOptions withZone(ZoneId other) {
        return new ImportOptions(Optional.of(other), limits, commitEvery);
    }

    /// @throws IllegalArgumentException if there is no such limit, or it cannot have that value
    ImportSettings settings() {
        IngestLimits all = IngestLimits.USUAL;
        for (Map.Entry<String, Long> limit : limits.entrySet()) {
            all = all.with(limit.getKey(), limit.getValue());
        }
        return new ImportSettings(all, zone, commitEvery);
    }
}
