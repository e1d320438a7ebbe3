package spoor.analysis.metering;

import java.util.OptionalLong;

/// A report of use for one customer and hour. Times are milliseconds since 1970.
///
/// @param customer who used it; of MeterUsage and RegisterUsage the caller, since each instance or
///   task reports for itself
/// @param quantity empty where what stands there is none
/// @param metered the time that is reported on; empty where it cannot be read
/// @param sent when the call was made
public record UsageRecord(
        int row,
        Meter meter,
        String region,
        String customer,
        OptionalLong quantity,
        OptionalLong metered,
        long sent,
        Status status) {
    /// An hour in milliseconds.
    public static final long HOUR = 3_600_000;

    /// How long after the end of the metered hour a report may come and not be called late. By the
    /// API reference of MeterUsage an application meters up to one hour in the past; what comes six
    /// hours after the use is not accepted at all (BatchMeterUsage).
    public static final long LATE_AFTER = HOUR;

    /// Where the metered hour begins.
    public OptionalLong hour() {
        return metered.isPresent()
                ? OptionalLong.of(startOfHour(metered.getAsLong()))
                : OptionalLong.empty();
    }

    public boolean isLate() {
        return metered.isPresent() && sent - (startOfHour(metered.getAsLong()) + HOUR) > LATE_AFTER;
    }

    static long startOfHour(long time) {
        return Math.floorDiv(time, HOUR) * HOUR;
    }
}
