package spoor.ingest;

import spoor.archive.MemberSink;
import spoor.archive.SourceFile;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Takes the members of an archive: puts them in line for all workers, or has them read at once
/// while too many wait in memory.
///
/// @param remark takes what cannot be read
/// @param readNow reads a member on this thread
record Members(
        ImportShare share,
        BooleanSupplier isStopped,
        Remark remark,
        Consumer<SourceFile> readNow,
        String archive)
        implements MemberSink {
    private static final long MOST_HELD = 64L << 20;

    /// Takes the path, the member, its size and what is to be said of it.
    @FunctionalInterface
    interface Remark {
        void take(String path, String member, long size, String words);
    }

    @Override
    public void member(SourceFile file) {
        share.counters().filesFound.increment();
        share.counters().bytesFound.add(file.size());
        if (share.queue().heldBytes() + file.heldBytes() > MOST_HELD) {
            readNow.accept(file);
        } else {
            share.queue().addFirst(List.of(file));
        }
    }

    @Override
    public void unreadable(String member, String reason, Optional<String> limit) {
        share.counters().filesFound.increment();
        share.counters().filesDone.increment();
        remark.take(archive, member, 0, reason);
    }

    @Override
    public boolean isCancelled() {
        return isStopped.getAsBoolean();
    }
}
