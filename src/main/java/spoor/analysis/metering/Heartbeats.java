package spoor.analysis.metering;

import static java.util.stream.Collectors.toCollection;

import spoor.lens.TimeRange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Lays the records of each meter out hour by hour.
public final class Heartbeats {
    /// How many hours of a meter are laid out at most: two years. Whatever a record says, no more
    /// memory is spent; the last hours are kept.
    public static final int MOST_HOURS = 2 * 366 * 24;

    /// How far the metered time may be from the sending. The service takes nothing that is six
    /// hours old; a time that is far away is a mistake, and says nothing of the hours between.
    public static final long NEAR = 24 * UsageRecord.HOUR;

    /// How long after the use the service takes reports on it (BatchMeterUsage).
    public static final long LATEST = 6 * UsageRecord.HOUR;

    /// A report that comes later than this many hours after its hour began is late.
    private static final int MOST_LAG = 2;

    private final Logs logs;
    private final TimeRange range;

    private Heartbeats(Logs logs, TimeRange range) {
        this.logs = logs;
        this.range = range;
    }

    /// The meters of all records, those with missing hours first.
    ///
    /// @param records in the order of sending; those sent after the range count for hours in it
    /// @param range the time from which the records are: an hour whose report was due before or
    ///   after it is not missed
    public static List<Heartbeat> of(List<UsageRecord> records, Logs logs, TimeRange range) {
        Map<Meter, List<UsageRecord>> byMeter = new TreeMap<>(Meter.ORDER);
        for (UsageRecord record : records) {
            byMeter.computeIfAbsent(record.meter(), _ -> new ArrayList<>()).add(record);
        }
        Heartbeats heartbeats = new Heartbeats(logs, range);
        List<Heartbeat> all = new ArrayList<>();
        byMeter.forEach((meter, its) -> all.add(heartbeats.of(meter, its)));
        all.sort(
                Comparator.comparingInt((Heartbeat one) -> -one.sums().missing())
                        .thenComparing(Comparator.comparing(Heartbeat::isSilent).reversed()));
        return List.copyOf(all);
    }

    private Heartbeat of(Meter meter, List<UsageRecord> records) {
        int lag = lag(records);
        TreeMap<Long, List<UsageRecord>> byHour = new TreeMap<>();
        List<UsageRecord> outside = new ArrayList<>();
        for (UsageRecord record : records) {
            if (isNear(record) && isDue(record.hour().orElseThrow(), lag)) {
                byHour.computeIfAbsent(record.hour().getAsLong(), _ -> new ArrayList<>())
                        .add(record);
            } else if (record.sent() < range.toMillis()) {
                outside.add(record);
            }
        }
        if (!byHour.isEmpty()) {
            long earliest = byHour.lastKey() - (MOST_HOURS - 1) * UsageRecord.HOUR;
            Map<Long, List<UsageRecord>> tooEarly = byHour.headMap(earliest);
            tooEarly.values().forEach(outside::addAll);
            tooEarly.clear();
        }
        Set<String> regions =
                records.stream().map(UsageRecord::region).collect(toCollection(TreeSet::new));
        List<Hour> hours = hours(meter, byHour, regions, lag);
        return new Heartbeat(
                meter,
                hours,
                Sums.of(hours),
                gaps(hours),
                Customers.of(hours),
                outside,
                lag,
                quiet(meter, hours, regions, lag));
    }

    /// The middle one of all that are near.
    private static int lag(List<UsageRecord> records) {
        long[] lags =
                records.stream()
                        .filter(Heartbeats::isNear)
                        .mapToLong(record -> record.sent() - record.hour().orElseThrow())
                        .sorted()
                        .toArray();
        if (lags.length == 0) {
            return 0;
        }
        long hours = Math.floorDiv(lags[lags.length / 2], UsageRecord.HOUR);
        return (int) Math.clamp(hours, 0L, (long) MOST_LAG);
    }

    private static boolean isNear(UsageRecord record) {
        return record.hour().isPresent()
                && Math.abs(record.sent() - record.metered().orElseThrow()) <= NEAR;
    }

    /// Whether the report on an hour is due inside the range.
    private boolean isDue(long hour, int lag) {
        long due = hour + lag * UsageRecord.HOUR;
        boolean isAfterStart =
                range.from() == null || due >= UsageRecord.startOfHour(range.fromMillis());
        return isAfterStart && due < range.toMillis();
    }

    private List<Hour> hours(
            Meter meter, TreeMap<Long, List<UsageRecord>> byHour, Set<String> regions, int lag) {
        List<Hour> hours = new ArrayList<>();
        if (byHour.isEmpty()) {
            return hours;
        }
        for (long at = byHour.firstKey(); at <= byHour.lastKey(); at += UsageRecord.HOUR) {
            List<UsageRecord> its = byHour.getOrDefault(at, List.of());
            if (meter.isHourly() || !its.isEmpty()) {
                long due = at + lag * UsageRecord.HOUR;
                hours.add(Hour.of(at, its, logs.events(meter.account(), regions, due)));
            }
        }
        return hours;
    }

    private static List<Gap> gaps(List<Hour> hours) {
        List<Gap> gaps = new ArrayList<>();
        for (Hour hour : hours) {
            if (!hour.records().isEmpty()) {
                continue;
            }
            Gap last = gaps.isEmpty() ? null : gaps.getLast();
            if (last != null && last.to() == hour.start() && last.state() == hour.state()) {
                gaps.removeLast();
                gaps.add(
                        new Gap(
                                last.from(),
                                hour.end(),
                                hour.state(),
                                last.events() + hour.events()));
            } else {
                gaps.add(new Gap(hour.start(), hour.end(), hour.state(), hour.events()));
            }
        }
        return gaps;
    }

    private int quiet(Meter meter, List<Hour> hours, Set<String> regions, int lag) {
        OptionalLong logged = logs.last(meter.account(), regions);
        if (!meter.isHourly() || hours.isEmpty() || logged.isEmpty()) {
            return 0;
        }
        long end = Math.min(logged.getAsLong(), range.toMillis());
        long over = end - hours.getLast().end() - lag * UsageRecord.HOUR;
        return (int) Math.clamp(over / UsageRecord.HOUR, 0L, (long) MOST_HOURS);
    }
}
