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
import java.util.Set;
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
                arguments(Shape.ARRAY, "[[" + RECORD + "]]"),
                arguments(Shape.ARRAY, "{\"events\":[" + RECORD + "]}"),
                arguments(Shape.TRAIL_FILE, "[" + Trail.file(RECORD) + "]"),
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
                arguments(Shape.TABLE_CSV, "eventName;eventTime;awsRegion\r\nA;B;C\r\n"),
                arguments(
                        Shape.TABLE_CSV,
                        "TenantId,TimeGenerated [UTC],AwsEventId,EventName,EventSource\n"),
                arguments(
                        Shape.TABLE_JSON,
                        "{\"eventTime\":\"x\",\"eventName\":\"X\",\"eventSource\":\"y\",\"userIdentity.arn\":\"z\"}"),
                arguments(
                        Shape.TABLE_JSON,
                        "{\"eventversion\":\"1.08\",\"eventtime\":\"x\",\"eventname\":\"X\",\"awsregion\":\"y\"}"),
                arguments(
                        Shape.LAKE_RESULTS,
                        "[[{\"eventName\":\"X\"},{\"eventTime\":\"2023-07-10"
                                + " 12:00:00.000\"},{\"eventID\":\"1\"}]]"),
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
                arguments(Shape.CLOUDWATCH_LOGS, "[[{\"field\":\"@timestamp\",\"value\":\"x\"}]]"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "[{\"id\":\"1\",\"timestamp\":1,\"message\":\"START RequestId\"}]"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"messageType\":\"CONTROL_MESSAGE\",\"owner\":\"CloudwatchLogs\",\"logEvents\":[]}"),
                arguments(Shape.CLOUDWATCH_CSV, "@timestamp,@message\n"),
                arguments(
                        Shape.CLOUDWATCH_CSV,
                        "timestamp,message\n1,\"" + RECORD.replace("\"", "\"\"") + "\""),
                arguments(Shape.CLOUDWATCH_LINES, "2023-07-10T12:00:00.000Z " + RECORD + "\n"),
                arguments(
                        Shape.CLOUDWATCH_LINES,
                        "2023-07-10T12:00:00.000000+00:00 111122223333_CloudTrail_us-east-1 "
                                + RECORD
                                + "\n"),

                // EventBridge, other tools' wrappings
                arguments(
                        Shape.EVENTBRIDGE,
                        "{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"AWS API Call via"
                                + " CloudTrail\",\"source\":\"aws.iam\",\"detail\":"
                                + RECORD
                                + "}"),
                arguments(Shape.EVENTBRIDGE, "[{\"detail-type\":\"x\",\"detail\":{}}]"),
                arguments(
                        Shape.EVENTBRIDGE,
                        "{\"detail-type\":\"x\",\"detail\":{}}\n{\"detail-type\":\"y\"}"),
                arguments(Shape.OTHER_JSON, "{\"detail-type\":\"x\",\"detail\":{\"a\":1}}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"_index\":\"logs\",\"_source\":{\"event\":{\"original\":\"{}\"}}}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"preview\":false,\"result\":{\"_raw\":" + QUOTED + "}}"),
                arguments(Shape.SIEM_EXPORT, "[{\"_raw\":" + QUOTED + "}]"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"results\":[{\"eventName\":\"X\",\"eventSource\":\"x\",\"_raw\":"
                                + QUOTED
                                + "}]}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"took\":1,\"hits\":{\"total\":{\"value\":1},\"hits\":[{\"_source\":{}}]}}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"Type\":\"Notification\",\"Message\":" + QUOTED + "}"),
                arguments(
                        Shape.SIEM_EXPORT,
                        "{\"Messages\":[{\"MessageId\":\"1\",\"Body\":" + QUOTED + "}]}"),
                arguments(Shape.SIEM_CSV, "\"_time\",\"_raw\"\n"),
                arguments(
                        Shape.SIEM_CSV,
                        "@timestamp,event.action,aws.cloudtrail.event_version,event.provider\n"),

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
                        Shape.NOT_JSON,
                        "a.json" + "\u0000".repeat(251) + "ustar\u000000" + "x".repeat(300)),

                // nothing of CloudTrail
                arguments(Shape.EMPTY, ""),
                arguments(Shape.EMPTY, "\uFEFF \r\n\t"),
                arguments(Shape.OTHER_JSON, "{\"Version\":\"2012-10-17\",\"Statement\":[]}"),
                arguments(Shape.OTHER_JSON, "{}"),
                arguments(Shape.OTHER_JSON, "{\"Records\":{}}"),
                arguments(Shape.OTHER_JSON, "[1,2]"),
                arguments(Shape.OTHER_JSON, "[[[1]]]"),
                arguments(Shape.OTHER_JSON, "[\"hello\"]"),
                arguments(Shape.OTHER_JSON, "[{\"hello\":1}]"),
                arguments(Shape.OTHER_JSON, "{\"results\":[{\"hello\":1}],\"events\":[]}"),
                arguments(Shape.OTHER_JSON, "{\"hits\":{\"hits\":[]}}"),
                arguments(Shape.OTHER_JSON, "{\"message\":\"hello\"}"),
                arguments(Shape.OTHER_JSON, "{cut"),
                arguments(Shape.NOT_JSON, "\"hello\",\"world\"\n"),
                arguments(Shape.NOT_JSON, "Dear diary,\neventTime eventName"),
                arguments(Shape.NOT_JSON, "\u0000\u0001\u0002"),
                arguments(Shape.NOT_JSON, "timestamp,message\n1,hello"),
                arguments(Shape.NOT_JSON, "event_name,count\nX,1"),
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
    void knowsAnExampleOfEveryShapeButWhatOnlyBytesTell() {
        assertThat(files().map(a -> a.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Shape.values())
                                .filter(s -> !onlyBytesTell().contains(s))
                                .toList());
    }

    private static Set<Shape> onlyBytesTell() {
        return Set.of(Shape.UNREADABLE, Shape.UTF_16, Shape.ARCHIVE);
    }

    @Test
    void tellsTextInUtf16() {
        assertThat(sniff("{}".getBytes(StandardCharsets.UTF_16), true)).isEqualTo(Shape.UTF_16);
    }

    @Test
    void staysWithTheBytesItWasGiven() {
        byte[] bytes = Trail.bytes(RECORD + RECORD);

        assertThat(sniff(bytes, bytes.length / 2)).isEqualTo(Shape.RECORD);
    }

    static Stream<Arguments> beginnings() {
        String record = RECORD.substring(0, RECORD.length() / 2);
        String quoted = QUOTED.substring(0, QUOTED.length() / 2);
        return Stream.of(
                arguments(Shape.TRAIL_FILE, "{\"Records\":[" + record),
                arguments(Shape.ARRAY, "[" + record),
                arguments(Shape.LINES, RECORD),
                arguments(Shape.LINES, RECORD + "\n" + record),
                arguments(Shape.LINES, record),
                arguments(Shape.LOOKUP_EVENTS, "{\"Events\":[{\"EventId\":\"1"),
                arguments(Shape.LOOKUP_EVENTS, "{\"EventId\":\"1\",\"CloudTrailEvent\":" + quoted),
                arguments(Shape.LAKE_RESULTS, "{\"QueryResultRows\":[[{\"eventName\":\"X"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"events\":[{\"timestamp\":1,\"message\":"
                                + QUOTED
                                + ",\"ingestionTime\":2},{"),
                arguments(
                        Shape.CLOUDWATCH_LOGS,
                        "{\"results\":[[{\"field\":\"@message\",\"value\":" + quoted),
                arguments(Shape.SIEM_EXPORT, "{\"hits\":{\"hits\":[{\"_source\":{\"event\":{\"or"),
                arguments(Shape.EVENTBRIDGE, "{\"detail-type\":\"x\",\"detail\":" + record),
                arguments(Shape.EVENT_HISTORY_CSV, "User name,Event time,Event name,Event ID\nro"),
                arguments(Shape.NOT_JSON, "User name,Event time,Event na"),
                arguments(Shape.OTHER_JSON, "{\"type\":\"FeatureCollection\",\"features\":[{"));
    }

    @ParameterizedTest
    @MethodSource("beginnings")
    void tellsWhatAFileIsFromItsBeginning(Shape shape, String text) {
        assertThat(sniff(Trail.bytes(text), false)).isEqualTo(shape);
    }

    @Test
    void tellsSomethingOfAnyCutFile() {
        files().map(a -> Trail.bytes((String) a.get()[1]))
                .forEach(whole -> {
                    for (int to = 0; to <= whole.length; to++) {
                        byte[] cut = Arrays.copyOf(whole, to);
                        assertThat(sniff(cut, true)).isNotNull();
                        assertThat(sniff(cut, false)).isNotEqualTo(Shape.EMPTY);
                    }
                });
    }

    private static Shape sniff(byte[] bytes, boolean isWhole) {
        return new Sniffer(new JsonScanner(200)).sniff(bytes, 0, bytes.length, isWhole);
    }
}
