package spoor.ingest;

import spoor.archive.Archives;
import spoor.archive.Content;
import spoor.archive.ContentReader;
import spoor.archive.MemberSink;
import spoor.archive.SourceFile;
import spoor.archive.Walk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One of the threads of an import, with everything that it needs for itself.
final class ImportWorker implements AutoCloseable {
    /// Enough for columns to pack well, little enough that a crash costs a second of work.
    private static final int BATCH_RECORDS = 1 << 16;

    private static final int BATCH_BYTES = 256 << 20;
    private static final int BATCH_FILES = 1 << 14;

    private final KnownFiles known;
    private final Set<String> claimed;
    private final Collection<Twin> twins;
    private final BatchSink sink;
    private final ImportCounters counters;
    private final Consumer<List<SourceFile>> members;
    private final BooleanSupplier isCancelled;
    private final Archives archives;
    private final ContentReader contents;
    private final RecordReader records;
    private final BatchBuilder batch;

    /// A file whose bytes are those of another file of this import. It is recorded once that is
    /// stored.
    record Twin(SourceFile file, String sha256, long size) {}

    ImportWorker(
            IngestLimits limits,
            Dictionaries dictionaries,
            KnownFiles known,
            Set<String> claimed,
            Collection<Twin> twins,
            BatchSink sink,
            ImportCounters counters,
            Consumer<List<SourceFile>> members,
            BooleanSupplier isCancelled) {
        this.known = known;
        this.claimed = claimed;
        this.twins = twins;
        this.sink = sink;
        this.counters = counters;
        this.members = members;
        this.isCancelled = isCancelled;
        this.archives =
                new Archives(limits.archive(), Path.of(System.getProperty("java.io.tmpdir")));
        this.contents = new ContentReader(limits.archive());
        this.records = new RecordReader(limits.depth(), isCancelled);
        this.batch = new BatchBuilder(dictionaries, limits.depth());
    }

    /// Reads one file into the batch, and stores the batch if it is full.
    void read(SourceFile file) {
        try {
            Content content = contents.read(file);
            if (content.isZip()) {
                Members found = new Members(file.path());
                try {
                    archives.members(file, Archives.Kind.ZIP, found);
                } finally {
                    members.accept(found.files);
                }
            } else if (claimed.add(content.sha256())) {
                read(file, content);
            } else if (known.isKnown(file.path(), file.member(), content.sha256())) {
                counters.filesKnown.increment();
            } else {
                twins.add(new Twin(file, content.sha256(), content.sizeAsFound()));
            }
        } catch (IOException e) {
            recordUnreadable(file.path(), file.member(), file.size(), reason(e));
        } finally {
            file.release();
            counters.filesDone.increment();
            counters.bytesDone.add(file.size());
        }
        if (batch.records() >= BATCH_RECORDS
                || batch.contentLength() >= BATCH_BYTES
                || batch.fileCount() >= BATCH_FILES) {
            flush();
        }
    }

    /// Collects what is in an archive, and writes down what of it cannot be read.
    private final class Members implements MemberSink {
        private final String path;
        private final List<SourceFile> files = new ArrayList<>();

        Members(String path) {
            this.path = path;
        }

        @Override
        public void member(SourceFile file) {
            files.add(file);
        }

        @Override
        public void unreadable(String member, String reason, Optional<String> limit) {
            recordUnreadable(path, member, 0, reason);
        }

        @Override
        public boolean isCancelled() {
            return isCancelled.getAsBoolean();
        }
    }

    private void read(SourceFile file, Content content) {
        Shape shape = records.sniff(content.bytes(), content.length());
        int before = batch.records();
        boolean isWhole =
                shape.use() != Shape.Use.READ
                        || records.read(content.bytes(), content.length(), shape, batch);
        if (!isWhole) {
            batch.dropFile();
            return;
        }
        long found = batch.recordsInFile();
        batch.finishFile(file, content, shape);
        int events = batch.records() - before;
        counters.events.add(events);
        counters.rejects.add(found - events);
    }

    /// Writes down what could not be found or entered.
    void record(List<Walk.Unreadable> unreadable) {
        unreadable.forEach(u -> recordUnreadable(u.path(), "", 0, u.reason()));
    }

    private void recordUnreadable(String path, String member, long size, String reason) {
        if (!known.isKnown(path, member, "")) {
            batch.addEntry(
                    new FileEntry(
                            path,
                            member,
                            "",
                            size,
                            Shape.UNREADABLE,
                            reason,
                            -1,
                            0,
                            0,
                            List.of(),
                            0,
                            false));
        } else {
            counters.filesKnown.increment();
        }
    }

    /// Records the files that are copies, byte by byte, of files that are stored by now.
    void readTwins(Collection<Twin> waiting) {
        for (Twin twin : waiting) {
            Optional<KnownFiles.Known> other = known.find(twin.sha256());
            if (other.isPresent()) {
                recordTwin(twin, other.get());
            } else {
                claimed.remove(twin.sha256());
                read(twin.file());
            }
        }
    }

    private void recordTwin(Twin twin, KnownFiles.Known other) {
        batch.addEntry(
                new FileEntry(
                        twin.file().path(),
                        twin.file().member(),
                        twin.sha256(),
                        twin.size(),
                        other.shape(),
                        "byte by byte the same as another file of the case",
                        -1,
                        other.contentLength(),
                        other.records(),
                        List.of(),
                        other.rejected(),
                        true));
        counters.events.add(other.records() - other.rejected());
        counters.rejects.add(other.rejected());
    }

    /// Stores what is finished.
    void flush() {
        if (batch.fileCount() > 0) {
            sink.store(batch.build());
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
    }
}
