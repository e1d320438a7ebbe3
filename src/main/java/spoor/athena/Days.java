package spoor.athena;

import static spoor.athena.SqlText.literal;

import spoor.event.DeliveryDays;
import spoor.lens.TimeRange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The folders of delivery days that a lens has to look into. A folder's day is that of delivery,
/// in UTC, which is later than that of the event by minutes and after an outage by up to thirty
/// days; a day earlier is read too, since the event's time is by another clock.
///
/// @param table a name as [AthenaTable] takes it
record Days(String table, LocalDate first, LocalDate last) {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    /// @param lateDays how many days later than the event its file may have been delivered
    /// @throws AthenaRefusal if the range is open at an end
    static Days of(String table, TimeRange range, int lateDays) {
        Instant from = range.from();
        Instant to = range.to();
        if (from == null || to == null) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NO_RANGE,
                    "Give the lens a time range with both ends, such as"
                            + " time:2023-07-10..2023-07-12. Without one Athena would read, and"
                            + " charge for, the logs of all days.");
        }
        DeliveryDays days = DeliveryDays.of(from, to, lateDays);
        return new Days(table, days.first(), days.last());
    }

    /// `FROM … WHERE …`, to which more conditions can be added.
    String from() {
        return "FROM %s WHERE \"timestamp\" BETWEEN %s AND %s"
                .formatted(table, literal(FOLDER.format(first)), literal(FOLDER.format(last)));
    }
}
