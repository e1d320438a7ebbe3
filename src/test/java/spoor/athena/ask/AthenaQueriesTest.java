package spoor.athena.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static spoor.athena.ask.AthenaStub.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.athena.AthenaSql;
import spoor.athena.ask.AthenaStub.Script;
import spoor.engine.Cancel;
import spoor.lens.LensText;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class AthenaQueriesTest {
    private static final String SQL = "SELECT 1 AS one";

    private final AthenaStub athena = new AthenaStub();
    private final List<Duration> pauses = new ArrayList<>();
    private AwsClients clients;

    @BeforeEach
    void connect() throws AwsException {
        clients = athena.clients();
    }

    @AfterEach
    void close() {
        clients.close();
        athena.close();
    }

    @Test
    void asksAsTheAnalystChose() throws AwsException {
        athena.on(SQL, Script.rows(List.of(row("one"), row("1"))));
        AthenaChoices choices =
                new AthenaChoices(
                        Optional.of("forensics"),
                        Optional.of("logs"),
                        Optional.of("s3://results/spoor/"),
                        1_000_000_000,
                        1_000_000_000,
                        BigDecimal.valueOf(5));

        QueryResult result = queries(choices).select(SQL, Cancel.NEVER);

        assertThat(result.queryId()).isEqualTo("query-1");
        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().getFirst().number(0)).isEqualTo(1);
        JsonNode asked = athena.bodies("StartQueryExecution").getFirst();
        assertThat(asked.get("QueryString").asString()).isEqualTo(SQL);
        assertThat(asked.get("WorkGroup").asString()).isEqualTo("forensics");
        assertThat(asked.get("QueryExecutionContext").toString())
                .isEqualTo("{\"Database\":\"logs\"}");
        assertThat(asked.get("ResultConfiguration").toString())
                .isEqualTo("{\"OutputLocation\":\"s3://results/spoor/\"}");
        assertThat(asked.get("ClientRequestToken").asString()).isNotBlank();
    }

    @Test
    void leavesToAthenaWhatNobodyChose() throws AwsException {
        athena.on(SQL, Script.rows(List.of(row("one"))));

        assertThat(queries().select(SQL, Cancel.NEVER).rows()).isEmpty();
        assertThat(athena.bodies("StartQueryExecution").getFirst().propertyNames())
                .containsExactlyInAnyOrder("QueryString", "ClientRequestToken");
    }

    @Test
    void fetchesAllPagesAndTellsNullFromEmpty() throws AwsException {
        List<List<String>> rows = new ArrayList<>(List.of(row("n", "text")));
        IntStream.range(0, 2_500)
                .forEach(i -> rows.add(row(String.valueOf(i), i % 2 == 0 ? null : "")));
        athena.on(SQL, Script.rows(rows));

        List<QueryResult.Row> found = queries().select(SQL, Cancel.NEVER).rows();

        assertThat(found.stream().map(r -> r.number(0)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_500).mapToObj(Long::valueOf)::iterator);
        assertThat(found.get(0).get(1)).isNull();
        assertThat(found.get(1).get(1)).isEmpty();
        assertThat(athena.bodies("GetQueryResults")).hasSize(3);
    }

    @Test
    void looksLessAndLessOftenWhileAQueryRuns() throws AwsException {
        athena.on(SQL, Script.rows(List.of(row("one"))).after(8, 1_000_000_000));

        Cost cost = queries().select(SQL, Cancel.NEVER).cost();

        assertThat(pauses.stream().mapToLong(Duration::toMillis).sum())
                .isEqualTo(100 + 200 + 400 + 800 + 1_600 + 3 * 2_000);
        assertThat(pauses).allMatch(p -> p.toMillis() <= 200);
        assertThat(cost).isEqualTo(new Cost(9_000_000_000L, 90, new BigDecimal("0.045000")));
    }

    @Test
    void chargesTenMegabytesAtLeast() throws AwsException {
        athena.on(SQL, Script.rows(List.of(row("one"))).after(0, 1));
        AthenaQueries queries = queries();

        Cost one = queries.select(SQL, Cancel.NEVER).cost();
        queries.run(SQL, Cancel.NEVER);

        assertThat(one).isEqualTo(new Cost(1, 10, new BigDecimal("0.000050")));
        assertThat(queries.spent()).isEqualTo(new Cost(2, 20, new BigDecimal("0.000100")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TABLE_NOT_FOUND: line 2:1: Table 'awsdatacatalog.logs.x' does not exist | OTHER | does not have that table here
                    COLUMN_NOT_FOUND: line 3:4: Column 'eventid' cannot be resolved | OTHER | not of the kind that `spoor athena-ddl` prints
                    Access denied when writing output to url: s3://r/ | DENIED | may not read the table or its logs, or not write
                    User is not authorized to perform: kms:Decrypt on resource | KMS_DENIED | encrypted with a KMS key
                    Query exhausted resources at this scale factor | TOO_MUCH | Narrow the time range
                    HIVE_PATH_ALREADY_EXISTS: Target directory for table already exists | OTHER | Name a new one
                    GENERIC_INTERNAL_ERROR | OTHER | The reason is Athena's
                    """)
    void saysWhyAQueryFailedAndWhatToDo(String reason, AwsProblem problem, String words) {
        athena.on(SQL, Script.fails(reason));
        AthenaQueries queries = queries();

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries.select(SQL, Cancel.NEVER))
                .withMessageStartingWith("Athena's query failed. ")
                .withMessageContaining(words)
                .withMessageEndingWith("(Query query-1: " + reason + ")")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
        assertThat(athena.bodies("StopQueryExecution")).isEmpty();
        assertThat(queries.spent().price()).isZero();
    }

    @Test
    void saysThatAWorkgroupsLimitStoppedAQuery() {
        athena.on(
                SQL,
                new Script("CANCELLED", "Bytes scanned limit was exceeded", 1, 9, 0, List.of()));

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().select(SQL, Cancel.NEVER))
                .withMessageStartingWith("Athena's query was stopped. The workgroup's own limit");
    }

    @Test
    void asksForAFolderWhereTheWorkgroupHasNone() {
        athena.refuse(
                "StartQueryExecution",
                400,
                "InvalidRequestException",
                "No output location provided. An output location is required");

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().select(SQL, Cancel.NEVER))
                .withMessageStartingWith("Athena wants a folder for its results.");
    }

    @Test
    void goesOnWhenAthenaAskedToSlowDown() throws AwsException {
        athena.refuse("StartQueryExecution", 400, "TooManyRequestsException", "Rate exceeded");
        athena.on(SQL, Script.rows(List.of(row("one"), row("1"))));

        assertThat(queries().select(SQL, Cancel.NEVER).rows()).hasSize(1);
        List<JsonNode> asked = athena.bodies("StartQueryExecution");
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).as("with the same token").isEqualTo(asked.getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ExpiredTokenException | EXPIRED | The AWS session has run out
                    AccessDeniedException | DENIED | These credentials may not read the start of a query in Athena
                    UnrecognizedClientException | BAD_CREDENTIALS | AWS does not accept these credentials
                    """)
    void saysWhyAQueryWasNotStarted(String code, AwsProblem problem, String words) {
        athena.refuse("StartQueryExecution", 400, code, "No.");

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().select(SQL, Cancel.NEVER))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void saysThatAQueryMayRunOnWhereItCannotBeStopped() {
        athena.on(SQL, Script.rows(List.of()).after(9, 1));
        athena.refuse("GetQueryExecution", 400, "ExpiredTokenException", "Expired.");
        athena.refuse("StopQueryExecution", 400, "ExpiredTokenException", "Expired.");

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().select(SQL, Cancel.NEVER))
                .withMessageEndingWith("stop it in Athena's console: query-1");
    }

    @Test
    void stopsTheQueryWhenNobodyWantsItAnyMore() {
        athena.on(SQL, Script.rows(List.of()).after(1_000, 1));
        AtomicBoolean isCancelled = new AtomicBoolean();
        AthenaQueries queries =
                new AthenaQueries(clients, AthenaChoices.USUAL, _ -> isCancelled.set(true));

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> queries.select(SQL, isCancelled::get));
        assertThat(athena.bodies("StopQueryExecution").toString())
                .isEqualTo("[{\"QueryExecutionId\":\"query-1\"}]");
        assertThat(athena.bodies("GetQueryExecution")).hasSize(1);
    }

    @Test
    void stopsAQueryThatReadsTooMuch() {
        athena.on(SQL, Script.rows(List.of()).after(1_000, 20_000_000_000L));
        AthenaQueries queries = queries();

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries.select(SQL, Cancel.NEVER))
                .withMessage(
                        "The query was stopped: it had read 60.0 GB, and the limit for one is 50.0"
                                + " GB. About USD 0.30 of it is charged. Narrow the time range, or"
                                + " raise the limit.")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(AwsProblem.TOO_MUCH));
        assertThat(athena.bodies("StopQueryExecution")).hasSize(1);
        assertThat(queries.spent().bytesScanned()).isEqualTo(60_000_000_000L);
    }

    @Test
    void startsNoQueryOnceAllTogetherReadTooMuch() throws AwsException {
        athena.on(SQL, Script.rows(List.of(row("one"))).after(0, 600));
        AthenaQueries queries =
                queries(
                        new AthenaChoices(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1_000,
                                1_000,
                                Cost.DOLLARS_A_TERABYTE));
        queries.select(SQL, Cancel.NEVER);
        queries.select(SQL, Cancel.NEVER);

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries.select(SQL, Cancel.NEVER))
                .withMessageStartingWith(
                        "All queries together read 1.2 kB, and the limit for all is 1.0 kB.");
        assertThat(athena.statements()).hasSize(2);
    }

    @Test
    void aSliceIsWrittenWhereTheAnalystSays() throws AwsException {
        athena.on("UNLOAD", Script.rows(List.of()));

        AthenaSlice.Written written = slice().unload("s3://slices/one", Cancel.NEVER);

        assertThat(written)
                .isEqualTo(
                        new AthenaSlice.Written(
                                "s3://slices/one/",
                                "query-1",
                                new Cost(20_000_000, 10, new BigDecimal("0.000100"))));
        assertThat(athena.bodies("GetQueryResults")).isEmpty();
    }

    @Test
    void theFilesOfASliceAreNamed() throws AwsException {
        athena.on(
                "DISTINCT path",
                Script.rows(List.of(row("path"), row("s3://t/1.gz"), row("s3://t/2.gz"))));

        assertThat(slice().files(Cancel.NEVER).uris())
                .containsExactly("s3://t/1.gz", "s3://t/2.gz");
    }

    private AthenaSlice slice() {
        return new AthenaSlice(
                queries(), new AthenaSql(LensText.parse("time:2023-07-10"), "logs.trail", 1));
    }

    private AthenaQueries queries() {
        return queries(AthenaChoices.USUAL);
    }

    private AthenaQueries queries(AthenaChoices choices) {
        return new AthenaQueries(clients, choices, pauses::add);
    }
}
