package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class CountAxisTest {
    @Test
    void hasTwoRoundLabelsBelowTheHighest() {
        assertThat(CountAxis.labels(41)).isEqualTo(List.of(20, 40));
        assertThat(CountAxis.labels(99)).isEqualTo(List.of(20, 40));
        assertThat(CountAxis.labels(100)).isEqualTo(List.of(50, 100));
        assertThat(CountAxis.labels(2)).isEqualTo(List.of(1, 2));
        assertThat(CountAxis.labels(Integer.MAX_VALUE))
                .isEqualTo(List.of(1_000_000_000, 2_000_000_000));
    }

    @Test
    void hasFewerWhereThereIsLittle() {
        assertThat(CountAxis.labels(1)).isEqualTo(List.of(1));
        assertThat(CountAxis.labels(0)).isEmpty();
    }

    @Test
    void isShortAboutMillions() {
        assertThat(CountAxis.text(20)).isEqualTo("20");
        assertThat(CountAxis.text(50_000)).isEqualTo("50,000");
        assertThat(CountAxis.text(2_000_000)).isEqualTo("2M");
        assertThat(CountAxis.text(2_500_000)).isEqualTo("2.5M");
    }
}
