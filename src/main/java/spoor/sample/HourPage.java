package spoor.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/// The records of one hour, sorted into the files that deliver them: one file for each account,
/// Region and stretch of some minutes. A few records come a stretch late, and a few come twice.
///
/// Confined to one worker.
final class HourPage {
    /// How many in a thousand events are delivered twice.
    static final int TWICE = 2;

    private static final int LATE = 8;
    private static final long DELIVERY = 0xde1;

    /// Where a file belongs.
    record Stream(String accountId, String region) {}

    private final Hour hour;
    private final int stretch;
    private final Tally tally;
    private final Spares spares;
    private final Map<Stream, Bytes[]> streams = new LinkedHashMap<>();
    private final Bytes record = new Bytes(8192);
    private long room;

    /// @param stretch seconds whose events share a file
    /// @param room how many events of the background this hour is meant to have
    HourPage(Hour hour, int stretch, long room, Tally tally, Spares spares) {
        this.hour = hour;
        this.stretch = stretch;
        this.room = room;
        this.tally = tally;
        this.spares = spares;
    }

    Hour hour() {
        return hour;
    }

    boolean hasRoom(int events) {
        return room >= events;
    }

    /// An event of the background, which may be delivered twice.
    void add(Entry entry) {
        room--;
        Dice dice = new Dice(entry.seed() ^ (DELIVERY + entry.side()));
        int place = place(entry) + (dice.chance(LATE) ? 1 : 0);
        write(entry, place);
        if (dice.chance(TWICE)) {
            append(entry, place == last() ? place - 1 : place + 1);
            tally.duplicate();
        }
    }

    /// An event that must be there exactly once, such as one of the story.
    void addOnce(Entry entry) {
        write(entry, place(entry));
    }

    Map<Stream, Bytes[]> streams() {
        return streams;
    }

    /// The end of the stretch in this place, in seconds since 1970.
    long end(int place) {
        return hour.start() + (long) (place + 1) * stretch;
    }

    private int place(Entry entry) {
        if (!hour.contains(entry.time())) {
            throw new IllegalArgumentException(
                    entry.call().name()
                            + " at "
                            + TimeText.iso(entry.time())
                            + " is not in "
                            + hour);
        }
        return (int) (entry.time() - hour.start()) / stretch;
    }

    private int last() {
        return TimeText.HOUR / stretch;
    }

    private void write(Entry entry, int place) {
        record.clear();
        RecordWriter.write(record, entry);
        append(entry, place);
        tally.event(entry);
    }

    private void append(Entry entry, int place) {
        Bytes[] files =
                streams.computeIfAbsent(
                        new Stream(entry.account().id(), entry.region()),
                        _ -> new Bytes[last() + 1]);
        Bytes file = files[place];
        if (file == null) {
            file = spares.take().put("{\"Records\":[");
            files[place] = file;
        } else {
            file.put(',');
        }
        file.put(record.content(), 0, record.length());
    }
}
