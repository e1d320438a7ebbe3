package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Fidelity;
import spoor.event.Field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

class WrappingTest {
    private static final String A = Trail.record(1);
    private static final String B = Trail.record(2);
    private static final String S3_NOTICE =
            """
            {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1","eventTime":\
            "2023-07-10T12:00:00.000Z","eventName":"ObjectCreated:Put","s3":{}}\
            """;

    /// Values with the record A as text in them, and nothing else.
    static Stream<Arguments> textWrappings() {
        String text = Trail.quoted(A);
        return Stream.of(
                arguments("a string", text),
                arguments("a string that was quoted twice", Trail.quoted(text)),
                arguments("a string with blanks around", Trail.quoted("\n  " + A + "\n")),
                arguments(
                        "an element of lookup-events",
                        "{\"EventId\":\"1\",\"EventName\":\"GetObject\",\"EventTime\":1.5,"
                                + "\"CloudTrailEvent\":"
                                + text
                                + "}"),
                arguments("the text of it alone", "{\"CloudTrailEvent\":" + text + "}"),
                arguments("an SDK's event", "{\"cloudTrailEvent\":" + text + "}"),
                arguments(
                        "a log event",
                        "{\"timestamp\":1,\"message\":" + text + ",\"ingestionTime\":2}"),
                arguments(
                        "a subscription's message",
                        "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logEvents\":[{\"id\":"
                                + "\"1\",\"timestamp\":1,\"message\":"
                                + text
                                + "}]}"),
                arguments(
                        "a row of Logs Insights",
                        "[{\"field\":\"@timestamp\",\"value\":\"2023-07-10 12:00:00.000\"},"
                                + "{\"field\":\"@message\",\"value\":"
                                + text
                                + "},{\"field\":\"@ptr\",\"value\":\"x\"}]"),
                arguments(
                        "a row of Lake with eventJson",
                        "[{\"eventName\":\"GetObject\"},{\"eventJson\":" + text + "}]"),
                arguments(
                        "the same with pairs", "[{\"key\":\"eventJson\",\"value\":" + text + "}]"),
                arguments(
                        "a row of Splunk, fields beside",
                        "{\"result\":{\"_raw\":"
                                + text
                                + ",\"eventName\":\"GetObject\",\"eventSource\":\"x\"}}"),
                arguments("Splunk's text alone", "{\"_raw\":" + text + "}"),
                arguments("a list of those", "[{\"_raw\":" + text + "}]"),
                arguments(
                        "a document of Elastic",
                        "{\"_index\":\"x\",\"_source\":{\"event\":{\"action\":\"GetObject\","
                                + "\"original\":"
                                + text
                                + "}}}"),
                arguments("one with a flat key", "{\"_source\":{\"event.original\":" + text + "}}"),
                arguments("one by fields", "{\"fields\":{\"event.original\":[" + text + "]}}"),
                arguments(
                        "a queue message",
                        "{\"messageId\":\"1\",\"eventSource\":\"aws:sqs\",\"body\":" + text + "}"),
                arguments(
                        "a topic's message in a queue's",
                        "{\"Body\":"
                                + Trail.quoted(
                                        "{\"Type\":\"Notification\",\"Message\":" + text + "}")
                                + "}"),
                arguments(
                        "an EventBridge event in a topic's message",
                        "{\"Sns\":{\"Message\":"
                                + Trail.quoted("{\"detail-type\":\"x\",\"detail\":" + A + "}")
                                + "}}"),
                arguments(
                        "an envelope in a queue message",
                        "{\"body\":" + Trail.quoted("{\"Records\":[" + A + "]}") + "}"),
                arguments("Docker's log line", "{\"log\":" + Trail.quoted(A + "\n") + "}"),
                arguments("a Lambda's input", "{\"awslogs\":{\"data\":\"" + packed(A) + "\"}}"),
                arguments(
                        "a Kinesis record",
                        "{\"kinesis\":{\"data\":\""
                                + packed(A)
                                + "\"},\"eventSource\":\"aws:kinesis\"}"),
                arguments(
                        "a Kinesis record that was not compressed",
                        "{\"kinesis\":{\"data\":\"" + base64(Trail.bytes(A)) + "\"}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("textWrappings")
    void carriesARecordOutOf(String name, String value) {
        Unwrapped found = Unwrapped.in(value);

        assertThat(found.isAnything).as(name).isTrue();
        assertThat(found.carried).containsExactly(A);
        assertThat(found.fidelities).containsExactly(Fidelity.FULL);
        assertThat(found.notExported).containsExactly(Set.of());
        assertThat(found.size()).isEqualTo(1);
    }

    static Stream<Arguments> wrappingsInPlace() {
        return Stream.of(
                arguments("itself", A),
                arguments("detail of EventBridge", "{\"version\":\"0\",\"detail\":" + A + "}"),
                arguments("an envelope", "{\"Records\":[" + A + "]}"),
                arguments("a page of Insights events", "{\"Events\":[" + A + "]}"),
                arguments("a HEC event", "{\"time\":1,\"event\":" + A + "}"),
                arguments("a parsed CloudTrailEvent", "{\"CloudTrailEvent\":" + A + "}"),
                arguments("a document", "{\"_source\":" + A + "}"),
                arguments("hits", "{\"hits\":{\"hits\":[{\"_source\":" + A + "}]}}"),
                arguments("lists in lists", "[[" + A + "]]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrappingsInPlace")
    void findsARecordInPlaceIn(String name, String value) {
        Unwrapped found = Unwrapped.in(value);

        assertThat(found.isAnything).as(name).isTrue();
        assertThat(found.inPlace).containsExactly(A);
        assertThat(found.size()).isEqualTo(1);
    }

    @Test
    void givesTheElementsOfAnEnvelopeEach() {
        Unwrapped found = Unwrapped.in("{\"Records\":[" + A + ",17," + B + "]}");

        assertThat(found.inPlace).containsExactly(A, B);
        assertThat(found.rejects).containsExactly(RejectReason.NOT_CLOUDTRAIL);
    }

    @Test
    void givesAllRecordsOfATextThatHoldsSeveral() {
        Unwrapped found = Unwrapped.in(Trail.quoted(A + "\n" + B));

        assertThat(found.carried).containsExactly(A, B);
    }

    @Test
    void saysNothingButYesToWhatIsKnownToBeEmpty() {
        for (String value :
                List.of(
                        "{\"Records\":[]}",
                        "{\"Events\":[ ]}",
                        "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"message\":"
                                + "\"CWL CONTROL MESSAGE: Checking health\"}]}",
                        "{\"id\":\"\",\"timestamp\":1,\"message\":\"CWL CONTROL MESSAGE: x\"}")) {
            Unwrapped found = Unwrapped.in(value);

            assertThat(found.isAnything).as(value).isTrue();
            assertThat(found.size()).as(value).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17",
                "null",
                "[]",
                "{}",
                "[1,2]",
                "\"hello\"",
                "\"{}\"",
                "\"{\\\"hello\\\":1}\"",
                "{\"message\":\"START RequestId\"}",
                "{\"message\":\"{\\\"level\\\":\\\"info\\\"}\"}",
                "{\"message\":\"{cut\"}",
                "{\"CloudTrailEvent\":\"\"}",
                "{\"CloudTrailEvent\":null}",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\"}]}",
                "{\"detail-type\":\"EC2 Instance State-change"
                        + " Notification\",\"source\":\"aws.ec2\","
                        + "\"detail\":{\"instance-id\":\"i-1\",\"state\":\"running\"}}",
                "{\"eventID\":\"1\",\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":"
                    + "\"aws:dynamodb\",\"dynamodb\":{}}",
                "{\"event\":{\"action\":\"logged-in\",\"provider\":\"Microsoft-Windows\"},"
                        + "\"@timestamp\":\"2023-07-10T12:00:00Z\"}",
                "{\"eventName\":\"click\",\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventId\":1}",
                "[{\"eventName\":\"GetUser\"},{\"_col1\":\"3\"}]",
                "{\"data\":\"aGVsbG8=\"}",
                "{\"Records\":[{\"s3\":{}}]}"
            })
    void leavesWhatIsNotCloudTrail(String value) {
        Unwrapped found = Unwrapped.in(value);

        assertThat(found.isAnything).isFalse();
        assertThat(found.size()).isZero();
    }

    @Test
    void leavesNotificationsEvenWhereTheyNameATimeAndAnEvent() {
        for (String value :
                List.of(
                        S3_NOTICE,
                        "{\"body\":" + Trail.quoted("{\"Records\":[" + S3_NOTICE + "]}") + "}",
                        S3_NOTICE.replace("\"eventVersion\":\"2.1\",", ""))) {
            assertThat(Unwrapped.in(value).isAnything).as(value).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CloudTrailEvent", "_raw", "message", "body", "eventJson", "log"})
    void rejectsARecordThatWasCut(String key) {
        String cut = A.substring(0, A.length() / 2);

        Unwrapped found = Unwrapped.in("{\"" + key + "\":" + Trail.quoted(cut) + "}");

        assertThat(found.isAnything).isTrue();
        assertThat(found.rejects).containsExactly(RejectReason.CUT_SHORT);
        assertThat(found.size()).isEqualTo(1);
    }

    @Test
    void rejectsARecordThatIsBrokenOrTooDeep() {
        String broken = A.replace("\"eventName\":", "\"eventName\"");
        String deep = Trail.record(3, "\"requestParameters\":" + "[".repeat(300) + "]".repeat(300));

        assertThat(Unwrapped.in("{\"message\":" + Trail.quoted(broken) + "}").rejects)
                .containsExactly(RejectReason.BROKEN_JSON);
        assertThat(Unwrapped.in("{\"message\":" + Trail.quoted(deep) + "}").rejects)
                .containsExactly(RejectReason.TOO_DEEP);
        assertThat(Unwrapped.in("{\"CloudTrailEvent\":\"{\\\"a\"}").rejects)
                .containsExactly(RejectReason.CUT_SHORT);
    }

    @Test
    void rejectsAPayloadThatIsDamagedOrTooLarge() {
        String whole = packed(A);
        String damaged = whole.substring(0, whole.length() / 2 / 4 * 4);
        String bomb = packed(" ".repeat(1_000_000) + A);

        assertThat(Unwrapped.in("{\"awslogs\":{\"data\":\"" + damaged + "\"}}").rejects)
                .containsExactly(RejectReason.BROKEN_PAYLOAD);
        assertThat(Unwrapped.in("{\"awslogs\":{\"data\":\"H4sI!!!\"}}").rejects)
                .containsExactly(RejectReason.BROKEN_PAYLOAD);
        byte[] value = Trail.bytes("{\"awslogs\":{\"data\":\"" + bomb + "\"}}");
        assertThat(Unwrapped.in(new Wrapping(1_000_000), value).rejects)
                .containsExactly(RejectReason.LARGE_TEXT);
    }

    @Test
    void leavesAPayloadInsideAPayload() {
        String inner = "{\"awslogs\":{\"data\":\"" + packed(A) + "\"}}";

        assertThat(Unwrapped.in("{\"awslogs\":{\"data\":\"" + packed(inner) + "\"}}").isAnything)
                .isFalse();
    }

    @Test
    void givesUpWhereStringsAreQuotedOverAndOver() {
        String value = "{\"Records\":[]}";
        for (int i = 0; i < 6; i++) {
            value = Trail.quoted(value);
            assertThat(Unwrapped.in(value).isAnything).isTrue();
        }

        assertThat(Unwrapped.in(Trail.quoted(value)).isAnything).isFalse();
    }

    @Test
    void looksIntoNoMoreTextThanTheLimit() {
        byte[] most = Trail.bytes("\"[" + " ".repeat(998) + "]\"");
        byte[] more = Trail.bytes("\"[" + " ".repeat(999) + "]\"");
        Wrapping wrapping = new Wrapping(1_000);

        assertThat(Unwrapped.in(wrapping, most).isAnything).isFalse();
        assertThat(Unwrapped.in(wrapping, more).rejects).containsExactly(RejectReason.LARGE_TEXT);
    }

    @Test
    void givesUpWhereValuesAreWrappedOverAndOver() {
        String value = A;
        for (int i = 0; i < 30; i++) {
            value = "{\"event\":" + value + "}";
        }

        assertThat(Unwrapped.in(value).isAnything).isFalse();
        assertThat(Unwrapped.in("{\"event\":{\"event\":{\"event\":" + A + "}}}").inPlace)
                .containsExactly(A);
    }

    @Test
    void putsARecordTogetherFromWhatLookupEventsSaysBesideIt() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        {"EventId":"0828c0d2-3589-4390-b954-c78b4a7df44b","EventName":\
                        "DescribeInstances","ReadOnly":"true","AccessKeyId":"AKIA","EventTime":\
                        "2022-02-08 09:23:37+11:00","EventSource":"ec2.amazonaws.com","Username":\
                        "alice","Resources":[{"ResourceType":"AWS::EC2::Instance",\
                        "ResourceName":"i-1"}]}\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"accessKeyId":"AKIA","userName":"alice"},"eventTime":\
                        "2022-02-07T22:23:37Z","eventSource":"ec2.amazonaws.com","eventName":\
                        "DescribeInstances","eventID":"0828c0d2-3589-4390-b954-c78b4a7df44b",\
                        "readOnly":"true","resources":[{"resourceType":"AWS::EC2::Instance",\
                        "resourceName":"i-1"}]}\
                        """);
        assertThat(found.fidelities).containsExactly(Fidelity.INDEX_ONLY);
        assertThat(found.notExported.getFirst())
                .contains(Field.OUTCOME, Field.REGION, Field.IDENTITY_ARN, Field.ACCOUNT)
                .doesNotContain(Field.EVENT_TIME, Field.ACCESS_KEY, Field.IDENTITY, Field.ACCESS);
    }

    @Test
    void putsARecordTogetherFromARowOfLake() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        [{"eventName":"CreateUser"},{"eventTime":"2023-07-10 12:00:00.000"},\
                        {"userIdentity":"{type=IAMUser, principalid=AIDA, username=alice, \
                        invokedby=null}"},{"requestParameters":"{userName=bob}"},\
                        {"eventSource":"iam.amazonaws.com"},{"_col5":"7"},{"errorCode":null}]\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"type":"IAMUser","principalId":"AIDA","userName":"alice"},\
                        "eventTime":"2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com",\
                        "eventName":"CreateUser","requestParameters":"{userName=bob}",\
                        "_columns":{"_col5":"7"}}\
                        """);
        assertThat(found.fidelities).containsExactly(Fidelity.FLATTENED);
        assertThat(found.notExported.getFirst())
                .contains(Field.REGION, Field.EVENT_ID)
                .doesNotContain(Field.OUTCOME, Field.MFA, Field.IDENTITY);
    }

    @Test
    void beginsARowOfPairsWhereANameComesAgain() {
        String pairs =
                """
                {"key":"eventName","value":"%s"},{"key":"eventTime","value":\
                "2023-07-10 12:00:00.000"},{"key":"eventID","value":"%s"}\
                """;
        String results = pairs.formatted("A", 1) + "," + pairs.formatted("B", 2);

        Unwrapped found = Unwrapped.in("{\"QueryResults\":[" + results + "]}");

        assertThat(found.carried)
                .containsExactly(
                        "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"A\",\"eventID\":\"1\"}",
                        "{\"eventTime\":\"2023-07-10T12:00:00Z\",\"eventName\":\"B\",\"eventID\":\"2\"}");
        assertThat(found.notExported.getFirst()).isSameAs(found.notExported.getLast());
    }

    @Test
    void readsARowOfLogsInsightsWithoutTheMessageByItsFields() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        [{"field":"eventTime","value":"2023-07-10T12:00:00Z"},\
                        {"field":"eventName","value":"GetUser"},{"field":"userIdentity.arn","value":\
                        "arn:aws:iam::111122223333:user/alice"},{"field":"@ptr","value":"x"}]\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"arn":"arn:aws:iam::111122223333:user/alice"},"eventTime":\
                        "2023-07-10T12:00:00Z","eventName":"GetUser","_columns":{"@ptr":"x"}}\
                        """);
        assertThat(found.fidelities).containsExactly(Fidelity.FLATTENED);
    }

    @Test
    void neverTakesTheTimeOfALogForTheEvents() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        [{"field":"@timestamp","value":"2023-07-10 12:00:00.000"},{"field":\
                        "eventName","value":"GetUser"},{"field":"awsRegion","value":"us-east-1"}]\
                        """);

        assertThat(found.rejects).containsExactly(RejectReason.NO_EVENT_TIME);
        assertThat(found.carried).isEmpty();
    }

    @Test
    void putsARecordTogetherFromTheFieldsOfElastic() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        {"_source":{"@timestamp":"2023-07-10T12:00:00.000Z","event":{"action":\
                        "GetUser","provider":"iam.amazonaws.com","id":"e1","type":["info"]},\
                        "cloud":{"region":"us-east-1","account":{"id":"111122223333"}},"user":\
                        {"name":"deployer","id":"AROAX:s"},"source":{"address":"192.0.2.1"},\
                        "user_agent":{"original":"aws-cli"},"aws":{"cloudtrail":{"user_identity":\
                        {"type":"AssumedRole","session_context":{"mfa_authenticated":"false",\
                        "session_issuer":{"principal_id":"AROAX"}}},"request_parameters":\
                        "{userName=alice}","flattened":{"request_parameters":{"userName":"alice"}},\
                        "event_type":"AwsApiCall","read_only":true,"resources":[{"arn":"a",\
                        "account_id":"1"}]}}}}\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{"type":"AssumedRole","principalId":"AROAX:s","accountId":\
                        "111122223333","sessionContext":{"sessionIssuer":{"principalId":"AROAX"},\
                        "attributes":{"mfaAuthenticated":"false"}}},"eventTime":\
                        "2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com","eventName":\
                        "GetUser","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1",\
                        "userAgent":"aws-cli","requestParameters":{"userName":"alice"},"eventID":\
                        "e1","readOnly":true,"resources":[{"ARN":"a","accountId":"1"}],"eventType":\
                        "AwsApiCall","_columns":{"event.type":["info"],"user.name":"deployer",\
                        "aws.cloudtrail.request_parameters":"{userName=alice}"}}\
                        """);
        assertThat(found.fidelities).containsExactly(Fidelity.FLATTENED);
        assertThat(found.notExported)
                .containsExactly(
                        Set.of(Field.SHARED_EVENT_ID, Field.SOURCE_IDENTITY, Field.ON_BEHALF_OF));
    }

    @Test
    void readsFieldsThatElasticGivesAsLists() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        {"_id":"x","fields":{"@timestamp":["2023-07-10T12:00:00.000Z"],\
                        "event.action":["GetUser"],"event.provider":["iam.amazonaws.com"],\
                        "aws.cloudtrail.read_only":[true],"aws.cloudtrail.error_code":[],\
                        "cloud.region":["a","b"]}}\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"eventTime":"2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com",\
                        "eventName":"GetUser","awsRegion":["a","b"],"readOnly":true}\
                        """);
    }

    @Test
    void takesARowWhoseIdentityWasTakenApartForARowAndNoRecord() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        {"result":{"eventTime":"2023-07-10T12:00:00Z","eventName":"GetUser",\
                        "eventSource":"iam.amazonaws.com","eventVersion":"1.08",\
                        "userIdentity.type":"Root","requestParameters.userName":"bob"}}\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":\
                        "2023-07-10T12:00:00Z","eventSource":"iam.amazonaws.com","eventName":\
                        "GetUser","_columns":{"requestParameters.userName":"bob"}}\
                        """);
        assertThat(found.fidelities).containsExactly(Fidelity.FLATTENED);
    }

    @Test
    void readsRowsOfOtherQueriesByTheirNames() {
        String athena =
                """
                {"eventversion":"1.08","useridentity":{"type":"Root","accountid":"1","username":\
                null},"eventtime":"2023-07-10T12:00:00Z","eventname":"X","awsregion":"us-east-1",\
                "readonly":false}\
                """;
        String tailpipe =
                """
                {"tp_id":"t","event_time":"2023-07-10T12:00:00Z","event_name":"X","aws_region":\
                "us-east-1","user_identity":{"session_context":{"session_issuer":{"user_name":\
                "r"}}}}\
                """;

        assertThat(Unwrapped.in(athena).carried)
                .containsExactly(
                        """
                        {"eventVersion":"1.08","userIdentity":{"type":"Root","accountId":"1"},\
                        "eventTime":"2023-07-10T12:00:00Z","eventName":"X","awsRegion":\
                        "us-east-1","readOnly":false}\
                        """);
        assertThat(Unwrapped.in(tailpipe).carried)
                .containsExactly(
                        """
                        {"userIdentity":{"sessionContext":{"sessionIssuer":{"userName":"r"}}},\
                        "eventTime":"2023-07-10T12:00:00Z","eventName":"X","awsRegion":\
                        "us-east-1","_columns":{"tp_id":"t"}}\
                        """);
    }

    @Test
    void saysWhatItCouldNotReadOfAnIdentityIsUnknown() {
        Unwrapped found =
                Unwrapped.in(
                        """
                        [{"eventName":"X"},{"eventTime":"2023-07-10 12:00:00.000"},\
                        {"userIdentity":"{type=IAMUser, princ"}]\
                        """);

        assertThat(found.carried)
                .containsExactly(
                        """
                        {"userIdentity":{},"eventTime":"2023-07-10T12:00:00Z","eventName":"X",\
                        "_columns":{"userIdentity":"{type=IAMUser, princ"}}\
                        """);
        assertThat(found.notExported.getFirst()).contains(Field.IDENTITY, Field.IDENTITY_TYPE);
    }

    @Test
    void rejectsARowWithATimeThatIsNone() {
        Unwrapped found =
                Unwrapped.in(
                        "[{\"eventName\":\"X\"},{\"eventTime\":\"noon\"},{\"eventID\":\"1\"}]");

        assertThat(found.rejects).containsExactly(RejectReason.BAD_EVENT_TIME);
    }

    @Test
    void findsTheSameInManyValuesOneAfterAnother() {
        Wrapping wrapping = new Wrapping();
        List<Arguments> values = textWrappings().toList();

        for (int round = 0; round < 3; round++) {
            for (Arguments value : values) {
                byte[] bytes = Trail.bytes((String) value.get()[1]);
                assertThat(Unwrapped.in(wrapping, bytes).carried).containsExactly(A);
            }
        }
    }

    /// Broken input costs at most the value: every found record is whole (the taker checks), and
    /// nothing is thrown.
    @Test
    void takesAnyCutOrSpoiltValue() {
        Wrapping wrapping = new Wrapping();
        Random dice = new Random(7);
        Stream.concat(textWrappings(), wrappingsInPlace())
                .map(a -> Trail.bytes((String) a.get()[1]))
                .forEach(whole -> {
                    for (int to = 0; to <= whole.length; to++) {
                        byte[] cut = java.util.Arrays.copyOf(whole, to);
                        assertThat(Unwrapped.in(wrapping, cut).size()).isLessThan(3);
                        byte[] spoilt = whole.clone();
                        spoilt[Math.min(to, whole.length - 1)] = (byte) dice.nextInt();
                        assertThat(Unwrapped.in(wrapping, spoilt).size()).isLessThan(20);
                    }
                });
    }

    @Test
    void takesHugeAndDeepValues() {
        String blank = "x".repeat(1 << 20);

        assertThat(Unwrapped.in("{\"message\":\"" + blank + "\"}").isAnything).isFalse();
        assertThat(Unwrapped.in("[".repeat(100_000)).isAnything).isFalse();
        assertThat(Unwrapped.in("{\"event\":".repeat(100_000)).isAnything).isFalse();
        assertThat(Unwrapped.in("[" + "{\"a\":1},".repeat(50_000) + "1]").isAnything).isFalse();
        assertThat(Unwrapped.in("\"{" + "\\\"a\\\":1,".repeat(50_000) + "}\"").isAnything)
                .isFalse();
    }

    private static String packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Trail.bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return base64(out.toByteArray());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
