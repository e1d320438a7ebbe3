package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventWindowTest {
    private static final int TEN_MILLION = 10_000_000;

    @Test
    void staysWithinItsPlaces() {
        EventWindow window = new EventWindow(100, 24, 0);

        assertThat(window.at(50).first()).isEqualTo(50);
        assertThat(window.at(99).first()).isEqualTo(76);
        assertThat(window.at(-3).first()).isZero();
        assertThat(window.by(10).by(-4).first()).isEqualTo(6);
        assertThat(window.at(60).ofTotal(30).first()).isEqualTo(6);
        assertThat(window.ofTotal(0).first()).isZero();
        assertThat(window.ofCapacity(0).capacity()).isEqualTo(1);
    }

    @Test
    void movesNoFurtherThanItMustToShowAPlace() {
        EventWindow window = new EventWindow(TEN_MILLION, 24, 1_000);

        assertThat(window.showing(1_010)).isEqualTo(window);
        assertThat(window.showing(999).first()).isEqualTo(999);
        assertThat(window.showing(1_024).first()).isEqualTo(1_001);
        assertThat(window.showing(TEN_MILLION - 1).first()).isEqualTo(TEN_MILLION - 24);
        assertThat(window.centred(5_000).first()).isEqualTo(4_988);
        assertThat(window.centred(1_023)).isEqualTo(window);
    }

    @Test
    void knowsWhichPlaceIsInASlot() {
        EventWindow window = new EventWindow(10, 24, 0);

        assertThat(window.placeAt(9)).isEqualTo(9);
        assertThat(window.placeAt(10)).isEqualTo(EventWindow.NO_PLACE);
        assertThat(new EventWindow(TEN_MILLION, 24, TEN_MILLION).placeAt(23))
                .isEqualTo(TEN_MILLION - 1);
        assertThat(window.isShown(9)).isTrue();
        assertThat(window.isShown(10)).isFalse();
    }

    @Test
    void neverPassesTheEndsWithVeryLargeSteps() {
        EventWindow window = new EventWindow(Integer.MAX_VALUE, 24, 5);

        assertThat(window.by(Integer.MAX_VALUE).first()).isEqualTo(Integer.MAX_VALUE - 24);
        assertThat(window.by(-(long) Integer.MAX_VALUE).first()).isZero();
    }

    @Test
    void theThumbIsTheWindowsShareButCanAlwaysBeGrabbed() {
        EventWindow few = new EventWindow(48, 24, 0);
        EventWindow many = new EventWindow(TEN_MILLION, 24, 0);

        // The bar draws visible / max of its track.
        assertThat(few.thumb(500, 36) / few.lastFirst() * 500).isEqualTo(250);
        assertThat(many.thumb(500, 36) / many.lastFirst() * 500).isEqualTo(36);
        assertThat(many.thumb(0, 36) / many.lastFirst()).isLessThan(0.001);
        assertThat(many.thumb(20, 36)).isEqualTo(many.lastFirst());
        assertThat(new EventWindow(10, 24, 0).isScrollable()).isFalse();
    }
}
