package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.ui.events.EventSelection.Range;

import java.util.List;

class EventSelectionTest {
    @Test
    void oneClickChoosesOnePlace() {
        EventSelection chosen = EventSelection.NONE.only(7);

        assertThat(chosen).isEqualTo(new EventSelection(List.of(new Range(7, 8)), 7, 7));
        assertThat(chosen.contains(7)).isTrue();
        assertThat(chosen.contains(8)).isFalse();
        assertThat(chosen.count()).isEqualTo(1);
    }

    @Test
    void shiftExtendsFromTheAnchorInBothDirections() {
        EventSelection down = EventSelection.NONE.only(10).extendedTo(14);
        EventSelection up = down.extendedTo(6);

        assertThat(down.ranges()).containsExactly(new Range(10, 15));
        assertThat(up.ranges()).containsExactly(new Range(6, 11));
        assertThat(up.anchor()).isEqualTo(10);
        assertThat(up.lead()).isEqualTo(6);
        assertThat(EventSelection.NONE.extendedTo(3).ranges()).containsExactly(new Range(3, 4));
    }

    @Test
    void ctrlTogglesAPlaceAndSplitsARange() {
        EventSelection chosen = EventSelection.NONE.only(10).extendedTo(14).toggled(12);

        assertThat(chosen.ranges()).containsExactly(new Range(10, 12), new Range(13, 15));
        assertThat(chosen.toggled(12).ranges()).containsExactly(new Range(10, 15));
        assertThat(chosen.toggled(10).ranges())
                .containsExactly(new Range(11, 12), new Range(13, 15));
        assertThat(EventSelection.NONE.only(3).toggled(3).isEmpty()).isTrue();
    }

    @Test
    void neighboursBecomeOneRange() {
        EventSelection chosen =
                EventSelection.NONE.toggled(5).toggled(1).toggled(3).toggled(2).toggled(4);

        assertThat(chosen.ranges()).containsExactly(new Range(1, 6));
    }

    @Test
    void ctrlAndShiftAddASpan() {
        EventSelection chosen = EventSelection.NONE.only(1).toggled(20).addedTo(25);

        assertThat(chosen.ranges()).containsExactly(new Range(1, 2), new Range(20, 26));
        assertThat(chosen.toggled(30).addedTo(0).ranges()).containsExactly(new Range(0, 31));
    }

    @Test
    void allOfTenMillionIsOneRange() {
        EventSelection all = EventSelection.NONE.only(5).all(10_000_000);

        assertThat(all.ranges()).containsExactly(new Range(0, 10_000_000));
        assertThat(all.count()).isEqualTo(10_000_000);
        assertThat(all.lead()).isEqualTo(5);
        assertThat(all.contains(9_999_999)).isTrue();
        assertThat(EventSelection.NONE.all(0)).isEqualTo(EventSelection.NONE);
    }
}
