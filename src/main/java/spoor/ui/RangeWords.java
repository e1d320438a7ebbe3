package spoor.ui;

import spoor.lens.TimeRange;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says a range of time as briefly as it can be said without leaving anything out. Only a whole day
/// goes by its date alone: two dates would leave open whether the second is in it.
final class RangeWords {
    private RangeWords() {}

    static String of(TimeRange range, ZoneId zone) {
        Instant from = range.from();
        Instant to = range.to();
        if (from == null) {
            return to == null ? Words.of("range.all") : Words.of("range.before", text(to, zone));
        }
        if (to == null) {
            return Words.of("range.from", text(from, zone));
        }
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = to.atZone(zone);
        if (isMidnight(start) && start.plusDays(1).isEqual(end)) {
            return date(start);
        }
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return date(start) + " " + time(start) + " – " + time(end);
        }
        return text(from, zone) + " – " + text(to, zone);
    }

    private static String text(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        return date(time) + " " + time(time);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String date(ZonedDateTime time) {
        return format("d MMM yyyy", time);
    }

    private static String time(ZonedDateTime time) {
        String pattern =
                time.getNano() != 0 ? "HH:mm:ss.SSS" : time.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        return format(pattern, time);
    }

    private static String format(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
