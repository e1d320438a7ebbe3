package spoor.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each hour of the archive holds: the events that must be there, and how much background.
/// Made once, then only read, by all workers.
final class SamplePlan {
    /// Stretches of time, in seconds, that files may cover, and how many records a file should
    /// have.
    private static final List<Integer> STRETCHES = List.of(300, 600, 900);

    private static final int GOOD_FILE = 80;
    private static final int BUSY_STREAMS = 10;

    private final SampleOptions options;
    private final Background background;
    private final Metering metering;
    private final Story story;
    private final Map<Long, List<Entry>> byHour = new HashMap<>();
    private final int stretch;
    private final long[] rooms;

    SamplePlan(SampleOptions options) {
        this.options = options;
        World world = new World(options);
        Incident incident = new Incident(world, options);
        background = new Background(world);
        metering = new Metering(world, options, incident);
        story = new Story(world, incident);
        for (Entry entry : story.entries()) {
            long hour = Math.floorDiv(entry.time(), (long) TimeText.HOUR) * TimeText.HOUR;
            byHour.computeIfAbsent(hour, _ -> new ArrayList<>()).add(entry);
        }
        stretch = stretch(options);
        rooms = rooms(options.events() - story.entries().size() - metering.calls());
    }

    private static int stretch(SampleOptions options) {
        long anHour = options.events() / options.hours();
        for (int seconds : STRETCHES) {
            if (anHour * seconds / TimeText.HOUR / BUSY_STREAMS >= GOOD_FILE) {
                return seconds;
            }
        }
        return STRETCHES.getLast();
    }

    /// Shares the background out to the hours by their weight, to the last event.
    private long[] rooms(long total) {
        long[] shares = new long[options.hours()];
        long weights = 0;
        for (int i = 0; i < shares.length; i++) {
            weights += background.weight(hour(i));
            shares[i] = weights;
        }
        long before = 0;
        for (int i = 0; i < shares.length; i++) {
            long until = Math.multiplyExact(Math.max(total, 0), shares[i]) / weights;
            shares[i] = until - before;
            before = until;
        }
        return shares;
    }

    private Hour hour(int index) {
        return new Hour(index, options.start().getEpochSecond() + (long) index * TimeText.HOUR);
    }

    long seed() {
        return options.seed();
    }

    long events() {
        return options.events();
    }

    int hours() {
        return rooms.length;
    }

    GroundTruth.Story storyTruth() {
        return story.truth(metering);
    }

    /// Makes all records of one hour.
    HourPage page(int index, Tally tally, Spares spares) {
        Hour hour = hour(index);
        HourPage page = new HourPage(hour, stretch, rooms[index], tally, spares);
        background.fill(page);
        byHour.getOrDefault(hour.start(), List.of()).forEach(page::addOnce);
        metering.sent(hour).forEach(page::addOnce);
        return page;
    }
}
