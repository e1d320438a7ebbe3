package spoor.sample;

import java.util.function.BooleanSupplier;

/// Hears how far the writing is, and may end it. Called from the workers, one call at a time.
public interface Progress {
    /// Another hour is written.
    ///
    /// @param events so far, distinct
    /// @param bytes of the files written, as they lie on disk
    void wrote(long events, long bytes, long totalEvents);

    /// Whether to stop; asked after each hour.
    boolean isCancelled();

    /// Nobody listens.
    static Progress none() {
        return until(() -> false);
    }

    /// Nobody listens, but the writing ends once `isCancelled` says so.
    static Progress until(BooleanSupplier isCancelled) {
        return new Progress() {
            @Override
            public void wrote(long events, long bytes, long totalEvents) {}

            @Override
            public boolean isCancelled() {
                return isCancelled.getAsBoolean();
            }
        };
    }
}
