package spoor.analysis.metering;

import java.util.List;

/// All that was reported of one meter, hour by hour. That a report was owed for an hour is derived:
/// there are reports on earlier and on later ones.
///
/// @param hours every one from the first to the last reported on; of a meter that is not hourly
///   only those with a report
/// @param outside records that are in none of the hours: their time cannot be read, or is more than
///   [Heartbeats#NEAR] from their sending, outside the range, or beyond [Heartbeats#MOST_HOURS]
/// @param lag how many hours after its hour began a report is sent, as a rule
/// @param quiet full hours after the last one, as long as the account has logs
public record Heartbeat(
        Meter meter,
        List<Hour> hours,
        Sums sums,
        List<Gap> gaps,
        List<Customer> customers,
        List<UsageRecord> outside,
        int lag,
        int quiet) {
    public Heartbeat {
        hours = List.copyOf(hours);
        gaps = List.copyOf(gaps);
        customers = List.copyOf(customers);
        outside = List.copyOf(outside);
    }

    /// Whether hours are missing, or none came any more.
    public boolean isSilent() {
        return sums.missing() > 0 || quiet > 0;
    }
}
