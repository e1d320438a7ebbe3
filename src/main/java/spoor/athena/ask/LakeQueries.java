package spoor.athena.ask;

import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.DescribeQueryResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.cloudtrail.model.QueryStatisticsForDescribeQuery;
import software.amazon.awssdk.services.cloudtrail.model.QueryStatus;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.engine.Cancel;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Runs statements on CloudTrail Lake, and stops them when nobody wants them or they read too much.
/// Safe for several threads.
public final class LakeQueries {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /// As many as Lake gives.
    private static final int PAGE_ROWS = 1_000;

    private final CloudTrailClient lake;
    private final String region;
    private final AthenaChoices choices;
    private final Calls calls;

    /// Asks in the Region of the access.
    ///
    /// @param choices of which the limits and the price count here
    public LakeQueries(AwsClients clients, AthenaChoices choices) {
        this(clients, choices, Pause.REAL);
    }

    LakeQueries(AwsClients clients, AthenaChoices choices, Pause pause) {
        this.region = clients.region();
        this.lake = clients.cloudTrail(region);
        this.choices = choices;
        this.calls = new Calls(clients, pause);
    }

    /// A query that came to its end.
    ///
    /// @param events that it found; empty if Lake does not say
    public record Finished(String queryId, OptionalLong events, Cost cost) {}

    String region() {
        return region;
    }

    /// @throws AwsException if AWS does not run it to its end, or it read more than the choices say
    /// @throws java.util.concurrent.CancellationException once `cancel` says so; it is stopped
    public Finished run(String sql, Cancel cancel) throws AwsException {
        String id =
                calls.call(
                        "the start of a query in CloudTrail Lake",
                        () -> lake.startQuery(r -> r.queryStatement(sql)).queryId(),
                        cancel,
                        late -> stop(late));
        boolean isEnded = false;
        try {
            for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
                DescribeQueryResponse said =
                        calls.call(
                                "the state of a query in CloudTrail Lake",
                                () -> lake.describeQuery(r -> r.queryId(id)),
                                cancel);
                isEnded = isEnded(said.queryStatus());
                if (isEnded) {
                    return end(id, said);
                }
                checkLimit(bytes(said));
                calls.pause(pause, cancel);
            }
        } catch (RuntimeException | AwsException e) {
            if (!isEnded) {
                stop(id);
            }
            throw e;
        }
    }

    /// A page of a query's rows.
    ///
    /// @param token of the page before
    GetQueryResultsResponse page(String id, Optional<String> token, Cancel cancel)
            throws AwsException {
        return calls.call(
                "the result of a query in CloudTrail Lake",
                () ->
                        lake.getQueryResults(r -> {
                            r.queryId(id).maxQueryResults(PAGE_ROWS);
                            token.ifPresent(r::nextToken);
                        }),
                cancel);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static boolean isEnded(QueryStatus status) {
        return switch (status) {
            case FINISHED, FAILED, CANCELLED, TIMED_OUT -> true;
            case QUEUED, RUNNING, UNKNOWN_TO_SDK_VERSION -> false;
        };
    }

    private Finished end(String id, DescribeQueryResponse said) throws AwsException {
        String reason = said.errorMessage() == null ? "" : ": " + said.errorMessage();
        String told = " (Query " + id + reason + ")";
        return switch (said.queryStatus()) {
            case FINISHED -> {
                QueryStatisticsForDescribeQuery all = said.queryStatistics();
                OptionalLong events =
                        all == null || all.eventsMatched() == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(all.eventsMatched());
                yield new Finished(id, events, Cost.of(bytes(said), 0, choices.dollarsATerabyte()));
            }
            case TIMED_OUT ->
                    throw new AwsException(
                            AwsProblem.TOO_MUCH,
                            "The query took more time than Lake gives. Narrow the time range."
                                    + told,
                            null);
            case CANCELLED ->
                    throw new AwsException(
                            AwsProblem.OTHER, "CloudTrail Lake's query was stopped." + told, null);
            case FAILED, QUEUED, RUNNING, UNKNOWN_TO_SDK_VERSION ->
                    throw new AwsException(
                            AwsProblem.OTHER,
                            "CloudTrail Lake's query failed. Look at the store's id and at the"
                                    + " Region."
                                    + told,
                            null);
        };
    }

    private static long bytes(DescribeQueryResponse said) {
        QueryStatisticsForDescribeQuery all = said.queryStatistics();
        return all == null || all.bytesScanned() == null ? 0 : all.bytesScanned();
    }

    private void checkLimit(long bytes) throws AwsException {
        if (bytes > choices.mostBytes()) {
            throw new AwsException(
                    AwsProblem.TOO_MUCH,
                    "The query was stopped: it had read %s, and the limit for one is %s. What it"
                                    .formatted(
                                            Figures.bytes(bytes),
                                            Figures.bytes(choices.mostBytes()))
                            + " read is charged. Narrow the time range, or raise the"
                            + " limit.",
                    null);
        }
    }

    private void stop(String id) {
        boolean _ =
                calls.callAtLast(
                        "the end of a query in CloudTrail Lake",
                        () -> lake.cancelQuery(r -> r.queryId(id)));
    }
}
