package spoor.settings;

import spoor.event.BuiltInCatalogue;
import spoor.event.CatalogueLines;
import spoor.event.EventCatalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The catalogue of the program together with the entries that a user wrote. Whatever is wrong with
/// the user's file, there is a catalogue.
///
/// @param entries how many of the user's are in it
/// @param complaints a sentence for each line that is no entry, or for the file as a whole
public record OwnCatalogue(EventCatalogue catalogue, int entries, List<String> complaints) {
    /// More than anybody writes; the file may come from a stranger.
    static final int MOST_BYTES = 4 << 20;

    /// What a file begins with that nobody wrote into yet.
    private static final String BEGINNING =
            """
            # Your own entries of Spoor's catalogue of events; they come before those of the program.
            # An entry is a line of nine columns parted by tabs; a line that begins with # is none.
            # source\tname\tarea\tread or write\tsignal, or -\tguide\ttitle\twhat it does\twhy it matters
            # For example, without the # and the space after it:
            # shop.example.com\tSellThing\tmetering\twrite\tmoney\tours\tSold a thing\tSells a thing in our shop.\tWhoever can sell can give away.
            """;

    public OwnCatalogue {
        complaints = List.copyOf(complaints);
    }

    /// Of the user's file, which need not be there.
    public static OwnCatalogue read(Folders folders) {
        return read(folders.catalogueFile());
    }

    /// Makes the user's file, without entries, unless there is one.
    ///
    /// @throws IOException if that cannot be done
    public static void begin(Folders folders) throws IOException {
        Path file = folders.catalogueFile();
        Files.createDirectories(folders.config());
        if (!Files.exists(file)) {
            Files.writeString(file, BEGINNING, StandardOpenOption.CREATE_NEW);
        }
    }

    static OwnCatalogue read(Path file) {
        if (!Files.exists(file)) {
            return new OwnCatalogue(BuiltInCatalogue.CATALOGUE, 0, List.of());
        }
        if (!Files.isRegularFile(file)) {
            return refused(file, "is no file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return refused(file, "is larger than 4 MiB");
            }
            CatalogueLines.Parsed parsed =
                    CatalogueLines.parse(
                            new String(bytes, StandardCharsets.UTF_8).lines().toList());
            List<String> complaints =
                    parsed.complaints().stream().map(one -> file + ", " + one).toList();
            return new OwnCatalogue(
                    parsed.entries().isEmpty()
                            ? BuiltInCatalogue.CATALOGUE
                            : BuiltInCatalogue.CATALOGUE.with(parsed.entries()),
                    parsed.entries().size(),
                    complaints);
        } catch (IOException e) {
            return refused(file, "cannot be read");
        }
    }

    private static OwnCatalogue refused(Path file, String reason) {
        return new OwnCatalogue(BuiltInCatalogue.CATALOGUE, 0, List.of(file + " " + reason));
    }
}
