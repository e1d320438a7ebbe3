package spoor.ingest;

/// Why a record is not among the events. The name stands in the ledger, the sentence before the
/// user.
public enum RejectReason {
    BROKEN_JSON("the text is not valid JSON here"),
    CUT_SHORT("the file ends in the middle of the record"),
    TOO_DEEP("values are nested deeper than the limit (limit depth)"),
    RECORD_TOO_LARGE("the record is larger than the limit (limit recordBytes)"),
    NOT_AN_OBJECT("an object was expected where a record should be"),
    NO_EVENT_TIME("the record has no eventTime"),
    BAD_EVENT_TIME("the record's eventTime cannot be read as a time"),
    FILE_TOO_LARGE("what follows in the file is beyond the limit of its size (limit fileBytes)"),
    PACKED_TOO_WELL("what follows inflates to more than the limit (limit ratio)"),
    NOT_CLOUDTRAIL("the record is not one of CloudTrail");

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
