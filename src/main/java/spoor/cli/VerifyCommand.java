package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.Verification;
import spoor.casefile.Verifier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `spoor verify FILE`
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a whole case again and compares everything in it with everything else:",
            "every frame of content can be inflated, every record is the one that was read, the"
                    + " ledger adds up."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The case; its ending may be left out.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--sources",
            description = "Read the imported files again, too, and compare their SHA-256.")
    private boolean withOriginals;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            Verification found = new Verifier(file).verify(withOriginals, interruption);
            found.faults().forEach(fault -> out.println("FAULT: " + fault));
            out.printf(
                    Locale.ROOT,
                    "%,d frames, %,d records, %,d files%s: %s%n",
                    found.frames(),
                    found.records(),
                    found.files(),
                    withOriginals
                            ? String.format(
                                    Locale.ROOT,
                                    ", %,d originals%s",
                                    found.originals(),
                                    found.fetched() == 0
                                            ? ""
                                            : " ("
                                                    + found.fetched()
                                                    + " came from AWS and are"
                                                    + " not fetched again)")
                            : "",
                    found.isSound() ? "sound" : found.faults().size() + " faults");
            return found.isSound() ? ExitCode.DONE : ExitCode.FOUND_FAULTS;
        }
    }
}
