package spoor.ui.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How far apart the labels of a time axis are, in terms of clock and calendar.
sealed interface Step {
    long SECOND = 1000;
    long MINUTE = 60 * SECOND;
    long HOUR = 60 * MINUTE;
    long DAY = 24 * HOUR;

    /// All steps, the finest first.
    List<Step> ALL =
            Stream.of(
                            LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500).mapToObj(Clock::new),
                            LongStream.of(1, 2, 5, 10, 15, 30).mapToObj(s -> new Clock(s * SECOND)),
                            LongStream.of(1, 2, 5, 10, 15, 30).mapToObj(m -> new Clock(m * MINUTE)),
                            Stream.of(1, 2, 3, 6, 12).map(Hours::new),
                            Stream.of(1, 2, 7).map(Days::new),
                            Stream.of(1, 3, 6).map(Months::new),
                            Stream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
                                    .map(Years::new))
                    .<Step>flatMap(s -> s)
                    .toList();

    /// The shortest distance of two labels in milliseconds.
    long shortest();

    /// The moments of the labels from the last one at or before `from` to the first at or after
    /// `to`, in milliseconds since 1970.
    List<Long> moments(Stretch stretch, ZoneId zone);

    /// Below an hour: counted from the clock's full hour, whatever daylight saving does meanwhile.
    record Clock(long shortest) implements Step {
        @Override
        public List<Long> moments(Stretch stretch, ZoneId zone) {
            Instant start = Instant.ofEpochMilli(stretch.from());
            long offset = zone.getRules().getOffset(start).getTotalSeconds() * SECOND;
            long first = Math.floorDiv(stretch.from() + offset, shortest) * shortest - offset;
            return LongStream.iterate(
                            first, at -> at < stretch.to() + shortest, at -> at + shortest)
                    .boxed()
                    .toList();
        }
    }

    /// Full hours of the local day; an hour that the clock skips gets no label.
    record Hours(int count) implements Step {
        @Override
        public long shortest() {
            return count * HOUR;
        }

        @Override
        public List<Long> moments(Stretch stretch, ZoneId zone) {
            LocalDateTime first = local(stretch.from(), zone).truncatedTo(ChronoUnit.DAYS);
            return Stream.iterate(first, t -> t.plusHours(count))
                    .map(t -> t.atZone(zone).toInstant().toEpochMilli())
                    .takeWhile(at -> at < stretch.to() + shortest())
                    .filter(at -> at >= stretch.from() - shortest())
                    .distinct()
                    .toList();
        }
    }

    /// Days, and weeks from Monday.
    record Days(int count) implements Step {
        private static final int MONDAY = 3;

        @Override
        public long shortest() {
            return count * DAY - HOUR;
        }

        @Override
        public List<Long> moments(Stretch stretch, ZoneId zone) {
            long day = local(stretch.from(), zone).toLocalDate().toEpochDay() + MONDAY;
            LocalDate first = LocalDate.ofEpochDay(Math.floorDiv(day, count) * count - MONDAY);
            return dates(Stream.iterate(first, d -> d.plusDays(count)), stretch, zone, shortest());
        }
    }

    record Months(int count) implements Step {
        @Override
        public long shortest() {
            return count * 28L * DAY;
        }

        @Override
        public List<Long> moments(Stretch stretch, ZoneId zone) {
            LocalDate date = local(stretch.from(), zone).toLocalDate();
            int month = (date.getMonthValue() - 1) / count * count + 1;
            LocalDate first = LocalDate.of(date.getYear(), month, 1);
            return dates(
                    Stream.iterate(first, d -> d.plusMonths(count)), stretch, zone, shortest());
        }
    }

    record Years(int count) implements Step {
        @Override
        public long shortest() {
            return count * 365L * DAY;
        }

        @Override
        public List<Long> moments(Stretch stretch, ZoneId zone) {
            int year = local(stretch.from(), zone).getYear();
            LocalDate first = LocalDate.of(Math.floorDiv(year, count) * count, 1, 1);
            return dates(Stream.iterate(first, d -> d.plusYears(count)), stretch, zone, shortest());
        }
    }

    private static LocalDateTime local(long millis, ZoneId zone) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    private static List<Long> dates(
            Stream<LocalDate> dates, Stretch stretch, ZoneId zone, long step) {
        return dates.map(d -> d.atStartOfDay(zone).toInstant().toEpochMilli())
                .takeWhile(at -> at < stretch.to() + step)
                .toList();
    }
}
