package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

class SnifferTest {
    private static final String RECORD = Trail.record(1);
    private static final String QUOTED =
            "\"" + RECORD.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";

    static Stream<Arguments> files() {
        return Stream.of(
                arguments(Shape.TRAIL_FILE, Trail.file(RECORD)),
                arguments(Shape.TRAIL_FILE, "{\"Records\":[]}"),
                arguments(Shape.TRAIL_FILE, "{\"a\":{\"b\":[1]},\"Records\":[" + RECORD + "]}"),
                arguments(Shape.TRAIL_FILE, "\uFEFF \n" + Trail.file(RECORD)),
                arguments(Shape.TRAIL_FILE, "{\"Records\":[{\"eventVersion\":\"1.0"),
                arguments(Shape.ARRAY, "[" + RECORD + "]"),
                arguments(Shape.ARRAY, "[]"),
                arguments(Shape.LINES, RECORD + "\n" + RECORD),
                arguments(Shape.LINES, RECORD + RECORD),
                arguments(Shape.RECORD, RECORD),
                arguments(Shape.RECORD, RECORD + "\n\n"),
                arguments(
                        Shape.RECORD,
                        "{\"eventTime\":\"x\",\"awsRegion\":\"y\",\"eventVersion\":\"1.08\"}"),
                arguments(Shape.RECORD, "{\"insightDetails\":{},\"eventVersion\":\"1.08\"}"),

                // lookup-events and what people make of it
                arguments(
                        Shape.LOOKUP_EVENTS,
                        "{\"NextToken\":\"x\",\"Events\":[{\"EventId\":\"1\"}]}"),
                arguments(Shape.LOOKUP_EVENTS, "{\"Events\":[]}"),
                arguments(
                        Shape.LOOKUP_EVENTS,
                        "{\"EventId\":\"1\",\"CloudTrailEvent\":"
                                + QUOTED
                                + "}\n{\"EventId\":\"2\"}"),
                arguments(
                        Shape.LOOKUP_EVENTS,
                        "[{\"EventId\":\"1\",\"CloudTrailEvent\":" + QUOTED + "}]"),
                arguments(Shape.RECORD_STRINGS, "[" + QUOTED + "]"),
                arguments(Shape.RECORD_STRINGS, QUOTED + "\n" + QUOTED),
                arguments(Shape.RECORD_STRINGS, "\"\\n  {\\\"eventVersion\\\":\\\"1.08\\\"}\""),

                // the console's tables, new and old
                arguments(
                        Shape.EVENT_HISTORY_CSV,
                        "User name,AWS access key,Event time,Event source,Event name,AWS"
                            + " region,Source IP address,User agent,Error code,Resources,Request"
                            + " ID,Event ID,Read-only,Event type,Recipient Account Id,Event"
                            + " category\n"
                            + "root,,"),
                arguments(
                        Shape.EVENT_HISTORY_CSV,
                        "\uFEFFEvent ID,Event time,User name,Event name,Resource type,Resources,"
                                + "AWS access key,AWS region,Error code,Source IP address\r\n"),

                // CloudTrail Lake
                arguments(
                        Shape.LAKE_RESULTS,
                        "{\"QueryStatus\":\"FINISHED\",\"QueryStatistics\":{\"ResultsCount\":1},"
                                + "\"QueryResultRows\":[[{\"eventName\":\"X\"}]]}"),
                arguments(
                        Shape.LAKE_RESULTS,
                        "{\"QueryResults\":[{\"key\":\"eventName\",\"value\":\"X\"}]}"),
                arguments(Shape.TABLE_CSV, "eventid,eventname,eventtime\n1,2,3"),
                arguments(
                        Shape.TABLE_CSV,
                        "\"eventversion\",\"useridentity\",\"eventtime\",\"eventname\"\n"),
                arguments(Shape.TABLE_CSV, "eventJson\n"),
                arguments(Shape.TABLE_CSV, "tp_id,event_time,event_source,event_name\n"),
                arguments(Shape.LAKE_SIGN_FILE, "{\"version\":\"1.0\",\"hashSignature\":\"00\"}"),

                // CloudWatch Logs
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logEvents\":[{\"id\":\"1\"}]}"),
                arguments(Shape.CLOUDWATCH_LOGS, "{\"awslogs\":{\"data\":\"H4sI\"}}"),
                arguments(Shape.CLOUDWATCH_LOGS, "{\"events\":[],\"nextForwardToken\":\"f/1\"}"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"events\":[{\"message\":\"{}\"}],\"searchedLogStreams\":[]}"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"timestamp\":1,\"message\":" + QUOTED + ",\"ingestionTime\":2}\n{}"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"results\":[[{\"field\":\"@message\",\"value\":\"{}\"}]],\"statistics\":{}}"),
                arguments(Shape.CLOUDWATCH_LOGS, "@timestamp,@message\n"),
                arguments(Shape.CLOUDWATCH_LOGS, "2023-07-10T12:00:00.000Z " + RECORD + "\n"),

                // EventBridge, other tools' wrappings
                arguments(
                        Shape.EVENTBRIDGE,
                        "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"AWS API Call via"
                                + " CloudTrail\",\"source\":\"aws.iam\",\"detail\":"
                                + RECORD
                                + "}"),
                arguments(Shape.EVENTBRIDGE, "[{\"detail-type\":\"x\",\"detail\":{}}]"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"_index\":\"logs\",\"_source\":{\"event\":{\"original\":\"{}\"}}}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"preview\":false,\"result\":{\"_raw\":" + QUOTED + "}}"),
                arguments(Shape.SIEM_EXPORT, "[{\"_raw\":" + QUOTED + "}]"),
                arguments(Shape.SIEM_EXPORT, "\"_time\",\"_raw\"\n"),

                // what stands beside logs
                arguments(
                        Shape.DIGEST,
                        "{\"awsAccountId\":\"111122223333\",\"digestStartTime\":\"2023-07-10T11:00:00Z\","
                            + "\"digestEndTime\":\"2023-07-10T12:00:00Z\",\"logFiles\":[]}"),
                arguments(Shape.PUBLIC_KEYS, "{\"PublicKeyList\":[{\"Fingerprint\":\"00\"}]}"),
                arguments(Shape.PUBLIC_KEYS, "{\"publicKeyList\":[]}"),
                arguments(
                        Shape.AGGREGATED,
                        "{\"eventVersion\":\"1.0\",\"accountId\":\"1\",\"eventId\":\"2\",\"timeWindow\":{}}"),
                arguments(Shape.PARQUET, "PAR1\u0015\u0004"),
                arguments(
                        Shape.TAR,
                        "a.json" + "\u0000".repeat(251) + "ustar\u000000" + "x".repeat(300)),

                // nothing of CloudTrail
                arguments(Shape.EMPTY, ""),
                arguments(Shape.EMPTY, "\uFEFF \r\n\t"),
                arguments(Shape.OTHER_JSON, "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
                arguments(Shape.OTHER_JSON, "{}"),
                arguments(Shape.OTHER_JSON, "{\"Records\":{}}"),
                arguments(Shape.OTHER_JSON, "[1,2]"),
                arguments(Shape.OTHER_JSON, "[[" + RECORD + "]]"),
                arguments(Shape.OTHER_JSON, "[\"hello\"]"),
                arguments(Shape.OTHER_JSON, "[{\"hello\":1}]"),
                arguments(Shape.OTHER_JSON, "[" + Trail.file(RECORD) + "]"),
                arguments(Shape.OTHER_JSON, "{\"message\":\"hello\"}"),
                arguments(Shape.OTHER_JSON, "{cut"),
                arguments(Shape.NOT_JSON, "\"hello\",\"world\"\n"),
                arguments(Shape.NOT_JSON, "Dear diary,\neventTime eventName"),
                arguments(Shape.NOT_JSON, "\u0000\u0001\u0002"),
                arguments(Shape.NOT_JSON, "17"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsWhatAFileIs(Shape shape, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(sniff(bytes, bytes.length)).isEqualTo(shape);
    }

    private static Shape sniff(byte[] bytes, int length) {
        return new RecordReader(IngestLimits.USUAL, Optional.empty(), () -> false)
                .begin(new Window(bytes, 0, length, 0, true, 0));
    }

    @Test
    void knowsAnExampleOfEveryShapeButWhatOnlyTheDiskTells() {
        assertThat(files().map(a -> a.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Shape.values()).filter(s -> s != Shape.UNREADABLE).toList());
    }

    @Test
    void staysWithTheBytesItWasGiven() {
        byte[] bytes = Trail.bytes(RECORD + RECORD);

        assertThat(sniff(bytes, bytes.length / 2))
                .isEqualTo(Shape.RECORD);
    }
}
