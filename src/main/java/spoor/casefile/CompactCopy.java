package spoor.casefile;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Copies what is live in a case file that nobody has open, and puts the copy in its place.
final class CompactCopy {
    private static final String ENDING = ".compact";

    private CompactCopy() {}

    /// The case is the old file up to the moment in which it is the new one, which is safe on the
    /// disk by then.
    ///
    /// @return whether the file was replaced; else it is as it was
    static boolean replace(Path path) {
        try {
            // Else a link would be replaced, not the case.
            Path file = path.toRealPath();
            Path copy = file.resolveSibling(file.getFileName() + ENDING);
            try {
                // Of a process that died; H2 would add to it.
                Files.deleteIfExists(copy);
                MVStore.compact(file.toString(), copy.toString(), false, null);
                keepPermissions(file, copy);
                try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                Files.move(
                        copy,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return true;
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException | MVStoreException _) {
            // The case is whole, only larger than it might be.
            return false;
        }
    }

    /// Who may not read the case may not read it afterwards.
    private static void keepPermissions(Path file, Path copy) throws IOException {
        PosixFileAttributeView from =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (from != null) {
            Files.setPosixFilePermissions(copy, from.readAttributes().permissions());
        }
    }
}
