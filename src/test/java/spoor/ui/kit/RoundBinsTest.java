package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Bins;

import java.time.Instant;
import java.util.Random;

class RoundBinsTest {
    @Test
    void beginsAndEndsAtRoundTimes() {
        long from = Instant.parse("2023-07-10T12:05:03.123Z").toEpochMilli();
        long to = Instant.parse("2023-07-10T12:35:03.123Z").toEpochMilli();

        assertThat(RoundBins.covering(from, to, 480))
                .isEqualTo(
                        new Bins(Instant.parse("2023-07-10T12:05:00Z").toEpochMilli(), 5_000, 361));
    }

    @Test
    void keepsItsEdgesWhileTimeMovesPast() {
        for (long at = 0; at < 100_000; at += 777) {
            assertThat(RoundBins.covering(at, at + 1_800_000, 480).from() % 5_000).isZero();
        }
    }

    @Test
    void widensByWholeBins() {
        assertThat(RoundBins.width(40_000, 15_000)).isEqualTo(60_000);
        assertThat(RoundBins.width(9, 5)).isEqualTo(10);
        assertThat(RoundBins.width(1_200_000_000, 604_800_000)).isEqualTo(1_209_600_000);
    }

    @Test
    void coversAnyStretchWithNoMoreBinsThanAsked() {
        Random random = new Random(480);
        for (int i = 0; i < 10_000; i++) {
            long from = random.nextLong(-60_000_000_000_000L, 250_000_000_000_000L);
            long to = from + 1 + (long) Math.exp(random.nextDouble(33));

            Bins bins = RoundBins.covering(from, to, 480);

            assertThat(bins.count()).isBetween(1, 480);
            assertThat(bins.from()).isLessThanOrEqualTo(from);
            assertThat(bins.to()).isGreaterThanOrEqualTo(to);
        }
    }
}
