package spoor.sample;

/// Hears how far the writing is, and may end it. Called from the workers, one call at a time.
public interface Progress {
    /// @param bytes of the files written, as they lie on disk
    void wrote(long events, long bytes, long totalEvents);

    boolean isCancelled();

    /// Nobody listens.
    static Progress none() {
        return new Progress() {
            @Override
            public void wrote(long events, long bytes, long totalEvents) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
