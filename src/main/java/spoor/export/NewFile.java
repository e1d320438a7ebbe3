package spoor.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: what is unfinished has another name and goes when the work
/// fails.
public final class NewFile {
    private NewFile() {}

    /// Work that fills a file.
    @FunctionalInterface
    public interface Body<T> {
        T write(OutputStream out) throws IOException;
    }

    /// @param mayReplace whether a file that is there already is replaced, once the new one is
    ///   complete
    /// @throws FileAlreadyExistsException if there is one and it may not be replaced; it stays
    ///   untouched
    public static <T> T write(Path file, boolean mayReplace, Body<T> body) throws IOException {
        if (!mayReplace && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path whole = file.toAbsolutePath();
        Path unfinished =
                Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".unfinished");
        try {
            T result;
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                result = body.write(out);
            }
            if (mayReplace) {
                Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(unfinished, whole);
            }
            return result;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
