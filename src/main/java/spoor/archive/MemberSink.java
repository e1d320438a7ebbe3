package spoor.archive;

import java.util.Optional;

/// Hears what is in an archive. All calls come from the thread that reads the archive, in the order
/// of the archive, so a sink that takes its time keeps the reading back.
public interface MemberSink {
    /// A member. It may be opened by any thread, also after the archive was read, and is to be
    /// released.
    void member(SourceFile file);

    /// Something of the archive that cannot be read, or not as a whole: what could be had of a
    /// member was handed over just before.
    ///
    /// @param member as [SourceFile#member]; that of the archive itself if it is about the archive
    /// @param reason in words, with the limit's name where one was hit
    /// @param limit the name of the limit that was hit
    void unreadable(String member, String reason, Optional<String> limit);

    /// Asked at every member and while long ones are read. Once true, the rest is left.
    boolean isCancelled();
}
