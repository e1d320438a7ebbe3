package spoor.ingest;

import spoor.archive.ArchiveLimits;
import spoor.archive.LogSource;
import spoor.archive.SourceFile;
import spoor.archive.StoredAs;
import spoor.archive.Walk;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/// Puts what a source finds in line for the workers.
///
/// @param objects what the ledger has of a store in the net
/// @param reports what could not be read, to be written down at the end
record FoundFiles(
        ImportShare share,
        Set<Path> left,
        ArchiveLimits limits,
        ObjectKeys objects,
        Collection<Walk.Unreadable> reports,
        BooleanSupplier isStopped)
        implements LogSource.Finds {
    FoundFiles(
            ImportShare share,
            Set<Path> left,
            ArchiveLimits limits,
            ObjectKeys objects,
            BooleanSupplier isStopped) {
        this(share, left, limits, objects, new ConcurrentLinkedQueue<>(), isStopped);
    }

    @Override
    public boolean isKnown(String path, StoredAs stored) {
        return objects.contains(path, stored);
    }

    @Override
    public Collection<String> knownBelow(String prefix) {
        return share.known().settledBelow(prefix);
    }

    @Override
    public void expect(long files, long bytes) {
        share.counters().filesFound.add(files);
        share.counters().bytesFound.add(bytes);
    }

    @Override
    public void share(double done) {
        share.counters().share(done);
    }

    @Override
    public void expectNoMore() {
        share.counters().found();
    }

    @Override
    public void file(SourceFile file) {
        share.queue().add(List.of(file));
    }

    @Override
    public void known(long bytes) {
        share.counters().filesKnown.increment();
        share.counters().filesDone.increment();
        share.counters().bytesDone.add(bytes);
    }

    @Override
    public void lost(String path, long bytes, String reason) {
        unreadable(path, reason);
        share.counters().filesDone.increment();
        share.counters().bytesDone.add(bytes);
    }

    @Override
    public void unreadable(String path, String reason) {
        reports.add(new Walk.Unreadable(path, reason));
    }

    @Override
    public boolean isCancelled() {
        return isStopped.getAsBoolean();
    }
}
