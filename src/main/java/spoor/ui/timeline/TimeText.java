package spoor.ui.timeline;

import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments and stretches of time as the timeline says them, no finer than they need.
record TimeText(ZoneId zone) {
    /// What is added to times so that nobody takes them for those of another zone: `UTC`, `CEST`.
    String zoneName(long at) {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : say("zzz", at);
    }

    String date(long at) {
        return say("d MMM uuuu", at);
    }

    /// A moment with its date, as finely as `like` needs it: `10 Jul 2023 12:05`.
    String moment(long at, Stretch like) {
        return date(at) + " " + clock(at, like);
    }

    /// A moment among others in a window, no finer than it needs: `12:05` where the window is of
    /// that day, otherwise with its date.
    String brief(long at, Stretch window) {
        boolean isOneDay = date(window.from()).equals(date(window.to() - 1));
        if (isOneDay && date(at).equals(date(window.from()))) {
            return say(pattern(fineness(at)), at);
        }
        boolean isMidnight = local(at).toLocalTime().equals(LocalTime.MIDNIGHT);
        return isMidnight ? date(at) : date(at) + " " + say(pattern(fineness(at)), at);
    }

    /// The time of day, down to the seconds or milliseconds that one of the stretch's ends has.
    private String clock(long at, Stretch like) {
        return say(pattern(Math.max(fineness(like.from()), fineness(like.to()))), at);
    }

    private static String pattern(int fineness) {
        return switch (fineness) {
            case 0 -> "HH:mm";
            case 1 -> "HH:mm:ss";
            default -> "HH:mm:ss.SSS";
        };
    }

    /// 0 for whole minutes, 1 for whole seconds, else 2.
    private int fineness(long at) {
        LocalTime time = local(at).toLocalTime();
        return time.getNano() != 0 ? 2 : time.getSecond() != 0 ? 1 : 0;
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
                moment(stretch.from(), stretch),
                isSameDay ? clock(stretch.to(), stretch) : moment(stretch.to(), stretch));
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

    private String say(String pattern, long at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local(at));
    }

    private ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone);
    }
}
