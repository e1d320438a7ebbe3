package spoor.archive.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A closed stretch of whole seconds, both ends within: Event history knows times no finer.
///
/// @param first seconds since 1970
/// @param last not before `first`
record Seconds(long first, long last) {
    private static final String TO = "..";

    Seconds {
        if (last < first) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /// The whole seconds in `from ≤ t < to`, if there is one.
    static Optional<Seconds> in(Instant from, Instant to) {
        long first = ceiling(from);
        long last = ceiling(to) - 1;
        return last < first ? Optional.empty() : Optional.of(new Seconds(first, last));
    }

    private static long ceiling(Instant time) {
        return time.getEpochSecond() + (time.getNano() > 0 ? 1 : 0);
    }

    /// What [#text] writes, and nothing else.
    static Optional<Seconds> parse(String text) {
        int middle = text.indexOf(TO);
        if (middle < 0) {
            return Optional.empty();
        }
        try {
            Seconds read =
                    new Seconds(
                            Instant.parse(text.substring(0, middle)).getEpochSecond(),
                            Instant.parse(text.substring(middle + TO.length())).getEpochSecond());
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Instant begin() {
        return Instant.ofEpochSecond(first);
    }

    /// The last second itself.
    Instant end() {
        return Instant.ofEpochSecond(last);
    }

    /// Such as `2026-01-01T00:00:00Z..2026-01-01T03:12:44Z`.
    String text() {
        return begin() + TO + end();
    }

    Duration length() {
        return Duration.ofSeconds(last - first + 1);
    }

    boolean overlaps(Seconds other) {
        return first <= other.last && other.first <= last;
    }

    /// What is in this stretch and in none of these, the newest first.
    List<Seconds> without(Collection<Seconds> covered) {
        List<Seconds> left = new ArrayList<>();
        long end = last;
        for (Seconds known :
                covered.stream()
                        .filter(this::overlaps)
                        .sorted(Comparator.comparing(Seconds::last).reversed())
                        .toList()) {
            if (known.last < end) {
                left.add(new Seconds(known.last + 1, end));
            }
            end = Math.min(end, known.first - 1);
        }
        if (end >= first) {
            left.add(new Seconds(first, end));
        }
        return left;
    }

    /// The part after `border` and that up to it, the newest first; only those that there are.
    Stream<Seconds> cutAfter(long border) {
        return border < first || border >= last
                ? Stream.of(this)
                : Stream.of(new Seconds(border + 1, last), new Seconds(first, border));
    }
}
