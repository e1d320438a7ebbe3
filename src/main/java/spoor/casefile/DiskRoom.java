package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.ingest.Batch;
import spoor.ingest.Frame;
import spoor.ingest.ImportProgress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Watches the room on the disk of a case while an import fills it, so that the import stops before
/// the disk is full rather than in the middle of a write. Safe for several threads.
final class DiskRoom {
    /// What the database writes beside the batch itself.
    private static final long RESERVE = 1 << 20;

    private static final double MEGABYTE = 1 << 20;

    private final Path file;
    private final long sizeBefore;
    private volatile long bytesDone;
    private volatile long bytesLeft;

    DiskRoom(Path file) {
        this.file = file;
        this.sizeBefore = size();
    }

    /// Takes how far the import has come, to tell how much it still needs.
    void heed(ImportProgress progress) {
        bytesDone = progress.bytesDone();
        bytesLeft = Math.max(0, progress.bytesFound() - progress.bytesDone());
    }

    /// @throws CaseException if there is not room for the batch; nothing of it was written then
    void check(Batch batch) {
        long needed = RESERVE + size(batch) + size(batch) / 4;
        long free = free();
        if (free < needed) {
            throw full(Math.max(needed, stillNeeded()), free, null);
        }
    }

    /// What to say of a disk that was full all the same.
    CaseException full(CaseException cause) {
        return full(Math.max(RESERVE, stillNeeded()), free(), cause);
    }

    private CaseException full(long needed, long free, @Nullable Throwable cause) {
        String detail =
                String.format(
                        Locale.ROOT,
                        "It needs about %.0f MB more, and %.0f MB are free.",
                        Math.ceil(needed / MEGABYTE),
                        Math.floor(free / MEGABYTE));
        return new CaseException(Problem.DISK_FULL, file, detail, cause);
    }

    /// At the rate at which the case grew so far.
    private long stillNeeded() {
        long done = bytesDone;
        double growth = done == 0 ? 1.5 : Math.max(0.1, (double) (size() - sizeBefore) / done);
        return (long) (bytesLeft * growth);
    }

    private static long size(Batch batch) {
        long columns =
                batch.columns().values().stream()
                        .flatMap(List::stream)
                        .mapToLong(part -> part.length)
                        .sum();
        return columns
                + batch.frames().stream().map(Frame::compressed).mapToLong(b -> b.length).sum();
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }

    /// Bytes that may still be written; unknown is as good as enough, for then the write itself
    /// tells.
    private long free() {
        try {
            return Files.getFileStore(file).getUsableSpace();
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }
}
