package spoor.ui.difference;

import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The two events of a comparison in words. The year is told where the events differ in it.
final class Sides {
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DATED =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

    private final EventTable table;
    private final ZoneId zone;
    private final Optional<Side> before;
    private final Side after;

    Sides(Compared found, ZoneId zone) {
        this.table = found.table();
        this.zone = zone;
        boolean isOfOneYear =
                found.before().isEmpty()
                        || time(found.before().getAsInt()).getYear() == time(found.row()).getYear();
        DateTimeFormatter clock = isOfOneYear ? SHORT : DATED;
        this.after = side(found.row(), afterTitle(found.asked()), clock);
        this.before =
                found.before().isPresent()
                        ? Optional.of(
                                side(found.before().getAsInt(), beforeTitle(found.asked()), clock))
                        : Optional.empty();
    }

    Optional<Side> before() {
        return before;
    }

    Side after() {
        return after;
    }

    private static String beforeTitle(Asked asked) {
        return switch (asked) {
            case Asked.Previous _ -> Words.of("difference.side.previous");
            case Asked.Two two when two.isTurned() -> Words.of("difference.side.open");
            case Asked.Two _ -> Words.of("difference.side.pinned");
        };
    }

    private static String afterTitle(Asked asked) {
        return switch (asked) {
            case Asked.Previous _ -> Words.of("difference.side.this");
            case Asked.Two two when two.isTurned() -> Words.of("difference.side.pinned");
            case Asked.Two _ -> Words.of("difference.side.open");
        };
    }

    private Side side(int row, String title, DateTimeFormatter clock) {
        String who = TextTable.plain(table.label(Field.IDENTITY_NAME, row));
        return new Side(row, title, clock.format(time(row)), who, event(row, who));
    }

    private String event(int row, String who) {
        String name = TextTable.plain(table.text(Field.EVENT_NAME, row));
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        ZonedDateTime time = time(row);
        String clock = FULL.format(time) + (isUtc ? " UTC" : " UTC" + time.getOffset());
        return who.isEmpty()
                ? Words.of("difference.event.nobody", name, clock)
                : Words.of("difference.event", name, clock, who);
    }

    private ZonedDateTime time(int row) {
        return Instant.ofEpochMilli(table.time(row)).atZone(zone);
    }
}
