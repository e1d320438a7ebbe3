package spoor.engine;

import java.util.concurrent.CancellationException;

/// Tells work that nobody waits for it any more. Asked often, from any thread.
@FunctionalInterface
public interface Cancel {
    /// Work that always goes to its end.
    Cancel NEVER = () -> false;

    boolean isCancelled();

    /// @throws CancellationException if the work is to stop
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
