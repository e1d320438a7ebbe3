package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static spoor.athena.ask.AthenaStub.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.archive.aws.S3Server;
import spoor.athena.ask.AthenaStub;
import spoor.athena.ask.AthenaStub.Script;
import spoor.casefile.CaseFile;
import spoor.casefile.LedgerFile;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ingest.Trail;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class BringHomeCommandTest {
    private static final String DAY = "AWSLogs/111122223333/CloudTrail/us-east-1/2023/07/10/";
    private static final String LENS = "time:2023-07-10";
    private static final List<String> NONE = row("path");

    @TempDir private Path folder;

    private final AthenaStub athena = new AthenaStub();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void passOn() {
        athena.passOthersOnTo(S3Server.address());
    }

    @AfterEach
    void close() {
        athena.close();
    }

    @Test
    void theFilesThatHoldTheRecordsComeHomeVerbatimAndOnlyOnce() {
        String bucket = S3Server.bucket("home-files", false);
        String other = S3Server.bucket("home-other", false);
        put(bucket, DAY + "a.json.gz", Trail.record(1), Trail.record(2));
        put(bucket, DAY + "b.json.gz", Trail.record(3));
        put(bucket, DAY + "c.json.gz", Trail.record(4));
        put(other, "copy.json.gz", Trail.record(5));
        files(
                "s3://home-files/" + DAY + "a.json.gz",
                "s3://home-files/" + DAY + "c.json.gz",
                "s3://home-other/copy.json.gz");

        assertThat(home(LENS)).isZero();

        assertThat(err.toString())
                .startsWith("spoor: Athena read 20.0 MB, about USD 0.0001.\n")
                .contains("spoor: The matching records stand in 3 files, ", " To fetch: 3 files, ");
        assertThat(fetched())
                .containsExactlyInAnyOrder(
                        "GET /home-files/" + DAY + "a.json.gz",
                        "GET /home-files/" + DAY + "c.json.gz",
                        "GET /home-other/copy.json.gz");
        try (CaseFile opened = CaseFile.open(file())) {
            assertThat(opened.ledger().files())
                    .extracting(LedgerFile::path)
                    .containsExactlyInAnyOrder(
                            "s3://home-files/" + DAY + "a.json.gz",
                            "s3://home-files/" + DAY + "c.json.gz",
                            "s3://home-other/copy.json.gz");
        }
        assertThat(spoor("events", "--case", file().toString(), "--jsonl")).isZero();
        assertThat(out.toString().lines())
                .contains(Trail.record(1), Trail.record(2), Trail.record(4), Trail.record(5))
                .doesNotContain(Trail.record(3));
        assertThat(spoor("ledger", file().toString())).isZero();
        assertThat(out.toString())
                .contains("Athena, table logs.trail, query query-1: time:2023-07-10")
                .contains("s3://home-files/", "s3://home-other/");

        assertThat(home(LENS)).isZero();

        assertThat(err.toString()).contains(" To fetch: 0 files, 0 bytes.");
        assertThat(fetched()).hasSize(3);
    }

    @Test
    void listingTellsWhatFetchingTakesAndFetchesNothing() {
        String bucket = S3Server.bucket("home-list", false);
        put(bucket, DAY + "a.json.gz", Trail.record(1));
        files("s3://home-list/" + DAY + "a.json.gz", "s3://home-list/" + DAY + "gone.json.gz");

        assertThat(home("--list", LENS)).isZero();

        assertThat(err.toString())
                .contains(
                        "The matching records stand in 1 files, ",
                        " 1 are not in the bucket any more.");
        assertThat(fetched()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatIsGoneIsInTheLedger() {
        String bucket = S3Server.bucket("home-gone", false);
        put(bucket, DAY + "a.json.gz", Trail.record(1));
        files("s3://home-gone/" + DAY + "a.json.gz", "s3://home-gone/" + DAY + "gone.json.gz");

        assertThat(home(LENS)).isEqualTo(ExitCode.FOUND_FAULTS);

        try (CaseFile opened = CaseFile.open(file())) {
            assertThat(opened.ledger().files())
                    .filteredOn(f -> f.path().endsWith("/gone.json.gz"))
                    .extracting(LedgerFile::note)
                    .containsExactly("there is no such object in the bucket any more");
            assertThat(opened.ledger().total().kept()).isEqualTo(1);
        }
    }

    @Test
    void whatAthenaWroteAnewIsReadAsRowsOfATable() throws Exception {
        String bucket = S3Server.bucket("home-unload", false);
        athena.on("UNLOAD", Script.rows(List.of()));
        S3Server.put(
                bucket,
                "slice/20230710_000000_00001_abcde_0a1b",
                Packed.gzip(unloaded(1) + "\n" + unloaded(2) + "\n"),
                Map.of());

        assertThat(home("--unload", "s3://home-unload/slice", LENS)).isZero();

        assertThat(athena.statements().findFirst().orElseThrow())
                .startsWith("UNLOAD (")
                .endsWith("TO 's3://home-unload/slice/'\nWITH (format = 'JSON')");
        assertThat(err.toString())
                .contains("Athena wrote 1 objects, ", "to s3://home-unload/slice/.");
        try (CaseFile opened = CaseFile.open(file())) {
            assertThat(opened.ledger().files())
                    .extracting(LedgerFile::shape)
                    .containsExactly(Shape.TABLE_JSON);
            assertThat(opened.ledger().total()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0));
        }
        String file = file().toString();
        assertThat(spoor("facets", "--case", file, "--field", "fidelity", "source:s3")).isZero();
        assertThat(out.toString()).isEqualTo("2\tflattened\n");
        assertThat(
                        spoor(
                                "events",
                                "--case",
                                file,
                                "--csv",
                                "name:user2",
                                "key:AKIAIOSFODNN7EXAMPLE",
                                "resource:example"))
                .isZero();
        assertThat(out.toString().split("\r\n"))
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("eventTime,"),
                        two ->
                                assertThat(two)
                                        .startsWith("2023-07-10T00:00:02Z,")
                                        .contains("\"{\"\"bucketName\"\":\"\"example\"\"}\""));
    }

    @Test
    void whereNoRecordMatchesThereIsNoCase() {
        athena.on("DISTINCT path", Script.rows(List.of(NONE)));

        assertThat(home(LENS)).isZero();

        assertThat(err.toString())
                .endsWith("spoor: No record matches, so there is nothing to fetch.\n");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aDryRunPrintsTheStatementAndAsksNothing() {
        assertThat(home("--dry-run", LENS)).isZero();
        assertThat(out.toString()).startsWith("SELECT DISTINCT path\n");
        assertThat(home("--dry-run", "--unload", "s3://slices/1", LENS)).isZero();
        assertThat(out.toString()).startsWith("UNLOAD (\n");
        assertThat(athena.requests()).isEmpty();
    }

    @Test
    void aCaseThatCannotBeOpenedCostsNothing() throws Exception {
        Files.writeString(file(), "no case");

        assertThat(home(LENS)).isEqualTo(ExitCode.NOT_POSSIBLE);
        assertThat(athena.requests()).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsWrongUsage() {
        assertThat(home("error:any")).isEqualTo(ExitCode.USAGE);
        assertThat(home(LENS, "person:alice")).isEqualTo(ExitCode.USAGE);
        assertThat(home("--list", "--unload", "s3://slices/1", LENS)).isEqualTo(ExitCode.USAGE);
        assertThat(spoor("bring-home", "--case", "x", LENS)).isEqualTo(ExitCode.USAGE);
        assertThat(athena.requests()).isEmpty();
    }

    private static String unloaded(int number) {
        return """
        {"eventversion":"1.08","useridentity":{"type":"IAMUser","principalid":"AIDA%1$d","arn":\
        "arn:aws:iam::111122223333:user/user%1$d","accountid":"111122223333","invokedby":null,\
        "accesskeyid":"AKIAIOSFODNN7EXAMPLE","username":"user%1$d","sessioncontext":null},\
        "eventtime":"2023-07-10T00:00:%1$02dZ","eventsource":"s3.amazonaws.com",\
        "eventname":"GetObject","awsregion":"us-east-1","sourceipaddress":"203.0.113.%1$d",\
        "useragent":"aws-cli","errorcode":null,"errormessage":null,\
        "requestparameters":"{\\"bucketName\\":\\"example\\"}","responseelements":null,\
        "eventid":"%2$s","readonly":"true","resources":[{"arn":"arn:aws:s3:::example",\
        "accountid":"111122223333","type":"AWS::S3::Bucket"}],"eventtype":"AwsApiCall",\
        "recipientaccountid":"111122223333"}\
        """
                .formatted(number, Trail.id(number));
    }

    private void put(String bucket, String key, String... records) {
        S3Server.put(bucket, key, Packed.gzip(Trail.file(records)), new HashMap<>());
    }

    private void files(String... uris) {
        athena.on(
                "DISTINCT path",
                Script.rows(
                        Stream.concat(Stream.of(NONE), Stream.of(uris).map(AthenaStub::row))
                                .toList()));
    }

    private List<String> fetched() {
        return athena.passedOn().stream().filter(r -> !r.contains("list-type")).toList();
    }

    private Path file() {
        return folder.resolve("slice.spoor.mv.db");
    }

    private int home(String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "bring-home",
                                "--athena",
                                "logs.trail",
                                "--region",
                                "us-east-1",
                                "--endpoint",
                                athena.url(),
                                "--case",
                                file().toString()));
        all.addAll(List.of(arguments));
        return spoor(all.toArray(String[]::new));
    }

    private int spoor(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
