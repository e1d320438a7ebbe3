package spoor.ingest;

/// Why a record is not among the events. The name stands in the ledger, the sentence before the
/// user.
public enum RejectReason {
    BROKEN_JSON("the text is not valid JSON here"),
    CUT_SHORT("the text ends in the middle of the record"),
    TOO_DEEP("values are nested deeper than the limit (limit depth)"),
    RECORD_TOO_LARGE("the record is larger than the limit (limit recordBytes)"),
    FILE_TOO_LARGE("what follows in the file is beyond the limit of its size (limit fileBytes)"),
    PACKED_TOO_WELL("what follows inflates to more than the limit (limit ratio)"),
    NOT_AN_OBJECT("an object was expected where a record should be"),
    NO_EVENT_TIME("the record has no eventTime"),
    BAD_EVENT_TIME("the record's eventTime cannot be read as a time"),
    NO_TIME_ZONE("the time names no zone, and none was given for the file"),
    NOT_CLOUDTRAIL("the record is not one of CloudTrail"),

    S3_NOTIFICATION("an S3 notification, not a CloudTrail record"),
    DYNAMODB_STREAM("a record of a DynamoDB stream, not a CloudTrail record"),
    SNS_MESSAGE("an SNS message without a CloudTrail record in it"),
    SQS_MESSAGE("an SQS message without a CloudTrail record in it"),
    KINESIS_RECORD("a Kinesis record without a CloudTrail record in it"),
    SES_EVENT("an SES mail event, not a CloudTrail record"),
    SERVICE_NOTIFICATION("a notification of an AWS service, not a CloudTrail record"),
    OTHER_EVENTBRIDGE("an EventBridge event of another kind, not a CloudTrail record"),

    BROKEN_PAYLOAD("the compressed text inside the record is damaged"),
    LARGE_TEXT("the text inside the record is, or inflates, beyond the limit (limit textBytes)"),

    BROKEN_ROW("the quotes in this row of the table do not match"),
    LONG_ROW("the row of the table is longer than the limit (limit recordBytes)"),
    FEW_CELLS("the row has fewer cells than the table has columns"),
    MANY_CELLS("the row has more cells than the table has columns");

    private final String sentence;

    RejectReason(String sentence) {
        this.sentence = sentence;
    }

    /// The reason for leaving out the rest of a file that went beyond a limit of the archive layer.
    ///
    /// @param limit its name
    static RejectReason ofLimit(String limit) {
        return "ratio".equals(limit) ? PACKED_TOO_WELL : FILE_TOO_LARGE;
    }

    public String sentence() {
        return sentence;
    }
}
