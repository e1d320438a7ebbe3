package spoor.athena.ask;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsProblem;
import spoor.archive.aws.S3Server;
import spoor.casefile.CaseFile;
import spoor.casefile.ImportListener;
import spoor.casefile.ImportOptions;
import spoor.casefile.LedgerFile;
import spoor.cli.SpoorCommand;
import spoor.engine.Cancel;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ingest.Trail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

class LakeQueriesTest {
    private static final String SQL = "SELECT eventJson FROM store";

    @TempDir private Path folder;

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
        answer("StartQuery", "{\"QueryId\":\"query-1\"}");
        answer("CancelQuery", "{\"QueryId\":\"query-1\",\"QueryStatus\":\"CANCELLED\"}");
    }

    @AfterEach
    void close() {
        server.stop();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void recordsComeHomeVerbatimPageByPage() throws Exception {
        server.stubFor(
                on("DescribeQuery")
                        .inScenario("looks")
                        .whenScenarioStateIs(STARTED)
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withBody("{\"__type\":\"ThrottlingException\"}"))
                        .willSetStateTo("runs"));
        server.stubFor(
                on("DescribeQuery")
                        .inScenario("looks")
                        .whenScenarioStateIs("runs")
                        .willReturn(aResponse().withBody(look("RUNNING", 5)))
                        .willSetStateTo("done"));
        server.stubFor(
                on("DescribeQuery")
                        .inScenario("looks")
                        .whenScenarioStateIs("done")
                        .willReturn(aResponse().withBody(look("FINISHED", 30_000_000))));
        answer("GetQueryResults", rows("\"NextToken\":\"more\",", 1, 2));
        server.stubFor(
                on("GetQueryResults")
                        .withRequestBody(matchingJsonPath("$.NextToken"))
                        .willReturn(aResponse().withBody(rows("", 3))));
        LakeQueries queries = queries();

        LakeQueries.Finished finished = queries.run(SQL, Cancel.NEVER);

        assertThat(finished)
                .isEqualTo(
                        new LakeQueries.Finished(
                                "query-1",
                                OptionalLong.of(3),
                                Cost.of(30_000_000, 0, Cost.DOLLARS_A_TERABYTE)));
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(50));
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            file.importFrom(
                    new LakeRecords(queries, "store", "query-1", "time:2023-07-10"),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);

            assertThat(file.ledger().total()).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
            assertThat(file.ledger().files())
                    .extracting(LedgerFile::path, LedgerFile::shape)
                    .containsExactlyInAnyOrder(
                            tuple("lake://us-east-1/store/query-1/1", Shape.LAKE_RESULTS),
                            tuple("lake://us-east-1/store/query-1/2", Shape.LAKE_RESULTS));
        }
    }

    @Test
    void theCommandAsksForTheLensAndReadsWhatItFinds() {
        answer("DescribeQuery", look("FINISHED", 30_000_000));
        answer("GetQueryResults", rows("", 1, 2, 3));
        System.setProperty("aws.accessKeyId", "reader");
        System.setProperty("aws.secretAccessKey", "reader");
        String store = "0233062b-51c6-4d18-8dec-a8c90f5bcfba";
        String file = folder.resolve("case").toString();
        StringWriter err = new StringWriter();

        assertThat(
                        spoor(
                                err,
                                "bring-home",
                                "--lake",
                                store,
                                "--region",
                                "us-east-1",
                                "--endpoint",
                                server.baseUrl(),
                                "--case",
                                file,
                                "time:2023-07-10",
                                "event:GetObject"))
                .contains("now holds 3 events from 3 records.");

        assertThat(err.toString())
                .startsWith("spoor: CloudTrail Lake found 3 records; it read 30.0 MB, about USD");
        assertThat(server.getAllServeEvents())
                .anyMatch(e -> e.getRequest().getBodyAsString().contains("'getobject'"));
        assertThat(spoor(err, "events", "--case", file, "--jsonl").lines())
                .containsExactlyInAnyOrder(Trail.record(1), Trail.record(2), Trail.record(3));
        assertThat(spoor(err, "ledger", file))
                .contains(
                        "CloudTrail Lake of us-east-1, store "
                                + store
                                + ", query query-1:"
                                + " time:2023-07-10T00:00Z..2023-07-11T00:00Z event:GetObject");
    }

    private static String spoor(StringWriter err, String... arguments) {
        StringWriter out = new StringWriter();
        int _ = SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return out.toString();
    }

    @Test
    void aQueryThatFailsSaysWhy() {
        answer(
                "DescribeQuery",
                "{\"QueryId\":\"query-1\",\"QueryStatus\":\"FAILED\",\"ErrorMessage\":\"no"
                        + " column\"}");

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().run(SQL, Cancel.NEVER))
                .withMessageEndingWith("(Query query-1: no column)")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.OTHER);
        assertThat(asked("CancelQuery")).isZero();
    }

    @Test
    void aQueryThatNobodyWantsOrThatReadsTooMuchIsStopped() {
        answer("DescribeQuery", look("RUNNING", 60_000_000_000L));

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> queries().run(SQL, Cancel.NEVER))
                .withMessageStartingWith(
                        "The query was stopped: it had read 60.0 GB, and the limit for one is 50.0"
                                + " GB.");
        assertThat(asked("CancelQuery")).isEqualTo(1);

        answer("DescribeQuery", look("RUNNING", 0));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> queries().run(SQL, () -> !pauses.isEmpty()));
        assertThat(asked("CancelQuery")).isEqualTo(2);
    }

    private LakeQueries queries() throws AwsException {
        return new LakeQueries(
                S3Server.clients(URI.create(server.baseUrl())), AthenaChoices.USUAL, pauses::add);
    }

    private static String look(String status, long bytes) {
        return "{\"QueryId\":\"query-1\",\"QueryStatus\":\"%s\",\"QueryStatistics\":{\"EventsMatched\":3,\"BytesScanned\":%d}}"
                .formatted(status, bytes);
    }

    private static String rows(String token, int... numbers) {
        List<String> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add("[{\"eventJson\":" + Trail.quoted(Trail.record(number)) + "}]");
        }
        return "{\"QueryStatus\":\"FINISHED\","
                + token
                + "\"QueryResultRows\":["
                + String.join(",", rows)
                + "]}";
    }

    private long asked(String call) {
        return server.getAllServeEvents().stream()
                .filter(e -> e.getRequest().getHeader("X-Amz-Target").endsWith("." + call))
                .count();
    }

    private void answer(String call, String body) {
        server.stubFor(on(call).willReturn(aResponse().withBody(body)));
    }

    private static MappingBuilder on(String call) {
        return any(anyUrl()).withHeader("X-Amz-Target", matching(".*\\." + call));
    }
}
