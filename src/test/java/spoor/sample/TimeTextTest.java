package spoor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.stream.LongStream;

class TimeTextTest {
    private final Bytes out = new Bytes(8);

    @Test
    void spellsInstantsAsTheJdkDoes() {
        LongStream.iterate(0, second -> second + 86_399 * 7L)
                .limit(4000)
                .forEach(second -> {
                    out.clear();
                    TimeText.iso(out, second);
                    assertThat(out.toString()).isEqualTo(Instant.ofEpochSecond(second).toString());
                });
    }

    @Test
    void spellsTimesInWordsWithAndWithoutTheSecondComma() {
        long noon = Instant.parse("2023-07-10T12:03:09Z").getEpochSecond();
        long midnight = Instant.parse("2024-02-29T00:00:00Z").getEpochSecond();
        TimeText.words(out, noon, true);
        TimeText.words(out.put('|'), midnight, false);
        assertThat(out.toString()).isEqualTo("Jul 10, 2023, 12:03:09 PM|Feb 29, 2024 12:00:00 AM");
    }
}
