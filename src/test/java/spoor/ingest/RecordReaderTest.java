package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RecordReaderTest {
    private static final String A = Trail.record(1);
    private static final String B = Trail.record(2);
    private static final String C = Trail.record(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":[A,B,C]}",
                "{\"Records\":[A,B,C],\"more\":{\"Records\":[1]}}",
                "{\"more\":[1,{\"x\":null}],\"Records\":[A,B,C]}",
                "{\"a\":1,\"Records\":[A,B,C],\"z\":\"Records\"}",
                "\n{ \"Records\" : [\r\n  A ,\n\tB\n,C ] }\n",
                "{\"Records\":[A]}{\"Records\":[B,C]}",
                "{\"Records\":[A]}\n{\"Records\":[]}\n{\"Records\":[B,C]}\n",
                "{\"Records\":[A,B]}\nC",
                "A\n{\"Records\":[B,C]}",
                "[A,B,C]",
                " [ A,\r\nB , C ] ",
                "[A][B,C]",
                "A\nB\nC",
                "A\r\nB\r\n\r\nC\r\n",
                "ABC",
                "A\tB\tC",
            })
    void findsTheRecordsInEveryEnvelope(String envelope) {
        String text = envelope.replace("A", "‹1›").replace("B", "‹2›").replace("C", "‹3›");
        String file = text.replace("‹1›", A).replace("‹2›", B).replace("‹3›", C);

        FoundRecords found = FoundRecords.in(file);

        assertThat(found.events).containsExactly(A, B, C);
        assertThat(found.offsets)
                .containsExactly(offset(file, A), offset(file, B), offset(file, C));
        assertThat(found.times)
                .containsExactly(
                        time("2023-07-10T00:00:01Z"),
                        time("2023-07-10T00:00:02Z"),
                        time("2023-07-10T00:00:03Z"));
        assertThat(found.rejects).isEmpty();
        assertThat(found.faults).isEmpty();
        assertThat(found.isWhole).isTrue();
    }

    @Test
    void countsOffsetsInBytesFromTheVeryBeginning() {
        String file = "\uFEFF{\"né\":\"日本\",\"Records\":[" + A + "]}";

        FoundRecords found = FoundRecords.in(file);

        assertThat(found.shape).isEqualTo(Shape.TRAIL_FILE);
        assertThat(found.events).containsExactly(A);
        assertThat(found.offsets).containsExactly(3 + "{\"nxé\":\"123456\",\"Records\":[".length());
    }

    @Test
    void findsASingleRecord() {
        FoundRecords found = FoundRecords.in("\uFEFF" + A + "\r\n");

        assertThat(found.shape).isEqualTo(Shape.RECORD);
        assertThat(found.events).containsExactly(A);
        assertThat(found.offsets).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Records\":[]} | TRAIL_FILE",
                "{\"Records\": [ ] } | TRAIL_FILE",
                "[] | ARRAY",
                "[ ] | ARRAY"
            })
    void findsNothingInAnEmptyFileOfRecords(String text, Shape shape) {
        FoundRecords found = FoundRecords.in(text);

        assertThat(found.shape).isEqualTo(shape);
        assertThat(found.events).isEmpty();
        assertThat(found.rejects).isEmpty();
        assertThat(found.faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NO_EVENT_TIME   | {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\"}",
                "NO_EVENT_TIME   |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\",\"eventTime\":null}",
                "BAD_EVENT_TIME  |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\",\"eventTime\":\"\"}",
                "BAD_EVENT_TIME  |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\",\"eventTime\":\"today\"}",
                "BAD_EVENT_TIME  |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\",\"eventTime\":1689000000}",
                "BAD_EVENT_TIME  |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"GetObject\",\"eventTime\":{}}",
                "BAD_EVENT_TIME  |"
                    + " {\"eventVersion\":\"1.08\",\"eventName\":\"X\",\"eventTime\":\"\\u0032023\"}",
                "NOT_CLOUDTRAIL  | {}",
                "NOT_CLOUDTRAIL  | {\"hello\":{\"eventName\":\"GetObject\"}}",
                "NOT_CLOUDTRAIL  |"
                        + " {\"eventName\":\"GetObject\",\"eventTime\":\"2023-07-10T00:00:00Z\"}",
                "NOT_AN_OBJECT   | 17",
                "NOT_AN_OBJECT   | null",
                "NOT_AN_OBJECT   | \"{\\\"eventVersion\\\":1}\"",
                "BROKEN_JSON     | {\"eventVersion\":}",
                "BROKEN_JSON     | {\"eventVersion\":\"1.08\",,}",
                "BROKEN_JSON     | nul",
                "BROKEN_JSON     | }",
                "BROKEN_JSON     | {\"eventVersion\":\"1.08\" \"eventName\":\"X\"}",
            })
    void rejectsWhatIsNoEventAndKeepsTheRest(RejectReason reason, String record) {
        String file = "{\"Records\":[" + A + "," + record + "," + B + "]}";

        FoundRecords found = FoundRecords.in(file);

        assertThat(found.events).containsExactly(A, B);
        int offset = "{\"Records\":[".length() + Trail.bytes(A).length + 1;
        boolean isWhole = reason != RejectReason.BROKEN_JSON;
        assertThat(found.rejects)
                .containsExactly(
                        new Reject(reason, offset, Trail.bytes(record).length + (isWhole ? 0 : 1)));
        assertThat(found.faults).isEmpty();
    }

    @Test
    void rejectsARecordThatIsNestedTooDeepAndKeepsTheRest() {
        String deep = Trail.record(9, "\"requestParameters\":" + "[".repeat(300) + "]".repeat(300));

        FoundRecords found = FoundRecords.in(Trail.file(A, deep, B));

        assertThat(found.events).containsExactly(A, B);
        assertThat(found.rejects)
                .containsExactly(
                        new Reject(
                                RejectReason.TOO_DEEP,
                                offset(Trail.file(A, deep, B), deep),
                                Trail.bytes(deep).length + 1));
    }

    @Test
    void keepsWhatStandsBeforeTheFileBreaksOff() {
        String file = Trail.file(A, B, C);
        String cut = file.substring(0, file.indexOf(C) + C.length() / 2);

        FoundRecords found = FoundRecords.in(cut);

        assertThat(found.events).containsExactly(A, B);
        assertThat(found.rejects)
                .containsExactly(
                        new Reject(
                                RejectReason.CUT_SHORT,
                                offset(file, C),
                                Trail.bytes(cut).length - offset(file, C)));
        assertThat(found.faults)
                .containsExactly("the file ends before the list of records is closed");
    }

    @Test
    void saysThatAFileBreaksOffBetweenRecords() {
        assertThat(FoundRecords.in("{\"Records\":[" + A + ",").faults)
                .containsExactly("the file ends before the list of records is closed");
        FoundRecords after = FoundRecords.in("{\"Records\":[" + A + "],\"a\":?}");
        assertThat(after.events).containsExactly(A);
        assertThat(after.faults)
                .containsExactly(
                        "the file breaks off after its records, at byte "
                                + (Trail.bytes(A).length + "{\"Records\":[],\"a\":".length()));
    }

    @Test
    void losesOnlyTheRecordThatIsCutInTheMiddle() {
        String half = B.substring(0, B.length() / 2);
        for (String text : List.of("[%s,%s%s]", "{\"Records\":[%s,%s,%s]}", "%s\n%s\n%s")) {
            String file = text.formatted(A, half, C);

            FoundRecords found = FoundRecords.in(file);

            assertThat(found.events).containsExactly(A, C);
            assertThat(found.rejects)
                    .containsExactly(
                            new Reject(
                                    RejectReason.BROKEN_JSON,
                                    offset(file, half),
                                    offset(file, C) - offset(file, half)));
        }
    }

    @Test
    void losesOnlyStrayBytesBetweenRecords() {
        String file = A + "\n<<<<<<< HEAD\n" + B + "\n\u0000\u0000\n" + C;

        FoundRecords found = FoundRecords.in(file);

        assertThat(found.events).containsExactly(A, B, C);
        assertThat(found.rejects)
                .extracting(Reject::reason)
                .containsExactly(RejectReason.BROKEN_JSON, RejectReason.BROKEN_JSON);
    }

    @Test
    void losesNoOtherRecordWhateverIsDoneToOne() {
        Random dice = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            boolean isLines = dice.nextBoolean();
            String broken = broken(B, dice);
            String file = isLines ? A + "\n" + broken + "\n" + C : Trail.file(A, broken, C);

            FoundRecords found = FoundRecords.in(file);

            assertThat(found.events).as(file).contains(A, C);
            assertThat(found.events.size() + found.rejects.size())
                    .as(file)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /// The record with one stretch inside it missing, doubled or overwritten.
    private static String broken(String record, Random dice) {
        int from = 1 + dice.nextInt(record.length() - 2);
        int to = from + 1 + dice.nextInt(Math.min(40, record.length() - 1 - from));
        String noise = "{}[]\":,\\x7 ".repeat(4);
        int start = dice.nextInt(noise.length() - 4);
        String other =
                switch (dice.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> record.substring(from, to).repeat(2);
                    default -> noise.substring(start, start + 1 + dice.nextInt(4));
                };
        return record.substring(0, from) + other + record.substring(to);
    }

    @Test
    void tellsNotificationsOfS3FromTrailFiles() {
        String notice =
                """
                {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1","eventTime":\
                "2023-07-10T12:00:00.000Z","eventName":"ObjectCreated:Put","userIdentity":\
                {"principalId":"AWS:AIDAEXAMPLE"},"s3":{"bucket":{"name":"example"}}}\
                """;

        FoundRecords found = FoundRecords.in(Trail.file(notice, notice));

        assertThat(found.events).isEmpty();
        assertThat(found.rejects)
                .extracting(Reject::reason)
                .containsExactly(RejectReason.S3_NOTIFICATION, RejectReason.S3_NOTIFICATION);
    }

    @Test
    void takesInsightsAndRecordsWithoutVersionForEvents() {
        String insight =
                """
                {"eventVersion":"1.08","eventTime":"2023-07-10T12:00:00Z","awsRegion":"us-east-1",\
                "eventID":"55f0c5a1","eventType":"AwsCloudTrailInsight","recipientAccountId":\
                "111122223333","sharedEventID":"55f0c5a2","insightDetails":{"state":"Start"},\
                "eventCategory":"Insight"}\
                """;
        String email =
                """
                {"eventTime":"2023-07-10T12:00:00Z","eventSource":"ses.amazonaws.com","eventName":"SendEmail"}\
                """;

        assertThat(FoundRecords.in("[" + insight + "," + email + "]").events)
                .containsExactly(insight, email);
    }

    @Test
    void readsATimeThatIsEscaped() {
        String record =
                """
                {"eventTime":"2023-07-10T12:00:00\\u002B02:00","eventSource":"ses.amazonaws.com","eventName":"X"}\
                """;

        assertThat(FoundRecords.in(record).times).containsExactly(time("2023-07-10T10:00:00Z"));
    }

    @Test
    void knowsKeysHoweverTheyAreSpelled() {
        String record =
                A.replace("eventTime", "event\\u0054ime").replace("eventName", "\\u0065ventName");

        assertThat(FoundRecords.in("{\"\\u0052ecords\":[" + record + "]}").events)
                .containsExactly(record);
    }

    @Test
    void takesTheLastOfTwoKeysOfOneName() {
        String record =
                """
                {"eventTime":"today","eventTime":"2023-07-10T12:00:00Z","eventName":"X","eventSource":"y"}\
                """;

        assertThat(FoundRecords.in(record).times).containsExactly(time("2023-07-10T12:00:00Z"));
    }

    @Test
    void forgivesMissingCommas() {
        FoundRecords found = FoundRecords.in("[" + A + B + " " + C + ",]");

        assertThat(found.events).containsExactly(A, B, C);
        assertThat(found.rejects).isEmpty();
    }

    @Test
    void stopsWhenItIsCancelled() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(Trail.record(i));
        }
        byte[] file = Trail.bytes(Trail.file(many.toArray(String[]::new)));
        FoundRecords found = new FoundRecords();

        found.read(file, file.length, IngestLimits.USUAL, () -> true);

        assertThat(found.isWhole).isFalse();
        assertThat(found.events).hasSizeLessThan(2_000);
    }

    private static int offset(String file, String record) {
        return file.substring(0, file.indexOf(record)).getBytes(StandardCharsets.UTF_8).length;
    }

    private static long time(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
