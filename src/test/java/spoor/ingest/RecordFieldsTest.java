package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "S3_NOTIFICATION, aws:s3",
        "DYNAMODB_STREAM, aws:dynamodb",
        "SQS_MESSAGE, aws:sqs",
        "KINESIS_RECORD, aws:kinesis",
        "SES_EVENT, aws:ses",
        "SERVICE_NOTIFICATION, aws:kafka",
        "SERVICE_NOTIFICATION, aws:s3control",
    })
    void saysWhatALookAlikeIs(RejectReason reason, String source) {
        String record =
                """
                {"eventVersion":"1.0","eventName":"X","eventTime":"2023-07-10T12:00:00Z",\
                "eventSource":"%s"}\
                """;

        assertThat(read(record.formatted(source)).reject()).isEqualTo(reason);
    }

    @Test
    void saysWhatOtherThingsAreAsFarAsItCan() {
        assertThat(
                        read("{\"EventSource\":\"aws:sns\",\"EventVersion\":\"1.0\",\"Sns\":{}}")
                                .reject())
                .isEqualTo(RejectReason.SNS_MESSAGE);
        assertThat(read("{\"detail-type\":\"x\",\"source\":\"aws.ec2\",\"detail\":{}}").reject())
                .isEqualTo(RejectReason.OTHER_EVENTBRIDGE);
        assertThat(read("{\"hello\":1}").reject()).isEqualTo(RejectReason.NOT_CLOUDTRAIL);
        assertThat(read(Trail.record(1)).reject()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventVersion\":\"1.0\",\"accountId\":\"1\",\"timeWindow\":{\"windowSize\":\"PT5M\"}}",
                "{\"eventVersion\":\"1.0\",\"eventCategory\":\"Aggregated\"}",
            })
    void knowsASummary(String record) {
        assertThat(read(record).isAggregated()).isTrue();
    }

    @Test
    void knowsThatRecordsAreNoSummaries() {
        assertThat(read(Trail.record(1)).isAggregated()).isFalse();
        assertThat(read(Trail.record(1, "\"eventCategory\":\"Data\"")).isAggregated()).isFalse();
        assertThat(read("{\"timeWindow\":{}}").isAggregated()).isFalse();
    }

    @Test
    void knowsARowThatHoldsTheRecordBesideItsFields() {
        assertThat(read("{\"eventName\":\"X\",\"eventSource\":\"y\",\"_raw\":\"{}\"}").isWrapped())
                .isTrue();
        assertThat(read("{\"CloudTrailEvent\":\"{}\"}").isWrapped()).isTrue();
        assertThat(read("{\"eventName\":\"X\",\"userIdentity.arn\":\"a\"}").isWrapped()).isTrue();
        assertThat(read(Trail.record(1)).isWrapped()).isFalse();
    }

    private static RecordFields read(String record) {
        byte[] bytes = Trail.bytes(record);
        JsonScanner scanner = new JsonScanner(200);
        scanner.reset(bytes, 0, bytes.length);
        RecordFields fields = new RecordFields();
        try {
            fields.read(scanner, bytes);
        } catch (JsonFault e) {
            throw new AssertionError(e);
        }
        return fields;
    }
}
