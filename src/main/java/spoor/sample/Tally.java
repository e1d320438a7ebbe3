package spoor.sample;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was written, counted while writing. Each worker keeps its own; sums do not depend on their
/// order.
final class Tally {
    private final Map<String, long[]> accounts = new HashMap<>();
    private final Map<String, long[]> regions = new HashMap<>();
    private final Map<String, long[]> sources = new HashMap<>();
    private final Map<String, long[]> names = new HashMap<>();
    private final Map<String, long[]> errors = new HashMap<>();
    private long events;
    private long duplicates;
    private long reads;
    private long writes;
    private long failures;
    private long files;
    private long inflated;
    private long compressed;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void event(Entry entry) {
        events++;
        first = Math.min(first, entry.time());
        last = Math.max(last, entry.time());
        count(accounts, entry.account().id());
        count(regions, entry.region());
        count(sources, entry.call().service().source());
        count(names, entry.call().name());
        Failure failure = entry.failure();
        if (failure != null) {
            failures++;
            if (failure.code() != null) {
                count(errors, failure.code());
            }
        } else if (entry.call().access().isRead()) {
            reads++;
        } else {
            writes++;
        }
    }

    void duplicate() {
        duplicates++;
    }

    void file(long inflatedBytes, long gzipBytes) {
        files++;
        inflated += inflatedBytes;
        compressed += gzipBytes;
    }

    long events() {
        return events;
    }

    long compressed() {
        return compressed;
    }

    void add(Tally other) {
        events += other.events;
        duplicates += other.duplicates;
        reads += other.reads;
        writes += other.writes;
        failures += other.failures;
        files += other.files;
        inflated += other.inflated;
        compressed += other.compressed;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        merge(accounts, other.accounts);
        merge(regions, other.regions);
        merge(sources, other.sources);
        merge(names, other.names);
        merge(errors, other.errors);
    }

    GroundTruth truth(SampleOptions options, GroundTruth.Story story) {
        return new GroundTruth(
                options.seed(),
                events + duplicates,
                events,
                duplicates,
                files,
                inflated,
                compressed,
                TimeText.iso(first),
                TimeText.iso(last),
                new GroundTruth.Outcomes(reads, writes, failures),
                sorted(accounts),
                sorted(regions),
                sorted(sources),
                sorted(names),
                sorted(errors),
                story);
    }

    private static void count(Map<String, long[]> counts, String key) {
        counts.computeIfAbsent(key, _ -> new long[1])[0]++;
    }

    private static void merge(Map<String, long[]> into, Map<String, long[]> from) {
        from.forEach((key, count) -> into.computeIfAbsent(key, _ -> new long[1])[0] += count[0]);
    }

    private static SortedMap<String, Long> sorted(Map<String, long[]> counts) {
        SortedMap<String, Long> sorted = new TreeMap<>();
        counts.forEach((key, count) -> sorted.put(key, count[0]));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
