package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.lens.TimeRange;

import java.time.Instant;

class StretchTest {
    private static final Stretch HOUR = new Stretch(0, 3_600_000);

    @Test
    void zoomsWithTheMomentUnderThePointerStayingInPlace() {
        Stretch zoomed = HOUR.zoomed(900_000, 0.5);

        assertThat(zoomed).isEqualTo(new Stretch(450_000, 2_250_000));
        assertThat((900_000 - zoomed.from()) / (double) zoomed.span()).isEqualTo(0.25);
    }

    @Test
    void isNeverShorterThanAMillisecondABar() {
        assertThat(HOUR.zoomed(1_000, 1e-9).span()).isEqualTo(Stretch.SHORTEST);
    }

    @Test
    void stopsAtTheLimits() {
        Stretch limits = new Stretch(-1_000, 3_601_000);

        assertThat(HOUR.moved(-5_000).within(limits)).isEqualTo(new Stretch(-1_000, 3_599_000));
        assertThat(HOUR.moved(5_000).within(limits)).isEqualTo(new Stretch(1_000, 3_601_000));
        assertThat(HOUR.zoomed(0, 10).within(limits)).isEqualTo(limits);
        assertThat(HOUR.within(limits)).isEqualTo(HOUR);
    }

    @Test
    void surroundsTheCaseWithAHundredthMoreOnEachSide() {
        assertThat(Stretch.around(TimeRange.ofMillis(0, 100_000)))
                .isEqualTo(new Stretch(-1_000, 101_000));
    }

    @Test
    void surroundsASingleEventWithRoomOnBothSides() {
        Stretch around = Stretch.around(TimeRange.ofMillis(5_000, 5_001));

        assertThat(around.span()).isGreaterThanOrEqualTo(Stretch.SHORTEST);
        assertThat(5_000 - around.from()).isEqualTo(around.to() - 5_001);
    }

    @Test
    void takesOpenEndsFromTheWhole() {
        TimeRange since = new TimeRange(Instant.ofEpochMilli(1_000), null);

        assertThat(Stretch.of(since, HOUR)).isEqualTo(new Stretch(1_000, 3_600_000));
        assertThat(Stretch.of(TimeRange.ALL, HOUR)).isEqualTo(HOUR);
    }

    @Test
    void isNotEmptyEvenIfARangeBeginsAfterTheWhole() {
        TimeRange later = new TimeRange(Instant.ofEpochMilli(9_000_000), null);

        assertThat(Stretch.of(later, HOUR)).isEqualTo(new Stretch(9_000_000, 9_000_001));
    }
}
