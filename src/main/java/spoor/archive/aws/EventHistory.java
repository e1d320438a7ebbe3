package spoor.archive.aws;

import spoor.archive.LogSource;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Event history: the management events of the last 90 days that CloudTrail keeps for every
/// account, without a trail. Fetched through `LookupEvents`, one Region apart from the other, as
/// files of about a thousand events. Each is named by the stretch of time whose events it holds, so
/// that an import that was stopped goes on where the ledger has none yet.
public final class EventHistory implements LogSource {
    private final AwsClients clients;
    private final EventHistoryQuery query;
    private final Clock clock;
    private final Pace.Time time;
    private final HistoryCutter.Size file;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    public EventHistory(AwsClients clients, EventHistoryQuery query) {
        this(clients, query, Clock.systemUTC(), Pace.Time.REAL, HistoryCutter.Size.OF_FILE);
    }

    EventHistory(
            AwsClients clients,
            EventHistoryQuery query,
            Clock clock,
            Pace.Time time,
            HistoryCutter.Size file) {
        this.clients = clients;
        this.query = query;
        this.clock = clock;
        this.time = time;
        this.file = file;
    }

    @Override
    public List<String> names() {
        String where =
                query.attribute().map(a -> ", " + a.key().apiName() + " = " + a.value()).orElse("");
        return query.regions().stream()
                .map(region ->
                        "Event history of "
                                + region
                                + " from "
                                + query.from()
                                + " to "
                                + query.to()
                                + where)
                .toList();
    }

    @Override
    public void find(Finds finds) throws IOException {
        Optional<Seconds> asked = query.asked(clock.instant());
        if (asked.isEmpty() || finds.isCancelled()) {
            return;
        }
        String account = clients.caller().account();
        SortedMap<String, List<Seconds>> lacking = new TreeMap<>();
        for (String region : query.regions()) {
            HistoryName name = new HistoryName(account, region, query.attribute());
            lacking.put(region, RegionHistory.lacking(asked.get(), name, finds));
        }
        Covered covered = new Covered(lacking.values(), finds);
        EachRegion<Boolean> regions =
                EachRegion.of(
                        query.regions(),
                        (region, isStopped) -> {
                            HistoryName name = new HistoryName(account, region, query.attribute());
                            new RegionHistory(
                                            calls(region),
                                            name,
                                            file,
                                            finds,
                                            covered,
                                            isStopped,
                                            clock)
                                    .fetch(lacking.getOrDefault(region, List.of()));
                            return true;
                        },
                        finds::isCancelled);
        regions.refused()
                .forEach((region, why) ->
                        finds.unreadable(
                                new HistoryName(account, region, query.attribute()).whole(),
                                words(why)));
    }

    /// How much of the time that is asked for was gone through, of all Regions together.
    static final class Covered {
        private final long all;
        private final AtomicLong seconds = new AtomicLong();
        private final Finds finds;

        Covered(Collection<List<Seconds>> asked, Finds finds) {
            this.all =
                    asked.stream()
                            .flatMap(List::stream)
                            .mapToLong(gap -> gap.length().toSeconds())
                            .sum();
            this.finds = finds;
        }

        void add(long more) {
            finds.share((double) seconds.addAndGet(more) / all);
        }
    }

    /// Guesses what fetching all of it takes, by four calls a Region.
    ///
    /// @return empty if it was cancelled
    /// @throws IOException an [AwsException] if AWS refuses or cannot be reached
    public Optional<EventHistoryEstimate> estimate(BooleanSupplier isCancelled) throws IOException {
        Optional<Seconds> asked = query.asked(clock.instant());
        if (asked.isEmpty()) {
            return Optional.of(EventHistoryEstimate.of(List.of(), List.of()));
        }
        clients.caller();
        EachRegion<Optional<HistorySample>> regions =
                EachRegion.of(
                        query.regions(),
                        (region, isStopped) ->
                                HistorySample.of(calls(region), asked.get(), isStopped),
                        isCancelled);
        List<HistorySample> samples =
                regions.done().values().stream().flatMap(Optional::stream).toList();
        return samples.size() + regions.refused().size() < query.regions().size()
                ? Optional.empty()
                : Optional.of(EventHistoryEstimate.of(samples, regions.refused().keySet()));
    }

    private HistoryCalls calls(String region) {
        Pace pace = paces.computeIfAbsent(region, _ -> new Pace(time));
        return new HistoryCalls(clients, region, query, pace);
    }

    // The caller was known just before, so keys that are bad in a Region are bad only there.
    private static String words(AwsException why) {
        return why.problem() == AwsProblem.BAD_CREDENTIALS
                ? "The Region takes no credentials of this account; it may not be switched on for"
                        + " it, or want credentials of its own. Leave it out, or sign in for it."
                : String.valueOf(why.getMessage());
    }
}
