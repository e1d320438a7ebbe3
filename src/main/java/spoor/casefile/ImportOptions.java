package spoor.casefile;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// What can be said about an import beyond its sources.
///
/// @param zone of the times in CSV files that name none; without it such files wait
/// @param limits other values for limits of [spoor.ingest.IngestLimits], by name
public record ImportOptions(Optional<ZoneId> zone, Map<String, Long> limits) {
    /// Nothing special.
    public static final ImportOptions USUAL = new ImportOptions(Optional.empty(), Map.of());

    public ImportOptions {
        limits = Map.copyOf(limits);
    }

    public ImportOptions withZone(ZoneId other) {
        return new ImportOptions(Optional.of(other), limits);
    }
}
