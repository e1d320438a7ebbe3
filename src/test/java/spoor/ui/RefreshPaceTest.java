package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RefreshPaceTest {
    private final RefreshPace pace = new RefreshPace(seconds(100));

    @Test
    void isDueAtOnceAtFirst() {
        assertThat(pace.isDue(seconds(100))).isTrue();
    }

    @Test
    void isNeverDueWhileLoading() {
        pace.begin(seconds(100));

        assertThat(pace.isDue(seconds(500))).isFalse();
    }

    @Test
    void isDueThreeSecondsAfterAQuickLoadBegan() {
        pace.begin(seconds(100));
        pace.end(seconds(100.1));

        assertThat(pace.isDue(seconds(102.9))).isFalse();
        assertThat(pace.isDue(seconds(103))).isTrue();
    }

    @Test
    void spendsAboutFifteenPercentOnSlowLoads() {
        pace.begin(seconds(100));
        pace.end(seconds(110));

        assertThat(pace.isDue(seconds(166.9))).isFalse();
        assertThat(pace.isDue(seconds(167))).isTrue();
    }

    private static long seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000)).toNanos();
    }
}
