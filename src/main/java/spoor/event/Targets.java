package spoor.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The table of what calls are about, read from the file `spoor/targets.tsv` of the program.
public final class Targets {
    private static final String FILE = "/spoor/targets.tsv";

    /// The table of this version of the program.
    public static final TargetTable TABLE = read();

    private Targets() {}

    /// The source of an event as the table spells it, however a record does.
    public static String source(String spelling) {
        return ServiceTable.bare(spelling);
    }

    private static TargetTable read() {
        try (InputStream in = Targets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + FILE);
            }
            return new TargetTable(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
