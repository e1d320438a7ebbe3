package spoor.archive.aws;

import java.util.concurrent.atomic.AtomicLong;

/// Time that goes by when somebody sleeps, at once.
final class FakeTime implements Pace.Time {
    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanos() {
        return now.get();
    }

    @Override
    public void sleep(long nanos) {
        now.addAndGet(nanos);
    }

    long millis() {
        return now.get() / 1_000_000;
    }
}
