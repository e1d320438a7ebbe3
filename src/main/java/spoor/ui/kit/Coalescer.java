package spoor.ui.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Hands values from other threads to the window, but only the newest and not more often than a
/// person can follow. The last value of a burst may wait for the next offer: it suits progress,
/// which goes on, and not results.
public final class Coalescer<T> {
    private final Jobs jobs;
    private final long pauseNanos;
    private final LongSupplier clock;
    private final Consumer<? super T> show;
    private final AtomicReference<T> newest = new AtomicReference<>();
    private final AtomicBoolean isOnItsWay = new AtomicBoolean();
    private volatile long shownAt;

    /// @param clock nanoseconds, as of [System#nanoTime]
    /// @param show called on the FX thread
    public Coalescer(Jobs jobs, Duration pause, LongSupplier clock, Consumer<? super T> show) {
        this.jobs = jobs;
        this.pauseNanos = pause.toNanos();
        this.clock = clock;
        this.show = show;
        this.shownAt = clock.getAsLong() - pauseNanos;
    }

    /// From any thread.
    public void offer(T value) {
        newest.set(value);
        if (clock.getAsLong() - shownAt >= pauseNanos && isOnItsWay.compareAndSet(false, true)) {
            jobs.onWindow(this::show);
        }
    }

    private void show() {
        shownAt = clock.getAsLong();
        isOnItsWay.set(false);
        show.accept(newest.get());
    }
}
