package spoor.ui.difference.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// How a history writes its times: with the year where it is not the same for all.
record HistoryTimes(ZoneId zone, boolean isYearShown) {
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    static HistoryTimes of(List<HistoryLine> lines, ZoneId zone) {
        long years = lines.stream().map(line -> at(line, zone).getYear()).distinct().count();
        return new HistoryTimes(zone, years > 1);
    }

    String text(HistoryLine line) {
        return (isYearShown ? LONG : SHORT).format(at(line, zone));
    }

    /// For the clipboard, where no pane says which year and zone it is.
    String whole(HistoryLine line) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(line, zone));
    }

    private static ZonedDateTime at(HistoryLine line, ZoneId zone) {
        return Instant.ofEpochMilli(line.time()).atZone(zone);
    }
}
