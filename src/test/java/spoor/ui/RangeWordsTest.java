package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.lens.LensText;

import java.time.ZoneId;
import java.time.ZoneOffset;

class RangeWordsTest {
    @Test
    void namesTheDayOnce() {
        assertThat(utc("time:2023-07-10T12:05Z..12:35:10Z"))
                .isEqualTo("10 Jul 2023 12:05 – 12:35:10");
    }

    @Test
    void namesAWholeDayByItsDate() {
        assertThat(utc("time:2023-07-10")).isEqualTo("10 Jul 2023");
    }

    @Test
    void leavesNoDoubtWhereSeveralDaysEnd() {
        assertThat(utc("time:2023-07-10..2023-07-12"))
                .isEqualTo("10 Jul 2023 00:00 – 12 Jul 2023 00:00");
    }

    @Test
    void saysOpenEnds() {
        assertThat(utc("time:2023-07-10T12:05Z..")).isEqualTo("from 10 Jul 2023 12:05");
        assertThat(utc("time:..2023-07-10T12:05:06.789Z"))
                .isEqualTo("before 10 Jul 2023 12:05:06.789");
        assertThat(utc("")).isEqualTo("all of the time");
    }

    @Test
    void followsTheZone() {
        assertThat(
                        RangeWords.of(
                                LensText.parse("time:2023-07-10T22:00Z..22:30Z").range(),
                                ZoneId.of("Europe/Berlin")))
                .isEqualTo("11 Jul 2023 00:00 – 00:30");
    }

    private static String utc(String lens) {
        return RangeWords.of(LensText.parse(lens).range(), ZoneOffset.UTC);
    }
}
