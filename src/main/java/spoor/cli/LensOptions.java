package spoor.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import spoor.lens.Lens;
import spoor.lens.LensText;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

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

    /// Stands for the dash of a term such as `-outcome:failed`, which would else be taken for an
    /// option.
    private static final String DASH = "\uE000";

    private static final Pattern EXCLUDING_TERM =
            Pattern.compile("-([A-Za-z][A-Za-z-]*:|\").*", Pattern.DOTALL);

    /// The arguments with terms that begin with a dash made safe from being read as options.
    static String[] shielded(String[] arguments) {
        return Arrays.stream(arguments)
                .map(a -> EXCLUDING_TERM.matcher(a).matches() ? DASH + a.substring(1) : a)
                .toArray(String[]::new);
    }

    Path caseFile() {
        return caseFile;
    }

    /// @throws spoor.lens.LensSyntaxException if it is none
    Lens lens() {
        return lens(terms);
    }

    /// The lens of these words of a command line.
    ///
    /// @throws spoor.lens.LensSyntaxException if it is none
    static Lens lens(List<String> terms) {
        return LensText.parse(String.join(" ", terms).replace(DASH, "-"));
    }
}
