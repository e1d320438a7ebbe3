package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.export.LedgerCsv;
import spoor.export.LedgerText;
import spoor.export.NewFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `spoor ledger CASE`
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what was read into a case and what became of it: imports, files, rejects.",
            "Every record that was read is kept, a duplicate, an aggregate or rejected."
        })
final class LedgerCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CASE", description = "The case; its ending may be left out.")
    private Path caseFile = Path.of("");

    @ArgGroup private Part part = new Part();

    @Option(
            names = "--csv",
            description =
                    "Write comma-separated values, as the window exports them: a line for each"
                            + " file, or with --rejects for each reject.")
    private boolean isCsv;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to a file, which must not exist yet, instead of the output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace the file of -o if there is one.")
    private boolean mayReplace;

    /// What of the ledger is written.
    static final class Part {
        @Option(names = "--files", description = "Only the files.")
        private boolean isFiles;

        @Option(names = "--rejects", description = "Only the rejects.")
        private boolean isRejects;
    }

    @Override
    public Integer call() throws IOException {
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            NewFile.Body<Boolean> body = out -> write(file, out, interruption);
            boolean isSound;
            if (output != null) {
                isSound = NewFile.write(output, mayReplace, body);
            } else {
                try (OutputStream out = new ToWriter(spec.commandLine().getOut())) {
                    isSound = body.write(out);
                }
            }
            return isSound ? ExitCode.DONE : ExitCode.FOUND_FAULTS;
        }
    }

    /// Whether everything adds up.
    private boolean write(CaseFile file, OutputStream out, Cancel cancel) throws IOException {
        List<LedgerReject> rejects = part.isFiles ? List.of() : file.ledger().rejects();
        List<LedgerFile> files = file.ledger().files();
        List<LedgerRun> runs = file.ledger().runs();
        if (isCsv && part.isRejects) {
            LedgerCsv.rejects(files, rejects, file::fileBytes, out, cancel);
        } else if (isCsv) {
            LedgerCsv.files(files, runs, out, cancel);
        } else {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writeText(file, runs, files, rejects, text, cancel);
            text.flush();
        }
        return files.stream().allMatch(one -> one.tally().balances());
    }

    private void writeText(
            CaseFile file,
            List<LedgerRun> runs,
            List<LedgerFile> files,
            List<LedgerReject> rejects,
            Writer text,
            Cancel cancel)
            throws IOException {
        if (!part.isFiles && !part.isRejects) {
            for (LedgerRun run : runs) {
                text.write(LedgerText.of(run));
            }
            text.write("\n");
        }
        if (!part.isRejects) {
            text.write(LedgerText.filesHead());
            for (LedgerFile one : files) {
                cancel.check();
                text.write(LedgerText.of(one));
            }
            text.write(
                    String.format(
                            Locale.ROOT,
                            "%n%,d files: %s%n",
                            files.size(),
                            LedgerText.sum(LedgerText.total(files))));
        }
        if (!part.isFiles) {
            writeRejects(file, files, rejects, text, cancel);
        }
    }

    private void writeRejects(
            CaseFile file,
            List<LedgerFile> files,
            List<LedgerReject> rejects,
            Writer text,
            Cancel cancel)
            throws IOException {
        Map<Integer, LedgerFile> byId =
                files.stream().collect(Collectors.toMap(LedgerFile::id, Function.identity()));
        text.write(part.isRejects || rejects.isEmpty() ? "" : "\n");
        for (LedgerReject reject : rejects) {
            cancel.check();
            LedgerFile of = byId.get(reject.file());
            String first = of == null ? "" : LedgerCsv.firstBytes(of, reject, file::fileBytes);
            text.write(LedgerText.of(reject, first));
        }
    }
}
