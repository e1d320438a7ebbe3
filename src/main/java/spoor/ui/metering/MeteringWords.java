package spoor.ui.metering;

import spoor.analysis.metering.Gap;
import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.Meter;
import spoor.analysis.metering.Sums;
import spoor.analysis.metering.UsageRecord;
import spoor.ui.kit.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Puts heartbeats into words, in the zone that the window shows.
record MeteringWords(ZoneId zone) {
    private static final DateTimeFormatter DAY_AND_HOUR =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE =
            DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /// A product and dimension, as far as they are known.
    static String name(Meter meter) {
        String product =
                meter.product().isEmpty() ? Words.of("metering.product.unknown") : meter.product();
        if (!meter.isHourly()) {
            return Words.of("metering.name.starts", product);
        }
        return meter.dimension().isEmpty()
                ? product
                : Words.of("metering.name", meter.dimension(), product);
    }

    /// What is to be known first of a heartbeat.
    String sentence(Heartbeat beat) {
        List<Gap> missing = gaps(beat, Hour.State.MISSING);
        List<Gap> unlogged = gaps(beat, Hour.State.NO_LOGS);
        Sums sums = beat.sums();
        if (beat.hours().isEmpty()) {
            return Words.of("metering.sentence.none", beat.outside().size());
        }
        if (!beat.meter().isHourly()) {
            return Words.of("metering.sentence.starts", sums.records(), sums.expected());
        }
        if (missing.size() == 1) {
            Gap gap = missing.getFirst();
            return Words.of(
                    "metering.sentence.silent",
                    gap.hours(),
                    when(gap.from(), gap.to()),
                    gap.events());
        }
        if (!missing.isEmpty()) {
            Gap longest = missing.stream().max(Comparator.comparingLong(Gap::hours)).orElseThrow();
            return Words.of(
                    "metering.sentence.gaps",
                    sums.missing(),
                    missing.size(),
                    longest.hours(),
                    when(longest.from(), longest.to()),
                    longest.events());
        }
        if (beat.quiet() > 0) {
            return Words.of(
                    "metering.sentence.quiet", moment(beat.hours().getLast().end()), beat.quiet());
        }
        return unlogged.isEmpty()
                ? Words.of("metering.sentence.whole", sums.expected())
                : Words.of("metering.sentence.unlogged", sums.withoutLogs(), unlogged.size());
    }

    /// The rest of it, in numbers.
    String rest(Heartbeat beat) {
        Sums sums = beat.sums();
        List<String> said = new ArrayList<>();
        said.add(Words.of("metering.rest.hours", sums.expected(), sums.sent()));
        add(said, "metering.rest.unlogged", sums.withoutLogs());
        add(said, "metering.rest.repeated", sums.repeated());
        add(said, "metering.rest.late", sums.late());
        add(said, "metering.rest.uncounted", sums.unsuccessful());
        add(said, "metering.rest.outside", beat.outside().size());
        add(said, "metering.rest.quiet", sums.missing() > 0 ? beat.quiet() : 0);
        said.add(Words.of("metering.rest.quantity", sums.quantity(), beat.customers().size()));
        return String.join(" · ", said);
    }

    private static void add(List<String> said, String key, int count) {
        if (count > 0) {
            said.add(Words.of(key, count));
        }
    }

    /// What is known of one hour, in one line.
    String note(Hour hour) {
        String when = when(hour.start(), hour.end());
        return switch (hour.state()) {
            case MISSING -> Words.of("metering.note.missing", when, hour.events());
            case NO_LOGS -> Words.of("metering.note.unlogged", when);
            case SENT, NOT_COUNTED -> {
                String remarks = String.join(", ", remarks(hour));
                yield Words.of(
                        remarks.isEmpty() ? "metering.note.sent" : "metering.note.odd",
                        when,
                        hour.records().size(),
                        hour.quantity(),
                        remarks);
            }
        };
    }

    /// What somebody should look at, in the order of time.
    List<Attention> attention(Heartbeat beat) {
        List<Attention> lines = new ArrayList<>();
        for (Gap gap : beat.gaps()) {
            boolean isMissing = gap.state() == Hour.State.MISSING;
            lines.add(
                    new Attention(
                            gap.from(),
                            gap.to(),
                            true,
                            isMissing,
                            Words.of(isMissing ? "metering.missing" : "metering.unlogged"),
                            when(gap.from(), gap.to()),
                            Words.of(
                                    isMissing ? "metering.gap.missing" : "metering.gap.unlogged",
                                    gap.hours(),
                                    gap.events())));
        }
        for (Hour hour : beat.hours()) {
            if (!hour.records().isEmpty() && hour.isOdd()) {
                lines.add(
                        new Attention(
                                hour.start(),
                                hour.end(),
                                false,
                                hour.unsuccessful() > 0,
                                kind(hour),
                                when(hour.start(), hour.end()),
                                String.join(", ", remarks(hour))));
            }
        }
        lines.sort(Comparator.comparingLong(Attention::from));
        return lines;
    }

    private static String kind(Hour hour) {
        if (hour.unsuccessful() > 0) {
            return Words.of("metering.uncounted");
        }
        return Words.of(hour.isLate() ? "metering.late" : "metering.repeated");
    }

    private List<String> remarks(Hour hour) {
        List<String> remarks = new ArrayList<>();
        if (hour.unsuccessful() > 0) {
            remarks.add(
                    Words.of(
                            "metering.remark.uncounted",
                            hour.unsuccessful(),
                            hour.records().size()));
        }
        hour.records().stream()
                .map(UsageRecord::status)
                .filter(status -> !status.isCounted())
                .distinct()
                .sorted()
                .forEach(status -> remarks.add(Words.of("metering.status." + status.name())));
        if (hour.isLate()) {
            long last = hour.records().stream().mapToLong(UsageRecord::sent).max().orElseThrow();
            remarks.add(Words.of("metering.remark.late", moment(last)));
        }
        if (hour.isRepeated()) {
            remarks.add(
                    Words.of(
                            hour.isContradicted()
                                    ? "metering.remark.contradicted"
                                    : "metering.remark.repeated",
                            hour.records().size()));
        }
        return remarks;
    }

    private static List<Gap> gaps(Heartbeat beat, Hour.State state) {
        return beat.gaps().stream().filter(gap -> gap.state() == state).toList();
    }

    /// A stretch of time such as `10 Jul 2023 13:00 to 16:00 UTC`.
    String when(long from, long to) {
        ZonedDateTime start = at(from);
        ZonedDateTime end = at(to);
        LocalDate lastDay = at(to - 1).toLocalDate();
        boolean isOneDay = start.toLocalDate().equals(lastDay);
        return Words.of(
                "metering.when",
                start.format(DAY_AND_HOUR),
                isOneDay ? end.format(HOUR) : end.format(DAY_AND_HOUR),
                name(end));
    }

    private String moment(long time) {
        ZonedDateTime at = at(time);
        return at.format(DAY_AND_HOUR) + " " + name(at);
    }

    /// The name of the zone, which for UTC itself would be the letter Z.
    private static String name(ZonedDateTime at) {
        return at.getZone().equals(ZoneOffset.UTC) ? "UTC" : at.format(ZONE);
    }

    ZonedDateTime at(long time) {
        return Instant.ofEpochMilli(time).atZone(zone);
    }
}
