package spoor.cli;

import spoor.engine.Cancel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl+C into a request to stop, and holds the process back until the work has come to a
/// good end.
final class Interruption implements Cancel, AutoCloseable {
    private static final long MOST_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "spoor-interruption");
    private volatile boolean isCancelled;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        isCancelled = true;
        try {
            boolean _ = ended.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isCancelled() {
        return isCancelled;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!isCancelled) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
