package spoor.ui;

import java.time.Duration;

/// Says when to load the evidence anew while an import adds to it: soon enough to be of use, seldom
/// enough that loading takes at most about 15 % of the time. Times are nanoseconds of one clock.
final class RefreshPace {
    static final Duration LEAST = Duration.ofSeconds(3);

    /// Of ten loads' time, how much has to pass before the next: 10 × (1 − 0.15) / 0.15.
    private static final long REST_TENTHS = 57;

    private long begunAt;
    private long dueAt;
    private boolean isLoading;

    RefreshPace(long now) {
        this.dueAt = now;
    }

    boolean isDue(long now) {
        return !isLoading && now - dueAt >= 0;
    }

    void begin(long now) {
        isLoading = true;
        begunAt = now;
    }

    void end(long now) {
        isLoading = false;
        long took = now - begunAt;
        dueAt = Math.max(begunAt + LEAST.toNanos(), now + took / 10 * REST_TENTHS);
    }
}
