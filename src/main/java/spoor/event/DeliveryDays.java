package spoor.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The folders of a trail's bucket in which the events of a stretch of time can be. A folder's day
/// is that of delivery, in UTC, which is later than that of the event by minutes and after an
/// outage by up to thirty days; the day before is looked at too, since the event's time is by
/// another clock. (User guide of CloudTrail, "Finding your CloudTrail log files".)
///
/// @param first the first day's folder
/// @param last the last day's folder, which is looked into as well
public record DeliveryDays(LocalDate first, LocalDate last) {
    /// How many days later than its event a file is looked for, where nobody says otherwise.
    public static final int LATE_DAYS = 1;

    private static final LocalDate EARLIEST = LocalDate.of(2, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    /// @param lateDays how many days after `to` files may have been delivered
    public static DeliveryDays of(Instant from, Instant to, int lateDays) {
        return new DeliveryDays(day(from).minusDays(1), day(to).plusDays(lateDays));
    }

    /// The day of a time in UTC, held within the years that four digits can write.
    private static LocalDate day(Instant time) {
        if (time.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC))) {
            return EARLIEST;
        }
        return time.isAfter(LATEST.atStartOfDay().toInstant(ZoneOffset.UTC))
                ? LATEST
                : time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
