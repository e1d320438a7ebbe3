package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import spoor.archive.LogSource;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Event history: the management events of the last 90 days that CloudTrail keeps for every
/// account, without a trail. Fetched through `LookupEvents`, one Region apart from the other, as
/// files of about a thousand events. Each is named by the stretch of time whose events it holds, so
/// that an import that was stopped goes on where the ledger has none yet.
public final class EventHistory implements LogSource {
    private static final int REGIONS_AT_A_TIME = 4;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONGEST_END = Duration.ofSeconds(1);

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
        AtomicBoolean isEnded = new AtomicBoolean();
        BooleanSupplier isStopped = () -> isEnded.get() || finds.isCancelled();
        ExecutorService threads =
                Executors.newFixedThreadPool(REGIONS_AT_A_TIME, Thread.ofVirtual().factory());
        try {
            CompletionService<Optional<Refusal>> regions = new ExecutorCompletionService<>(threads);
            for (String region : query.regions()) {
                HistoryName name = new HistoryName(account, region, query.attribute());
                RegionHistory history =
                        new RegionHistory(calls(region), name, file, finds, isStopped, clock);
                regions.submit(() -> fetched(history, name, asked.get()));
            }
            await(regions, finds);
        } finally {
            isEnded.set(true);
            end(threads);
        }
    }

    private HistoryCalls calls(String region) {
        Pace pace = paces.computeIfAbsent(region, _ -> new Pace(time));
        return new HistoryCalls(clients, region, query, pace);
    }

    /// A Region that gives nothing to these credentials.
    private record Refusal(String path, AwsException reason) {}

    private static Optional<Refusal> fetched(RegionHistory history, HistoryName name, Seconds asked)
            throws AwsException {
        try {
            history.fetch(asked);
            return Optional.empty();
        } catch (AwsException e) {
            // The caller was known just before, so keys that are bad here are bad only here.
            if (e.problem() == AwsProblem.DENIED || e.problem() == AwsProblem.BAD_CREDENTIALS) {
                return Optional.of(new Refusal(name.whole(), e));
            }
            throw e;
        }
    }

    private void await(CompletionService<Optional<Refusal>> regions, Finds finds)
            throws IOException {
        Map<String, AwsException> refused = new TreeMap<>();
        try {
            for (int left = query.regions().size(); left > 0 && !finds.isCancelled(); ) {
                Future<Optional<Refusal>> done =
                        regions.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (done != null) {
                    left--;
                    done.get().ifPresent(r -> refused.put(r.path(), r.reason()));
                }
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The thread that fetched Event history was ended.");
        } finally {
            if (refused.size() < query.regions().size()) {
                refused.forEach((path, why) -> finds.unreadable(path, words(why)));
            }
        }
        if (refused.size() == query.regions().size()) {
            throw refused.values().iterator().next();
        }
    }

    private static String words(AwsException why) {
        return why.problem() == AwsProblem.BAD_CREDENTIALS
                ? "The Region takes no credentials of this account; it may not be switched on for"
                        + " it, or want credentials of its own. Leave it out, or sign in for it."
                : String.valueOf(why.getMessage());
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    /// An interrupt breaks off what a thread waits for, be it a pause or an answer.
    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
