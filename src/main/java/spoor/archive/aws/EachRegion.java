package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Does the same in several Regions side by side, as their limits are apart from each other.
///
/// @param refused why, by Region, where the credentials are not good for one Region alone
record EachRegion<T>(SortedMap<String, T> done, SortedMap<String, AwsException> refused) {
    static final int AT_A_TIME = 4;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

    /// What is done in a Region, by a thread of its own.
    interface Task<T> {
        /// @param isStopped once true the answer does not count, and nothing may be done any more
        T run(String region, BooleanSupplier isStopped) throws AwsException;
    }

    private EachRegion() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    /// Returns when all Regions are done, or soon after it is cancelled, with those that are.
    ///
    /// @throws IOException the failure of one that would be that of all, or if all refuse. The
    ///   others are broken off
    static <T> EachRegion<T> of(List<String> regions, Task<T> task, BooleanSupplier isCancelled)
            throws IOException {
        AtomicBoolean isEnded = new AtomicBoolean();
        BooleanSupplier isStopped = () -> isEnded.get() || isCancelled.getAsBoolean();
        EachRegion<T> all = new EachRegion<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try {
            CompletionService<Boolean> work = new ExecutorCompletionService<>(threads);
            for (String region : regions) {
                work.submit(() -> all.run(region, task, isStopped));
            }
            await(work, regions.size(), isCancelled);
        } finally {
            isEnded.set(true);
            end(threads);
        }
        synchronized (all) {
            if (all.refused.size() == regions.size()) {
                throw all.refused.get(all.refused.firstKey());
            }
            return new EachRegion<>(new TreeMap<>(all.done), new TreeMap<>(all.refused));
        }
    }

    private boolean run(String region, Task<T> task, BooleanSupplier isStopped)
            throws AwsException {
        try {
            T answer = task.run(region, isStopped);
            synchronized (this) {
                return done.put(region, answer) == null;
            }
        } catch (AwsException e) {
            if (e.problem() == AwsProblem.DENIED || e.problem() == AwsProblem.BAD_CREDENTIALS) {
                synchronized (this) {
                    return refused.put(region, e) == null;
                }
            }
            throw e;
        }
    }

    private static void await(
            CompletionService<Boolean> work, int regions, BooleanSupplier isCancelled)
            throws IOException {
        try {
            for (int left = regions; left > 0 && !isCancelled.getAsBoolean(); ) {
                Future<Boolean> done = work.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (done != null) {
                    done.get();
                    left--;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread that waits for AWS was ended.");
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    /// An interrupt breaks off what a thread waits for, be it a pause or an answer.
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
