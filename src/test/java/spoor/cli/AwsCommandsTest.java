package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.archive.aws.S3Server;
import spoor.ingest.Trail;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

class AwsCommandsTest {
    private static final String LOGS = "AWSLogs/111122223333/CloudTrail/us-east-1/2023/07/";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void signIn() {
        System.setProperty("aws.accessKeyId", "reader");
        System.setProperty("aws.secretAccessKey", "reader");
    }

    @AfterEach
    void signOut() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void saysWhatFetchingWillTakeThenFetchesAndNextTimeNothing() {
        String bucket = S3Server.bucket("command-line", false);
        for (int day = 10; day < 14; day++) {
            S3Server.put(
                    bucket,
                    LOGS + day + "/a.json.gz",
                    Packed.gzip(Trail.file(Trail.record(day))),
                    Map.of());
        }

        assertThat(fetch("s3://command-line", "--time", "2023-07-11", "--dry-run")).isZero();
        assertThat(err.toString())
                .startsWith(
                        "111122223333 us-east-1 CloudTrail: 4 objects, 0.0 MB, delivered 2023-07-10"
                                + " to 2023-07-13");
        assertThat(out.toString()).startsWith("4 objects, 0.0 MB in all. To fetch: 4 objects,");
        assertThat(folder.resolve("case.spoor.mv.db")).doesNotExist();

        assertThat(fetch("s3://command-line", "--time", "2023-07-11T01:00Z..02:00Z", "--json"))
                .isZero();
        JsonNode said = new JsonMapper().readTree(out.toString());
        assertThat(said.at("/files/0/path").asString()).startsWith("s3://command-line/AWSLogs/");
        assertThat(said.at("/files/0/etag").asString()).hasSize(32);
        assertThat(said.at("/total/kept").asInt()).isEqualTo(3);

        assertThat(fetch("s3://command-line", "--dry-run")).isZero();
        assertThat(out.toString()).contains("To fetch: 1 objects,");
        assertThat(fetch("s3://command-line")).isZero();
        assertThat(out.toString())
                .contains("4 files: 1 with records, 0 without, 3 already in the case.");
    }

    @Test
    void aBucketThatIsNotThereIsASentence() {
        assertThat(fetch("s3://no-such-bucket-of-ours/x")).isEqualTo(ExitCode.NOT_POSSIBLE);
        assertThat(err.toString())
                .startsWith(
                        "spoor: There is no such bucket, so AWS did not give the list of"
                                + " s3://no-such-bucket-of-ours/x/. Look at its spelling;");
        assertThat(folder.resolve("case.spoor.mv.db")).doesNotExist();
    }

    @Test
    void choicesThatMeanNothingAreWrongUsage() {
        assertThat(fetch("logs", "--time", "2023-07-11")).isEqualTo(ExitCode.USAGE);
        assertThat(fetch("logs", "--dry-run")).isEqualTo(ExitCode.USAGE);
        assertThat(fetch("s3://a-bucket", "s3://b-bucket")).isEqualTo(ExitCode.USAGE);
        assertThat(fetch("s3://A Bucket")).isEqualTo(ExitCode.NOT_POSSIBLE);
        assertThat(fetch("event-history", "--account", "1")).isEqualTo(ExitCode.USAGE);
        assertThat(fetch("event-history", "--look-up", "Colour=red")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("Narrow them with a lens afterwards.")
                .contains("--dry-run is for s3://… and event-history.")
                .contains("Give one place in AWS at a time")
                .contains("is no place in S3")
                .contains("Event history has the management events of one account")
                .contains("--look-up takes KEY=VALUE, where KEY is one of EventId, EventName,");
    }

    @Test
    void printsTheLeastPolicyThatSuffices() {
        assertThat(
                        spoor(
                                "aws-policy",
                                "s3://trail-bucket/logs",
                                "--kms-key",
                                "arn:aws:kms:us-east-1:111122223333:key/1"))
                .isZero();
        JsonNode policy = new JsonMapper().readTree(out.toString());
        assertThat(policy.at("/Statement").size()).isEqualTo(3);
        assertThat(policy.at("/Statement/0/Condition/StringLike/s3:prefix").asString())
                .isEqualTo("logs/*");
        assertThat(policy.at("/Statement/1/Resource").asString())
                .isEqualTo("arn:aws:s3:::trail-bucket/logs/*");
        assertThat(policy.at("/Statement/2/Action").asString()).isEqualTo("kms:Decrypt");

        assertThat(spoor("aws-policy")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).findValuesAsString("Action"))
                .containsExactly("cloudtrail:DescribeTrails", "cloudtrail:LookupEvents");

        assertThat(spoor("aws-policy", "s3://trail-bucket", "--region", "cn-north-1")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).findValuesAsString("Resource"))
                .containsExactly("arn:aws-cn:s3:::trail-bucket", "arn:aws-cn:s3:::trail-bucket/*");
    }

    private int fetch(String... arguments) {
        String[] all = new String[arguments.length + 7];
        all[0] = "import";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        String[] fixed = {
            "--case",
            folder.resolve("case").toString(),
            "--region",
            "us-east-1",
            "--endpoint",
            S3Server.address().toString()
        };
        System.arraycopy(fixed, 0, all, arguments.length + 1, fixed.length);
        return spoor(all);
    }

    private int spoor(String... arguments) {
        out.getBuffer().setLength(0);
        return SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
