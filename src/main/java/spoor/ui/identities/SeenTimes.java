package spoor.ui.identities;

import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the pane writes times: where all are of one day only the time, otherwise with the date, so
/// that none can be mistaken.
///
/// @param day the day of all times, such as `10 Jul 2023`; empty where there are several
/// @param year the year of all times; empty where there are several
record SeenTimes(ZoneId zone, String day, String year) {
    /// @param first milliseconds since 1970
    /// @param last not before `first`
    static SeenTimes of(long first, long last, ZoneId zone) {
        LocalDate from = local(first, zone).toLocalDate();
        boolean isOneDay = first <= last && from.equals(local(last, zone).toLocalDate());
        boolean isOneYear =
                first <= last && from.getYear() == local(last, zone).toLocalDate().getYear();
        return new SeenTimes(
                zone,
                isOneDay ? say("d MMM uuuu", local(first, zone)) : "",
                isOneYear ? say("uuuu", local(first, zone)) : "");
    }

    boolean isOneDay() {
        return !day.isEmpty();
    }

    /// `12:13:49`; `10 Jul 12:13` where there are several days, `10 Jul 2023` where there are
    /// several years.
    String brief(long millis) {
        String pattern = isOneDay() ? "HH:mm:ss" : year.isEmpty() ? "d MMM uuuu" : "d MMM HH:mm";
        return say(pattern, local(millis, zone));
    }

    /// What all times have in common and so leave out; empty where that is nothing.
    String context() {
        return isOneDay() ? day : year;
    }

    /// ISO 8601 with the offset of the zone: what leaves the window must need no context.
    String full(long millis) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(millis, zone));
    }

    /// When so many events were: `from 12:05:07 to 12:31:40 on 10 Jul 2023`.
    String stretch(long first, long last) {
        if (first == last) {
            return Words.of("identities.said.at", clock(first), date(first));
        }
        return date(first).equals(date(last))
                ? Words.of("identities.said.within", clock(first), clock(last), date(first))
                : Words.of(
                        "identities.said.between",
                        date(first),
                        clock(first),
                        date(last),
                        clock(last));
    }

    /// A moment, no finer than it needs: `12:00` on the day of all times, otherwise with its date,
    /// and where it is not of the year of all times with its year.
    String moment(Instant moment) {
        ZonedDateTime at = moment.atZone(zone);
        LocalTime time = at.toLocalTime();
        String clock = say(time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss", at);
        String date = say("d MMM uuuu", at);
        if (date.equals(day)) {
            return clock;
        }
        String brief = say("uuuu", at).equals(year) ? say("d MMM", at) : date;
        return time.equals(LocalTime.MIDNIGHT) ? brief : brief + " " + clock;
    }

    private String clock(long millis) {
        return say("HH:mm:ss", local(millis, zone));
    }

    private String date(long millis) {
        return say("d MMM uuuu", local(millis, zone));
    }

    private static ZonedDateTime local(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    private static String say(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
