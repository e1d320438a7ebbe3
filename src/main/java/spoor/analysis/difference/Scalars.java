package spoor.analysis.difference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a string, number or flag means, so that `"22"` is 22, `"true"` is true, and a moment is the
/// same moment in each of CloudTrail's spellings.
final class Scalars {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TIME = 40;
    private static final int USUAL_TIME = "2023-07-10T11:55:21Z".length();

    /// Moments in milliseconds from 2001 to 2033; a smaller or larger number is a number.
    private static final long FIRST_MOMENT = 1_000_000_000_000L;

    private static final long LAST_MOMENT = 2_000_000_000_000L;

    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern ISO =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "([A-Z][a-z]{2}) (\\d{1,2}), (\\d{4}),? (\\d{1,2}:\\d\\d:\\d\\d)["
                            + " \\u202F]([AP]M)");
    private static final DateTimeFormatter SPOKEN_FORM =
            DateTimeFormatter.ofPattern("MMM d yyyy h:mm:ss a", Locale.US);
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private Scalars() {}

    /// A text that is the same for the same meaning.
    static String ofText(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        boolean isPlain = !isDigit(first) && first != '-' && "tTfF".indexOf(first) < 0;
        if (isPlain && !isSpoken(text, first)) {
            return "s" + text;
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return "b" + text.toLowerCase(Locale.ROOT);
        }
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            // "1.10" is a version and not 1.1; only a number in its one plain spelling is one.
            String number = ofNumber(text);
            return number.substring(1).equals(text) || number.startsWith("t") ? number : "s" + text;
        }
        if (text.length() <= LONGEST_TIME && text.length() > 18) {
            return ofTime(text);
        }
        return "s" + text;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Whether the text may be a moment that begins with its month.
    private static boolean isSpoken(String text, char first) {
        return first >= 'A'
                && first <= 'Z'
                && text.length() > 18
                && text.length() <= LONGEST_TIME
                && text.charAt(3) == ' ';
    }

    static String ofNumber(String spelling) {
        if (spelling.length() > LONGEST_NUMBER || !NUMBER.matcher(spelling).matches()) {
            return "n" + spelling;
        }
        BigDecimal number = new BigDecimal(spelling).stripTrailingZeros();
        if (number.scale() <= 0 && number.precision() - number.scale() == 13) {
            long moment = number.longValueExact();
            if (moment >= FIRST_MOMENT && moment < LAST_MOMENT) {
                return "t" + moment;
            }
        }
        return "n" + (number.signum() == 0 ? "0" : number.toPlainString());
    }

    private static String ofTime(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return ofMoment(moment(text), text);
            }
            var spoken = SPOKEN.matcher(text);
            if (spoken.matches()) {
                String plain =
                        "%s %s %s %s %s"
                                .formatted(
                                        spoken.group(1),
                                        spoken.group(2),
                                        spoken.group(3),
                                        spoken.group(4),
                                        spoken.group(5));
                LocalDateTime time = LocalDateTime.parse(plain, SPOKEN_FORM);
                return ofMoment(time.toInstant(ZoneOffset.UTC), text);
            }
        } catch (DateTimeException _) {
            // Looks like a time and is none: a text.
            return "s" + text;
        }
        return "s" + text;
    }

    /// The usual form by its places, which is many times as fast as a formatter.
    private static Instant moment(String text) {
        if (text.length() != USUAL_TIME || !text.endsWith("Z")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        return LocalDateTime.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10),
                        Integer.parseInt(text, 11, 13, 10),
                        Integer.parseInt(text, 14, 16, 10),
                        Integer.parseInt(text, 17, 19, 10))
                .toInstant(ZoneOffset.UTC);
    }

    private static String ofMoment(Instant moment, String text) {
        return moment.getNano() % NANOS_OF_A_MILLI == 0 ? "t" + moment.toEpochMilli() : "s" + text;
    }
}
