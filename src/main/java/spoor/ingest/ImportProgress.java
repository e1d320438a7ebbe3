package spoor.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far an import has come. Bytes are those of the files as found, before inflating.
///
/// @param isFinding whether files are still being looked for, so that the totals will grow
/// @param share of the source that was handed over, 0 to 1, where it can tell that before all its
///   files are found
/// @param events records read that can be looked at or soon will be
public record ImportProgress(
        boolean isFinding,
        OptionalDouble share,
        long filesDone,
        long filesFound,
        long bytesDone,
        long bytesFound,
        long events,
        long rejects,
        Duration elapsed) {
    /// From less than this, what is left is guessed only when much time has gone by.
    private static final double TELLING = 0.005;

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    /// Whether it can be told how much is left.
    public boolean isEndKnown() {
        return !isFinding || share.isPresent();
    }

    /// The share that is done, 0 to 1; 0 while that cannot be told.
    public double done() {
        if (isFinding) {
            return share.orElse(0);
        }
        return bytesFound == 0 ? 0 : Math.min(1, (double) bytesDone / bytesFound);
    }

    /// Events a second since the beginning.
    public long rate() {
        return elapsed.isZero() ? 0 : events * 1_000 / Math.max(1, elapsed.toMillis());
    }

    /// How long the rest will take at the rate so far; empty before that can be told.
    public Optional<Duration> left() {
        double done = done();
        boolean isEarly = done < TELLING && elapsed.compareTo(LONG_ENOUGH) < 0;
        if (done == 0 || isEarly || elapsed.toMillis() < 500) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - done) / done)));
    }
}
