package spoor.athena.ask;

import org.jspecify.annotations.Nullable;

import spoor.archive.aws.AwsException;
import spoor.engine.Cancel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Map<String, Running> running = new HashMap<>();
    private long cells;

    /// @param atATime how many statements run at the same time, whoever asks
    SideBySide(AthenaQueries queries, int atATime) {
        this.queries = queries;
        this.places = new Semaphore(atATime, true);
    }

    /// The results by statement; those known before cost nothing. One that runs already for
    /// somebody else is waited for, and is stopped only when nobody wants it. If one fails, all are
    /// left.
    ///
    /// @throws AwsException as [AthenaQueries#select]
    /// @throws CancellationException once `cancel` says so
    Map<String, QueryResult> select(Collection<String> statements, Cancel cancel)
            throws AwsException {
        AtomicBoolean hasFailed = new AtomicBoolean();
        Cancel either = () -> hasFailed.get() || cancel.isCancelled();
        Map<String, QueryResult> results = new HashMap<>();
        Map<String, Running> wanted = new LinkedHashMap<>();
        for (String sql : new LinkedHashSet<>(statements)) {
            synchronized (this) {
                QueryResult before = known.get(sql);
                if (before == null) {
                    wanted.put(sql, want(sql, either));
                } else {
                    results.put(sql, new QueryResult(before.queryId(), before.rows(), Cost.NONE));
                }
            }
        }
        for (Running one : wanted.values()) {
            CompletableFuture<QueryResult> _ =
                    one.result.whenComplete((_, failed) -> {
                        if (failed != null) {
                            hasFailed.set(true);
                        }
                    });
        }
        Failure failure = new Failure();
        wanted.forEach((sql, one) -> {
            try {
                results.put(sql, one.await(either));
            } catch (CancellationException | CompletionException e) {
                failure.add(e);
            }
        });
        failure.check();
        return results;
    }

    /// The run of a statement, which may have begun for somebody else.
    private synchronized Running want(String sql, Cancel cancel) {
        Running already = running.get(sql);
        if (already != null && already.join(cancel)) {
            return already;
        }
        Running fresh = new Running(cancel);
        running.put(sql, fresh);
        Thread.startVirtualThread(() -> run(sql, fresh));
        return fresh;
    }

    private void run(String sql, Running one) {
        try {
            QueryResult result = selectInTurn(sql, one);
            keep(sql, result, one);
            one.result.complete(result);
        } catch (AwsException | RuntimeException | Error e) {
            forget(sql, one);
            one.result.completeExceptionally(e);
        }
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
            return queries.select(sql, cancel);
        } finally {
            places.release();
        }
    }

    private synchronized void keep(String sql, QueryResult result, Running one) {
        forget(sql, one);
        QueryResult old = known.put(sql, result);
        cells += result.cells() - (old == null ? 0 : old.cells());
        while (cells > MOST_CELLS && known.size() > 1) {
            cells -= known.pollFirstEntry().getValue().cells();
        }
    }

    private synchronized void forget(String sql, Running one) {
        running.remove(sql, one);
    }

    /// A statement that runs, for everybody who wants its result. Nobody wants it any more once all
    /// of them have cancelled, and then nobody can join.
    private static final class Running implements Cancel {
        private final CompletableFuture<QueryResult> result = new CompletableFuture<>();
        private final AtomicBoolean isPaid = new AtomicBoolean();
        private final List<Cancel> wanted = new ArrayList<>();
        private boolean isAbandoned;

        Running(Cancel cancel) {
            wanted.add(cancel);
        }

        synchronized boolean join(Cancel cancel) {
            if (!isCancelled()) {
                wanted.add(cancel);
            }
            return !isAbandoned;
        }

        @Override
        public synchronized boolean isCancelled() {
            isAbandoned = isAbandoned || wanted.stream().allMatch(Cancel::isCancelled);
            return isAbandoned;
        }

        /// Waits for the result, whose cost is that of whoever has it first. Who cancels goes at
        /// once where others still want it, and else when the statement is stopped.
        QueryResult await(Cancel cancel) {
            while (true) {
                try {
                    QueryResult told = result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    return isPaid.compareAndSet(false, true)
                            ? told
                            : new QueryResult(told.queryId(), told.rows(), Cost.NONE);
                } catch (TimeoutException _) {
                    if (cancel.isCancelled() && !isCancelled()) {
                        throw new CancellationException();
                    }
                } catch (ExecutionException e) {
                    throw new CompletionException(e.getCause());
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException();
                }
            }
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
