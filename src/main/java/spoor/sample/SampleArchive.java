package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes a believable archive with one story of known truth.
///
/// Hours are made independently of each other by a few workers, each with one hour in memory, so
/// memory does not grow with the archive and the bytes do not depend on who made which hour.
public final class SampleArchive {
    private static final int MOST_WORKERS = 8;

    private final SamplePlan plan;
    private final Path root;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private long events;
    private long bytes;

    private SampleArchive(SamplePlan plan, Path root, Progress progress) {
        this.plan = plan;
        this.root = root;
        this.progress = progress;
    }

    /// Writes `AWSLogs/…` and [GroundTruth#FILE] into a folder, which is made if there is none.
    ///
    /// @return what an import of `AWSLogs` must find
    /// @throws FileAlreadyExistsException if the folder already holds `AWSLogs`
    /// @throws CancellationException if the listener said so; files written until then stay,
    ///   without truth
    public static GroundTruth write(Path dir, SampleOptions options, Progress progress)
            throws IOException {
        Path logs = dir.resolve("AWSLogs");
        if (Files.exists(logs)) {
            throw new FileAlreadyExistsException(logs.toString());
        }
        Files.createDirectories(dir);
        SamplePlan plan = new SamplePlan(options);
        Tally tally = new SampleArchive(plan, dir, progress).write();
        GroundTruth truth = tally.truth(options, plan.storyTruth());
        truth.write(dir.resolve(GroundTruth.FILE));
        return truth;
    }

    private Tally write() throws IOException {
        int workers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS);
        Tally sum = new Tally();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                parts.add(pool.submit(this::work));
            }
            for (Future<Tally> part : parts) {
                sum.add(part.get());
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        return sum;
    }

    /// Makes hours until there are none left.
    private Tally work() throws IOException {
        Tally tally = new Tally();
        Spares spares = new Spares();
        try (TrailFiles files =
                new TrailFiles(root, World.ORGANISATION, plan.seed(), tally, spares)) {
            for (int i = next.getAndIncrement(); i < plan.hours(); i = next.getAndIncrement()) {
                long eventsBefore = tally.events();
                long bytesBefore = tally.compressed();
                files.write(plan.page(i, tally, spares));
                report(tally.events() - eventsBefore, tally.compressed() - bytesBefore);
            }
        } catch (IOException | RuntimeException e) {
            next.set(plan.hours());
            throw e;
        }
        return tally;
    }

    private synchronized void report(long moreEvents, long moreBytes) {
        events += moreEvents;
        bytes += moreBytes;
        progress.wrote(events, bytes, plan.events());
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) throws IOException {
        return switch (cause) {
            case IOException e -> throw e;
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
