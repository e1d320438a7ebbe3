package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class TimeTextTest {
    private final TimeText utc = new TimeText(ZoneOffset.UTC);

    @Test
    void saysTheDateOnceIfItIsTheSame() {
        assertThat(utc.stretch(stretch("2023-07-10T12:05:00Z", "2023-07-10T12:35:00Z")))
                .isEqualTo("10 Jul 2023 12:05 – 12:35");
        assertThat(utc.stretch(stretch("2023-07-10T12:05:00Z", "2023-07-11T12:35:00Z")))
                .isEqualTo("10 Jul 2023 12:05 – 11 Jul 2023 12:35");
    }

    @Test
    void saysBothEndsEquallyFinely() {
        assertThat(utc.stretch(stretch("2023-07-10T12:14:50Z", "2023-07-10T12:15:00Z")))
                .isEqualTo("10 Jul 2023 12:14:50 – 12:15:00");
        assertThat(utc.stretch(stretch("2023-07-10T12:14:50Z", "2023-07-10T12:14:50.002Z")))
                .isEqualTo("10 Jul 2023 12:14:50.000 – 12:14:50.002");
    }

    @Test
    void saysAWholeDayByItsDate() {
        assertThat(utc.stretch(stretch("2023-07-10T00:00:00Z", "2023-07-11T00:00:00Z")))
                .isEqualTo("10 Jul 2023");
        assertThat(
                        new TimeText(ZoneId.of("Europe/Berlin"))
                                .stretch(stretch("2023-03-25T23:00:00Z", "2023-03-26T22:00:00Z")))
                .isEqualTo("26 Mar 2023");
    }

    @Test
    void namesTheZone() {
        long july = Instant.parse("2023-07-10T12:00:00Z").toEpochMilli();

        assertThat(utc.zoneName(july)).isEqualTo("UTC");
        assertThat(new TimeText(ZoneId.of("UTC")).zoneName(july)).isEqualTo("UTC");
        assertThat(new TimeText(ZoneId.of("Europe/Berlin")).zoneName(july)).isEqualTo("CEST");
        assertThat(new TimeText(ZoneOffset.ofHours(2)).zoneName(july)).isEqualTo("+02:00");
    }

    @Test
    void saysALengthInItsLargestUnit() {
        assertThat(utc.length(480)).isEqualTo("480 ms");
        assertThat(utc.length(30_000)).isEqualTo("30 s");
        assertThat(utc.length(1_800_000)).isEqualTo("30 min");
        assertThat(utc.length(5_400_000)).isEqualTo("1.5 h");
        assertThat(utc.length(3 * Step.DAY)).isEqualTo("3 days");
    }

    private static Stretch stretch(String from, String to) {
        return new Stretch(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }

    @Test
    void leavesOutTheDateOnlyInAWindowOfThatDay() {
        TimeText text = new TimeText(ZoneOffset.UTC);
        long noon = Instant.parse("2023-07-10T12:00:00Z").toEpochMilli();
        long hour = 3_600_000;

        assertThat(text.brief(noon, new Stretch(noon - hour, noon + hour))).isEqualTo("12:00");
        assertThat(text.brief(noon, new Stretch(noon - 30 * hour, noon + hour)))
                .isEqualTo("10 Jul 2023 12:00");
        assertThat(text.brief(noon - 12 * hour, new Stretch(noon - 30 * hour, noon)))
                .isEqualTo("10 Jul 2023");
    }
}
