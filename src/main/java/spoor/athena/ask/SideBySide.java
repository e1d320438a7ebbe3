package spoor.athena.ask;

import org.jspecify.annotations.Nullable;

import spoor.archive.aws.AwsException;
import spoor.engine.Cancel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs statements several at a time, and each only once as long as its result is kept. Safe for
/// several threads.
final class SideBySide {
    private static final long LOOK_MILLIS = 100;

    /// What is kept of results, about 50 MB.
    private static final long MOST_CELLS = 500_000;

    private final AthenaQueries queries;
    private final Semaphore places;
    private final LinkedHashMap<String, QueryResult> known = new LinkedHashMap<>(16, 0.75f, true);
    private long cells;

    /// @param atATime how many statements run at the same time, whoever asks
    SideBySide(AthenaQueries queries, int atATime) {
        this.queries = queries;
        this.places = new Semaphore(atATime, true);
    }

    /// The results by statement; those known before cost nothing. If one fails, all are stopped.
    ///
    /// @throws AwsException as [AthenaQueries#select]
    /// @throws CancellationException once `cancel` says so
    Map<String, QueryResult> select(Collection<String> statements, Cancel cancel)
            throws AwsException {
        AtomicBoolean hasFailed = new AtomicBoolean();
        Cancel either = () -> hasFailed.get() || cancel.isCancelled();
        Map<String, QueryResult> results = new HashMap<>();
        Map<String, CompletableFuture<QueryResult>> running = new LinkedHashMap<>();
        for (String sql : new LinkedHashSet<>(statements)) {
            QueryResult before = before(sql);
            if (before != null) {
                results.put(sql, new QueryResult(before.queryId(), before.rows(), Cost.NONE));
            } else {
                running.put(sql, start(sql, either, hasFailed));
            }
        }
        Failure failure = new Failure();
        running.forEach((sql, one) -> {
            try {
                results.put(sql, one.join());
            } catch (CancellationException | CompletionException e) {
                failure.add(e);
            }
        });
        failure.check();
        return results;
    }

    private CompletableFuture<QueryResult> start(
            String sql, Cancel cancel, AtomicBoolean hasFailed) {
        CompletableFuture<QueryResult> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(selectInTurn(sql, cancel));
            } catch (AwsException | RuntimeException | Error e) {
                hasFailed.set(true);
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private QueryResult selectInTurn(String sql, Cancel cancel) throws AwsException {
        try {
            do {
                cancel.check();
            } while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            throw new CancellationException();
        }
        try {
            QueryResult result = queries.select(sql, cancel);
            keep(sql, result);
            return result;
        } finally {
            places.release();
        }
    }

    private synchronized @Nullable QueryResult before(String sql) {
        return known.get(sql);
    }

    private synchronized void keep(String sql, QueryResult result) {
        QueryResult old = known.put(sql, result);
        cells += result.cells() - (old == null ? 0 : old.cells());
        while (cells > MOST_CELLS && known.size() > 1) {
            cells -= known.pollFirstEntry().getValue().cells();
        }
    }

    /// The failure that stopped the others, rather than that they were stopped.
    private static final class Failure {
        private @Nullable Throwable first;

        void add(RuntimeException failure) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
            if (first == null || first instanceof CancellationException) {
                first = cause;
            }
        }

        void check() throws AwsException {
            switch (first) {
                case null -> {}
                case AwsException known -> throw known;
                case RuntimeException known -> throw known;
                case Error bug -> throw bug;
                default -> throw new IllegalStateException(first);
            }
        }
    }
}
