package spoor.ingest;

import spoor.archive.MemberSink;
import spoor.archive.SourceFile;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Takes the members of an archive and puts them in line for all workers.
///
/// @param remark takes what cannot be read
record Members(ImportShare share, BooleanSupplier isStopped, Remark remark, String archive)
        implements MemberSink {
    /// Takes the path, the member, its size and what is to be said of it.
    @FunctionalInterface
    interface Remark {
        void take(String path, String member, long size, String words);
    }

    @Override
    public void member(SourceFile file) {
        share.counters().filesFound.increment();
        share.counters().bytesFound.add(file.size());
        share.queue().addFirst(List.of(file));
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
