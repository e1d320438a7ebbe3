package spoor.archive.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Asks several things at a time, for most of the time goes by waiting for answers.
final class SideBySide {
    private static final int LOOKS_UP_MILLIS = 100;

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
    /// @throws AwsException the first that one of them throws; the others are broken off
    /// @throws CancellationException once that is so
    static <A, B> List<B> each(
            List<A> all, int most, Asked<A, B> asked, BooleanSupplier isCancelled)
            throws AwsException {
        Semaphore turns = new Semaphore(most);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<B>> futures = new ArrayList<>();
            for (A one : all) {
                futures.add(
                        threads.submit(() -> {
                            turns.acquire();
                            try {
                                return asked.of(one);
                            } finally {
                                turns.release();
                            }
                        }));
            }
            List<B> answers = new ArrayList<>();
            for (Future<B> future : futures) {
                answers.add(answer(future, isCancelled));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <B> B answer(Future<B> future, BooleanSupplier isCancelled) throws AwsException {
        while (true) {
            try {
                return future.get(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (isCancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case AwsException failed -> throw failed;
                    case RuntimeException failed -> throw failed;
                    case Error failed -> throw failed;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
