package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells what AWS sends in the same envelopes and with the same keys as CloudTrail. Notifications
/// of S3, streams of DynamoDB and the rest of what Lambda is called with also come as `Records`
/// with an `eventName` and an `eventVersion`; their sources begin with `aws:`.
final class LookAlike {
    private static final byte[] PREFIX = "aws:".getBytes(StandardCharsets.US_ASCII);

    /// The sources that have a sentence of their own, as they stand behind the prefix.
    private enum Source {
        S3("s3", RejectReason.S3_NOTIFICATION),
        DYNAMODB("dynamodb", RejectReason.DYNAMODB_STREAM),
        SNS("sns", RejectReason.SNS_MESSAGE),
        SQS("sqs", RejectReason.SQS_MESSAGE),
        KINESIS("kinesis", RejectReason.KINESIS_RECORD),
        SES("ses", RejectReason.SES_EVENT);

        private final byte[] name;
        private final RejectReason reason;

        Source(String name, RejectReason reason) {
            this.name = name.getBytes(StandardCharsets.US_ASCII);
            this.reason = reason;
        }
    }

    private LookAlike() {}

    /// Whether an `eventSource` in `bytes[from, to)` is one that CloudTrail never writes.
    static boolean isSource(byte[] bytes, int from, int to) {
        return to - from >= PREFIX.length
                && Arrays.equals(bytes, from, from + PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    /// What a record that is none of CloudTrail's is instead, as far as can be told.
    static RejectReason reason(RecordFields record) {
        for (Slot slot : new Slot[] {Slot.EVENT_SOURCE, Slot.NOTICE_SOURCE}) {
            if (record.kind(slot) == RecordFields.Kind.TEXT
                    && isSource(record.bytes(), record.from(slot), record.to(slot))) {
                return reason(record.bytes(), record.from(slot) + PREFIX.length, record.to(slot));
            }
        }
        return record.has(Slot.DETAIL_TYPE)
                ? RejectReason.OTHER_EVENTBRIDGE
                : RejectReason.NOT_CLOUDTRAIL;
    }

    private static RejectReason reason(byte[] bytes, int from, int to) {
        for (Source source : Source.values()) {
            if (Arrays.equals(bytes, from, to, source.name, 0, source.name.length)) {
                return source.reason;
            }
        }
        return RejectReason.SERVICE_NOTIFICATION;
    }
}
