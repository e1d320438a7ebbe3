package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Histogram;
import spoor.lens.TimeRange;

import java.time.Instant;

class DragTest {
    private static final Bars BARS =
            Bars.of(
                    new Histogram(0, 10, new int[][] {new int[10], new int[10], new int[10]}),
                    new TimeScale(new Stretch(0, 100), 0, 1_000));

    @Test
    void aSweepTakesEveryBarThatWasTouched() {
        RangeDrag sweep = new RangeDrag.Sweep(24);

        assertThat(sweep.at(41, BARS)).isEqualTo(TimeRange.ofMillis(20, 50));
        assertThat(sweep.at(11, BARS)).isEqualTo(TimeRange.ofMillis(10, 30));
        assertThat(sweep.at(24, BARS)).isEqualTo(TimeRange.ofMillis(20, 30));
        assertThat(new RangeDrag.Sweep(20).at(20, BARS)).isEqualTo(TimeRange.ofMillis(20, 30));
    }

    @Test
    void anEndMovesToTheNearestEdgeWhileTheOtherStaysWhereItWas() {
        RangeDrag later = new RangeDrag.End(TimeRange.ofMillis(23, 47), true);
        RangeDrag earlier = new RangeDrag.End(TimeRange.ofMillis(23, 47), false);

        assertThat(later.at(61, BARS)).isEqualTo(TimeRange.ofMillis(23, 60));
        assertThat(later.at(8, BARS)).isEqualTo(TimeRange.ofMillis(10, 23));
        assertThat(earlier.at(8, BARS)).isEqualTo(TimeRange.ofMillis(10, 47));
    }

    @Test
    void anEndNeverMeetsTheOther() {
        RangeDrag later = new RangeDrag.End(TimeRange.ofMillis(20, 40), true);

        assertThat(later.at(21, BARS)).isEqualTo(TimeRange.ofMillis(20, 30));
    }

    @Test
    void anOpenEndStaysOpen() {
        TimeRange until = new TimeRange(null, Instant.ofEpochMilli(40));

        assertThat(new RangeDrag.End(until, true).at(68, BARS))
                .isEqualTo(new TimeRange(null, Instant.ofEpochMilli(70)));
    }

    @Test
    void theWindowGoesAlongWithThePointer() {
        WindowDrag move = new WindowDrag.Move(new Stretch(1_000, 5_000), 2_000);

        assertThat(move.at(2_500)).isEqualTo(new Stretch(1_500, 5_500));
    }

    @Test
    void anEdgeOfTheWindowStopsBeforeTheOther() {
        Stretch window = new Stretch(1_000, 5_000);

        assertThat(new WindowDrag.End(window, true).at(9_000)).isEqualTo(new Stretch(1_000, 9_000));
        assertThat(new WindowDrag.End(window, true).at(0))
                .isEqualTo(new Stretch(1_000, 1_000 + Stretch.SHORTEST));
        assertThat(new WindowDrag.End(window, false).at(9_000))
                .isEqualTo(new Stretch(5_000 - Stretch.SHORTEST, 5_000));
    }

    @Test
    void aNewWindowCanBeSweptEitherWay() {
        assertThat(new WindowDrag.Sweep(5_000).at(1_000)).isEqualTo(new Stretch(1_000, 5_000));
        assertThat(new WindowDrag.Sweep(5_000).at(9_000)).isEqualTo(new Stretch(5_000, 9_000));
    }
}
