package spoor.ui.chain;

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

/// How a chain writes its times. Where all are of one day it is said once, above them; otherwise
/// each has its date.
record ChainTimes(ZoneId zone, String day) {
    private static final String DAY = "d MMM uuuu";

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
        return new ChainTimes(zone, days.size() == 1 ? format(DAY).format(days.getFirst()) : "");
    }

    /// `12:14:58`, or `10 Jul 2023 12:14:58` where the chain is of several days.
    String say(long millis) {
        ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(zone);
        return format(day.isEmpty() ? DAY + " HH:mm:ss" : "HH:mm:ss").format(time);
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
