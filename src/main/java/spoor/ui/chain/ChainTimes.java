package spoor.ui.chain;

import static java.util.stream.Collectors.joining;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chain.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// How a chain writes its times. What all of them share, the day or the year, is said once, above
/// them.
///
/// @param common that part; empty where they are of several years
record ChainTimes(ZoneId zone, String common, String pattern) {
    private static final String CLOCK = "HH:mm:ss";

    static ChainTimes of(Chain chain, ZoneId zone) {
        Stream<Caller> callers =
                Stream.concat(
                        Stream.of(chain.start()),
                        chain.steps().stream().map(step -> step.issue().caller()));
        LongStream moments =
                LongStream.concat(
                        chain.steps().stream().map(Step::issue).mapToLong(issue -> issue.time()),
                        callers.filter(Caller::hasSince).mapToLong(Caller::since));
        List<LocalDate> days =
                moments.mapToObj(at -> Instant.ofEpochMilli(at).atZone(zone).toLocalDate())
                        .distinct()
                        .toList();
        if (days.size() <= 1) {
            String day = days.stream().map(format("d MMM uuuu")::format).collect(joining());
            return new ChainTimes(zone, day, CLOCK);
        }
        boolean isOneYear = days.stream().map(LocalDate::getYear).distinct().count() == 1;
        return isOneYear
                ? new ChainTimes(zone, format("uuuu").format(days.getFirst()), "d MMM " + CLOCK)
                : new ChainTimes(zone, "", "d MMM uuuu " + CLOCK);
    }

    /// `12:14:58`, or `10 Jul 12:14:58` where the chain is of several days.
    String say(long millis) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        return format(pattern).format(time);
    }

    /// `UTC`, or what clocks showed then: `UTC+02:00`.
    String zoneAt(long millis) {
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        return isUtc ? "UTC" : "UTC" + Instant.ofEpochMilli(millis).atZone(zone).getOffset();
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
