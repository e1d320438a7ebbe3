package spoor.ui;

import spoor.casefile.ImportReport;
import spoor.ingest.ImportProgress;
import spoor.ingest.Tally;
import spoor.ui.kit.Words;

import java.time.Duration;

/// Says in plain words how an import goes and how it ended. Every record is accounted for.
final class ImportWords {
    private ImportWords() {}

    static String of(ImportProgress progress) {
        if (!progress.isEndKnown()) {
            return Words.of("import.finding", progress.filesFound(), progress.events());
        }
        String base =
                progress.isFinding()
                        ? Words.of("import.fetching", progress.events(), progress.rate())
                        : Words.of(
                                "import.progress",
                                progress.filesDone(),
                                progress.filesFound(),
                                progress.rate());
        return progress.left()
                .map(left -> base + " · " + Words.of("import.left", of(left)))
                .orElse(base);
    }

    static String of(ImportReport report) {
        Tally read = report.read();
        StringBuilder text = new StringBuilder();
        if (report.lost().isPresent()) {
            return lost(report, report.lost().get());
        }
        if (report.isCancelled()) {
            text.append(Words.of("import.stopped", report.added(), report.files()));
            appendTally(text.append(' '), read);
            return text.append(' ').append(Words.of("import.resume")).toString();
        }
        if (report.files() == 0) {
            return Words.of("import.noFiles");
        }
        if (report.added() == 0 && report.known() == report.files()) {
            return Words.of("import.nothingNew", report.files());
        }
        text.append(Words.of("import.files", report.added())).append(", ");
        appendTally(text, read);
        if (report.known() > 0) {
            text.append(' ').append(Words.of("import.known", report.known()));
        }
        if (report.unread() > 0) {
            text.append(' ').append(Words.of("import.unread", report.unread()));
        }
        if (read.rejected() > 0) {
            text.append(' ').append(Words.of("import.rejected", read.rejected()));
        }
        return text.toString();
    }

    /// What is wrong comes first, then what is safe and what to do.
    private static String lost(ImportReport report, String why) {
        if (report.added() == 0) {
            return Words.of("import.lostAll", why);
        }
        StringBuilder text = new StringBuilder(Words.of("import.lost", why));
        text.append(' ').append(Words.of("import.files", report.added())).append(", ");
        appendTally(text, report.read());
        return text.toString();
    }

    private static void appendTally(StringBuilder text, Tally tally) {
        boolean hasAggregated = tally.aggregated() > 0;
        text.append(
                Words.of(
                        hasAggregated ? "import.tallyWithAggregated" : "import.tally",
                        tally.records(),
                        tally.kept(),
                        tally.duplicates(),
                        tally.aggregated(),
                        tally.rejected()));
        if (!tally.balances()) {
            text.append(' ').append(Words.of("import.unbalanced"));
        }
    }

    /// A length of time as one or two units, such as `40 s`, `3 min`, `1 h 20 min`.
    static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 60) {
            return Words.of("time.seconds", Math.max(1, seconds));
        }
        return seconds < 3_600
                ? Words.of("time.minutes", seconds / 60)
                : Words.of("time.hours", seconds / 3_600, seconds / 60 % 60);
    }
}
