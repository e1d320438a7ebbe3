package spoor.analysis.metering;

import spoor.analysis.difference.Value;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalLong;

/// Reads the time that is metered in the spellings of CloudTrail: `Apr 19, 2018 4:32:50 PM`, which
/// is UTC, with a second comma or a narrow space in newer records; ISO 8601; seconds since 1970.
/// What is none of these is not known.
final class UsageTime {
    private static final int LONGEST = 64;

    /// The year 5138 in seconds: a larger number counts something else, such as milliseconds.
    private static final double MOST_SECONDS = 1e11;

    private static final DateTimeFormatter WORDS =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("MMM d, uuuu h:mm:ss a")
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);

    private UsageTime() {}

    /// Milliseconds since 1970.
    static OptionalLong millis(Value value) {
        return switch (value) {
            case Value.Numeral(String spelling) -> seconds(spelling);
            case Value.Text(String text) when text.length() <= LONGEST -> text(text.strip());
            case Value.Text _,
                    Value.Structure _,
                    Value.Items _,
                    Value.Opened _,
                    Value.Flag _,
                    Value.Null _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    OptionalLong.empty();
        };
    }

    private static OptionalLong text(String text) {
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.indexOf('T') == 10) {
            return iso(text);
        }
        return Character.isDigit(text.charAt(0)) ? seconds(text) : words(text);
    }

    private static OptionalLong seconds(String spelling) {
        if (spelling.length() > LONGEST) {
            return OptionalLong.empty();
        }
        try {
            double seconds = Double.parseDouble(spelling);
            return seconds >= 0 && seconds < MOST_SECONDS
                    ? OptionalLong.of((long) (seconds * 1000))
                    : OptionalLong.empty();
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong iso(String text) {
        try {
            return OptionalLong.of(OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong words(String text) {
        String plain = text.replace('\u202F', ' ').replace('\u00A0', ' ');
        int first = plain.indexOf(',');
        int second = plain.indexOf(',', first + 1);
        String spelled =
                second < 0 ? plain : plain.substring(0, second) + plain.substring(second + 1);
        try {
            return OptionalLong.of(
                    LocalDateTime.parse(spelled, WORDS).toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }
}
