package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

class TimeAxisTest {
    private static final double CHARACTER = 7;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void countsMinutes() {
        assertThat(labels(ZoneOffset.UTC, "2023-07-10T12:05:00Z", "2023-07-10T12:35:00Z"))
                .containsExactly("12:10", "12:15", "12:20", "12:25", "12:30");
    }

    @Test
    void namesTheDayThatBeginsInSight() {
        assertThat(labels(ZoneOffset.UTC, "2023-07-10T21:00:00Z", "2023-07-11T03:30:00Z"))
                .containsExactly("22:00", "23:00", "11 Jul", "01:00", "02:00", "03:00");
    }

    @Test
    void doesNotNameAgainTheDayOfItsContext() {
        assertThat(labels(ZoneOffset.UTC, "2023-07-10T00:00:00Z", "2023-07-10T02:00:00Z"))
                .containsExactly("00:15", "00:30", "00:45", "01:00", "01:15", "01:30", "01:45");
    }

    @Test
    void countsMillisecondsWhereABarIsOne() {
        assertThat(labels(ZoneOffset.UTC, "2023-07-10T12:05:00Z", "2023-07-10T12:05:00.480Z"))
                .containsExactly("12:05:00.100", "12:05:00.200", "12:05:00.300", "12:05:00.400");
    }

    @Test
    void countsDaysFromMonday() {
        assertThat(labels(ZoneOffset.UTC, "2023-06-28T00:00:00Z", "2023-08-02T00:00:00Z"))
                .containsExactly("3 Jul", "10 Jul", "17 Jul", "24 Jul", "31 Jul");
    }

    @Test
    void namesTheYearThatBeginsInSight() {
        assertThat(labels(ZoneOffset.UTC, "2023-10-05T00:00:00Z", "2024-04-10T00:00:00Z"))
                .containsExactly("Nov", "Dec", "2024", "Feb", "Mar", "Apr");
    }

    @Test
    void countsYears() {
        assertThat(labels(ZoneOffset.UTC, "2012-05-01T00:00:00Z", "2026-01-02T00:00:00Z"))
                .containsExactly("2014", "2016", "2018", "2020", "2022", "2024");
    }

    @Test
    void isInTheZoneOfTheWindow() {
        assertThat(
                        labels(
                                ZoneId.of("Asia/Kolkata"),
                                "2023-07-10T12:05:00Z",
                                "2023-07-10T14:05:00Z"))
                .containsExactly(
                        "17:45", "18:00", "18:15", "18:30", "18:45", "19:00", "19:15", "19:30");
    }

    @Test
    void leavesOutTheHourThatTheClockSkips() {
        assertThat(labels(BERLIN, "2023-03-26T00:00:00+01:00", "2023-03-26T06:30:00+02:00"))
                .containsExactly("01:00", "03:00", "04:00", "05:00", "06:00");
    }

    @Test
    void saysItsContext() {
        TimeAxis axis = axis(ZoneOffset.UTC);

        assertThat(axis.context(scale("2023-07-10T12:05:00Z", "2023-07-10T12:35:00Z")))
                .isEqualTo("10 Jul 2023");
        assertThat(axis.context(scale("2023-06-28T00:00:00Z", "2023-08-02T00:00:00Z")))
                .isEqualTo("2023");
        assertThat(axis.context(scale("2012-05-01T00:00:00Z", "2026-01-02T00:00:00Z"))).isEmpty();
    }

    @Test
    void besideItsMomentsTheFirstLabelHasAllOfItsDate() {
        TimeAxis axis = axis(ZoneOffset.UTC);

        assertThat(axis.beside(scale("2023-06-01T00:00:00Z", "2023-08-02T00:00:00Z")))
                .extracting(TimeAxis.Label::text)
                .containsExactly("Jun 2023", "Jul");
        assertThat(axis.beside(scale("2023-07-10T12:05:00Z", "2023-07-10T15:35:00Z")))
                .extracting(TimeAxis.Label::text)
                .containsExactly("10 Jul 2023 12:30", "13:30", "14:00", "14:30", "15:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"})
    void neverPutsLabelsOverEachOtherOrBeyondTheEdges(String zone) {
        Random random = new Random(26);
        for (int i = 0; i < 2_000; i++) {
            long from = random.nextLong(0, 4_000_000_000_000L);
            long span = Math.round(Math.exp(random.nextDouble(Math.log(480), Math.log(4e14))));
            double width = 200 + random.nextInt(1_700);
            TimeScale scale = new TimeScale(new Stretch(from, from + span), 92, width);

            List<TimeAxis.Label> labels =
                    axis(ZoneId.of(zone)).centred(scale, 80, scale.right() - 30);

            double free = 80;
            for (TimeAxis.Label label : labels) {
                assertThat(label.left()).as("%s in %s", label, scale).isGreaterThanOrEqualTo(free);
                free = label.left() + CHARACTER * label.text().length();
            }
            assertThat(free).isLessThanOrEqualTo(scale.right() - 30);
        }
    }

    private static List<String> labels(ZoneId zone, String from, String to) {
        return axis(zone).centred(scale(from, to), 0, 800).stream()
                .map(TimeAxis.Label::text)
                .toList();
    }

    private static TimeAxis axis(ZoneId zone) {
        return new TimeAxis(zone, text -> CHARACTER * text.length(), 36);
    }

    private static TimeScale scale(String from, String to) {
        long start = OffsetDateTime.parse(from).toInstant().toEpochMilli();
        long end = OffsetDateTime.parse(to).toInstant().toEpochMilli();
        return new TimeScale(new Stretch(start, end), 0, 800);
    }
}
