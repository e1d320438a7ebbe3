package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.export.Csv;
import spoor.export.JsonLines;
import spoor.export.NewFile;
import spoor.export.RowExport;
import spoor.export.RowFormat;
import spoor.export.TextTable;
import spoor.lens.Lens;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor events --case FILE [LENS]`
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Writes the events that a lens shows.")
final class EventsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();
    @ArgGroup private Form form = new Form();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to a file, which must not exist yet, instead of the output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace the file of -o if there is one.")
    private boolean mayReplace;

    /// How the events are written.
    static final class Form {
        @Option(
                names = "--table",
                description = "A few columns to read in a terminal. This is the default.")
        private boolean isTable;

        @Option(
                names = "--csv",
                description =
                        "Every field, by RFC 4180, in UTF-8. Cells that a spreadsheet would run get"
                                + " a leading apostrophe.")
        private boolean isCsv;

        @Option(
                names = "--csv-changes",
                description =
                        "The same, and what each write changed against the previous request seen on"
                                + " the same thing.")
        private boolean isCsvWithChanges;

        @Option(names = "--jsonl", description = "The records themselves, one a line.")
        private boolean isJsonLines;

        RowFormat format() {
            if (isCsv || isCsvWithChanges) {
                return new Csv(isCsvWithChanges);
            }
            return isJsonLines ? new JsonLines() : new TextTable();
        }
    }

    @Override
    public Integer call() throws IOException {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            Rows rows = evidence.engine().answer(Question.rows(lens), interruption).rows();
            long written = write(evidence, rows, interruption);
            if (output != null) {
                PrintWriter err = spec.commandLine().getErr();
                err.printf(Locale.ROOT, "%,d events written to %s%n", written, output);
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped; no file was left behind.");
            return ExitCode.CANCELLED;
        }
    }

    private long write(Evidence evidence, Rows rows, Interruption interruption) throws IOException {
        NewFile.Body<Long> body =
                out -> RowExport.write(evidence, rows, form.format(), out, _ -> {}, interruption);
        if (output != null) {
            return NewFile.write(output, mayReplace, body);
        }
        try (OutputStream out = new ToWriter(spec.commandLine().getOut())) {
            return body.write(out);
        }
    }
}
