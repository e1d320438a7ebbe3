package spoor.event;

/// Reads `eventTime` from its bytes, without garbage.
///
/// CloudTrail writes ISO 8601 in UTC with whole seconds (`2023-07-10T12:27:45Z`). Copies made by
/// other tools add fractions or an offset, so both are accepted; anything else is [#UNREADABLE]
/// rather than a guess.
public final class EventTime {
    /// Stands for a text that is no time. Never a valid event time: it lies before the year -292
    /// million.
    public static final long UNREADABLE = Long.MIN_VALUE;

    private static final int[] DAYS_BEFORE_MONTH = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
    };

    private EventTime() {}

    /// Milliseconds since 1970-01-01T00:00Z of the text in `bytes[from, to)`, or [#UNREADABLE].
    /// Digits beyond milliseconds are cut off; the record itself keeps them.
    public static long parse(byte[] bytes, int from, int to) {
        if (to - from < 20 || !hasShape(bytes, from)) {
            return UNREADABLE;
        }
        int year = number(bytes, from, 4);
        int month = number(bytes, from + 5, 2);
        int day = number(bytes, from + 8, 2);
        int hour = number(bytes, from + 11, 2);
        int minute = number(bytes, from + 14, 2);
        int second = number(bytes, from + 17, 2);
        boolean isValid =
                year >= 1
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= daysIn(year, month)
                        && hour >= 0
                        && hour <= 23
                        && minute >= 0
                        && minute <= 59
                        && second >= 0
                        && second <= 60;
        if (!isValid) {
            return UNREADABLE;
        }
        int at = from + 19;
        int millis = 0;
        if (bytes[at] == '.' || bytes[at] == ',') {
            int scale = 100;
            int start = ++at;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                millis += (bytes[at] - '0') * scale;
                scale /= 10;
                at++;
            }
            if (at == start) {
                return UNREADABLE;
            }
        }
        long offset = offsetMinutes(bytes, at, to);
        if (offset == UNREADABLE) {
            return UNREADABLE;
        }
        long days = daysSinceEpoch(year, month, day);
        long seconds = days * 86_400 + hour * 3_600L + (minute - offset) * 60L + second;
        return seconds * 1_000 + millis;
    }

    private static boolean hasShape(byte[] b, int from) {
        return b[from + 4] == '-'
                && b[from + 7] == '-'
                && (b[from + 10] == 'T' || b[from + 10] == ' ' || b[from + 10] == 't')
                && b[from + 13] == ':'
                && b[from + 16] == ':';
    }

    private static long offsetMinutes(byte[] b, int at, int to) {
        if (at + 1 == to && (b[at] == 'Z' || b[at] == 'z')) {
            return 0;
        }
        boolean isOffset = at + 6 == to && (b[at] == '+' || b[at] == '-') && b[at + 3] == ':';
        if (!isOffset) {
            return UNREADABLE;
        }
        int hours = number(b, at + 1, 2);
        int minutes = number(b, at + 4, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return UNREADABLE;
        }
        return (b[at] == '-' ? -1 : 1) * (hours * 60L + minutes);
    }

    /// The decimal number of `length` digits, or -1 where one of them is no digit.
    private static int number(byte[] b, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static long daysSinceEpoch(int year, int month, int day) {
        long before = year - 1L;
        long days = before * 365 + before / 4 - before / 100 + before / 400;
        days += DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1;
        return days - 719_162;
    }
}
