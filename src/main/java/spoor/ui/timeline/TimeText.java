package spoor.ui.timeline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import spoor.ui.kit.Words;

/// Moments and stretches of time as the timeline says them, no finer than they need.
record TimeText(ZoneId zone) {
    /// What is added to times so that nobody takes them for those of another zone: `UTC`, `CEST`.
    String zoneName(long at) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : say("zzz", local(at));
    }

    /// A moment with its date: `10 Jul 2023 12:05`.
    String moment(long at) {
        return date(at) + " " + clock(at);
    }

    String date(long at) {
        return say("d MMM uuuu", local(at));
    }

    /// A moment without its date, down to the seconds or milliseconds that it has: `12:05`.
    String clock(long at) {
        LocalTime time = local(at).toLocalTime();
        String pattern =
                time.getNano() != 0
                        ? "HH:mm:ss.SSS"
                        : time.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        return say(pattern, local(at));
    }

    /// `10 Jul 2023 12:05 – 12:35`; a whole day is its date.
    String stretch(Stretch stretch) {
        ZonedDateTime from = local(stretch.from());
        ZonedDateTime to = local(stretch.to());
        boolean isWholeDay =
                from.toLocalTime().equals(LocalTime.MIDNIGHT)
                        && to.equals(from.plusDays(1).toLocalDate().atStartOfDay(zone));
        if (isWholeDay) {
            return date(stretch.from());
        }
        boolean isSameDay = from.toLocalDate().equals(to.toLocalDate());
        return Words.of(
                "timeline.between",
                moment(stretch.from()),
                isSameDay ? clock(stretch.to()) : moment(stretch.to()));
    }

    /// How long it is in its largest unit, with one place where that is needed: `30 min`, `1.5 h`.
    String length(long millis) {
        if (millis < Step.SECOND) {
            return Words.of("timeline.length.ms", millis);
        }
        if (millis < Step.MINUTE) {
            return Words.of("timeline.length.s", tenths(millis, Step.SECOND));
        }
        if (millis < Step.HOUR) {
            return Words.of("timeline.length.min", tenths(millis, Step.MINUTE));
        }
        return millis < 2 * Step.DAY
                ? Words.of("timeline.length.h", tenths(millis, Step.HOUR))
                : Words.of("timeline.length.d", tenths(millis, Step.DAY));
    }

    private static double tenths(long millis, long unit) {
        return Math.round(millis * 10.0 / unit) / 10.0;
    }

    private static String say(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone);
    }
}
