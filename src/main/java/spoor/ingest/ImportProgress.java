package spoor.ingest;

import java.time.Duration;
import java.util.Optional;

/// How far an import has come. Bytes are those of the files as found, before inflating.
///
/// @param isFinding whether files are still being looked for, so that the totals will grow
/// @param events records read that can be looked at or soon will be
public record ImportProgress(
        boolean isFinding,
        long filesDone,
        long filesFound,
        long bytesDone,
        long bytesFound,
        long events,
        long rejects,
        Duration elapsed) {

    /// The share of the bytes that is done, 0 to 1; 0 while files are still being looked for.
    public double done() {
        return isFinding || bytesFound == 0 ? 0 : Math.min(1, (double) bytesDone / bytesFound);
    }

    /// Events a second since the beginning.
    public long rate() {
        return elapsed.isZero() ? 0 : events * 1_000 / Math.max(1, elapsed.toMillis());
    }

    /// How long the rest will take at the rate so far; empty before that can be told.
    public Optional<Duration> left() {
        if (isFinding || bytesDone == 0 || elapsed.toMillis() < 500) {
            return Optional.empty();
        }
        long rest = bytesFound - bytesDone;
        return Optional.of(Duration.ofMillis(elapsed.toMillis() * rest / bytesDone));
    }
}
