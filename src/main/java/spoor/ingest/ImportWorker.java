package spoor.ingest;

import spoor.archive.Archives;
import spoor.archive.ContentReader;
import spoor.archive.SourceFile;
import spoor.archive.StoredAs;
import spoor.archive.Walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One of the threads of an import, with everything that it needs for itself.
final class ImportWorker implements AutoCloseable {
    /// Enough for columns to pack well, little enough that a crash costs a second of work.
    private static final int BATCH_RECORDS = 1 << 16;

    private static final int BATCH_BYTES = 128 << 20;
    private static final int BATCH_FILES = 1 << 14;

    private final ImportShare share;
    private final IngestLimits limits;
    private final BooleanSupplier isCancelled;
    private final ContentReader contents;
    private final RecordReader records;
    private final BatchBuilder batch;
    private final long commitEvery;
    private long lastFlush = System.nanoTime();
    private long bytesCounted;

    ImportWorker(ImportShare share, ImportSettings settings, BooleanSupplier isCancelled) {
        this.share = share;
        this.limits = settings.limits();
        this.commitEvery = settings.commitEvery().toNanos();
        this.isCancelled = isCancelled;
        this.contents = new ContentReader(limits.archive(), share.queue());
        this.records = new RecordReader(limits, settings.zone(), isCancelled);
        this.batch = new BatchBuilder(share.dictionaries(), limits, share.queue());
    }

    /// Reads one file into the batch, and stores the batch when it is full.
    void read(SourceFile file) {
        bytesCounted = 0;
        try {
            contents.open(file);
            Archives.Kind kind = contents.kind();
            if (kind == null) {
                text(file);
            } else {
                archive(file, kind);
            }
        } catch (IOException e) {
            batch.dropPart();
            remark(file.path(), file.member(), file.size(), reason(e));
        } finally {
            file.release();
            share.counters().filesDone.increment();
            share.counters().bytesDone.add(file.size() - bytesCounted);
        }
        flushIfFull();
        flushIfLate(file);
    }

    /// A long fetch that is killed has to fetch again only what came last.
    private void flushIfLate(SourceFile file) {
        if (file.stored().isPresent() && System.nanoTime() - lastFlush > commitEvery) {
            flush();
        }
    }

    private void text(SourceFile file) throws IOException {
        String sha256 = contents.sha256();
        if (share.claimed().add(sha256)) {
            boolean isBegun = share.unfinished().contains(sha256);
            read(file, isBegun ? share.known().stored(file.path(), file.member(), sha256) : 0);
        } else if (share.known().isKnown(file.path(), file.member(), sha256)) {
            share.counters().filesKnown.increment();
        } else {
            boolean isReadable = file.member().isEmpty() && file.stored().isEmpty();
            share.twins()
                    .add(
                            new Twin(
                                    file.path(),
                                    file.member(),
                                    sha256,
                                    contents.sizeAsFound(),
                                    file.stored(),
                                    isReadable ? Optional.of(file) : Optional.empty()));
        }
    }

    /// A file whose bytes are those of another file of this import. It is recorded once that is
    /// stored.
    ///
    /// @param again the file where it can be read once more, should the other not be stored
    record Twin(
            String path,
            String member,
            String sha256,
            long size,
            Optional<StoredAs> stored,
            Optional<SourceFile> again) {}

    /// @param stored inflated bytes of the file whose records the case has already
    private void read(SourceFile file, long stored) throws IOException {
        Shape shape = records.begin(window(stored));
        while (true) {
            boolean isLast = contents.isLast();
            int from = contents.from();
            batch.beginPart((int) Math.max(from, from + stored - contents.offset()));
            int done = contents.to();
            if (shape.use() == Shape.Use.READ) {
                done = records.read(window(stored), batch);
                if (done == RecordReader.CANCELLED) {
                    batch.dropPart();
                    return;
                }
                if (records.needsZone() && contents.offset() == 0) {
                    batch.dropPart();
                    awaitZone(file, shape);
                    return;
                }
            }
            boolean isDone = isLast || shape.use() == Shape.Use.NONE;
            finishPart(file, shape, isDone ? contents.to() : done, isDone, stored);
            if (isDone) {
                return;
            }
            if (isCancelled.getAsBoolean()) {
                return;
            }
            flushIfFull();
            contents.advance(done);
            countBytes(file);
        }
    }

    private Window window(long stored) {
        return new Window(
                contents.bytes(),
                contents.from(),
                contents.to(),
                contents.offset(),
                contents.isLast(),
                stored);
    }

    private void finishPart(SourceFile file, Shape shape, int done, boolean isDone, long stored) {
        long length = contents.offset() + done - contents.from();
        if (!isDone && length <= stored) {
            batch.dropPart();
            return;
        }
        if (isDone && !contents.limit().isEmpty()) {
            batch.reject(RejectReason.ofLimit(contents.limit()), length, 0);
        }
        boolean isWhole = isDone && contents.offset() == 0;
        boolean isKept =
                shape.use() == Shape.Use.KEPT
                        || shape.use() == Shape.Use.READ && (!isWhole || batch.recordsInPart() > 0);
        long found = batch.recordsInPart();
        long rejected = batch.rejectsInPart();
        batch.finishPart(
                entry(file, shape, isKept, length, isDone),
                contents.bytes(),
                done,
                Math.max(contents.offset(), stored));
        share.counters().events.add(found - rejected);
        share.counters().rejects.add(rejected);
    }

    private FileEntry entry(
            SourceFile file, Shape shape, boolean isKept, long length, boolean isComplete) {
        return new FileEntry(
                file.path(),
                file.member(),
                contents.sha256(),
                contents.sizeAsFound(),
                shape,
                isComplete ? String.join("; ", contents.faults()) : "",
                isKept,
                length,
                0,
                0,
                List.of(),
                0,
                isComplete,
                false,
                file.stored());
    }

    /// Records a file that can be read once somebody says what zone its times are in.
    private void awaitZone(SourceFile file, Shape shape) {
        batch.fault("its times have no zone; import it again and say which one they are in");
        batch.finishPart(entry(file, shape, false, 0, false), contents.bytes(), contents.from(), 0);
        share.claimed().remove(contents.sha256());
    }

    private void countBytes(SourceFile file) {
        long read = Math.min(file.size(), contents.readAsFound());
        share.counters().bytesDone.add(read - bytesCounted);
        bytesCounted = read;
    }

    private void archive(SourceFile file, Archives.Kind kind) throws IOException {
        String sha256 = contents.sha256();
        if (share.known().isKnown(file.path(), file.member(), sha256)) {
            long within = share.known().within(file.path(), file.member());
            share.counters().filesKnown.add(within);
            share.counters().filesFound.add(within - 1);
            share.counters().filesDone.add(within - 1);
            return;
        }
        FileEntry entry = entry(file, Shape.ARCHIVE, false, 0, true);
        share.unpacker()
                .members(file, kind, new Members(share, isCancelled, this::remark, file.path()));
        share.archives().add(entry);
    }

    /// Writes down what could not be found or entered.
    void record(Iterable<Walk.Unreadable> unreadable) {
        unreadable.forEach(u -> remark(u.path(), "", 0, u.reason()));
    }

    private void remark(String path, String member, long size, String reason) {
        if (share.known().isKnown(path, member, "")) {
            share.counters().filesKnown.increment();
        } else {
            batch.addEntry(FileEntry.remark(path, member, size, Shape.UNREADABLE, reason));
        }
    }

    /// Records the archives whose members are all stored by now.
    void recordArchives() {
        share.archives().forEach(batch::addEntry);
    }

    /// Records the files that are copies, byte by byte, of files that are stored by now.
    void readTwins() {
        for (Twin twin : share.twins()) {
            Optional<KnownFiles.Known> other = share.known().find(twin.sha256());
            share.claimed().remove(twin.sha256());
            if (other.isPresent()) {
                recordTwin(twin, other.get());
            } else if (twin.again().isPresent()) {
                read(twin.again().get());
                flush();
            } else {
                remark(
                        twin.path(),
                        twin.member(),
                        twin.size(),
                        "a copy of another file that could not be read");
            }
        }
    }

    private void recordTwin(Twin twin, KnownFiles.Known other) {
        batch.addEntry(
                new FileEntry(
                        twin.path(),
                        twin.member(),
                        twin.sha256(),
                        twin.size(),
                        other.shape(),
                        "byte by byte the same as another file of the case",
                        false,
                        other.length(),
                        other.records(),
                        other.aggregated(),
                        List.of(),
                        other.rejected(),
                        true,
                        true,
                        twin.stored()));
        share.counters().events.add(other.records() - other.rejected());
        share.counters().rejects.add(other.rejected());
    }

    private void flushIfFull() {
        if (batch.records() >= BATCH_RECORDS
                || batch.contentLength() >= BATCH_BYTES
                || batch.fileCount() >= BATCH_FILES) {
            flush();
        }
    }

    /// Stores what is finished.
    void flush() {
        lastFlush = System.nanoTime();
        if (batch.fileCount() > 0) {
            share.sink().store(batch.build());
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "the file vanished before it could be read";
            case AccessDeniedException _ -> "reading it is not allowed";
            default -> String.valueOf(e.getMessage());
        };
    }

    @Override
    public void close() {
        batch.close();
        try {
            contents.close();
        } catch (IOException _) {
            // It was only read.
        }
    }
}
