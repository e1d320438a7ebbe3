package spoor.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import spoor.lens.Lens;
import spoor.lens.LensText;

/// The case and the lens, which several commands take.
final class LensOptions {
    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Parameters(
            arity = "0..*",
            paramLabel = "LENS",
            description = "What to show, for example: time:2023-07-10 error:any -event:Describe*")
    private List<String> terms = List.of();

    Path caseFile() {
        return caseFile;
    }

    /// @throws spoor.lens.LensSyntaxException if it is none
    Lens lens() {
        return LensText.parse(String.join(" ", terms));
    }
}
