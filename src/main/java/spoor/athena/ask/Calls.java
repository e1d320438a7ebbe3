package spoor.athena.ask;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.engine.Cancel;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Calls of AWS that whoever waits for them can leave at any moment: the SDK may try for a minute.
final class Calls {
    private static final long LOOK_MILLIS = 100;
    private static final Duration LONGEST_SLICE = Duration.ofMillis(200);
    private static final long LONGEST_GOODBYE_MILLIS = 5_000;

    private final AwsClients clients;
    private final Pause pause;

    Calls(AwsClients clients, Pause pause) {
        this.clients = clients;
        this.pause = pause;
    }

    /// @param what as [AwsClients#asked] takes it
    /// @param tooLate is given the result if nobody waits for it any more
    /// @throws CancellationException once `cancel` says so
    <T> T call(String what, Supplier<T> call, Cancel cancel, Consumer<T> tooLate)
            throws AwsException {
        cancel.check();
        CompletableFuture<T> result = start(what, call);
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (cancel.isCancelled()) {
                    CompletableFuture<Void> _ = result.thenAccept(tooLate);
                    throw new CancellationException();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                CompletableFuture<Void> _ = result.thenAccept(tooLate);
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    <T> T call(String what, Supplier<T> call, Cancel cancel) throws AwsException {
        return call(what, call, cancel, _ -> {});
    }

    /// A last call, for which nobody waits long.
    ///
    /// @return whether it was made and answered in that time
    <T> boolean callAtLast(String what, Supplier<T> call) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            start(what, call).get(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            wasInterrupted = true;
            return false;
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits, and looks often enough whether anybody still does.
    ///
    /// @throws CancellationException once `cancel` says so
    void pause(Duration time, Cancel cancel) {
        try {
            for (Duration left = time; left.isPositive(); left = left.minus(LONGEST_SLICE)) {
                cancel.check();
                pause.pause(left.compareTo(LONGEST_SLICE) < 0 ? left : LONGEST_SLICE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        cancel.check();
    }

    private <T> CompletableFuture<T> start(String what, Supplier<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(clients.asked(what, call));
            } catch (AwsException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static AwsException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case AwsException known -> known;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
