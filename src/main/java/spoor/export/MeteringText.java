package spoor.export;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import spoor.analysis.metering.Gap;
import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.Heartbeats;
import spoor.analysis.metering.Hour;
import spoor.analysis.metering.Meter;
import spoor.analysis.metering.Status;
import spoor.analysis.metering.Sums;
import spoor.analysis.metering.UsageReading;
import spoor.analysis.metering.UsageRecord;
import spoor.casefile.Meterings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The heartbeats of metering as lines of text and as comma-separated values. Times are ISO 8601 in
/// UTC, an hour goes by its beginning.
public final class MeteringText {
    private static final List<String> HEAD =
            List.of(
                    "account",
                    "productCode",
                    "dimension",
                    "hour",
                    "state",
                    "records",
                    "unsuccessful",
                    "quantity",
                    "remarks",
                    "events",
                    "firstSent",
                    "lastSent");

    private MeteringText() {}

    /// A meter in a few lines: its sums, its gaps, and the hours that somebody should look at.
    public static List<String> lines(Heartbeat beat) {
        List<String> lines = new ArrayList<>();
        lines.add(title(beat.meter()));
        sums(beat, lines);
        beat.gaps().forEach(gap -> lines.add("  " + gap(gap)));
        beat.hours().stream()
                .filter(hour -> !hour.records().isEmpty() && hour.isOdd())
                .forEach(hour -> lines.add("  " + iso(hour.start()) + " " + remarks(hour)));
        if (beat.quiet() > 0) {
            lines.add(
                    said(
                            "  nothing after that, though the account has logs for %s more",
                            many(beat.quiet(), "hour")));
        }
        if (!beat.outside().isEmpty()) {
            lines.add(
                    said(
                            "  %,d records in none of these hours: their time cannot be read, is"
                                    + " outside the time asked for, or more than %d hours from"
                                    + " their sending",
                            beat.outside().size(), Heartbeats.NEAR / UsageRecord.HOUR));
        }
        return lines;
    }

    private static void sums(Heartbeat beat, List<String> lines) {
        Sums sums = beat.sums();
        if (!beat.hours().isEmpty()) {
            lines.add(
                    said(
                            "  %s to %s: %,d hours %s, %,d sent, %,d missing, %,d without logs,"
                                    + " %,d not counted",
                            iso(beat.hours().getFirst().start()),
                            iso(beat.hours().getLast().end()),
                            sums.expected(),
                            beat.meter().isHourly() ? "expected" : "with a start",
                            sums.sent(),
                            sums.missing(),
                            sums.withoutLogs(),
                            sums.notCounted()));
        }
        lines.add(
                said(
                        "  %,d records, %,d not counted, %s repeated, %s late; quantity %,d of %s",
                        sums.records(),
                        sums.unsuccessful(),
                        many(sums.repeated(), "hour"),
                        many(sums.late(), "hour"),
                        sums.quantity(),
                        many(beat.customers().size(), "customer")));
    }

    private static String title(Meter meter) {
        String dimension = meter.dimension().isEmpty() ? "" : " " + plain(meter.dimension());
        String product = meter.product().isEmpty() ? "(product not said)" : plain(meter.product());
        return product + dimension + " in account " + plain(meter.account());
    }

    private static String gap(Gap gap) {
        String known =
                gap.state() == Hour.State.NO_LOGS
                        ? "no logs of the account: nobody can tell"
                        : said("missing; %,d other events of the account then", gap.events());
        return said(
                "%s to %s: %s %s",
                iso(gap.from()), iso(gap.to()), many(gap.hours(), "hour"), known);
    }

    /// What is to be said of the reports of an hour; empty where all is well.
    public static String remarks(Hour hour) {
        List<String> remarks = new ArrayList<>();
        if (hour.isContradicted()) {
            remarks.add("repeated with another quantity");
        } else if (hour.isRepeated()) {
            remarks.add("repeated");
        }
        if (hour.isLate()) {
            long last = hour.records().stream().mapToLong(UsageRecord::sent).max().orElseThrow();
            remarks.add("late, sent " + iso(last));
        }
        hour.records().stream()
                .map(UsageRecord::status)
                .filter(status -> !status.isCounted())
                .collect(groupingBy(status -> status, TreeMap::new, counting()))
                .forEach((status, count) -> remarks.add(said("%,d %s", count, word(status))));
        return String.join("; ", remarks);
    }

    private static String word(Status status) {
        return switch (status) {
            case SUCCESS -> "counted";
            case NOT_SUBSCRIBED -> "not subscribed";
            case DUPLICATE -> "duplicate";
            case UNPROCESSED -> "unprocessed";
            case REFUSED -> "refused";
            case NOT_SAID -> "not said";
        };
    }

    /// The word for the state of an hour.
    public static String word(Hour.State state) {
        return switch (state) {
            case SENT -> "sent";
            case NOT_COUNTED -> "not counted";
            case MISSING -> "missing";
            case NO_LOGS -> "no logs";
        };
    }

    /// What must be known of everything that was found.
    public static List<String> notes(Meterings.Found found) {
        List<String> notes = new ArrayList<>();
        if (found.isCutShort()) {
            notes.add(
                    said(
                            "%,d calls report use; the last %,d of them were read.",
                            found.calls(), found.read()));
        }
        if (found.leftOut() > 0) {
            notes.add(
                    said(
                            "%,d records were left out: of a call %,d are read, in all %,d.",
                            found.leftOut(), UsageReading.MOST_IN_A_CALL, Meterings.MOST_RECORDS));
        }
        if (found.unknown() > 0) {
            notes.add(
                    said(
                            "%,d calls do not say what they report; most of these were denied.",
                            found.unknown()));
        }
        if (found.trials() > 0) {
            notes.add(said("%,d calls were dry runs and report nothing.", found.trials()));
        }
        if (found.isNarrowed() && !found.heartbeats().isEmpty()) {
            notes.add(
                    "The lens has conditions beside the time: a report that they hide looks"
                            + " missing.");
        }
        return notes;
    }

    /// A head and each hour, its cells divided by tabs.
    public static Stream<String> hours(List<Heartbeat> beats) {
        return Stream.concat(Stream.of(HEAD), cells(beats))
                .map(cells -> cells.stream().map(MeteringText::plain).collect(joining("\t")));
    }

    /// Writes each hour as comma-separated values by the rules of [Csv].
    public static void csv(List<Heartbeat> beats, OutputStream out) throws IOException {
        List<List<String>> all = Stream.concat(Stream.of(HEAD), cells(beats)).toList();
        StringBuilder line = new StringBuilder();
        for (List<String> cells : all) {
            line.setLength(0);
            for (int i = 0; i < cells.size(); i++) {
                line.append(i == 0 ? "" : ",");
                if (!cells.get(i).isEmpty()) {
                    Csv.cell(cells.get(i), line);
                }
            }
            line.append(Csv.LINE_END);
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Stream<List<String>> cells(List<Heartbeat> beats) {
        return beats.stream()
                .flatMap(beat -> beat.hours().stream().map(hour -> cells(beat.meter(), hour)));
    }

    private static List<String> cells(Meter meter, Hour hour) {
        boolean isEmpty = hour.records().isEmpty();
        return List.of(
                meter.account(),
                meter.product(),
                meter.dimension(),
                iso(hour.start()),
                word(hour.state()),
                String.valueOf(hour.records().size()),
                String.valueOf(hour.unsuccessful()),
                isEmpty ? "" : String.valueOf(hour.quantity()),
                remarks(hour),
                String.valueOf(hour.events()),
                isEmpty ? "" : iso(hour.records().getFirst().sent()),
                isEmpty ? "" : iso(hour.records().getLast().sent()));
    }

    private static String plain(String text) {
        return TextTable.plain(text);
    }

    private static String said(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }

    private static String many(long count, String what) {
        return said("%,d %s", count, count == 1 ? what : what + "s");
    }

    private static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
