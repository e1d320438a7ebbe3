package spoor.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Where the files of an import come from: folders, or a store in the net.
public interface LogSource {
    /// What the ledger calls it, a line each.
    List<String> names();

    /// Hands over the files, one after the other, and returns when there are no more. The workers
    /// of the import read them meanwhile; called once, by a thread of its own.
    ///
    /// @throws IOException if the source as a whole cannot be read, or no further. What was handed
    ///   over by then is read and stored
    void find(Finds finds) throws IOException;

    /// Takes what a source finds. Safe for several threads.
    interface Finds {
        /// Files that are no evidence, such as the case that is being written.
        Set<Path> left();

        ArchiveLimits limits();

        /// Whether the ledger has this version of an object, read to its end.
        boolean isKnown(String path, StoredAs stored);

        /// The paths of the objects that the ledger has with the tag [StoredAs#SETTLED], read to
        /// their end, and that begin with this. From them a source that is asked by time, not by
        /// object, sees what it need not ask for again.
        Collection<String> knownBelow(String prefix);

        /// Tells how much is to come, for the progress; may be told in parts.
        ///
        /// @param bytes as found
        void expect(long files, long bytes);

        /// Tells that all that is to come was told, so that the progress knows its end. Need not be
        /// told.
        void expectNoMore();

        /// Tells how much of the whole was handed over, for the progress of a source that finds out
        /// only by and by how many files there are.
        ///
        /// @param done 0 to 1
        void share(double done);

        /// One of the files that were expected.
        void file(SourceFile file);

        /// One of the files that were expected, and is known.
        void known(long bytes);

        /// One of the files that were expected, and cannot be had.
        void lost(String path, long bytes, String reason);

        /// Something that cannot be read. Counts as a file that was not expected.
        void unreadable(String path, String reason);

        /// Whether the rest is to be left. Asked often; once true it stays so.
        boolean isCancelled();
    }
}
