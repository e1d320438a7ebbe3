package spoor.casefile;

import java.io.IOException;
import java.nio.file.Path;

/// Opens a case and holds it until its input ends.
final class HoldsACase {
    private HoldsACase() {}

    public static void main(String[] arguments) throws IOException {
        try (CaseFile _ = CaseFile.open(Path.of(arguments[0]))) {
            System.out.println("open");
            System.in.read();
        }
    }
}
