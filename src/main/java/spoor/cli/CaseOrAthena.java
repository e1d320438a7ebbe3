package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.lens.Lens;

import java.nio.file.Path;
import java.util.List;

/// The lens, and who answers it: a case or Athena.
final class CaseOrAthena {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private @Nullable Path caseFile;

    @Mixin private AthenaOptions athena = new AthenaOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "LENS",
            description = "What to show, for example: time:2023-07-10 error:any -event:Describe*")
    private List<String> terms = List.of();

    /// @throws spoor.lens.LensSyntaxException if it is none
    Lens lens() {
        return LensOptions.lens(terms);
    }

    AthenaOptions athena() {
        return athena;
    }

    /// Whether Athena is asked rather than a case.
    ///
    /// @throws ParameterException if neither or both are named
    boolean isAthena() {
        boolean isAthena = athena.isAsked();
        if (isAthena == (caseFile != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name what is to answer: a case (--case FILE) or a table in Athena (--athena"
                            + " TABLE).");
        }
        return isAthena;
    }

    /// Where [#isAthena] does not hold.
    Path caseFile() {
        if (caseFile == null) {
            throw new IllegalStateException("Athena is asked");
        }
        return caseFile;
    }
}
