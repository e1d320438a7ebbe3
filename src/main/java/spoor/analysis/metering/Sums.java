package spoor.analysis.metering;

import java.util.List;
import java.util.function.Predicate;

/// A meter in numbers. All are hours, but for records, unsuccessful records and the quantity.
///
/// @param expected every hour between the first and the last reported on
/// @param sent hours with a report that got through
/// @param notCounted hours of which every report went wrong
public record Sums(
        int expected,
        int sent,
        int notCounted,
        int missing,
        int withoutLogs,
        int repeated,
        int late,
        int records,
        int unsuccessful,
        long quantity) {
    static Sums of(List<Hour> hours) {
        return new Sums(
                hours.size(),
                count(hours, hour -> hour.state() == Hour.State.SENT),
                count(hours, hour -> hour.state() == Hour.State.NOT_COUNTED),
                count(hours, hour -> hour.state() == Hour.State.MISSING),
                count(hours, hour -> hour.state() == Hour.State.NO_LOGS),
                count(hours, Hour::isRepeated),
                count(hours, Hour::isLate),
                hours.stream().mapToInt(hour -> hour.records().size()).sum(),
                hours.stream().mapToInt(Hour::unsuccessful).sum(),
                hours.stream().mapToLong(Hour::quantity).sum());
    }

    private static int count(List<Hour> hours, Predicate<Hour> isMeant) {
        return (int) hours.stream().filter(isMeant).count();
    }
}
