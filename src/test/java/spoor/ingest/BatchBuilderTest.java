package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class BatchBuilderTest {
    private final Dictionaries dictionaries = new Dictionaries();
    private final BatchBuilder builder =
            new BatchBuilder(dictionaries, IngestLimits.USUAL, _ -> {});

    @AfterEach
    void close() {
        builder.close();
    }

    @Test
    void takesEveryFieldOfTheCatalogue() {
        String record =
                """
                {"eventVersion":"1.08","userIdentity":{"type":"AssumedRole","principalId":"AROAX:alice",\
                "arn":"arn:aws:sts::111122223333:assumed-role/Admin/alice","accountId":"111122223333",\
                "accessKeyId":"ASIAIOSFODNN7EXAMPLE","invokedBy":"cloudformation.amazonaws.com",\
                "sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAX","arn":\
                "arn:aws:iam::111122223333:role/Admin","accountId":"111122223333","userName":"Admin"},\
                "webIdFederationData":{},"attributes":{"creationDate":"2023-07-10T11:00:00Z",\
                "mfaAuthenticated":"true"},"sourceIdentity":"alice@corp"},"onBehalfOf":{"userId":"u-1"}},"eventTime":"2023-07-10T12:00:00Z","eventSource":\
                "iam.amazonaws.com","eventName":"DeleteRole","requestParameters":{"roleName":"Audit"},"awsRegion":"us-east-1","sourceIPAddress":\
                "203.0.113.7","userAgent":"Mozilla \\"5\\" \\u00e9","errorCode":"AccessDenied","errorMessage":\
                "denied","responseElements":null,"requestID":"r","eventID":\
                "0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa0","readOnly":false,"eventType":"AwsApiCall",\
                "managementEvent":true,"recipientAccountId":"444455556666","eventCategory":"Management",\
                "vpcEndpointId":"vpce-1","sessionCredentialFromConsole":"true"}\
                """;

        StoredBatches.Row row = only(record);

        assertThat(row.text()).isEqualTo(record);
        assertThat(row.time()).isEqualTo(Instant.parse("2023-07-10T12:00:00Z").toEpochMilli());
        assertThat(row.id()).isEqualTo("0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa0");
        Map<Field, String> expected = new EnumMap<>(Field.class);
        expected.put(Field.EVENT_VERSION, "1.08");
        expected.put(Field.IDENTITY, "role:AROAX");
        expected.put(Field.IDENTITY_NAME, "Admin / alice");
        expected.put(Field.IDENTITY_TYPE, "AssumedRole");
        expected.put(Field.PRINCIPAL_ID, "AROAX:alice");
        expected.put(Field.IDENTITY_ARN, "arn:aws:sts::111122223333:assumed-role/Admin/alice");
        expected.put(Field.CALLER_ACCOUNT, "111122223333");
        expected.put(Field.ACCESS_KEY, "ASIAIOSFODNN7EXAMPLE");
        expected.put(Field.SESSION, "AROAX:alice|2023-07-10T11:00:00Z");
        expected.put(Field.SESSION_ISSUER, "arn:aws:iam::111122223333:role/Admin");
        expected.put(Field.SOURCE_IDENTITY, "alice@corp");
        expected.put(Field.ON_BEHALF_OF, "u-1");
        expected.put(Field.VIA, "cloudformation.amazonaws.com, console");
        expected.put(Field.INVOKED_BY, "cloudformation.amazonaws.com");
        expected.put(Field.MFA, "true");
        expected.put(Field.RESOURCE, "Audit (IAM role)");
        expected.put(Field.ACCOUNT, "444455556666");
        expected.put(Field.RECIPIENT_ACCOUNT, "444455556666");
        expected.put(Field.EVENT_SOURCE, "iam.amazonaws.com");
        expected.put(Field.EVENT_NAME, "DeleteRole");
        expected.put(Field.REGION, "us-east-1");
        expected.put(Field.SOURCE_ADDRESS, "203.0.113.7");
        expected.put(Field.USER_AGENT, "Mozilla \"5\" é");
        expected.put(Field.ERROR_CODE, "AccessDenied");
        expected.put(Field.ERROR_MESSAGE, "denied");
        expected.put(Field.OUTCOME, "denied");
        expected.put(Field.ACCESS, "write");
        expected.put(Field.READ_ONLY, "false");
        expected.put(Field.EVENT_TYPE, "AwsApiCall");
        expected.put(Field.EVENT_CATEGORY, "Management");
        expected.put(Field.VPC_ENDPOINT, "vpce-1");
        expected.put(Field.FIDELITY, "full record");
        assertThat(row.values()).isEqualTo(expected);
        assertThat(expected.keySet()).containsExactlyInAnyOrderElementsOf(Field.STORED);
    }

    @Test
    void leavesAbsentWhatTheRecordLacks() {
        StoredBatches.Row row =
                only(
                        """
                        {"eventTime":"2023-07-10T12:00:00Z","eventName":"X","eventVersion":"1.08",\
                        "userAgent":null,"userIdentity":null,"errorCode":null}\
                        """);

        assertThat(row.id()).isEmpty();
        assertThat(row.values())
                .isEqualTo(
                        Map.of(
                                Field.EVENT_NAME, "X",
                                Field.EVENT_VERSION, "1.08",
                                Field.ACCESS, "write",
                                Field.OUTCOME, "succeeded",
                                Field.FIDELITY, "full record"));
    }

    @Test
    void tellsTheEmptyTextFromAbsence() {
        StoredBatches.Row row =
                only(
                        """
                        {"eventTime":"2023-07-10T12:00:00Z","eventName":"X","eventVersion":"1.08",\
                        "sourceIPAddress":"","userIdentity":{"accessKeyId":"","accountId":"1"}}\
                        """);

        assertThat(row.values())
                .containsEntry(Field.SOURCE_ADDRESS, "")
                .containsEntry(Field.ACCESS_KEY, "")
                .containsEntry(Field.IDENTITY, "account:1")
                .doesNotContainKey(Field.USER_AGENT);
    }

    @Test
    void takesNumbersAndBooleansAsTheyAreSpelledAndNothingOfObjects() {
        StoredBatches.Row row =
                only(
                        """
                        {"eventTime":"2023-07-10T12:00:00Z","eventName":"X","eventVersion":1.0800,\
                        "awsRegion":{"a":1},"eventType":[1],"errorCode":false,"readOnly":"TRUE",\
                        "userIdentity":{"type":"IAMUser","accountId":111122223333,"userName":{"a":1},\
                        "sessionContext":{"attributes":{"mfaAuthenticated":false}}}}\
                        """);

        assertThat(row.values())
                .containsEntry(Field.EVENT_VERSION, "1.0800")
                .containsEntry(Field.ERROR_CODE, "false")
                .containsEntry(Field.READ_ONLY, "TRUE")
                .containsEntry(Field.ACCESS, "read")
                .containsEntry(Field.CALLER_ACCOUNT, "111122223333")
                .containsEntry(Field.MFA, "false")
                .containsEntry(Field.IDENTITY, "user:111122223333/user")
                .doesNotContainKeys(Field.REGION, Field.EVENT_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "0e1f6a5c-0b2d-4c3e-8f4a-5b6c7d8e9fa0",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "0E1F6A5C-0b2d-4c3e-8f4a-5b6c7d8e9fa0",
        "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-8f4a-5b6c7d8e9fa0",
        "5923c499-063e-44ac-80fb-b40example9f",
        "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        "not a UUID",
        "é",
    })
    void givesBackEveryEventIdAsItStood(String id) {
        String record =
                "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"X\",\"eventVersion\":\"1\",\"eventID\":\"%s\"}";

        assertThat(only(record.formatted(id)).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "succeeded | \"responseElements\":{\"ConsoleLogin\":\"Success\"}",
                "failed    | \"responseElements\":{\"ConsoleLogin\":\"Failure\"}",
                "failed    |"
                    + " \"responseElements\":{\"ConsoleLogin\":\"Failure\"},\"errorMessage\":\"Failed"
                    + " authentication\"",
                "failed    | \"errorMessage\":\"Failed authentication\",\"responseElements\":null",
                "succeeded | \"errorCode\":\"Success\"",
                "denied    | \"errorCode\":\"Client.UnauthorizedOperation\"",
                "failed    | \"errorCode\":\"NoSuch\\u0042ucket\"",
            })
    void tellsHowASignInEnded(String outcome, String more) {
        String record =
                """
                {"eventTime":"2023-07-10T12:00:00Z","eventSource":"signin.amazonaws.com",\
                "eventName":"ConsoleLogin","eventVersion":"1.08",%s}\
                """;

        assertThat(only(record.formatted(more)).values()).containsEntry(Field.OUTCOME, outcome);
    }

    @Test
    void doesNotTakeAnotherServicesFailureForAnError() {
        StoredBatches.Row row =
                only(
                        """
                        {"eventTime":"2023-07-10T12:00:00Z","eventSource":"s3.amazonaws.com","eventName":\
                        "X","eventVersion":"1.08","responseElements":{"status":"Failure"}}\
                        """);

        assertThat(row.values()).containsEntry(Field.OUTCOME, "succeeded");
    }

    @Test
    void infersTheAccessOfEachNameAndForgetsNoNull() {
        String record =
                """
                {"eventTime":"2023-07-10T12:00:00Z","eventVersion":"1.08","eventName":"%s","readOnly":%s}\
                """;

        assertThat(
                        rows(
                                        record.formatted("GetObject", "null"),
                                        record.formatted("PutObject", "null"),
                                        record.formatted("GetObject", "false"),
                                        record.formatted("PutObject", "true"),
                                        record.formatted("PutObject", "\"\""),
                                        record.formatted("GetObject", "17"))
                                .stream()
                                .map(r -> r.values().get(Field.ACCESS)))
                .containsExactly("read", "write", "write", "read", "write", "read");
    }

    @Test
    void keepsFilesWholeWithTheirRejectsAndFaults() {
        String first = "{\"a\":1, \"Records\" : [" + Trail.record(1) + ",{}]}\n";
        String second = Trail.record(2) + "\n" + Trail.record(3);
        add("first", first, List.of("of the file"));
        add("empty", "[]", List.of());
        add("second", second, List.of());
        add("digest", "{\"digestEndTime\":1}", List.of());
        add("other", "{}", List.of());

        Batch batch = builder.build();

        assertThat(StoredBatches.content(batch))
                .isEqualTo(Trail.bytes(first + second + "{\"digestEndTime\":1}"));
        assertThat(StoredBatches.rows(batch, dictionaries))
                .extracting(StoredBatches.Row::text)
                .containsExactly(Trail.record(1), Trail.record(2), Trail.record(3));
        int firstLength = Trail.bytes(first).length;
        int secondLength = Trail.bytes(second).length;
        Reject reject = new Reject(RejectReason.NOT_CLOUDTRAIL, firstLength - 5, 2);
        assertThat(batch.files())
                .containsExactly(
                        entry(
                                "first",
                                Shape.TRAIL_FILE,
                                "of the file",
                                true,
                                firstLength,
                                2,
                                reject),
                        entry("empty", Shape.ARRAY, "", false, 2, 0),
                        entry("second", Shape.LINES, "", true, secondLength, 2),
                        entry("digest", Shape.DIGEST, "", true, 19, 0),
                        entry("other", Shape.OTHER_JSON, "", false, 2, 0));
    }

    @Test
    void forgetsAFileThatIsDropped() {
        add("first", Trail.record(1), List.of());
        byte[] dropped = Trail.bytes(Trail.file(Trail.record(2), "7"));
        Window window = new Window(dropped, 0, dropped.length, 0, true, 0);
        RecordReader reader = new RecordReader(IngestLimits.USUAL, Optional.empty(), () -> false);
        reader.begin(window);
        builder.beginPart(0);
        reader.read(window, builder);
        builder.dropPart();
        add("second", Trail.record(3), List.of());

        Batch batch = builder.build();

        assertThat(StoredBatches.rows(batch, dictionaries))
                .extracting(StoredBatches.Row::text)
                .containsExactly(Trail.record(1), Trail.record(3));
        assertThat(batch.files()).extracting(FileEntry::rejects).containsOnly(List.of());
    }

    @Test
    void beginsAnewAfterEachBatchAndKeepsTheCodes() {
        add("first", Trail.record(1), List.of());
        Batch first = builder.build();
        add("second", Trail.record(8), List.of());
        Batch second = builder.build();

        assertThat(StoredBatches.rows(first, dictionaries))
                .extracting(StoredBatches.Row::text)
                .containsExactly(Trail.record(1));
        assertThat(StoredBatches.rows(second, dictionaries))
                .extracting(StoredBatches.Row::text)
                .containsExactly(Trail.record(8));
        assertThat(second.columns().get(Field.IDENTITY.name()).getFirst())
                .isEqualTo(first.columns().get(Field.IDENTITY.name()).getFirst());
    }

    @Test
    void cutsLongColumnsIntoPartsAndLongContentIntoFrames() {
        int records = Batch.PART_RECORDS + 10;
        String line =
                "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventVersion\":\"1\",\"eventName\":\"%d\"}\n";
        List<String> lines = IntStream.range(0, 300).mapToObj(line::formatted).toList();
        StringBuilder file = new StringBuilder();
        IntStream.range(0, records).forEach(i -> file.append(lines.get(i % 300)));
        add("long", file.toString(), List.of());

        Batch batch = builder.build();

        assertThat(batch.columns().values()).allSatisfy(parts -> assertThat(parts).hasSize(2));
        assertThat(batch.frames()).hasSizeGreaterThan(5);
        List<StoredBatches.Row> rows = StoredBatches.rows(batch, dictionaries);
        assertThat(rows).hasSize(records);
        assertThat(rows.getLast().text()).isEqualTo(line.formatted((records - 1) % 300).strip());
        assertThat(rows.stream().map(r -> r.values().get(Field.EVENT_NAME)).distinct())
                .hasSize(300);
    }

    private StoredBatches.Row only(String record) {
        return rows(record).getFirst();
    }

    private List<StoredBatches.Row> rows(String... records) {
        add("records", Trail.file(records), List.of());
        List<StoredBatches.Row> rows = StoredBatches.rows(builder.build(), dictionaries);
        assertThat(rows).hasSize(records.length);
        return rows;
    }

    private void add(String name, String text, List<String> faults) {
        byte[] bytes = Trail.bytes(text);
        RecordReader reader = new RecordReader(IngestLimits.USUAL, Optional.empty(), () -> false);
        Window window = new Window(bytes, 0, bytes.length, 0, true, 0);
        Shape shape = reader.begin(window);
        builder.beginPart(0);
        if (shape.use() == Shape.Use.READ) {
            assertThat(reader.read(window, builder)).isEqualTo(bytes.length);
        }
        boolean isKept = builder.recordsInPart() > 0 || shape.use() == Shape.Use.KEPT;
        builder.finishPart(
                entry(name, shape, String.join("; ", faults), isKept, bytes.length, 0),
                bytes,
                bytes.length,
                0);
    }

    private static FileEntry entry(
            String name,
            Shape shape,
            String note,
            boolean isKept,
            int length,
            int records,
            Reject... rejects) {
        return new FileEntry(
                name,
                "",
                "sha of " + name,
                length,
                shape,
                note,
                isKept,
                length,
                records,
                0,
                List.of(rejects),
                0,
                true,
                false,
                Optional.empty());
    }
}
