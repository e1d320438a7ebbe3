package spoor.ui.kit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.LongStream;

/// How a table writes its times: with the year only where it is not the same for all.
public record ShortTimes(ZoneId zone, boolean isYearShown) {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    /// @param times all that are to be written, milliseconds since 1970
    public static ShortTimes of(LongStream times, ZoneId zone) {
        long years = times.mapToInt(time -> at(time, zone).getYear()).distinct().limit(2).count();
        return new ShortTimes(zone, years > 1);
    }

    public String text(long time) {
        return (isYearShown ? LONG : SHORT).format(at(time, zone));
    }

    /// For the clipboard, where no pane says which year and zone it is.
    public String whole(long time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(time, zone));
    }

    private static ZonedDateTime at(long time, ZoneId zone) {
        return Instant.ofEpochMilli(time).atZone(zone);
    }
}
