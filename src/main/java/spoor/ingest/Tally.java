package spoor.ingest;

/// A count of records that must balance: every record read is kept, a duplicate, an aggregate or
/// rejected.
///
/// @param duplicates copies of a kept record, in any form
/// @param aggregated summaries that CloudTrail made of many data events; they are no events
/// @param conflicts those of the kept that contradict another record of the same event ID
public record Tally(
        long records, long kept, long duplicates, long aggregated, long rejected, long conflicts) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                records + other.records,
                kept + other.kept,
                duplicates + other.duplicates,
                aggregated + other.aggregated,
                rejected + other.rejected,
                conflicts + other.conflicts);
    }

    /// Whether nothing was dropped quietly.
    public boolean balances() {
        return records == kept + duplicates + aggregated + rejected;
    }
}
