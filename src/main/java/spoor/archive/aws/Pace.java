package spoor.archive.aws;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How fast one Region is asked: at most two calls a second, as AWS allows of `LookupEvents` for an
/// account and Region, and fewer for a while where it says that this is too much; others may be
/// asking too. Safe for several threads.
final class Pace {
    static final Duration USUAL = Duration.ofMillis(500);
    private static final Duration SLOWEST = Duration.ofSeconds(8);

    /// Good calls at a slower pace before a faster one is tried.
    private static final int CALLS_TO_TRUST = 10;

    /// So that a stop is seen soon.
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(200);

    /// The time that goes by.
    interface Time {
        Time REAL =
                new Time() {
                    @Override
                    public long nanos() {
                        return System.nanoTime();
                    }

                    @Override
                    public void sleep(long nanos) throws InterruptedException {
                        Thread.sleep(Duration.ofNanos(nanos));
                    }
                };

        /// As [System#nanoTime].
        long nanos();

        void sleep(long nanos) throws InterruptedException;
    }

    private final Time time;
    private long between = USUAL.toNanos();
    private long free;
    private int good;

    Pace(Time time) {
        this.time = time;
        this.free = time.nanos();
    }

    /// Waits until a call may be made.
    ///
    /// @return whether it may; false if there was a stop
    boolean await(BooleanSupplier isStopped) {
        long at = reserve();
        try {
            for (long left = at - time.nanos(); left > 0; left = at - time.nanos()) {
                if (isStopped.getAsBoolean()) {
                    return false;
                }
                time.sleep(Math.min(left, LONGEST_SLEEP.toNanos()));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !isStopped.getAsBoolean();
    }

    private synchronized long reserve() {
        long now = time.nanos();
        long at = free - now > 0 ? free : now;
        free = at + between;
        return at;
    }

    /// AWS answered.
    synchronized void went() {
        if (between > USUAL.toNanos() && ++good >= CALLS_TO_TRUST) {
            between = Math.max(between / 2, USUAL.toNanos());
            good = 0;
        }
    }

    /// AWS asked to slow down, or was not there: the next call is made later.
    synchronized void slow() {
        between = Math.min(between * 2, SLOWEST.toNanos());
        good = 0;
        free = Math.max(free, time.nanos() + between);
    }
}
