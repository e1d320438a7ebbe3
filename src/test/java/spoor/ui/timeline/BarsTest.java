package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Histogram;

class BarsTest {
    private static final int[] NOTHING = {0, 0, 0, 0, 0};

    @Test
    void putsBinsTogetherUntilABarIsWideEnoughToBeSeen() {
        Histogram bins = histogram(100, 10, new int[] {1, 2, 3, 4, 5}, NOTHING, NOTHING);

        Bars bars = Bars.of(bins, new TimeScale(new Stretch(100, 150), 0, 10));

        assertThat(bars.width()).isEqualTo(20);
        assertThat(bars.size()).isEqualTo(3);
        assertThat(bars.stretch(0)).isEqualTo(new Stretch(100, 120));
        assertThat(bars.count(Part.READ, 0)).isEqualTo(3);
        assertThat(bars.count(Part.READ, 1)).isEqualTo(7);
        assertThat(bars.count(Part.READ, 2)).isEqualTo(5);
    }

    @Test
    void keepsTheEdgesOfBarsWhereverTheBinsBegin() {
        Histogram bins = histogram(110, 10, new int[] {1, 2, 3, 4, 5}, NOTHING, NOTHING);

        Bars bars = Bars.of(bins, new TimeScale(new Stretch(110, 160), 0, 10));

        assertThat(bars.stretch(0)).isEqualTo(new Stretch(100, 120));
        assertThat(bars.count(Part.READ, 0)).isEqualTo(1);
        assertThat(bars.count(Part.READ, 1)).isEqualTo(5);
        assertThat(bars.sum(new Stretch(0, 1_000))).isEqualTo(15);
    }

    @Test
    void findsTheBarsOfAStretch() {
        Bars bars = bars(new int[] {1, 20, 3, 4, 5});

        assertThat(bars.first(new Stretch(119, 131))).isEqualTo(1);
        assertThat(bars.end(new Stretch(119, 131))).isEqualTo(4);
        assertThat(bars.highest(new Stretch(120, 150))).isEqualTo(5);
        assertThat(bars.at(119)).isEqualTo(1);
        assertThat(bars.at(99)).isEqualTo(-1);
        assertThat(bars.at(150)).isEqualTo(-1);
        assertThat(bars.end(new Stretch(0, 50))).isZero();
    }

    @Test
    void snapsToEdgesBeyondTheBarsToo() {
        Bars bars = bars(new int[] {1, 1, 1, 1, 1});

        assertThat(bars.edgeBefore(119)).isEqualTo(110);
        assertThat(bars.edgeAfter(111)).isEqualTo(120);
        assertThat(bars.edgeAfter(120)).isEqualTo(120);
        assertThat(bars.nearestEdge(114)).isEqualTo(110);
        assertThat(bars.nearestEdge(115)).isEqualTo(120);
        assertThat(bars.edgeBefore(-3)).isEqualTo(-10);
    }

    @Test
    void showsASingleFailedCallBesideATallBar() {
        Histogram bins =
                histogram(0, 10, new int[] {100_000, 50_000}, new int[] {0, 1}, new int[] {0, 1});
        Bars bars = Bars.of(bins, new TimeScale(new Stretch(0, 20), 0, 100));

        assertThat(bars.heights(0, 100_000, 100)).containsExactly(100, 0, 0);
        assertThat(bars.heights(1, 100_000, 100)).containsExactly(47, 1, 2);
    }

    @Test
    void showsWhateverIsThere() {
        Histogram bins = histogram(0, 10, new int[] {1, 0}, new int[] {1, 0}, new int[] {1, 1});
        Bars bars = Bars.of(bins, new TimeScale(new Stretch(0, 20), 0, 100));

        assertThat(bars.heights(0, 100_000, 100)).containsExactly(1, 1, 2);
        assertThat(bars.heights(1, 100_000, 100)).containsExactly(0, 0, 2);
    }

    @Test
    void showsASingleSignalAmongTenThousandReads() {
        int[][] counts = new int[Colouring.SIGNAL.parts().size()][1];
        counts[0][0] = 1;
        counts[8][0] = 10_000;
        Histogram bins = new Histogram(0, 10, counts, Colouring.SIGNAL.stack());
        Bars bars = Bars.of(bins, new TimeScale(new Stretch(0, 10), 0, 100));

        assertThat(bars.parts()).startsWith(Part.MONEY).endsWith(Part.NO_SIGNAL);
        assertThat(bars.heights(0, 10_001, 100)).containsExactly(2, 0, 0, 0, 0, 0, 0, 0, 98);
        assertThat(bars.heights(0, 1_000_000, 100)).containsExactly(2, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void takesTheRoomOfRarePartsFromAllThatCanSpareIt() {
        int[][] counts = {{10}, {9}, {1}, {1}, {1}, {1}, {1}, {1}, {1}};
        Histogram bins = new Histogram(0, 10, counts, Colouring.SIGNAL.stack());
        Bars bars = Bars.of(bins, new TimeScale(new Stretch(0, 10), 0, 100));

        int[] heights = bars.heights(0, 26, 26);

        assertThat(heights).containsExactly(6, 7, 2, 2, 2, 2, 2, 2, 1);
    }

    private static Bars bars(int[] reads) {
        Histogram bins = histogram(100, 10, reads, NOTHING, NOTHING);
        return Bars.of(bins, new TimeScale(new Stretch(100, 150), 0, 500));
    }

    private static Histogram histogram(
            long from, long width, int[] reads, int[] writes, int[] failed) {
        return new Histogram(from, width, new int[][] {reads, writes, failed});
    }
}
