package spoor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

class SampleOptionsTest {
    private static final Instant START = Instant.parse("2024-02-26T06:00:00Z");

    @Test
    void putsTheIncidentOnTheTenthOfJulyInBothForms() {
        LocalDate tenth = LocalDate.of(2023, 7, 10);
        assertThat(SampleOptions.small().incidentDay()).isEqualTo(tenth);
        assertThat(SampleOptions.large(10_000_000).incidentDay()).isEqualTo(tenth);
    }

    @Test
    void takesAnotherDayWhereNoMondayFits() {
        SampleOptions four = new SampleOptions(1, 5000, START, Duration.ofDays(4));
        assertThat(four.incidentDay()).isEqualTo(LocalDate.of(2024, 2, 28));
    }

    @Test
    void refusesTooFewEventsAndCrookedTimes() {
        Duration days = Duration.ofDays(4);
        assertThatThrownBy(() -> new SampleOptions(1, 2999, START, days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3000");
        assertThatThrownBy(() -> new SampleOptions(1, 5000, START.plusSeconds(1), days))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleOptions(1, 5000, START, days.minusHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleOptions(1, 5000, START, days.plusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
