package spoor.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The ways in which CloudTrail spells a time. Times are whole seconds since 1970, in UTC.
///
/// Three times stand in every record, so they are written digit by digit rather than by a
/// formatter.
final class TimeText {
    static final int MINUTE = 60;
    static final int HOUR = 3600;
    static final int DAY = 24 * HOUR;

    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final DateTimeFormatter FILE_MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter FOLDER_DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private TimeText() {}

    /// `2023-07-10T12:13:49Z`
    static void iso(Bytes out, long second) {
        day(out, second, '-');
        int ofDay = secondOfDay(second);
        out.put('T').digits(ofDay / HOUR, 2).put(':');
        out.digits(ofDay / MINUTE % 60, 2).put(':').digits(ofDay % 60, 2).put('Z');
    }

    static String iso(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    /// `2023-07-10` or `2023/07/10`
    static void day(Bytes out, long second, char separator) {
        int date = civil(second);
        out.digits(date / 10000, 4).put(separator);
        out.digits(date / 100 % 100, 2).put(separator).digits(date % 100, 2);
    }

    /// `Jul 10, 2023, 12:13:49 PM`; older services leave the second comma out.
    static void words(Bytes out, long second, boolean hasSecondComma) {
        int date = civil(second);
        int ofDay = secondOfDay(second);
        int hour = ofDay / HOUR;
        out.put(MONTHS[date / 100 % 100 - 1]).put(' ').number(date % 100).put(", ");
        out.number(date / 10000).put(hasSecondComma ? ", " : " ");
        out.number(hour % 12 == 0 ? 12 : hour % 12).put(':');
        out.digits(ofDay / MINUTE % 60, 2).put(':').digits(ofDay % 60, 2);
        out.put(hour < 12 ? " AM" : " PM");
    }

    /// `20230710T1213Z`, the minute in the name of a trail file.
    static String fileMinute(long second) {
        return FILE_MINUTE.format(Instant.ofEpochSecond(second));
    }

    /// `2023/07/10`, the folders above a trail file.
    static String folderDay(long second) {
        return FOLDER_DAY.format(Instant.ofEpochSecond(second));
    }

    private static int secondOfDay(long second) {
        return (int) Math.floorMod(second, (long) DAY);
    }

    /// The date as the number yyyymmdd, by Howard Hinnant's `civil_from_days`.
    private static int civil(long second) {
        int days = (int) Math.floorDiv(second, (long) DAY) + 719468;
        int era = Math.floorDiv(days, 146097);
        int ofEra = days - era * 146097;
        int year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
        int ofYear = ofEra - (365 * year + year / 4 - year / 100);
        int shifted = (5 * ofYear + 2) / 153;
        int day = ofYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        return (year + era * 400 + (month <= 2 ? 1 : 0)) * 10000 + month * 100 + day;
    }
}
