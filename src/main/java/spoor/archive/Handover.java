package spoor.archive;

import java.io.IOException;
import java.util.Optional;

/// Passes on what is found in one archive, and counts it.
final class Handover {
    private final SourceFile archive;
    private final ArchiveLimits limits;
    private final MemberSink sink;
    private int entries;
    private int handed;

    Handover(SourceFile archive, ArchiveLimits limits, MemberSink sink) {
        this.archive = archive;
        this.limits = limits;
        this.sink = sink;
    }

    ArchiveLimits limits() {
        return limits;
    }

    boolean isCancelled() {
        return sink.isCancelled();
    }

    /// How many members were handed over.
    int handed() {
        return handed;
    }

    /// Whether one entry more is to be looked at. Says so where there are too many.
    boolean admits() {
        if (isCancelled()) {
            return false;
        }
        if (entries == limits.members()) {
            sink.unreadable(
                    archive.member(),
                    "the archive has more than "
                            + entries
                            + " entries; the rest is left out (limit "
                            + ArchiveLimits.MEMBERS
                            + ")",
                    Optional.of(ArchiveLimits.MEMBERS));
            return false;
        }
        entries++;
        return true;
    }

    /// Whether a member must not be read for its name. Says so if it is.
    boolean isTooLong(String name) {
        if (MemberNames.inside(archive, name).length() <= limits.pathLength()) {
            return false;
        }
        tooLong(name);
        return true;
    }

    void tooLong(String name) {
        String whole = MemberNames.inside(archive, name);
        sink.unreadable(
                whole.substring(0, Math.min(limits.pathLength(), whole.length())) + "…",
                "its name is longer than "
                        + limits.pathLength()
                        + " characters (limit "
                        + ArchiveLimits.PATH_LENGTH
                        + ")",
                Optional.of(ArchiveLimits.PATH_LENGTH));
    }

    /// Hands over a member, which is to be released even if the sink fails.
    void member(String name, Kept kept) {
        Member member = new Member(archive, MemberNames.inside(archive, name), kept);
        handed++;
        boolean isTaken = false;
        try {
            sink.member(member);
            isTaken = true;
        } finally {
            if (!isTaken) {
                member.release();
            }
        }
    }

    void unreadable(String name, String reason) {
        sink.unreadable(MemberNames.inside(archive, name), reason, Optional.empty());
    }

    void unreadable(String name, String reason, IOException cause) {
        sink.unreadable(MemberNames.inside(archive, name), reason, limit(cause));
    }

    /// Says something of the archive itself.
    void whole(String reason) {
        sink.unreadable(archive.member(), reason, Optional.empty());
    }

    void whole(String reason, IOException cause) {
        sink.unreadable(archive.member(), reason, limit(cause));
    }

    private static Optional<String> limit(IOException cause) {
        return cause instanceof CutShortException cut ? cut.limit() : Optional.empty();
    }
}
