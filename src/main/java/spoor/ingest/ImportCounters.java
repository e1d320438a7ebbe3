package spoor.ingest;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.LongAdder;

/// What the workers of an import have done so far. They only ever add; whoever wants to know reads.
final class ImportCounters {
    final LongAdder filesFound = new LongAdder();
    final LongAdder bytesFound = new LongAdder();
    final LongAdder filesDone = new LongAdder();
    final LongAdder bytesDone = new LongAdder();
    final LongAdder filesKnown = new LongAdder();
    final LongAdder events = new LongAdder();
    final LongAdder rejects = new LongAdder();
    private final long began = System.nanoTime();
    private volatile boolean isFinding = true;
    private volatile OptionalDouble share = OptionalDouble.empty();

    void found() {
        isFinding = false;
    }

    /// @param done as [ImportProgress#share]
    void share(double done) {
        share = OptionalDouble.of(done);
    }

    ImportProgress progress() {
        return new ImportProgress(
                isFinding,
                share,
                filesDone.sum(),
                filesFound.sum(),
                bytesDone.sum(),
                bytesFound.sum(),
                events.sum(),
                rejects.sum(),
                Duration.ofNanos(System.nanoTime() - began));
    }
}
