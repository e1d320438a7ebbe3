package spoor.ingest;

/// Why a record is not among the events. The name stands in the ledger, the sentence before the
/// user.
public enum RejectReason {
    BROKEN_JSON("the text is not valid JSON here"),
    CUT_SHORT("the file ends in the middle of the record"),
    TOO_DEEP("values are nested deeper than the limit (limit depth)"),
    NOT_AN_OBJECT("an object was expected where a record should be"),
    NO_EVENT_TIME("the record has no eventTime"),
    BAD_EVENT_TIME("the record's eventTime cannot be read as a time"),
    NOT_CLOUDTRAIL("the record is not one of CloudTrail");

    private final String sentence;

    RejectReason(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
