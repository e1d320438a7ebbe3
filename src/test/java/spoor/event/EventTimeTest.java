package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class EventTimeTest {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(\\d{4})-(\\d\\d)-(\\d\\d)[Tt ](\\d\\d):(\\d\\d):(\\d\\d)([.,](\\d+))?"
                            + "([Zz]|([+-])(\\d\\d):(\\d\\d))");

    @ParameterizedTest
    @CsvSource({
        "2023-07-10T12:27:45Z,            2023-07-10T12:27:45Z",
        "2023-07-10T12:27:45.1Z,          2023-07-10T12:27:45.100Z",
        "2023-07-10T12:27:45.123456789Z,  2023-07-10T12:27:45.123Z",
        "2023-07-10T12:27:45+02:00,       2023-07-10T10:27:45Z",
        "2023-07-10T12:27:45-09:30,       2023-07-10T21:57:45Z",
        "2023-07-10T12:27:45.5-00:30,     2023-07-10T12:57:45.500Z",
        "2023-07-10 12:27:45Z,            2023-07-10T12:27:45Z",
        "2023-07-10t12:27:45z,            2023-07-10T12:27:45Z",
        "2016-12-31T23:59:60Z,            2017-01-01T00:00:00Z",
        "2024-02-29T00:00:00Z,            2024-02-29T00:00:00Z",
        "2000-02-29T00:00:00Z,            2000-02-29T00:00:00Z",
        "1969-12-31T23:59:59.999Z,        1969-12-31T23:59:59.999Z",
    })
    void readsTheFormsThatLogsAndTheirCopiesUse(String text, Instant time) {
        assertThat(parse(text)).isEqualTo(time.toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2023-07-10",
                "2023-07-10T12:27:45",
                "20230710T122745Z",
                "2023-07-10T12:27Z",
                "2023-07-10T12:27:45.Z",
                "2023-07-10T12:27:45ZZ",
                "2023-07-10T12:27:45 Z",
                "2023-07-10T12:27:45+02",
                "2023-07-10T12:27:45+0200",
                "2023-07-10T12:27:45+02:60",
                "2023-07-10T12:27:45+19:00",
                "2023-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2023-13-01T00:00:00Z",
                "2023-00-01T00:00:00Z",
                "2023-01-00T00:00:00Z",
                "2023-04-31T00:00:00Z",
                "2023-07-10T24:00:00Z",
                "2023-07-10T12:60:45Z",
                "2023-07-10T12:27:61Z",
                "0000-01-01T00:00:00Z",
                "-023-07-10T12:27:45Z",
                "+2023-07-10T12:27:45Z",
                "2023-07-10T12:27:4５Z",
                "1689000465000",
                "Jul 10, 2023, 12:27:45 PM"
            })
    void takesNothingElseForATime(String text) {
        assertThat(parse(text)).isEqualTo(EventTime.UNREADABLE);
    }

    @Test
    void agreesWithJavaOnEveryMoment() {
        Random dice = new Random(1);
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);
        for (int i = 0; i < 20_000; i++) {
            long millis =
                    dice.nextLong(
                            FIRST.toEpochMilli() + 86_400_000, LAST.toEpochMilli() - 86_400_000);
            ZoneOffset zone = ZoneOffset.ofTotalSeconds(60 * dice.nextInt(-18 * 60, 18 * 60 + 1));
            String text = format.format(Instant.ofEpochMilli(millis).atOffset(zone));

            assertThat(parse(text)).as(text).isEqualTo(millis);
        }
    }

    @Test
    void agreesWithJavaOnEveryDay() {
        for (LocalDateTime day = LocalDateTime.of(1895, 1, 1, 7, 8, 9);
                day.getYear() < 2105;
                day = day.plusDays(1)) {
            assertThat(parse(day + "Z")).isEqualTo(day.toInstant(ZoneOffset.UTC).toEpochMilli());
        }
    }

    @Test
    void agreesWithJavaOnWhatIsNoTimeHoweverCloseItComes() {
        Random dice = new Random(2);
        String letters = "0123456789-:.,TtZz+ /e";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text =
                    new StringBuilder(
                            dice.nextBoolean()
                                    ? "2023-07-10T12:27:45.123+02:00"
                                    : "2023-07-10T12:27:45Z");
            for (int changes = dice.nextInt(3); changes >= 0; changes--) {
                int at = dice.nextInt(text.length());
                char letter = letters.charAt(dice.nextInt(letters.length()));
                switch (dice.nextInt(4)) {
                    case 0 -> text.insert(at, letter);
                    case 1 -> text.deleteCharAt(at);
                    default -> text.setCharAt(at, letter);
                }
            }

            assertThat(parse(text.toString())).as(text.toString()).isEqualTo(expected(text));
        }
    }

    /// By the standard library, and the leniencies of the class: a leap second, a space, small
    /// letters, a comma, an offset up to 18:59.
    private static long expected(CharSequence text) {
        Matcher part = SHAPE.matcher(text);
        if (!part.matches()) {
            return EventTime.UNREADABLE;
        }
        try {
            LocalDateTime minute =
                    LocalDateTime.of(
                            Integer.parseInt(part.group(1)),
                            Integer.parseInt(part.group(2)),
                            Integer.parseInt(part.group(3)),
                            Integer.parseInt(part.group(4)),
                            Integer.parseInt(part.group(5)));
            int second = Integer.parseInt(part.group(6));
            int hours = part.group(10) == null ? 0 : Integer.parseInt(part.group(11));
            int minutes = part.group(10) == null ? 0 : Integer.parseInt(part.group(12));
            if (minute.getYear() < 1 || second > 60 || hours > 18 || minutes > 59) {
                return EventTime.UNREADABLE;
            }
            long offset = (hours * 60L + minutes) * ("-".equals(part.group(10)) ? -1 : 1);
            String fraction =
                    part.group(8) == null ? "000" : (part.group(8) + "00").substring(0, 3);
            return minute.toInstant(ZoneOffset.UTC).toEpochMilli()
                    + (second - offset * 60) * 1_000
                    + Integer.parseInt(fraction);
        } catch (DateTimeException _) {
            return EventTime.UNREADABLE;
        }
    }

    private static long parse(String text) {
        byte[] bytes = ("\"" + text + "\"Z").getBytes(StandardCharsets.UTF_8);
        return EventTime.parse(bytes, 1, bytes.length - 2);
    }
}
