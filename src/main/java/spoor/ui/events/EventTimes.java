package spoor.ui.events;

import spoor.engine.EventTable;
import spoor.engine.Rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the table writes times. Where all its rows are of one day the head of the column names the
/// day and a cell only the time; otherwise every cell has its date, so that none can be mistaken.
final class EventTimes {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FINE_CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final ZoneId zone;
    private final String day;

    private EventTimes(ZoneId zone, String day) {
        this.zone = zone;
        this.day = day;
    }

    static EventTimes of(EventTable table, Rows rows, ZoneId zone) {
        if (rows.size() == 0) {
            return new EventTimes(zone, "");
        }
        LocalDate first = Instant.ofEpochMilli(table.time(rows.at(0))).atZone(zone).toLocalDate();
        long start = first.atStartOfDay(zone).toInstant().toEpochMilli();
        long end = first.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return new EventTimes(zone, isWithin(table, rows, start, end) ? DAY.format(first) : "");
    }

    /// Whether all rows are in `[start, end)`. The last row first: in the order of time it settles
    /// the question, and in any other the first strange row does.
    private static boolean isWithin(EventTable table, Rows rows, long start, long end) {
        boolean isByTime = !(rows instanceof Rows.Listed);
        int last = rows.size() - 1;
        for (int place = last; place >= 0; place = isByTime && place > 0 ? 0 : place - 1) {
            long time = table.time(rows.at(place));
            if (time < start || time >= end) {
                return false;
            }
        }
        return true;
    }

    boolean isOneDay() {
        return !day.isEmpty();
    }

    /// The day of all rows, such as `10 Jul 2023`; empty where there are several.
    String day() {
        return day;
    }

    /// `2023-07-10`
    String date(long millis) {
        return DATE.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /// `12:13:49`, with milliseconds where there are any.
    String clock(long millis) {
        DateTimeFormatter clock = millis % 1_000 == 0 ? CLOCK : FINE_CLOCK;
        return clock.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    /// ISO 8601 with the offset of the zone: what leaves the window must need no context.
    String full(long millis) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(millis).atZone(zone));
    }
}
