package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

class AwsPolicyCommandTest {
    private static final String STORE =
            "arn:aws:cloudtrail:us-east-1:111122223333:eventdatastore/0233062b";

    private final StringWriter out = new StringWriter();

    @Test
    void athenaAsksForItsTableItsResultsAndTheTrail() {
        assertThat(
                        policy(
                                "s3://trail/audit",
                                "--athena",
                                "logs.trail",
                                "--output",
                                "s3://results/spoor"))
                .isZero();

        assertThat(statements())
                .containsExactly(
                        "\"s3:ListBucket\" on \"arn:aws:s3:::trail\"",
                        "\"s3:GetObject\" on \"arn:aws:s3:::trail/audit/*\"",
                        "[\"athena:StartQueryExecution\",\"athena:GetQueryExecution\","
                                + "\"athena:GetQueryResults\",\"athena:StopQueryExecution\"]"
                                + " on \"arn:aws:athena:*:*:workgroup/*\"",
                        "[\"glue:GetDatabase\",\"glue:GetTable\",\"glue:GetPartitions\"] on"
                                + " [\"arn:aws:glue:*:*:catalog\","
                                + "\"arn:aws:glue:*:*:database/default\","
                                + "\"arn:aws:glue:*:*:database/logs\","
                                + "\"arn:aws:glue:*:*:table/logs/trail\"]",
                        "[\"s3:GetBucketLocation\",\"s3:ListBucket\"] on"
                                + " \"arn:aws:s3:::results\"",
                        "[\"s3:PutObject\",\"s3:GetObject\"] on"
                                + " \"arn:aws:s3:::results/spoor/*\"");
    }

    @Test
    void lakeAsksForItsStoreAlone() {
        assertThat(policy("--lake", STORE)).isZero();

        assertThat(statements())
                .containsExactly(
                        "[\"cloudtrail:StartQuery\",\"cloudtrail:DescribeQuery\","
                                + "\"cloudtrail:GetQueryResults\",\"cloudtrail:CancelQuery\"] on \""
                                + STORE
                                + "\"");
    }

    @Test
    void athenaWantsAllOfItsPlaces() {
        assertThat(policy("s3://trail", "--athena", "logs.trail")).isEqualTo(ExitCode.USAGE);
        assertThat(policy("--athena", "logs.trail", "--output", "s3://results/spoor"))
                .isEqualTo(ExitCode.USAGE);
    }

    private List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (JsonNode one : JsonMapper.shared().readTree(out.toString()).get("Statement")) {
            statements.add(one.get("Action") + " on " + one.get("Resource"));
        }
        return statements;
    }

    private int policy(String... arguments) {
        List<String> all = new ArrayList<>(List.of("aws-policy"));
        all.addAll(List.of(arguments));
        return SpoorCommand.run(
                all.toArray(String[]::new),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()));
    }
}
