package spoor.athena.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.lens.TimeRange;

import java.math.BigDecimal;
import java.time.Instant;

class ForecastTest {
    /// With the day before and the day after, and the day that it ends in: three and four folders.
    private static final TimeRange HOUR = range("2023-07-10T12:00:00Z", "2023-07-10T13:00:00Z");

    private static final TimeRange TWO_DAYS = range("2023-07-10T12:00:00Z", "2023-07-11T13:00:00Z");

    private final Forecast forecast = new Forecast(1, BigDecimal.valueOf(5));

    @Test
    void knowsNothingBeforeTheFirstAnswer() {
        assertThat(forecast.of(HOUR, 4)).isEmpty();
        forecast.learn(HOUR, 4, 0);
        assertThat(forecast.of(HOUR, 4)).isEmpty();
    }

    @Test
    void takesAsMuchADayAndStatementAsAnyReadBefore() {
        forecast.learn(HOUR, 4, 12_000_000_000L);
        assertThat(forecast.of(HOUR, 4).orElseThrow().bytesScanned()).isEqualTo(12_000_000_000L);
        assertThat(forecast.of(TWO_DAYS, 1).orElseThrow())
                .isEqualTo(new Cost(4_000_000_000L, 0, new BigDecimal("0.020000")));

        forecast.learn(HOUR, 4, 1_000_000);
        assertThat(forecast.of(HOUR, 4).orElseThrow().bytesScanned())
                .as("what was known before cost nothing, and says nothing")
                .isEqualTo(12_000_000_000L);
        forecast.learn(HOUR, 1, 6_000_000_000L);
        assertThat(forecast.of(HOUR, 1).orElseThrow().bytesScanned()).isEqualTo(6_000_000_000L);
    }

    @Test
    void countsTheLeastThatAwsChargesForEachStatement() {
        forecast.learn(HOUR, 1, 1_000);
        assertThat(forecast.of(HOUR, 3).orElseThrow().price())
                .isEqualByComparingTo(new BigDecimal("0.00015"));
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }
}
