package spoor.archive.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Asks several things at a time, for most of the time goes by waiting for answers.
final class SideBySide {
    private static final int LOOKS_UP_MILLIS = 100;
    private static final int LONGEST_END_MILLIS = 1_000;

    private SideBySide() {}

    /// One of the things to ask.
    @FunctionalInterface
    interface Asked<A, B> {
        B of(A one) throws AwsException;
    }

    /// What each gives, in their order.
    ///
    /// @param most how many are asked at a time
    /// @param isCancelled asked often
    /// @throws AwsException the first that one of them throws; the others are broken off, and have
    ///   mostly ended
    /// @throws CancellationException once that is so
    static <A, B> List<B> each(
            List<A> all, int most, Asked<A, B> asked, BooleanSupplier isCancelled)
            throws AwsException {
        Semaphore turns = new Semaphore(most);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<B> work = new ExecutorCompletionService<>(threads);
            List<Future<B>> answers = new ArrayList<>();
            for (A one : all) {
                answers.add(
                        work.submit(() -> {
                            turns.acquire();
                            try {
                                return asked.of(one);
                            } finally {
                                turns.release();
                            }
                        }));
            }
            for (int left = answers.size(); left > 0; ) {
                if (isCancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                Future<B> done = work.poll(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (done != null) {
                    check(done);
                    left--;
                }
            }
            return answers.stream().map(Future::resultNow).toList();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            end(threads);
        }
    }

    private static void check(Future<?> done) throws AwsException {
        if (done.state() == Future.State.FAILED) {
            switch (done.exceptionNow()) {
                case AwsException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case Throwable failed -> throw new IllegalStateException(failed);
            }
        }
    }

    /// An interrupt breaks off what a thread waits for, be it a pause or an answer.
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
