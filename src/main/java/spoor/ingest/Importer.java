package spoor.ingest;

import spoor.archive.Archives;
import spoor.archive.DiskFile;
import spoor.archive.SourceFile;
import spoor.archive.Walk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final long LARGE = 8L << 20;
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    /// What a worker may need at most: its window, a batch and the columns.
    private static final long WORKER_BYTES = 160L << 20;

    private final ImportSettings settings;
    private final BooleanSupplier isCancelled;
    private final ImportCounters counters = new ImportCounters();
    private final FileQueue queue = new FileQueue();
    private final ImportShare share;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /// How an import went.
    ///
    /// @param progress where it stood at its end
    /// @param known files that were not read because the ledger has them
    public record Result(ImportProgress progress, long known, boolean isCancelled) {}

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
            share.claimed().addAll(share.known().hashes());
            share.unfinished().addAll(share.known().unfinished());
            Walk.Found found = Walk.below(sources, left, settings.limits().archive(), isCancelled);
            expect(found.files());
            queue.add(largestFirst(found.files()));
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
        int workers = workers();
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
                last.readTwins();
                last.flush();
                last.recordArchives();
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
                share, settings, () -> failure.get() != null || isCancelled.getAsBoolean());
    }

    /// As many as there are cores, or fewer where memory is short.
    private static int workers() {
        Runtime machine = Runtime.getRuntime();
        long room = Math.max(1, machine.maxMemory() / WORKER_BYTES);
        return (int) Math.min(machine.availableProcessors(), room);
    }

    /// Large files first, so that none of them is left for one worker at the end; the others in the
    /// order in which they lie on the disk.
    private static List<DiskFile> largestFirst(List<DiskFile> files) {
        List<DiskFile> inOrder = new ArrayList<>(files);
        inOrder.sort(Comparator.comparingLong(f -> f.size() < LARGE ? 0 : -f.size()));
        return inOrder;
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
