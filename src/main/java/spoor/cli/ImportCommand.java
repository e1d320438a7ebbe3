package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.ImportReport;
import spoor.casefile.LedgerFile;
import spoor.export.TextTable;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `spoor import SOURCES… --case FILE`
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files and folders into a case.",
            "Sources are any mix of folders, .json, .json.gz, .jsonl and .zip; what a file is, its"
                + " content tells. The case is made if there is none. Files that it has already are"
                + " left alone, so an import that was stopped is carried on by giving it again."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int FILES_SHOWN = 20;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "SOURCES", description = "Files and folders to read.")
    private List<Path> sources = List.of();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--json",
            description = "Print the totals as one JSON object, on the last line of the output.")
    private boolean isJson;

    @Override
    public Integer call() {
        Path file = CaseFile.pathOf(caseFile);
        try (CaseFile opened = Files.exists(file) ? CaseFile.open(file) : CaseFile.create(file);
                Interruption interruption = new Interruption()) {
            ProgressLine progress = new ProgressLine(spec.commandLine().getErr());
            ImportListener listener = progress::show;
            ImportReport report =
                    opened.importFrom(sources, ImportOptions.USUAL, listener, interruption);
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
        boolean isAnyUnreadable = files.stream().anyMatch(f -> f.shape() == Shape.UNREADABLE);
        return isAnyUnreadable || report.files() == 0 ? ExitCode.FOUND_FAULTS : ExitCode.DONE;
    }

    private void print(CaseFile opened, ImportReport report, List<LedgerFile> files) {
        PrintWriter out = spec.commandLine().getOut();
        printFiles(files);
        Tally read = report.read();
        out.printf(
                Locale.ROOT,
                "%,d files: %,d with records, %,d without, %,d already in the case.%n",
                report.files(),
                report.added() - report.withoutRecords(),
                report.withoutRecords(),
                report.known());
        out.println(sum(read));
        if (report.added() == 0) {
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
        if (isJson) {
            out.println(json(opened, report));
        }
    }

    private static String sum(Tally read) {
        return String.format(
                Locale.ROOT,
                "%,d records = %,d kept + %,d duplicates + %,d rejected; of the kept %,d are in"
                        + " conflict.",
                read.records(),
                read.kept(),
                read.duplicates(),
                read.rejected(),
                read.conflicts());
    }

    /// Names what was not read as it might have been hoped, so that nothing is passed over quietly.
    private void printFiles(List<LedgerFile> files) {
        PrintWriter err = spec.commandLine().getErr();
        Map<Shape, Integer> unread = new TreeMap<>();
        int shown = 0;
        for (LedgerFile file : files) {
            if (file.shape().use() != Shape.Use.READ) {
                unread.merge(file.shape(), 1, Integer::sum);
            }
            boolean isWorthALine =
                    file.shape() == Shape.UNREADABLE
                            || file.tally().rejected() > 0
                            || !file.note().isEmpty()
                                    && file.shape().use() == Shape.Use.READ
                                    && !file.note().startsWith("byte by byte");
            if (isWorthALine && shown++ < FILES_SHOWN) {
                err.println(line(file));
            }
        }
        if (shown > FILES_SHOWN) {
            err.println("… and " + (shown - FILES_SHOWN) + " more files with remarks");
        }
        unread.forEach((shape, count) ->
                err.println(
                        count
                                + (count == 1 ? " file: " : " files: ")
                                + shape.title()
                                + use(shape)));
    }

    private static String use(Shape shape) {
        return switch (shape.use()) {
            case KEPT -> ", kept for validation";
            case LATER -> ", not read";
            case READ, NONE -> "";
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

    private static String json(CaseFile opened, ImportReport report) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode totals = mapper.createObjectNode();
        totals.put("case", opened.path().toString());
        totals.put("files", report.files());
        totals.put("filesWithRecords", report.added() - report.withoutRecords());
        totals.put("filesAdded", report.added());
        totals.put("filesKnown", report.known());
        put(totals, report.read());
        totals.put("seconds", report.elapsed().toMillis() / 1000.0);
        totals.put("cancelled", report.isCancelled());
        put(totals.putObject("total"), report.total());
        return mapper.writeValueAsString(totals);
    }

    private static void put(ObjectNode node, Tally tally) {
        node.put("records", tally.records());
        node.put("kept", tally.kept());
        node.put("duplicates", tally.duplicates());
        node.put("rejected", tally.rejected());
        node.put("conflicts", tally.conflicts());
    }
}
