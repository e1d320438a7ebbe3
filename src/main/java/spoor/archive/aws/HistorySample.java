package spoor.archive.aws;

import software.amazon.awssdk.services.cloudtrail.model.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/// How many events one Region may have, guessed from a page at the end of each quarter of the time.
///
/// @param isAtLeast whether even the most may be too few, as more came in a second than a page has
/// @param calls made for it
record HistorySample(long fewest, long most, boolean isAtLeast, int calls) {
    private static final int QUARTERS = 4;

    /// Days differ from nights, and one page is little: the guess is made this much wider.
    private static final int DOUBT = 2;

    /// What one page tells.
    ///
    /// @param rate events a second, if there are more than the page has
    private record Probe(Seconds stretch, int events, boolean isAll, OptionalDouble rate) {}

    /// Asks; empty if it is stopped.
    static Optional<HistorySample> of(HistoryCalls calls, Seconds asked, BooleanSupplier isStopped)
            throws AwsException {
        List<Probe> probes = new ArrayList<>();
        for (Seconds quarter : quarters(asked)) {
            if (!(calls.page(quarter, Optional.empty(), isStopped)
                    instanceof HistoryCalls.Answer.Page page)) {
                return Optional.empty();
            }
            probes.add(
                    new Probe(
                            quarter,
                            page.events().size(),
                            page.next().isEmpty(),
                            rate(quarter, page.events())));
        }
        return Optional.of(of(probes));
    }

    private static List<Seconds> quarters(Seconds asked) {
        long length = asked.last() - asked.first() + 1;
        if (length < QUARTERS) {
            return List.of(asked);
        }
        List<Seconds> quarters = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            quarters.add(
                    new Seconds(
                            asked.first() + length * i / QUARTERS,
                            asked.first() + length * (i + 1) / QUARTERS - 1));
        }
        return quarters;
    }

    /// Known only where a page reaches over more than one second.
    private static OptionalDouble rate(Seconds stretch, List<Event> events) {
        List<Instant> times =
                events.stream().map(Event::eventTime).filter(Objects::nonNull).toList();
        if (times.isEmpty() || times.getFirst().equals(times.getLast())) {
            return OptionalDouble.empty();
        }
        long seconds = Math.max(1, stretch.last() - times.getLast().getEpochSecond());
        return OptionalDouble.of((double) events.size() / seconds);
    }

    private static HistorySample of(List<Probe> probes) {
        List<Probe> open = probes.stream().filter(p -> !p.isAll()).toList();
        double[] rates = open.stream().flatMapToDouble(p -> p.rate().stream()).sorted().toArray();
        long fewest = 0;
        long most = 0;
        for (Probe probe : probes) {
            if (probe.isAll() || rates.length == 0) {
                fewest += probe.events();
                most += probe.events();
            } else {
                long length = probe.stretch().length().toSeconds();
                long low = Math.max(probe.events(), (long) (rates[0] * length / DOUBT));
                fewest += low;
                most += Math.max(low, (long) (rates[rates.length - 1] * length * DOUBT));
            }
        }
        return new HistorySample(fewest, most, rates.length < open.size(), probes.size());
    }
}
