package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// One file of evidence as it was found: on disk, or a member of an archive. Two are equal if they
/// are the same place.
public interface SourceFile {
    /// The file's path as the user would name it.
    String path();

    /// The path inside the archive at [#path], as it stands there; empty for a plain file. A member
    /// of an archive inside that archive has both paths, joined by `!`.
    String member();

    /// How many archives the file stands in: 0 on disk, 1 for a member of an archive on disk.
    int depth();

    /// Bytes as found, or compressed bytes for an archive's member; an estimate for progress only.
    long size();

    /// What the store says that the file was fetched from; empty for what lies on a disk.
    default Optional<StoredAs> stored() {
        return Optional.empty();
    }

    /// The bytes as found, that is still gzipped if they were.
    ///
    /// @throws IOException if the file vanished, may not be read or was released. Reading a
    ///   member's bytes throws a [CutShortException] where they end too early; those before it are
    ///   good
    InputStream open() throws IOException;

    /// Tells that the file will not be opened again. To be called once for every file; once more
    /// does nothing.
    default void release() {}
}
