package spoor.analysis.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the checks of Trusted Advisor are called; events name them only by an id.
public final class AdviceChecks {
    /// What the targets of calls call such a check.
    public static final String KIND = "Trusted Advisor check";

    private static final String FILE = "/spoor/checks.tsv";
    private static final Map<String, String> NAMES = read();

    private AdviceChecks() {}

    /// The name of a check, of those that are known.
    public static Optional<String> name(String id) {
        return Optional.ofNullable(NAMES.get(id));
    }

    private static Map<String, String> read() {
        try (InputStream in = AdviceChecks.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
