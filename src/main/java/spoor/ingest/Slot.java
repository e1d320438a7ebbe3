package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The top-level keys of a record that the import looks at.
enum Slot {
    EVENT_VERSION("eventVersion", Field.EVENT_VERSION),
    USER_IDENTITY("userIdentity", null),
    EVENT_TIME("eventTime", null),
    EVENT_SOURCE("eventSource", Field.EVENT_SOURCE),
    EVENT_NAME("eventName", Field.EVENT_NAME),
    AWS_REGION("awsRegion", Field.REGION),
    SOURCE_ADDRESS("sourceIPAddress", Field.SOURCE_ADDRESS),
    USER_AGENT("userAgent", Field.USER_AGENT),
    ERROR_CODE("errorCode", Field.ERROR_CODE),
    ERROR_MESSAGE("errorMessage", Field.ERROR_MESSAGE),
    REQUEST_PARAMETERS("requestParameters", null),
    RESPONSE_ELEMENTS("responseElements", null),
    ADDITIONAL_DATA("additionalEventData", null),
    REQUEST_ID("requestID", null),
    EVENT_ID("eventID", null),
    READ_ONLY("readOnly", Field.READ_ONLY),
    RESOURCES("resources", null),
    EVENT_TYPE("eventType", Field.EVENT_TYPE),
    EVENT_CATEGORY("eventCategory", Field.EVENT_CATEGORY),
    RECIPIENT_ACCOUNT("recipientAccountId", Field.RECIPIENT_ACCOUNT),
    SHARED_EVENT_ID("sharedEventID", null),
    VPC_ENDPOINT("vpcEndpointId", Field.VPC_ENDPOINT),
    FROM_CONSOLE("sessionCredentialFromConsole", null),
    INSIGHT_DETAILS("insightDetails", null),
    TIME_WINDOW("timeWindow", null),

    // Keys that CloudTrail does not write, by which wrappings and look-alikes are told.
    NOTICE_SOURCE("EventSource", null),
    DETAIL_TYPE("detail-type", null),
    RAW("_raw", null),
    CLOUDTRAIL_EVENT("CloudTrailEvent", null),
    FLAT_ARN("userIdentity.arn", null),
    FLAT_TYPE("userIdentity.type", null);

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST = 32;
    private static final Slot[][] BY_LENGTH = byLength();

    private final byte[] key;
    private final @Nullable Field field;
    private final long first;
    private final long last;

    Slot(String key, @Nullable Field field) {
        this.key = key.getBytes(StandardCharsets.US_ASCII);
        this.field = field;
        boolean isLong = this.key.length >= Long.BYTES;
        ByteBuffer words = ByteBuffer.wrap(this.key).order(ByteOrder.LITTLE_ENDIAN);
        this.first = isLong ? words.getLong(0) : 0;
        this.last = isLong ? words.getLong(this.key.length - Long.BYTES) : 0;
    }

    /// The key in the record.
    String key() {
        return new String(key, StandardCharsets.US_ASCII);
    }

    /// The field that takes this key's value as it is, or null where there is more to it.
    @Nullable Field field() {
        return field;
    }

    /// The slot whose key stands in `bytes[from, to)`, or null. Asked for every key of every
    /// record, so most keys are told by their length and two words of eight bytes.
    static @Nullable Slot of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length >= LONGEST) {
            return null;
        }
        Slot[] slots = BY_LENGTH[length];
        if (length < Long.BYTES) {
            for (Slot slot : slots) {
                if (Arrays.equals(bytes, from, to, slot.key, 0, length)) {
                    return slot;
                }
            }
            return null;
        }
        if (slots.length == 0) {
            return null;
        }
        long first = (long) LONGS.get(bytes, from);
        long last = (long) LONGS.get(bytes, to - Long.BYTES);
        for (Slot slot : slots) {
            if (slot.first == first
                    && slot.last == last
                    && (length <= 2 * Long.BYTES
                            || Arrays.equals(bytes, from, to, slot.key, 0, length))) {
                return slot;
            }
        }
        return null;
    }

    private static Slot[][] byLength() {
        Slot[][] slots = new Slot[LONGEST][];
        for (int length = 0; length < LONGEST; length++) {
            int wanted = length;
            slots[length] =
                    Arrays.stream(values())
                            .filter(s -> s.key.length == wanted)
                            .toArray(Slot[]::new);
        }
        return slots;
    }
}
