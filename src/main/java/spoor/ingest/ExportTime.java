package spoor.ingest;

import spoor.event.EventTime;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the times of exports, which spell them in their own ways and often without a zone. The
/// usual ways make no garbage. Confined to one thread.
final class ExportTime {
    /// Stands for a time without a zone where none was given. No event's time, like
    /// [EventTime#UNREADABLE].
    static final long NO_ZONE = EventTime.UNREADABLE + 1;

    /// The console of 2020, the portal of Sentinel, Kibana.
    private static final List<DateTimeFormatter> LOCAL =
            List.of(
                    formatter("uuuu-MM-dd, hh:mm:ss a"),
                    formatter("M/d/uuuu, h:mm:ss[.SSS] a"),
                    formatter("MMM d, uuuu @ HH:mm:ss[.SSS]"));

    private static final byte[] UTC = " UTC".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 40;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int DAYS_OF_400_YEARS = 146_097;
    private static final long LAST = 253_402_300_799_999L;

    private final Optional<ZoneId> given;
    private final byte[] scratch = new byte[LONGEST + 1];

    /// @param zone of times that name none, as the user gave it
    ExportTime(Optional<ZoneId> zone) {
        this.given = zone;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /// Milliseconds since 1970 of the text in `bytes[from, to)`, [#NO_ZONE] or
    /// [EventTime#UNREADABLE].
    ///
    /// @param isUtc whether a time that names no zone is in UTC
    long parse(byte[] bytes, int from, int to, boolean isUtc) {
        int length = to - from;
        if (length == 0 || length > LONGEST) {
            return EventTime.UNREADABLE;
        }
        long time = EventTime.parse(bytes, from, to);
        if (time != EventTime.UNREADABLE) {
            return time <= LAST ? time : EventTime.UNREADABLE;
        }
        if (isDigit(bytes[from]) && isEpoch(bytes, from, to)) {
            return epoch(bytes, from, to);
        }
        System.arraycopy(bytes, from, scratch, 0, length);
        int before = length - UTC.length;
        boolean isNamedUtc =
                before > 0 && Arrays.equals(scratch, before, length, UTC, 0, UTC.length);
        int end = isNamedUtc ? before : length;
        scratch[end] = 'Z';
        time = EventTime.parse(scratch, 0, end + 1);
        if (time == EventTime.UNREADABLE) {
            time = spelled(new String(scratch, 0, end, StandardCharsets.UTF_8));
        }
        return time == EventTime.UNREADABLE || isUtc || isNamedUtc ? time : inZone(time);
    }

    private static boolean isEpoch(byte[] bytes, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            dots += bytes[i] == '.' ? 1 : 0;
            if (!isDigit(bytes[i]) && bytes[i] != '.') {
                return false;
            }
        }
        return dots <= 1;
    }

    /// Seconds since 1970, with or without a fraction, or milliseconds.
    private static long epoch(byte[] bytes, int from, int to) {
        long value = 0;
        int i = from;
        for (; i < to && bytes[i] != '.'; i++) {
            value = value * 10 + bytes[i] - '0';
            if (value > LAST) {
                return EventTime.UNREADABLE;
            }
        }
        if (i - from >= 12) {
            return value;
        }
        value *= 1000;
        int scale = 100;
        for (i++; i < to; i++) {
            value += (bytes[i] - '0') * (long) scale;
            scale /= 10;
        }
        return value <= LAST ? value : EventTime.UNREADABLE;
    }

    private static long spelled(String text) {
        // Newer browsers put a narrow space before the half of the day.
        String plain = text.replace('\u202F', ' ').strip();
        for (DateTimeFormatter formatter : LOCAL) {
            try {
                return LocalDateTime.parse(plain, formatter)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
            } catch (DateTimeException _) {
                // The next way, then.
            }
        }
        return EventTime.UNREADABLE;
    }

    private long inZone(long local) {
        return given.map(zone ->
                        LocalDateTime.ofEpochSecond(
                                        Math.floorDiv(local, 1000L),
                                        (int) Math.floorMod(local, 1000L) * 1_000_000,
                                        ZoneOffset.UTC)
                                .atZone(zone)
                                .toInstant()
                                .toEpochMilli())
                .orElse(NO_ZONE);
    }

    /// Writes a time as CloudTrail spells it, with a fraction only where there is one.
    static void write(long millis, JsonOut out) {
        long seconds = Math.floorDiv(millis, 1000L);
        int fraction = (int) Math.floorMod(millis, 1000L);
        int second = (int) Math.floorMod(seconds, 86_400L);
        date(Math.floorDiv(seconds, 86_400L), out);
        out.raw('T');
        number(second / 3_600, 2, out);
        out.raw(':');
        number(second / 60 % 60, 2, out);
        out.raw(':');
        number(second % 60, 2, out);
        if (fraction != 0) {
            out.raw('.');
            number(fraction, 3, out);
        }
        out.raw('Z');
    }

    /// The day in the Gregorian calendar, counted from the first of March of the year 0.
    private static void date(long daysSince1970, JsonOut out) {
        long days = daysSince1970 + DAYS_TO_1970;
        long era = Math.floorDiv(days, (long) DAYS_OF_400_YEARS);
        int day = (int) Math.floorMod(days, (long) DAYS_OF_400_YEARS);
        int yearOfEra = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        int dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int month = (5 * dayOfYear + 2) / 153;
        number((int) (yearOfEra + era * 400) + (month >= 10 ? 1 : 0), 4, out);
        out.raw('-');
        number(month < 10 ? month + 3 : month - 9, 2, out);
        out.raw('-');
        number(dayOfYear - (153 * month + 2) / 5 + 1, 2, out);
    }

    private static void number(int value, int digits, JsonOut out) {
        int scale = digits == 4 ? 1_000 : digits == 3 ? 100 : 10;
        for (; scale > 0; scale /= 10) {
            out.raw('0' + value / scale % 10);
        }
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
