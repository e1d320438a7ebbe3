package spoor.analysis.metering;

/// Hours in a row without a report, `from ≤ t < to` in milliseconds since 1970.
///
/// @param state either missing or without logs
/// @param events of the account in the time when the reports were due
public record Gap(long from, long to, Hour.State state, long events) {
    public long hours() {
        return (to - from) / UsageRecord.HOUR;
    }
}
