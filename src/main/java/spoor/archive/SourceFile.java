package spoor.archive;

import java.io.IOException;
import java.io.InputStream;

/// One file of evidence as it was found: on disk, or a member of an archive. Two are equal if they
/// are the same place.
public interface SourceFile {
    /// The file's path as the user would name it.
    String path();

    /// The path inside the archive at [#path]; empty for a plain file.
    String member();

    /// Bytes as found, or compressed bytes for an archive's member; an estimate for progress only.
    long size();

    /// The bytes as found, that is still gzipped if they were.
    ///
    /// @throws IOException if the file vanished or may not be read
    InputStream open() throws IOException;

    /// Bytes of the file that are in memory already; 0 for one that is read from disk.
    default long heldBytes() {
        return 0;
    }

    /// Tells that the file will not be opened again.
    default void release() {}
}
