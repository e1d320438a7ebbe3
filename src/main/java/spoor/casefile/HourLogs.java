package spoor.casefile;

import spoor.analysis.metering.Logs;
import spoor.analysis.metering.UsageRecord;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Counts the events of some accounts by region and hour, in one pass over the table.
final class HourLogs implements Logs {
    private static final int CHECK_EVERY = 1 << 16;

    private final EventTable table;
    private final Map<String, Map<String, Counts>> byAccount = new HashMap<>();

    /// The events of one account and region; the hours grow, since the table is in the order of
    /// time.
    private static final class Counts {
        private long[] hours = new long[16];
        private int[] events = new int[16];
        private int size;
        private long last;

        void add(long time) {
            long hour = Math.floorDiv(time, UsageRecord.HOUR) * UsageRecord.HOUR;
            last = time;
            if (size == 0 || hours[size - 1] != hour) {
                if (size == hours.length) {
                    hours = Arrays.copyOf(hours, size * 2);
                    events = Arrays.copyOf(events, size * 2);
                }
                hours[size++] = hour;
            }
            events[size - 1]++;
        }

        int events(long hour) {
            int place = Arrays.binarySearch(hours, 0, size, hour);
            return place < 0 ? 0 : events[place];
        }
    }

    private HourLogs(EventTable table) {
        this.table = table;
    }

    /// @param accounts as the table spells them
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static HourLogs of(EventTable table, Set<String> accounts, Cancel cancel) {
        HourLogs logs = new HourLogs(table);
        if (!accounts.isEmpty()) {
            logs.count(accounts, cancel);
        }
        return logs;
    }

    private void count(Set<String> accounts, Cancel cancel) {
        Values known = table.values(Field.ACCOUNT);
        Values regions = table.values(Field.REGION);
        Counts[][] counts = new Counts[known.size()][];
        for (int code = 0; code < known.size(); code++) {
            if (accounts.contains(known.text(code))) {
                counts[code] = new Counts[regions.size()];
            }
        }
        for (int row = 0; row < table.size(); row++) {
            if (row % CHECK_EVERY == 0) {
                cancel.check();
            }
            Counts[] its = counts[table.code(Field.ACCOUNT, row)];
            if (its != null) {
                int region = table.code(Field.REGION, row);
                if (its[region] == null) {
                    its[region] = new Counts();
                }
                its[region].add(table.time(row));
            }
        }
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] != null) {
                byAccount.put(known.text(code), named(counts[code], regions));
            }
        }
    }

    private static Map<String, Counts> named(Counts[] counts, Values regions) {
        Map<String, Counts> named = new HashMap<>();
        for (int region = 0; region < counts.length; region++) {
            if (counts[region] != null) {
                named.put(regions.text(region), counts[region]);
            }
        }
        return named;
    }

    @Override
    public long events(String account, Set<String> regions, long hour) {
        Map<String, Counts> its = byAccount.getOrDefault(account, Map.of());
        return regions.stream()
                .flatMap(region -> Optional.ofNullable(its.get(region)).stream())
                .mapToLong(counts -> counts.events(hour))
                .sum();
    }

    @Override
    public OptionalLong last(String account, Set<String> regions) {
        Map<String, Counts> its = byAccount.getOrDefault(account, Map.of());
        return regions.stream()
                .flatMap(region -> Optional.ofNullable(its.get(region)).stream())
                .mapToLong(counts -> counts.last)
                .max();
    }
}
