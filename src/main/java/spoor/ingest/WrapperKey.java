package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The keys by which a value tells that it is a record, or that it wraps some.
enum WrapperKey {
    // What makes an object a record.
    EVENT_VERSION("eventVersion", Role.SIGN),
    USER_IDENTITY("userIdentity", Role.SIGN),
    EVENT_TIME("eventTime", Role.SIGN),
    EVENT_SOURCE("eventSource", Role.SIGN),
    EVENT_NAME("eventName", Role.SIGN),
    INSIGHT_DETAILS("insightDetails", Role.SIGN),
    TIME_WINDOW("timeWindow", Role.SIGN),

    // What only a row has that a query made of a record.
    FLAT_ARN("userIdentity.arn", Role.SIGN),
    FLAT_TYPE("userIdentity.type", Role.SIGN),

    // The record as text, beside fields made of it.
    EVENT_JSON("eventJson", Role.RECORD),
    CLOUDTRAIL_EVENT("CloudTrailEvent", Role.RECORD),
    SDK_CLOUDTRAIL_EVENT("cloudTrailEvent", Role.RECORD),
    EVENT_ORIGINAL("event.original", Role.RECORD),
    RAW("_raw", Role.RECORD),
    AT_MESSAGE("@message", Role.RECORD),

    // One value that holds the record, or a further wrapping.
    DETAIL("detail", Role.INNER),
    RESULT("result", Role.INNER),
    SOURCE("_source", Role.INNER),
    FIELDS("fields", Role.INNER),
    EVENT("event", Role.INNER),
    ORIGINAL("original", Role.INNER),
    LOG_MESSAGE("message", Role.INNER),
    LOG("log", Role.INNER),
    SNS("Sns", Role.INNER),
    SNS_MESSAGE("Message", Role.INNER),
    SQS_BODY("body", Role.INNER),
    SQS_CLI_BODY("Body", Role.INNER),
    AWSLOGS("awslogs", Role.INNER),
    KINESIS("kinesis", Role.INNER),

    // Lists of values that each hold a record, or a further wrapping.
    RECORDS("Records", Role.LIST),
    LOOKUP_EVENTS("Events", Role.LIST),
    QUERY_RESULT_ROWS("QueryResultRows", Role.LIST),
    QUERY_RESULTS("QueryResults", Role.LIST),
    LOG_EVENTS("logEvents", Role.LIST),
    EVENTS("events", Role.LIST),
    RESULTS("results", Role.LIST),
    HITS("hits", Role.LIST),
    MESSAGES("Messages", Role.LIST),
    FIREHOSE_RECORDS("records", Role.LIST),

    DATA("data", Role.PAYLOAD),
    MESSAGE_TYPE("messageType", Role.SIGN);

    /// What a key says of its value.
    enum Role {
        SIGN,
        RECORD,
        INNER,
        LIST,
        /// Base64 of gzip or of JSON.
        PAYLOAD
    }

    private static final int LONGEST = 24;
    private static final WrapperKey[][] BY_LENGTH = byLength();

    private final byte[] key;
    private final Role role;

    WrapperKey(String key, Role role) {
        this.key = key.getBytes(StandardCharsets.US_ASCII);
        this.role = role;
    }

    Role role() {
        return role;
    }

    /// The key that stands in `bytes[from, to)`, or null.
    static @Nullable WrapperKey of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= LONGEST) {
            return null;
        }
        for (WrapperKey key : BY_LENGTH[length]) {
            if (Arrays.equals(bytes, from, to, key.key, 0, length)) {
                return key;
            }
        }
        return null;
    }

    /// The keys of a role, in the order in which they are tried.
    static WrapperKey[] of(Role role) {
        return Arrays.stream(values()).filter(k -> k.role == role).toArray(WrapperKey[]::new);
    }

    private static WrapperKey[][] byLength() {
        WrapperKey[][] keys = new WrapperKey[LONGEST][];
        for (int length = 0; length < LONGEST; length++) {
            int wanted = length;
            keys[length] =
                    Arrays.stream(values())
                            .filter(k -> k.key.length == wanted)
                            .toArray(WrapperKey[]::new);
        }
        return keys;
    }
}
