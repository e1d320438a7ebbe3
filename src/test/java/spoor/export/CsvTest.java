package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static spoor.casefile.TestEvidence.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class CsvTest {
    private static final Evidence EVIDENCE =
            TestEvidence.of(
                    record(
                            "2023-07-10T12:00:02Z",
                            "PutUserPolicy",
                            "iam",
                            "bob",
                            "203.0.113.7",
                            """
                            "requestParameters": {"userName":"bob",
                              "policyDocument":"{\\"Effect\\": \\"Allow\\"}", "n": 1.50}\
                            """),
                    record(
                            "2023-07-10T12:00:01Z",
                            "ListUsers",
                            "iam",
                            "alice",
                            "203.0.113.8",
                            "\"errorCode\":\"=cmd|' /C calc'!A0\"",
                            "\"requestParameters\":null"));

    @Test
    void writesAHeaderAndOneLineForEachEventInTheOrderOfTheLens() throws IOException {
        List<List<String>> lines = CsvReader.read(csv(""));

        assertThat(lines.get(0)).isEqualTo(new Csv().columns());
        assertThat(lines).hasSize(3);
        assertThat(value(lines, 1, "eventName")).isEqualTo("ListUsers");
        assertThat(value(lines, 2, "eventName")).isEqualTo("PutUserPolicy");
        assertThat(value(lines, 2, "eventTime")).isEqualTo("2023-07-10T12:00:02Z");
        assertThat(value(lines, 2, "eventSource")).isEqualTo("iam.amazonaws.com");
        assertThat(value(lines, 2, "sourceFile")).isEqualTo("AWSLogs/trail.json.gz");
    }

    @Test
    void everyFieldThatTheTableKnowsIsWritten() throws IOException {
        List<List<String>> lines = CsvReader.read(csv("event:PutUserPolicy"));

        for (Field field : Field.CODED) {
            assertThat(value(lines, 1, field.path()))
                    .as(field.path())
                    .isEqualTo(EVIDENCE.table().text(field, 1));
        }
        assertThat(value(lines, 1, "person")).isEqualTo("user:AIDABOB");
        assertThat(value(lines, 1, "resource")).isEqualTo("bob (IAM user)");
    }

    @Test
    void saysWhatWritesChangedWhereThatIsAsked() throws IOException {
        String policy = "\"requestParameters\":{\"userName\":\"bob\",\"policyName\":\"p\",%s}";
        Evidence evidence =
                TestEvidence.of(
                        record(
                                "2023-07-10T12:00:01Z",
                                "PutUserPolicy",
                                "iam",
                                "alice",
                                "203.0.113.7",
                                policy.formatted("\"n\":1")),
                        record(
                                "2023-07-10T12:00:02Z",
                                "GetUserPolicy",
                                "iam",
                                "alice",
                                "203.0.113.7",
                                policy.formatted("\"n\":1"),
                                "\"readOnly\":true"),
                        record(
                                "2023-07-10T12:00:03Z",
                                "PutUserPolicy",
                                "iam",
                                "alice",
                                "203.0.113.7",
                                policy.formatted("\"n\":2")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rows rows = evidence.engine().answer(Question.rows(Lens.ALL), Cancel.NEVER).rows();

        RowExport.write(evidence, rows, new Csv(true), out, _ -> {}, Cancel.NEVER);

        List<List<String>> lines = CsvReader.read(out.toString(StandardCharsets.UTF_8));
        assertThat(lines.getFirst()).endsWith("previousEventID", "whatChanged", "difference");
        assertThat(value(lines, 1, "previousEventID")).isEmpty();
        assertThat(value(lines, 1, "difference")).contains("n: 1");
        assertThat(lines.get(2)).endsWith("", "", "");
        assertThat(value(lines, 3, "previousEventID")).isEqualTo(value(lines, 1, "eventID"));
        assertThat(value(lines, 3, "difference"))
                .isEqualTo("  userName: \"bob\"\n  policyName: \"p\"\n~ n: 1 → 2");
    }

    @Test
    void keepsRequestParametersAsTheyStandInTheRecord() throws IOException {
        assertThat(value(CsvReader.read(csv("")), 2, "requestParameters"))
                .isEqualTo(
                        """
                        {"userName":"bob",
                          "policyDocument":"{\\"Effect\\": \\"Allow\\"}", "n": 1.50}\
                        """);
    }

    @Test
    void tellsNullFromAbsentAndAbsentFromEmpty() throws IOException {
        StringBuilder empty = new StringBuilder();
        Csv.cell("", empty);

        assertThat(value(CsvReader.read(csv("event:ListUsers")), 1, "requestParameters"))
                .isEqualTo("null");
        assertThat(empty).hasToString("\"\"");
        assertThat(value(CsvReader.read(csv("event:PutUserPolicy")), 1, "errorMessage")).isEmpty();
    }

    @Test
    void writesOnlyWhatTheLensShows() throws IOException {
        assertThat(CsvReader.read(csv("event:Put*"))).hasSize(2);
        assertThat(CsvReader.read(csv("event:Nothing"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@A1",
                "\tx",
                "\rx",
                "'x",
                "''",
                "plain",
                " x ",
                "a,\"b\"\n"
            })
    void protectsFormulasInAWayThatCanBeUndone(String value) {
        StringBuilder out = new StringBuilder();
        Csv.cell(value, out);
        String cell = CsvReader.read(out + "\r\n").get(0).get(0);

        assertThat(cell.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r');
        assertThat(Csv.restored(cell)).isEqualTo(value);
    }

    @Test
    void jsonLinesKeepTheRecordOnOneLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowExport.write(EVIDENCE, rows("event:Put*"), new JsonLines(), out, _ -> {}, Cancel.NEVER);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"n\": 1.50}")
                .contains(
                        "\"userName\":\"bob\",  \"policyDocument\":\"{\\\"Effect\\\":"
                                + " \\\"Allow\\\"}\"");
    }

    @Test
    void neverReplacesAFileUnasked(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "mine");

        assertThatThrownBy(() -> NewFile.write(file, false, out -> 1))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
        NewFile.write(
                file,
                true,
                out -> {
                    out.write('x');
                    return 1;
                });
        assertThat(file).hasContent("x");
    }

    @Test
    void leavesNothingBehindWhenStopped(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("never.csv");

        assertThatThrownBy(() ->
                        NewFile.write(
                                file,
                                false,
                                out ->
                                        RowExport.write(
                                                EVIDENCE,
                                                rows(""),
                                                new Csv(),
                                                out,
                                                _ -> {},
                                                () -> true)))
                .isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static String csv(String lens) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowExport.write(EVIDENCE, rows(lens), new Csv(), out, _ -> {}, Cancel.NEVER);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Rows rows(String lens) {
        return EVIDENCE.engine().answer(Question.rows(LensText.parse(lens)), Cancel.NEVER).rows();
    }

    private static String value(List<List<String>> lines, int line, String column) {
        return lines.get(line).get(lines.get(0).indexOf(column));
    }
}
