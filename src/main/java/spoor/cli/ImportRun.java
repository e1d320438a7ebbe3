package spoor.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.archive.LogSource;
import spoor.casefile.CaseFile;
import spoor.casefile.FileStatus;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.export.LedgerText;
import spoor.export.TextTable;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An import into a case, and what is said of it, whichever command has it done.
final class ImportRun {
    private static final int FILES_SHOWN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--json",
            description =
                    "Print one JSON object: the totals, every file and every reject. What there is"
                            + " to say in words goes to the error output then.")
    private boolean isJson;

    /// The case; made if there is none.
    Path file() {
        return CaseFile.pathOf(caseFile);
    }

    /// @return an [ExitCode]
    int run(LogSource source, ImportOptions options, Interruption interruption) {
        Path file = file();
        try (CaseFile opened = Files.exists(file) ? CaseFile.open(file) : CaseFile.create(file)) {
            ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
            ImportListener listener = progress::show;
            ImportReport report = opened.importFrom(source, options, listener, interruption);
            progress.clear();
            List<LedgerFile> files = opened.ledger().filesOf(report.run());
            print(opened, report, files);
            return exitCode(report, files);
        }
    }

    private int exitCode(ImportReport report, List<LedgerFile> files) {
        if (report.isCancelled()) {
            return ExitCode.CANCELLED;
        }
        if (report.lost().isPresent()) {
            return ExitCode.NOT_POSSIBLE;
        }
        boolean isAnyUnreadable = files.stream().anyMatch(f -> f.shape() == Shape.UNREADABLE);
        return isAnyUnreadable || report.files() == 0 ? ExitCode.FOUND_FAULTS : ExitCode.DONE;
    }

    private void print(CaseFile opened, ImportReport report, List<LedgerFile> files) {
        printFiles(files);
        printTotals(opened, report, isJson ? err() : spec.commandLine().getOut());
        if (isJson) {
            new ImportJson(opened, report, files).print(spec.commandLine().getOut());
        }
    }

    private static void printTotals(CaseFile opened, ImportReport report, PrintWriter out) {
        Tally read = report.read();
        out.printf(
                Locale.ROOT,
                "%,d files: %,d with records, %,d without, %,d already in the case.%n",
                report.files(),
                report.added() - report.withoutRecords(),
                report.withoutRecords(),
                report.known());
        out.printf(
                Locale.ROOT,
                "%s; of the kept %,d are in conflict.%n",
                LedgerText.sum(read),
                read.conflicts());
        report.lost()
                .ifPresent(reason ->
                        out.println(
                                "The source could not be read to its end. "
                                        + reason
                                        + " What was read is in the case; import again to carry"
                                        + " on."));
        if (report.added() == 0 && report.lost().isEmpty()) {
            out.println(
                    report.files() == 0
                            ? "There was no file to read; nothing was added."
                            : "Every file was in the case already; nothing was added.");
        }
        if (report.isCancelled()) {
            out.println("Stopped. What was read is in the case; import again to carry on.");
        }
        out.printf(
                Locale.ROOT,
                "The case %s now holds %,d events from %,d records. %.1f s.%n",
                opened.path(),
                report.total().kept(),
                report.total().records(),
                report.elapsed().toMillis() / 1000.0);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Names what was not read as it might have been hoped, so that nothing is passed over quietly.
    private void printFiles(List<LedgerFile> files) {
        Map<String, Integer> unread = new TreeMap<>();
        int shown = 0;
        for (LedgerFile file : files) {
            FileStatus status = FileStatus.of(file);
            if (isWithoutEvents(status)) {
                unread.merge(words(file, status), 1, Integer::sum);
            }
            if (isWorthALine(status) && shown++ < FILES_SHOWN) {
                err().println(line(file));
            }
        }
        if (shown > FILES_SHOWN) {
            err().println("… and " + (shown - FILES_SHOWN) + " more files with remarks");
        }
        unread.forEach((words, count) ->
                err().println(count + (count == 1 ? " file: " : " files: ") + words));
    }

    private static String words(LedgerFile file, FileStatus status) {
        String shape = file.shape().title();
        return shape.equals(status.title()) ? shape : shape + ", " + status.title();
    }

    private static boolean isWorthALine(FileStatus status) {
        return switch (status) {
            case READ_WITH_REMARKS, PARTLY_READ, UNREADABLE -> true;
            case READ,
                    UNPACKED,
                    NO_RECORDS,
                    FOR_VALIDATION,
                    WAITS_FOR_ZONE,
                    NOT_YET,
                    SAME_AS_ANOTHER ->
                    false;
        };
    }

    private static boolean isWithoutEvents(FileStatus status) {
        return switch (status) {
            case NO_RECORDS, FOR_VALIDATION, WAITS_FOR_ZONE, NOT_YET, UNREADABLE -> true;
            case READ, UNPACKED, READ_WITH_REMARKS, PARTLY_READ, SAME_AS_ANOTHER -> false;
        };
    }

    private static String line(LedgerFile file) {
        String rejected = file.tally().rejected() == 0 ? "" : file.tally().rejected() + " rejected";
        String join = rejected.isEmpty() || file.note().isEmpty() ? "" : "; ";
        return TextTable.plain(file.place())
                + ": "
                + rejected
                + join
                + TextTable.plain(file.note());
    }
}
