package spoor.ingest;

/// What a file turned out to be, by its content and never by its name.
public enum Shape {
    TRAIL_FILE("trail file", Use.READ),
    ARRAY("array of records", Use.READ),
    LINES("records one after another", Use.READ),
    RECORD("single record", Use.READ),

    LOOKUP_EVENTS("lookup-events output", Use.LATER),
    EVENT_HISTORY_CSV("Event history CSV", Use.LATER),
    LAKE_RESULTS("CloudTrail Lake query results", Use.LATER),
    TABLE_CSV("CSV of a query over CloudTrail logs", Use.LATER),
    CLOUDWATCH_LOGS("CloudWatch Logs export", Use.LATER),
    EVENTBRIDGE("EventBridge event", Use.LATER),
    SIEM_EXPORT("export of another tool that wraps records", Use.LATER),
    RECORD_STRINGS("records as JSON strings", Use.LATER),
    AGGREGATED("CloudTrail aggregated events", Use.LATER),
    DIGEST("CloudTrail digest file", Use.LATER),
    PUBLIC_KEYS("CloudTrail public keys", Use.LATER),
    LAKE_SIGN_FILE("CloudTrail Lake sign file", Use.LATER),
    TAR("tar archive", Use.LATER),
    PARQUET("Parquet file", Use.LATER),

    EMPTY("empty file", Use.NONE),
    OTHER_JSON("JSON that is not CloudTrail", Use.NONE),
    NOT_JSON("neither JSON nor a format of CloudTrail logs", Use.NONE),
    UNREADABLE("could not be read", Use.NONE);

    /// What this version does with a file of the shape.
    public enum Use {
        READ,
        /// Recognised, but reading it is not built yet.
        LATER,
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

    public Use use() {
        return use;
    }
}
