package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsClients;
import spoor.athena.ask.AthenaAnswer;
import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.Part;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor events --case FILE [LENS]`, or with `--athena TABLE`
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Writes the events that a lens shows.")
final class EventsCommand implements Callable<Integer> {
    /// What fits into memory with room to spare.
    private static final int MOST_ROWS = 100_000;

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private CaseOrAthena options = new CaseOrAthena();
    @ArgGroup private Form form = new Form();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to a file, which must not exist yet, instead of the output.")
    private @Nullable Path output;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "With --athena, how many events at most, the first by the lens. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int rows = AthenaEngine.PAGE_ROWS;

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
        if (options.isAthena()) {
            return askAthena(lens);
        }
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            Rows found = evidence.engine().answer(Question.rows(lens), interruption).rows();
            long written = write(evidence, found, interruption);
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

    private int askAthena(Lens lens) throws IOException {
        if (form.isCsvWithChanges || form.isJsonLines) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Athena's answer holds fields and no records: use --table or --csv. For the"
                            + " records see spoor athena-sql --question unload:s3://….");
        }
        if (rows < 1 || rows > MOST_ROWS) {
            throw new ParameterException(
                    spec.commandLine(), "--rows takes 1 to " + MOST_ROWS + ".");
        }
        AthenaOptions athena = options.athena();
        if (athena.isDry()) {
            athena.printStatements(
                    lens,
                    List.of(new Part.Total(), new Part.Page(AthenaEngine.ROW_FIELDS, 0, rows)));
            return ExitCode.DONE;
        }
        try (AwsClients clients = athena.clients();
                Interruption interruption = new Interruption()) {
            AthenaAnswer told = athena.engine(clients).ask(Question.rows(lens), rows, interruption);
            if (!told.refused().isEmpty()) {
                AthenaWords.print(told, "", spec);
                return ExitCode.USAGE;
            }
            long written = writing(out -> AthenaWords.write(told, form.isCsv, out));
            String counted =
                    String.format(
                            Locale.ROOT, "%,d of %,d events; ", written, told.answer().total());
            AthenaWords.print(told, counted, spec);
            return ExitCode.DONE;
        }
    }

    private long write(Evidence evidence, Rows found, Interruption interruption)
            throws IOException {
        return writing(
                out -> RowExport.write(evidence, found, form.format(), out, _ -> {}, interruption));
    }

    private long writing(NewFile.Body<Long> body) throws IOException {
        if (output != null) {
            return NewFile.write(output, mayReplace, body);
        }
        try (OutputStream out = new ToWriter(spec.commandLine().getOut())) {
            return body.write(out);
        }
    }
}
