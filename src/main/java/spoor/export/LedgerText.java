package spoor.export;

import spoor.casefile.FileStatus;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.ingest.Tally;

import java.util.List;
import java.util.Locale;

/// The ledger of a case as lines for reading in a terminal. Names of files stand last and in full;
/// nothing in them is obeyed.
public final class LedgerText {
    private LedgerText() {}

    /// Every record in one sum, with a word if it does not balance.
    public static String sum(Tally tally) {
        return String.format(
                Locale.ROOT,
                "%,d records = %,d kept + %,d duplicates + %,d aggregated + %,d rejected%s",
                tally.records(),
                tally.kept(),
                tally.duplicates(),
                tally.aggregated(),
                tally.rejected(),
                tally.balances() ? "" : " (this does not add up, which is a fault in Spoor)");
    }

    /// What is said of one import, in a few lines.
    public static String of(LedgerRun run) {
        StringBuilder text = new StringBuilder();
        text.append("Import ").append(run.id()).append(", ").append(run.started());
        text.append(run.finished() == null ? ", stopped before its end" : "");
        text.append(run.zone().isEmpty() ? "" : ", times in " + TextTable.plain(run.zone()));
        text.append('\n');
        for (String source : run.sources()) {
            text.append("  from ").append(TextTable.plain(source)).append('\n');
        }
        text.append(
                String.format(
                        Locale.ROOT,
                        "  %,d files, %,d of them known already; %s%n",
                        run.files(),
                        run.known(),
                        sum(run.tally())));
        return text.toString();
    }

    /// What stands above the lines of files.
    public static String filesHead() {
        return line("RECORDS", "KEPT", "DUPLICATES", "AGGREGATED", "REJECTED", "STATUS", "FILE");
    }

    public static String of(LedgerFile file) {
        Tally tally = file.tally();
        FileStatus status = FileStatus.of(file);
        String shape = status == FileStatus.READ ? "" : "  (" + file.shape().title() + ")";
        String note = file.note().isEmpty() ? "" : "  (" + TextTable.plain(file.note()) + ")";
        return line(
                number(tally.records()),
                number(tally.kept()),
                number(tally.duplicates()),
                number(tally.aggregated()),
                number(tally.rejected()),
                status.title(),
                TextTable.plain(file.place()) + shape + note);
    }

    /// A reject in three lines: where, why, and how it begins.
    public static String of(LedgerReject reject, String firstBytes) {
        String first = firstBytes.isEmpty() ? "" : "  " + firstBytes + "\n";
        return String.format(
                Locale.ROOT,
                "%s%n  bytes %,d to %,d: %s%n%s",
                TextTable.plain(reject.place()),
                reject.offset(),
                reject.offset() + Math.max(0, reject.length() - 1),
                reject.reason().sentence(),
                first);
    }

    /// The sum of some files.
    public static Tally total(List<LedgerFile> files) {
        return files.stream().map(LedgerFile::tally).reduce(Tally.NONE, Tally::plus);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, "%10s %10s %10s %10s %8s  %-24s  %s%n", (Object[]) cells);
    }
}
