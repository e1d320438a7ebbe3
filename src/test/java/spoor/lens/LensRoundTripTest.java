package spoor.lens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// The text of a lens and the lens say the same, whatever the values are.
class LensRoundTripTest {
    private static final int LENSES = 5_000;

    private static final String[] PIECES = {
        "Get",
        "Object",
        "a",
        "Z",
        "7",
        "any",
        "none",
        " ",
        "  ",
        "\t",
        "\n",
        "\"",
        "'",
        ",",
        "*",
        "\\",
        ":",
        "-",
        "/",
        ".",
        "..",
        "%",
        "é",
        "日本",
        "\u2028",
        "\u00a0",
        "😀",
        "\ud83d",
        "time:",
        "sort:-",
        "event:",
        "203.0.113.7",
        "/24",
        "::1",
        "amazonaws",
        ".amazonaws.com",
        "\u0000"
    };

    @Test
    void readsEveryLensBackFromItsText() {
        RandomLenses lenses = lenses(20230710);
        for (int i = 0; i < LENSES; i++) {
            Lens lens = lenses.next();

            String text = LensText.format(lens);

            assertThat(LensText.parse(text)).as(text).isEqualTo(lens);
            assertThat(LensText.format(LensText.parse(text))).isEqualTo(text);
        }
    }

    @Test
    void readsEveryConditionBackFromItsText() {
        RandomLenses lenses = lenses(4);
        for (int i = 0; i < LENSES; i++) {
            for (Filter filter : lenses.next().filters()) {
                assertThat(LensText.parse(LensText.format(filter)))
                        .isEqualTo(Lens.ALL.with(filter));
            }
        }
    }

    private static RandomLenses lenses(long seed) {
        Random dice = new Random(seed);
        List<String> texts = dice.ints(200, 1, 6).mapToObj(n -> nasty(dice, n)).toList();
        return new RandomLenses(
                dice, _ -> nasty(dice, dice.nextInt(6)), texts, LensRoundTripTest::time);
    }

    private static String nasty(RandomGenerator dice, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[dice.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /// Whole minutes, whole seconds and milliseconds, a few of them in one day, some of them in a
    /// year with a sign.
    private static Instant time(RandomGenerator dice) {
        OffsetDateTime day =
                switch (dice.nextInt(6)) {
                    case 0 ->
                            OffsetDateTime.of(
                                    dice.nextInt(1, 9_999), 2, 28, 0, 0, 0, 0, ZoneOffset.UTC);
                    case 1 -> OffsetDateTime.of(12_345, 6, 7, 0, 0, 0, 0, ZoneOffset.UTC);
                    case 2 -> OffsetDateTime.of(-44, 3, 15, 0, 0, 0, 0, ZoneOffset.UTC);
                    default -> OffsetDateTime.of(2023, 7, 10, 0, 0, 0, 0, ZoneOffset.UTC);
                };
        OffsetDateTime minute = day.plusMinutes(dice.nextInt(24 * 60));
        return switch (dice.nextInt(3)) {
            case 0 -> minute.toInstant();
            case 1 -> minute.plusSeconds(dice.nextInt(60)).toInstant();
            default -> minute.plusNanos(dice.nextLong(60_000_000_000L)).toInstant();
        };
    }
}
