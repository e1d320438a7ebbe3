package spoor.ui.kit;

import javafx.application.Platform;

import spoor.engine.Cancel;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The one door from the window to other threads. Work has a key; newer work of the same key
/// cancels the older, whose late result is never shown. Call it on the FX thread only; results come
/// back there.
public final class Jobs {
    private final Executor workers;
    private final Executor window;
    private final Map<String, Ticket> running = new HashMap<>();

    /// Work done off the FX thread.
    @FunctionalInterface
    public interface Work<T> {
        T run(Cancel cancel) throws Exception;
    }

    /// Jobs on threads of their own that end with the program.
    public Jobs() {
        this(
                work -> Thread.ofPlatform().daemon().name("spoor-job").start(work),
                Platform::runLater);
    }

    /// @param workers where work runs
    /// @param window runs what is handed back, in order, on the FX thread
    public Jobs(Executor workers, Executor window) {
        this.workers = workers;
        this.window = window;
    }

    /// Does `work` elsewhere and hands its result to `done`, or its failure to `failed`, unless it
    /// was cancelled or newer work of the same key has begun by then.
    public <T> void latest(
            String key,
            Work<T> work,
            Consumer<? super T> done,
            Consumer<? super Exception> failed) {
        cancel(key);
        Ticket ticket = new Ticket();
        running.put(key, ticket);
        workers.execute(() -> {
            try {
                T result = work.run(ticket);
                window.execute(() -> finish(key, ticket, () -> done.accept(result)));
            } catch (CancellationException _) {
                window.execute(() -> finish(key, ticket, () -> {}));
            } catch (Exception e) {
                window.execute(() -> finish(key, ticket, () -> failed.accept(e)));
            }
        });
    }

    /// Asks the work of this key to stop; its result will not be shown.
    public void cancel(String key) {
        Ticket ticket = running.remove(key);
        if (ticket != null) {
            ticket.isCancelled = true;
        }
    }

    public boolean isRunning(String key) {
        return running.containsKey(key);
    }

    /// Runs `action` on the FX thread soon, from any thread.
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    private void finish(String key, Ticket ticket, Runnable then) {
        if (running.remove(key, ticket)) {
            then.run();
        }
    }

    private static final class Ticket implements Cancel {
        private volatile boolean isCancelled;

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    }
}
