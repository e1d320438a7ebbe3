package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a listing found, added up, before anything is fetched.
///
/// @param objects in the order of their keys
public record Inventory(List<BucketObject> objects) {
    public Inventory {
        objects = List.copyOf(objects);
    }

    /// The objects of one account, kind and Region.
    ///
    /// @param firstDay of delivery; null where no key says one
    /// @param lastDay of delivery; null where no key says one
    public record Line(
            TrailFolder folder,
            long count,
            long bytes,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    /// One for each folder that has objects, by account, kind and Region.
    public List<Line> lines() {
        Map<TrailFolder, List<BucketObject>> byFolder = new LinkedHashMap<>();
        objects.forEach(o -> byFolder.computeIfAbsent(o.folder(), _ -> new ArrayList<>()).add(o));
        return byFolder.entrySet().stream()
                .map(e -> line(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparing((Line l) -> l.folder().account())
                                .thenComparing(l -> l.folder().kind())
                                .thenComparing(l -> l.folder().region())
                                .thenComparing(l -> l.folder().prefix()))
                .toList();
    }

    private static Line line(TrailFolder folder, List<BucketObject> objects) {
        LocalDate first = null;
        LocalDate last = null;
        long bytes = 0;
        for (BucketObject object : objects) {
            bytes += object.size();
            LocalDate day = object.day().orElse(null);
            if (day != null) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        return new Line(folder, objects.size(), bytes, first, last);
    }

    /// How many bytes were delivered on each day, and how many objects.
    public SortedMap<LocalDate, Day> days() {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        for (BucketObject object : objects) {
            object.day().ifPresent(day -> days.merge(day, new Day(1, object.size()), Day::plus));
        }
        return days;
    }

    /// The objects of one day.
    public record Day(long count, long bytes) {
        Day plus(Day other) {
            return new Day(count + other.count, bytes + other.bytes);
        }
    }

    public long bytes() {
        return objects.stream().mapToLong(BucketObject::size).sum();
    }

    /// How many must be restored in S3 before they can be read.
    public long frozen() {
        return objects.stream().filter(BucketObject::isFrozen).count();
    }
}
