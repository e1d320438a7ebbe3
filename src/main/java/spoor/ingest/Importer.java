package spoor.ingest;

import spoor.archive.SourceFile;
import spoor.archive.Walk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads everything below some paths into batches, on all cores. A worker takes one file after the
/// other: inflates it, walks it once, and hands over a batch when it has enough.
public final class Importer {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    private final IngestLimits limits;
    private final Dictionaries dictionaries;
    private final KnownFiles known;
    private final BatchSink sink;
    private final BooleanSupplier isCancelled;
    private final ImportCounters counters = new ImportCounters();
    private final FileQueue queue = new FileQueue();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<ImportWorker.Twin> twins = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /// How an import went.
    ///
    /// @param progress where it stood at its end
    /// @param known files that were not read because the ledger has them
    public record Result(ImportProgress progress, long known, boolean isCancelled) {}

    public Importer(
            IngestLimits limits,
            Dictionaries dictionaries,
            KnownFiles known,
            BatchSink sink,
            BooleanSupplier isCancelled) {
        this.limits = limits;
        this.dictionaries = dictionaries;
        this.known = known;
        this.sink = sink;
        this.isCancelled = isCancelled;
    }

    /// Reads all sources. Returns when every finished file is stored, also after a cancel.
    ///
    /// @param left files that are no evidence, such as the case itself
    /// @param listener hears of the progress, from a thread of the import
    /// @throws RuntimeException what the sink threw; batches stored before it stay stored
    public Result run(List<Path> sources, Set<Path> left, Consumer<ImportProgress> listener) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread reporter =
                Thread.ofPlatform()
                        .daemon()
                        .name("spoor-import-progress")
                        .start(() -> report(ended, listener));
        try {
            claimed.addAll(known.hashes());
            Walk.Found found = Walk.below(sources, left, limits.archive(), isCancelled);
            expect(found.files());
            queue.add(found.files());
            counters.found();
            runWorkers(found.unreadable());
        } finally {
            ended.countDown();
            reporter.interrupt();
        }
        rethrow();
        listener.accept(counters.progress());
        return new Result(
                counters.progress(), counters.filesKnown.sum(), isCancelled.getAsBoolean());
    }

    private void report(CountDownLatch ended, Consumer<ImportProgress> listener) {
        try {
            while (!ended.await(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS)) {
                listener.accept(counters.progress());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runWorkers(List<Walk.Unreadable> unreadable) {
        int workers = Runtime.getRuntime().availableProcessors();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofPlatform().daemon().name("spoor-import-" + i).start(this::work));
        }
        boolean isInterrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    isInterrupted = true;
                    queue.clear();
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() == null && !isCancelled.getAsBoolean()) {
            try (ImportWorker last = worker()) {
                last.record(unreadable);
                last.readTwins(twins);
                last.flush();
            }
        }
    }

    private void work() {
        try (ImportWorker worker = worker()) {
            for (SourceFile file; (file = queue.take()) != null; ) {
                try {
                    if (isCancelled.getAsBoolean() || failure.get() != null) {
                        queue.clear();
                    } else {
                        worker.read(file);
                    }
                } finally {
                    queue.done();
                }
            }
            if (failure.get() == null) {
                worker.flush();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            queue.clear();
        }
    }

    private ImportWorker worker() {
        return new ImportWorker(
                limits,
                dictionaries,
                known,
                claimed,
                twins,
                sink,
                counters,
                this::addMembers,
                isCancelled);
    }

    private void addMembers(List<SourceFile> members) {
        expect(members);
        queue.addFirst(members);
    }

    private void expect(List<? extends SourceFile> files) {
        counters.filesFound.add(files.size());
        counters.bytesFound.add(files.stream().mapToLong(SourceFile::size).sum());
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
