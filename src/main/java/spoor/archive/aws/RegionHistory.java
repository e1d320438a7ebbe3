package spoor.archive.aws;

import software.amazon.awssdk.services.cloudtrail.model.Event;

import spoor.archive.FetchedFile;
import spoor.archive.LogSource;
import spoor.archive.StoredAs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Fetches the Event history of one Region: what the ledger lacks, newest first, page after page.
/// Confined to one thread.
final class RegionHistory {
    /// The tag of a stretch that may have more events by another time.
    static final String UNSETTLED = "unsettled";

    /// CloudTrail shows an event minutes after it happened, now and then later.
    static final Duration LATE = Duration.ofHours(1);

    /// Fresh questions for the same second before it is given up.
    private static final int MOST_LOST = 3;

    private final HistoryCalls calls;
    private final HistoryName name;
    private final HistoryCutter.Size file;
    private final LogSource.Finds finds;
    private final EventHistory.Covered covered;
    private final BooleanSupplier isStopped;
    private final Clock clock;

    RegionHistory(
            HistoryCalls calls,
            HistoryName name,
            HistoryCutter.Size file,
            LogSource.Finds finds,
            EventHistory.Covered covered,
            BooleanSupplier isStopped,
            Clock clock) {
        this.calls = calls;
        this.name = name;
        this.file = file;
        this.finds = finds;
        this.covered = covered;
        this.isStopped = isStopped;
        this.clock = clock;
    }

    /// What the ledger lacks of a stretch, newest first.
    static List<Seconds> lacking(Seconds asked, HistoryName name, LogSource.Finds finds) {
        List<Seconds> known =
                finds.knownBelow(name.prefix()).stream()
                        .flatMap(path -> name.covered(path).stream())
                        .filter(asked::overlaps)
                        .toList();
        for (int i = 0; i < known.size(); i++) {
            finds.expect(1, 0);
            finds.known(0);
        }
        return asked.without(known);
    }

    /// Hands over all of these stretches. Returns early when stopped.
    ///
    /// @throws AwsException if AWS refuses, or does not answer over many attempts
    void fetch(List<Seconds> lacking) throws AwsException {
        long border = clock.instant().minus(LATE).getEpochSecond();
        List<Seconds> gaps = lacking.stream().flatMap(gap -> gap.cutAfter(border)).toList();
        for (Seconds gap : gaps) {
            if (isStopped.getAsBoolean()) {
                return;
            }
            fill(gap, gap.last() <= border);
        }
    }

    private void fill(Seconds gap, boolean isSettled) throws AwsException {
        HistoryCutter cutter =
                new HistoryCutter(gap, file, HistoryCutter.Size.OF_SECOND, new Handing(isSettled));
        Seconds asked = gap;
        Optional<String> token = Optional.empty();
        int lost = 0;
        long told = gap.last();
        while (true) {
            switch (calls.page(asked, token, isStopped)) {
                case HistoryCalls.Answer.Stopped _ -> {
                    return;
                }
                case HistoryCalls.Answer.LostPlace _ -> {
                    lost = cutter.reached() < asked.last() ? 1 : lost + 1;
                    if (lost > MOST_LOST) {
                        throw lostPlace(asked);
                    }
                    cutter.forgetReached();
                    asked = new Seconds(gap.first(), cutter.reached());
                    token = Optional.empty();
                }
                case HistoryCalls.Answer.Page page -> {
                    page.events().forEach(cutter::add);
                    covered.add(told - cutter.reached());
                    told = cutter.reached();
                    if (page.next().isEmpty()) {
                        covered.add(told - gap.first() + 1);
                        cutter.end(clock.instant().minus(EventHistoryQuery.REACH).getEpochSecond());
                        return;
                    }
                    token = page.next();
                }
            }
        }
    }

    private AwsException lostPlace(Seconds asked) {
        return new AwsException(
                AwsProblem.OTHER,
                "AWS began the Event history of "
                        + name.region()
                        + " up to "
                        + asked.end()
                        + " over and over and did not go on with it. Start again: what the case"
                        + " holds is not fetched again.",
                null);
    }

    /// Hands files over to the import.
    private final class Handing implements HistoryCutter.Files {
        private final boolean isSettled;

        Handing(boolean isSettled) {
            this.isSettled = isSettled;
        }

        @Override
        public void whole(Seconds stretch, List<Event> events) {
            hand(name.of(stretch), isSettled ? StoredAs.SETTLED : UNSETTLED, events);
        }

        @Override
        public void part(Seconds stretch, int part, List<Event> events) {
            hand(name.of(stretch, part), UNSETTLED, events);
        }

        private void hand(String path, String tag, List<Event> events) {
            if (!isStopped.getAsBoolean()) {
                byte[] text = HistoryText.of(events);
                finds.expect(1, text.length);
                finds.file(FetchedFile.of(path, StoredAs.tagged(tag), text, () -> {}));
            }
        }
    }
}
