package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.analysis.difference.SaidInValue;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.FacetCounts;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.event.Subject;
import spoor.event.TargetTable;
import spoor.event.Targets;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The resources that the import takes from the bytes of records are those that reading the whole
/// record finds.
class ResourceColumnTest {
    private static final Path DATA = Path.of(System.getProperty("spoor.data", "../shared/data"));

    @TempDir Path folder;

    @Test
    void ofTheSampleCaseIsWhatTheRecordsSay() throws IOException {
        SampleArchive.write(folder.resolve("sample"), SampleOptions.large(20_000), Progress.none());
        assertSame(folder.resolve("sample/AWSLogs"), 10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invictus-aws_dataset",
                "stratus-red-team",
                "traildiscover",
                "documented",
                "cloud-custodian"
            })
    void ofRealArchivesIsWhatTheRecordsSay(String name) {
        Path archive = DATA.resolve(name);
        assumeTrue(Files.isDirectory(archive), () -> "no test data at " + archive);
        assertSame(archive, 1);
    }

    @Test
    void ofOddParametersIsWhatTheRecordsSay() throws IOException {
        List<String> odd =
                List.of(
                        call("iam", "PutUserPolicy", "{\"UserName\":\"a\",\"policyName\":\"p\"}"),
                        call("iam", "PutUserPolicy", "{\"USERNAME\":\"a\",\"userName\":\"b\"}"),
                        call("iam", "PutUserPolicy", "{\"userName\":\"a\",\"userName\":\"b\"}"),
                        call("iam", "PutUserPolicy", "{\"user\\u004eame\":\"a\"}"),
                        call("iam", "PutUserPolicy", "{\"userName\":\"\\u00e9\\n\"}"),
                        call("iam", "PutUserPolicy", "{\"userName\":\"\",\"roleName\":\"r\"}"),
                        call("iam", "PutUserPolicy", "{\"userName\":null,\"name\":[\"x\",\"y\"]}"),
                        call("iam", "PutUserPolicy", "{\"userName\":\"***\",\"groupName\":\"g\"}"),
                        call("iam", "PutUserPolicy", "{\"userName\":12.50}"),
                        call("iam", "PutUserPolicy", "{}"),
                        call("iam", "PutUserPolicy", "null"),
                        call("iam", "PutUserPolicy", "\"text\""),
                        call(
                                "iam",
                                "PutUserPolicy",
                                "{\"userName\":\"first\"}",
                                "\"requestParameters\":null"),
                        call("iam", "PutUserPolicy", "[\"list\"]"),
                        call("billingconsole", "SetContactAddress", "null"),
                        call("billingconsole", "SetContactAddress", "{\"accountId\":\"9\"}"),
                        call("monitoring", "DeleteAlarms", "{\"alarmNames\":[\"a\",\"b\",\"a\"]}"),
                        call(
                                "ec2",
                                "TerminateInstances",
                                "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-1\"},{\"instanceId\":\"i-2\"}]}}"),
                        call("ec2", "TerminateInstances", "{\"instancesSet\":{}}"),
                        call(
                                "kms",
                                "Decrypt",
                                "null",
                                "\"resources\":[{\"ARN\":\"arn:aws:kms:r:1:key/k\",\"type\":\"AWS::KMS::Key\"}]"),
                        call(
                                "s3",
                                "GetObject",
                                "{}",
                                "\"resources\":[{\"type\":\"AWS::S3::Object\",\"ARN\":\"arn:aws:s3:::b/k\"},{\"type\":\"AWS::S3::Bucket\",\"ARN\":\"arn:aws:s3:::b\"}]"),
                        call("kms", "Decrypt", "null", "\"resources\":\"odd\""),
                        call("kms", "Decrypt", "null", "\"resources\":{}"),
                        call(
                                "ec2",
                                "RunInstances",
                                "{\"instanceId\":\"i-0\"}",
                                "\"responseElements\":{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-1\"}]}}"),
                        call(
                                "ec2",
                                "CreateSecurityGroup",
                                "{\"groupName\":\"g\"}",
                                "\"responseElements\":null"),
                        call(
                                "iam",
                                "CreateAccessKey",
                                "null",
                                "\"responseElements\":{\"accessKey\":{\"userName\":\"u\"}}"),
                        call(
                                "glue",
                                "GetTable",
                                IntStream.range(0, 200)
                                        .mapToObj(i -> "\"p%d\":%d".formatted(i, i))
                                        .collect(Collectors.joining(",", "{", ",\"name\":\"n\"}"))),
                        call(
                                "lambda",
                                "Invoke",
                                "{\"functionName\":\"arn:aws:lambda:r:1:function:f:7\"}"));
        Path file = folder.resolve("odd.json");
        Files.writeString(file, String.join("\n", odd));
        assertSame(file, 1);
    }

    @Test
    void anEventOfSeveralResourcesIsFoundByEach() throws IOException {
        Path file = folder.resolve("several.json");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        call("monitoring", "DeleteAlarms", "{\"alarmNames\":[\"a\",\"b\"]}"),
                        call("monitoring", "PutMetricAlarm", "{\"alarmName\":\"a\"}"),
                        call("monitoring", "PutMetricAlarm", "{\"alarmName\":\"c\"}")));
        try (CaseFile imported = imported(file)) {
            Evidence evidence = imported.evidence(Cancel.NEVER);
            assertThat(rows(evidence, false, "a (alarm)")).isEqualTo(2);
            assertThat(rows(evidence, false, "b")).isEqualTo(1);
            assertThat(rows(evidence, false, "arn:aws:cloudwatch:eu-west-1:1:alarm:b")).isOne();
            assertThat(rows(evidence, true, "a")).isEqualTo(1);
            assertThat(
                            evidence.engine()
                                    .answer(
                                            new Question(
                                                    Lens.ALL, List.of(Field.RESOURCE), List.of()),
                                            Cancel.NEVER)
                                    .facets()
                                    .get(Field.RESOURCE)
                                    .top(9, ""))
                    .extracting(FacetCounts.Value::label, FacetCounts.Value::count)
                    .containsExactly(
                            tuple("a (alarm)", 2), tuple("b (alarm)", 1), tuple("c (alarm)", 1));
        }
    }

    @Test
    void anEventOfVeryManyResourcesIsFoundByTheFirstAndTheLedgerSaysSo() throws IOException {
        Path file = folder.resolve("many.json");
        String names =
                IntStream.range(0, 300)
                        .mapToObj(i -> "\"alarm-%03d\"".formatted(i))
                        .collect(Collectors.joining(","));
        Files.writeString(
                file, call("monitoring", "DeleteAlarms", "{\"alarmNames\":[" + names + "]}"));
        try (CaseFile imported = imported(file)) {
            Evidence evidence = imported.evidence(Cancel.NEVER);
            assertThat(rows(evidence, false, "alarm-255")).isOne();
            assertThat(rows(evidence, false, "alarm-256")).isZero();
            assertThat(imported.ledger().files().getFirst().note())
                    .contains("more or longer resources than are kept");
        }
    }

    @Test
    void anyNumberOfEventNamesKeepsTheirResources() throws IOException {
        Path file = folder.resolve("names.json");
        Files.writeString(
                file,
                IntStream.range(0, 5_000)
                        .mapToObj(i ->
                                call(
                                        "s" + i % 7,
                                        "Put" + i % 4_500,
                                        "{\"name\":\"n%d\"}".formatted(i % 3)))
                        .collect(Collectors.joining("\n")));
        assertSame(file, 5_000);
    }

    private static int rows(Evidence evidence, boolean isExcluded, String resource) {
        Filter filter =
                new Filter.OfField(Field.RESOURCE, isExcluded, List.of(new Match.Exact(resource)));
        return evidence.engine()
                .answer(Question.rows(Lens.ALL.with(filter)), Cancel.NEVER)
                .rows()
                .size();
    }

    private static String call(String source, String name, String request, String... more) {
        return TestEvidence.record(
                "2023-07-10T12:00:00Z",
                name,
                source,
                "u" + Math.abs(request.hashCode() + Arrays.hashCode(more)),
                "203.0.113.7",
                Arrays.stream(new String[][] {{"\"requestParameters\":" + request}, more})
                        .flatMap(Arrays::stream)
                        .toArray(String[]::new));
    }

    private CaseFile imported(Path archive) {
        CaseFile file = CaseFile.create(folder.resolve("case"));
        file.importFrom(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
        return file;
    }

    private void assertSame(Path archive, int least) {
        try (CaseFile file = imported(archive)) {
            Evidence evidence = file.evidence(Cancel.NEVER);
            Requests requests = new Requests(evidence);
            EventTable table = evidence.table();
            int named = 0;
            for (int row = 0; row < table.size(); row++) {
                String wanted =
                        TargetTable.subjects(
                                        Targets.TABLE.candidates(
                                                table.label(Field.EVENT_SOURCE, row),
                                                table.text(Field.EVENT_NAME, row)),
                                        new SaidInValue(requests.record(row)))
                                .stream()
                                .map(Subject::key)
                                .distinct()
                                .collect(Collectors.joining(Subject.BETWEEN_KEYS));
                int shown = row;
                assertThat(table.text(Field.RESOURCE, row))
                        .as(() -> new String(evidence.record(shown), StandardCharsets.UTF_8))
                        .isEqualTo(wanted);
                named += wanted.isEmpty() ? 0 : 1;
            }
            assertThat(named).isGreaterThanOrEqualTo(least);
        }
    }
}
