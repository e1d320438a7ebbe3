package spoor.archive.aws;

import software.amazon.awssdk.services.cloudtrail.model.Event;

import java.util.ArrayList;
import java.util.List;

/// Cuts the events of one gap, which come newest first, into files of a size that is good to keep.
/// The cut falls between two different seconds, so that a file holds all events of its stretch.
/// Only a second with more events than can be held is cut within; its parts are known by a number.
/// Confined to one thread.
final class HistoryCutter {
    /// When a file is good to be handed over.
    ///
    /// @param events or more
    /// @param characters of records, or more
    record Size(int events, long characters) {
        /// Ten seconds of fetching.
        static final Size OF_FILE = new Size(1_000, 16L << 20);

        /// Of one second. Twenty times what AWS gives in ten seconds.
        static final Size OF_SECOND = new Size(20_000, 64L << 20);

        private boolean isReached(int found, long length) {
            return found >= events || length >= characters;
        }
    }

    /// Takes the files.
    interface Files {
        /// @param events all of the stretch
        void whole(Seconds stretch, List<Event> events);

        /// @param events some of the stretch
        /// @param part counted from 1
        void part(Seconds stretch, int part, List<Event> events);
    }

    private final Seconds gap;
    private final Size file;
    private final Size second;
    private final Files files;
    private final List<Event> held = new ArrayList<>();
    private long characters;

    /// The newest second that is not handed over.
    private long top;

    /// The second of the event that came last, and where its events begin among those held.
    private long at;

    private int atFrom;

    /// The second that was cut within last, newer than all before there is one; and its parts.
    private long broken;

    private int parts;

    HistoryCutter(Seconds gap, Size file, Size second, Files files) {
        this.gap = gap;
        this.file = file;
        this.second = second;
        this.files = files;
        this.top = gap.last();
        this.at = gap.last();
        this.broken = gap.last() + 1;
    }

    /// @param event not newer than the one before; if it claims to be, it is kept with that
    void add(Event event) {
        long time = event.eventTime() == null ? at : event.eventTime().getEpochSecond();
        long own = Math.max(gap.first(), Math.min(time, at));
        if (own < at) {
            if (file.isReached(held.size(), characters)) {
                hand(own + 1, held.size());
                top = own;
            }
            at = own;
            atFrom = held.size();
        } else if (atFrom > 0 && file.isReached(held.size(), characters)) {
            hand(at + 1, atFrom);
            top = at;
        } else if (second.isReached(held.size(), characters)) {
            broken = at;
            hand(at, held.size());
            top = at;
        }
        held.add(event);
        characters += length(event);
    }

    /// How far it came: all that is newer than this second was added.
    long reached() {
        return at;
    }

    /// Drops what is held of the second it came to, so that it can be asked for once more.
    void forgetReached() {
        List<Event> dropped = held.subList(atFrom, held.size());
        characters -= length(dropped);
        dropped.clear();
    }

    /// There are no more events.
    ///
    /// @param floor the oldest second that AWS still has
    void end(long floor) {
        hand(Math.min(Math.max(gap.first(), floor), at), held.size());
    }

    /// Hands over the first of what is held, as all that there is from `from` on.
    private void hand(long from, int count) {
        Seconds stretch = new Seconds(from, top);
        List<Event> first = held.subList(0, count);
        List<Event> events = List.copyOf(first);
        first.clear();
        characters -= length(events);
        atFrom = 0;
        if (broken < stretch.first() || broken > stretch.last()) {
            parts = 0;
            files.whole(stretch, events);
        } else {
            parts++;
            files.part(stretch, parts, events);
        }
    }

    private static long length(List<Event> events) {
        return events.stream().mapToLong(HistoryCutter::length).sum();
    }

    private static long length(Event event) {
        return event.cloudTrailEvent() == null ? 0 : event.cloudTrailEvent().length();
    }
}
