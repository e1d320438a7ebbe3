package spoor.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// What archive to write. Equal options give equal bytes.
///
/// @param events distinct ones, at least 3,000; reached exactly unless the hours are too many for
///   so few
/// @param start on the hour, UTC
/// @param length whole hours, at least four days, so that the story has a before and an after
public record SampleOptions(long seed, long events, Instant start, Duration length) {
    /// Fewer would leave nothing but the story.
    public static final long LEAST_EVENTS = 3000;

    public SampleOptions {
        if (events < LEAST_EVENTS) {
            throw new IllegalArgumentException("at least " + LEAST_EVENTS + " events: " + events);
        }
        if (!start.equals(start.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("not on the hour: " + start);
        }
        if (length.compareTo(Duration.ofDays(4)) < 0
                || !length.equals(length.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("not whole hours of at least four days: " + length);
        }
    }

    /// The sample case: about 20,000 events of sixteen days, the incident on 10 July 2023.
    public static SampleOptions small() {
        return new SampleOptions(
                4711, 20_000, Instant.parse("2023-06-28T00:00:00Z"), Duration.ofDays(16));
    }

    /// For benchmarks: sixty days, the incident on 10 July 2023.
    ///
    /// @param events up to ten million
    public static SampleOptions large(long events) {
        return new SampleOptions(
                4711, events, Instant.parse("2023-06-01T00:00:00Z"), Duration.ofDays(60));
    }

    Instant end() {
        return start.plus(length);
    }

    int hours() {
        return Math.toIntExact(length.toHours());
    }

    /// The day of the story: the Monday nearest to two thirds of the time, or that very day if no
    /// Monday leaves a day before it and after it.
    LocalDate incidentDay() {
        LocalDate about = day(start.plus(length.multipliedBy(2).dividedBy(3)));
        LocalDate before = about.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate after = about.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        boolean isBeforeNearer =
                about.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - about.toEpochDay();
        LocalDate monday = isBeforeNearer ? before : after;
        return isInside(monday) ? monday : about;
    }

    private boolean isInside(LocalDate day) {
        return day.isAfter(day(start)) && day.isBefore(day(end()).minusDays(1));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
