package spoor.ingest;

/// What a file turned out to be, by its content and never by its name.
public enum Shape {
    TRAIL_FILE("trail file", Use.READ),
    ARRAY("array of records", Use.READ),
    LINES("records one after another", Use.READ),
    RECORD("single record", Use.READ),

    LOOKUP_EVENTS("lookup-events output", Use.KEPT),
    EVENT_HISTORY_CSV("Event history CSV", Use.KEPT),
    LAKE_RESULTS("CloudTrail Lake query results", Use.KEPT),
    TABLE_CSV("CSV of a query over CloudTrail logs", Use.KEPT),
    CLOUDWATCH_LOGS("CloudWatch Logs export", Use.KEPT),
    EVENTBRIDGE("EventBridge event", Use.KEPT),
    SIEM_EXPORT("export of another tool that wraps records", Use.KEPT),
    RECORD_STRINGS("records as JSON strings", Use.KEPT),
    AGGREGATED("CloudTrail aggregated events", Use.KEPT),
    DIGEST("CloudTrail digest file", Use.KEPT),
    PUBLIC_KEYS("CloudTrail public keys", Use.KEPT),
    LAKE_SIGN_FILE("CloudTrail Lake sign file", Use.KEPT),
    TAR("tar archive", Use.KEPT),
    PARQUET("Parquet file", Use.KEPT),

    EMPTY("empty file", Use.NONE),
    ARCHIVE("archive, whose members are listed one by one", Use.NONE),
    OTHER_JSON("JSON that is not CloudTrail", Use.NONE),
    NOT_JSON("neither JSON nor a format of CloudTrail logs", Use.NONE),
    UNREADABLE("could not be read", Use.NONE);

    /// What this version does with a file of the shape.
    public enum Use {
        READ,
        /// Recognised and kept whole, for other checks than reading records.
        KEPT,
        /// Nothing of CloudTrail in it.
        NONE
    }

    private final String title;
    private final Use use;

    Shape(String title, Use use) {
        this.title = title;
        this.use = use;
    }

    /// The shape in words, to stand after "is a" or in a table.
    public String title() {
        return title;
    }

    boolean isEnvelope() { return this == TRAIL_FILE; }

    public Use use() {
        return use;
    }
}
