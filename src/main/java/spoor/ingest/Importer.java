package spoor.ingest;

import spoor.archive.Archives;
import spoor.archive.LogSource;
import spoor.archive.SourceFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Reads everything of a source into batches, on all cores. A worker takes one file after the
/// other: inflates it, walks it once, and hands over a batch when it has enough.
public final class Importer {
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    /// What a worker may need at most: its window, a batch and the columns.
    private static final long WORKER_BYTES = 160L << 20;

    private final ImportSettings settings;
    private final BooleanSupplier isCancelled;
    private final ImportCounters counters = new ImportCounters();
    private final FileQueue queue = new FileQueue();
    private final ImportShare share;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicReference<IOException> lost = new AtomicReference<>();
    private volatile boolean isInterrupted;

    /// How an import went.
    ///
    /// @param progress where it stood at its end
    /// @param known files that were not read because the ledger has them
    /// @param lost why the source could not be read to its end; what it had handed over by then was
    ///   read
    public record Result(
            ImportProgress progress, long known, boolean isCancelled, Optional<IOException> lost) {}

    public Importer(
            ImportSettings settings,
            Dictionaries dictionaries,
            KnownFiles known,
            BatchSink sink,
            BooleanSupplier isCancelled) {
        this.settings = settings;
        this.isCancelled = isCancelled;
        this.share =
                new ImportShare(
                        dictionaries,
                        known,
                        ConcurrentHashMap.newKeySet(),
                        ConcurrentHashMap.newKeySet(),
                        new ConcurrentLinkedQueue<>(),
                        new ConcurrentLinkedQueue<>(),
                        new Archives(
                                settings.limits().archive(),
                                Path.of(System.getProperty("java.io.tmpdir"))),
                        sink,
                        counters,
                        queue);
    }

    /// Reads a source. Returns when every finished file is stored, also after a cancel, and where
    /// the source could be read no further.
    ///
    /// @param left files that are no evidence, such as the case itself
    /// @param listener hears of the progress, from a thread of the import
    /// @throws RuntimeException what the sink threw; batches stored before it stay stored
    public Result run(LogSource source, Set<Path> left, Consumer<ImportProgress> listener) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread reporter =
                Thread.ofPlatform()
                        .daemon()
                        .name("spoor-import-progress")
                        .start(() -> report(ended, listener));
        try {
            share.claimed().addAll(share.known().hashes());
            share.unfinished().addAll(share.known().unfinished());
            FoundFiles found =
                    new FoundFiles(
                            share,
                            left,
                            settings.limits().archive(),
                            share.known().objects(),
                            this::isStopped);
            runThreads(source, found);
            if (!isStopped()) {
                finish(found);
            }
        } finally {
            ended.countDown();
            reporter.interrupt();
        }
        rethrow();
        listener.accept(counters.progress());
        return new Result(
                counters.progress(),
                counters.filesKnown.sum(),
                isStopped(),
                Optional.ofNullable(lost.get()));
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

    private void runThreads(LogSource source, FoundFiles found) {
        List<Thread> threads = new ArrayList<>();
        threads.add(
                Thread.ofPlatform()
                        .daemon()
                        .name("spoor-import-source")
                        .start(() -> find(source, found)));
        for (int i = 0; i < workers(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("spoor-import-" + i).start(this::work));
        }
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    isInterrupted = true;
                }
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void find(LogSource source, FoundFiles found) {
        try {
            source.find(found);
        } catch (IOException e) {
            lost.set(e);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            counters.found();
            queue.end();
        }
    }

    /// What can be told only when all else is stored.
    private void finish(FoundFiles found) {
        try (ImportWorker last = worker()) {
            last.record(found.reports());
            last.readTwins();
            last.flush();
            last.recordArchives();
            last.flush();
        }
    }

    private boolean isStopped() {
        return isInterrupted || failure.get() != null || isCancelled.getAsBoolean();
    }

    private void work() {
        try (ImportWorker worker = worker()) {
            for (SourceFile file; (file = queue.take()) != null; ) {
                try {
                    if (isStopped()) {
                        file.release();
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
        return new ImportWorker(share, settings, this::isStopped);
    }

    /// As many as there are cores, or fewer where memory is short.
    private static int workers() {
        Runtime machine = Runtime.getRuntime();
        long room = Math.max(1, machine.maxMemory() / WORKER_BYTES);
        return (int) Math.min(machine.availableProcessors(), room);
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
