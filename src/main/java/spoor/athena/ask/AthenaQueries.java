package spoor.athena.ask;

import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatistics;
import software.amazon.awssdk.services.athena.model.ResultSet;
import software.amazon.awssdk.services.athena.model.Row;
import software.amazon.awssdk.services.athena.model.StartQueryExecutionRequest;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.engine.Cancel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// Runs statements on Athena: starts each, looks at it until it ends, fetches its rows, and stops
/// it when nobody wants it or it reads too much. Safe for several threads.
public final class AthenaQueries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /// As many as Athena gives.
    private static final int PAGE_ROWS = 1_000;

    /// Beyond what any of our statements asks for in earnest.
    private static final int MOST_ROWS = 1_000_000;

    private final AthenaClient athena;
    private final AthenaChoices choices;
    private final Calls calls;
    private final Spending spending = new Spending();

    public AthenaQueries(AwsClients clients, AthenaChoices choices) {
        this(clients, choices, Pause.REAL);
    }

    AthenaQueries(AwsClients clients, AthenaChoices choices, Pause pause) {
        this.athena = clients.athena();
        this.choices = choices;
        this.calls = new Calls(clients, pause);
    }

    /// A query that came to its end.
    record Finished(String queryId, Cost cost) {}

    /// What all statements took so far.
    public Cost spent() {
        return spending.cost();
    }

    /// The rows of a SELECT.
    ///
    /// @throws AwsException if AWS does not run it to its end, or it read more than the choices say
    /// @throws CancellationException once `cancel` says so; the query is stopped
    QueryResult select(String sql, Cancel cancel) throws AwsException {
        Finished finished = run(sql, cancel);
        return new QueryResult(
                finished.queryId(), rows(finished.queryId(), cancel), finished.cost());
    }

    /// Runs a statement that has no rows, or whose rows are not wanted.
    ///
    /// @throws AwsException as [#select]
    /// @throws CancellationException once `cancel` says so; the query is stopped
    Finished run(String sql, Cancel cancel) throws AwsException {
        checkAll(spending.bytesScanned(), "");
        String id = start(sql, cancel);
        spending.running(id, 0);
        Look last = new Look(QueryExecutionState.QUEUED, 0, 0, "");
        try {
            for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
                last = look(id, cancel);
                if (last.isEnded()) {
                    return end(id, last);
                }
                spending.running(id, last.bytes());
                checkLimits(id, last);
                calls.pause(pause, cancel);
            }
        } catch (RuntimeException e) {
            stop(id, last);
            throw e;
        } catch (AwsException e) {
            throw last.isEnded() || stop(id, last) ? e : stillRunning(id, e);
        }
    }

    /// What Athena says of a query.
    private record Look(QueryExecutionState state, long bytes, long millis, String reason) {
        boolean isEnded() {
            return switch (state) {
                case SUCCEEDED, FAILED, CANCELLED -> true;
                case QUEUED, RUNNING, UNKNOWN_TO_SDK_VERSION -> false;
            };
        }

        Cost cost(AthenaChoices choices) {
            return state == QueryExecutionState.FAILED
                    ? new Cost(bytes, millis, Cost.NONE.price())
                    : Cost.of(bytes, millis, choices.dollarsATerabyte());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private String start(String sql, Cancel cancel) throws AwsException {
        StartQueryExecutionRequest.Builder request =
                StartQueryExecutionRequest.builder().queryString(sql);
        choices.workgroup().ifPresent(request::workGroup);
        choices.database().ifPresent(name -> request.queryExecutionContext(c -> c.database(name)));
        choices.output()
                .ifPresent(folder -> request.resultConfiguration(r -> r.outputLocation(folder)));
        try {
            return calls.call(
                    "the start of a query in Athena",
                    () -> athena.startQueryExecution(request.build()).queryExecutionId(),
                    cancel,
                    late -> stop(late, new Look(QueryExecutionState.QUEUED, 0, 0, "")));
        } catch (AwsException e) {
            throw QueryFailures.ofStart(e);
        }
    }

    private Look look(String id, Cancel cancel) throws AwsException {
        QueryExecution query =
                calls.call(
                        "the state of a query in Athena",
                        () ->
                                athena.getQueryExecution(r -> r.queryExecutionId(id))
                                        .queryExecution(),
                        cancel);
        QueryExecutionStatistics said = query.statistics();
        boolean isSaid = said != null;
        String reason = query.status().stateChangeReason();
        QueryExecutionState state = query.status().state();
        return new Look(
                state == null ? QueryExecutionState.UNKNOWN_TO_SDK_VERSION : state,
                isSaid && said.dataScannedInBytes() != null ? said.dataScannedInBytes() : 0,
                isSaid && said.engineExecutionTimeInMillis() != null
                        ? said.engineExecutionTimeInMillis()
                        : 0,
                reason == null ? "" : reason);
    }

    private Finished end(String id, Look last) throws AwsException {
        Cost cost = last.cost(choices);
        spending.ended(id, cost);
        if (last.state() != QueryExecutionState.SUCCEEDED) {
            throw QueryFailures.of(
                    id, last.state() == QueryExecutionState.CANCELLED, last.reason());
        }
        return new Finished(id, cost);
    }

    private void checkLimits(String id, Look last) throws AwsException {
        if (last.bytes() > choices.mostBytes()) {
            throw tooMuch(
                    "The query was stopped: it had read %s, and the limit for one is %s. About %s"
                                    .formatted(
                                            Figures.bytes(last.bytes()),
                                            Figures.bytes(choices.mostBytes()),
                                            Figures.price(last.cost(choices).price()))
                            + " of it is charged. ");
        }
        checkAll(spending.bytesScanned(), "Query " + id + " was stopped. ");
    }

    private void checkAll(long bytes, String before) throws AwsException {
        if (bytes > choices.mostBytesInAll()) {
            throw tooMuch(
                    before
                            + "All queries together read %s, and the limit for all is %s. "
                                    .formatted(
                                            Figures.bytes(bytes),
                                            Figures.bytes(choices.mostBytesInAll())));
        }
    }

    private static AwsException tooMuch(String what) {
        return new AwsException(
                AwsProblem.TOO_MUCH, what + "Narrow the time range, or raise the limit.", null);
    }

    /// @return whether Athena said that it stops
    private boolean stop(String id, Look last) {
        spending.ended(id, last.cost(choices));
        return calls.callAtLast(
                "the end of a query in Athena",
                () -> athena.stopQueryExecution(r -> r.queryExecutionId(id)));
    }

    private static AwsException stillRunning(String id, AwsException e) {
        return new AwsException(
                e.problem(),
                e.getMessage()
                        + " The query may still be running, at your cost; stop it in Athena's"
                        + " console: "
                        + id,
                e);
    }

    private List<QueryResult.Row> rows(String id, Cancel cancel) throws AwsException {
        List<QueryResult.Row> rows = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            GetQueryResultsResponse page =
                    calls.call(
                            "the result of a query in Athena",
                            () ->
                                    athena.getQueryResults(r ->
                                            r.queryExecutionId(id)
                                                    .maxResults(PAGE_ROWS)
                                                    .nextToken(from)),
                            cancel);
            boolean isHeader = from == null;
            for (Row row : page.resultSet().rows()) {
                if (!isHeader || !isHeader(row, page.resultSet())) {
                    rows.add(row(row));
                }
                isHeader = false;
            }
            token = page.nextToken();
            if (rows.size() > MOST_ROWS) {
                throw new AwsException(
                        AwsProblem.TOO_MUCH,
                        String.format(
                                Locale.ROOT,
                                "The answer has more than %,d rows. Narrow the lens.",
                                MOST_ROWS),
                        null);
            }
        } while (token != null);
        return rows;
    }

    /// The first row of a SELECT's result repeats the names of the columns.
    private static boolean isHeader(Row row, ResultSet set) {
        if (set.resultSetMetadata() == null) {
            return true;
        }
        List<String> names =
                set.resultSetMetadata().columnInfo().stream().map(ColumnInfo::name).toList();
        return row.data().stream().map(Datum::varCharValue).toList().equals(names);
    }

    private static QueryResult.Row row(Row row) {
        return new QueryResult.Row(
                row.data().stream().map(Datum::varCharValue).toArray(String[]::new));
    }
}
