package spoor.ingest;

/// What a file turned out to be, by its content and never by its name.
public enum Shape {
    TRAIL_FILE("trail file", Use.READ, Form.JSON),
    ARRAY("array of records", Use.READ, Form.JSON),
    LINES("records one after another", Use.READ, Form.JSON),
    RECORD("single record", Use.READ, Form.JSON),

    LOOKUP_EVENTS("lookup-events output", Use.READ, Form.JSON),
    EVENT_HISTORY_CSV("Event history CSV", Use.READ, Form.CSV),
    LAKE_RESULTS("CloudTrail Lake query results", Use.READ, Form.JSON),
    TABLE_JSON("rows of a query over CloudTrail logs as JSON", Use.READ, Form.JSON),
    TABLE_CSV("CSV of a query over CloudTrail logs", Use.READ, Form.CSV),
    CLOUDWATCH_LOGS("CloudWatch Logs output", Use.READ, Form.JSON),
    CLOUDWATCH_CSV("CSV of a CloudWatch Logs Insights query", Use.READ, Form.CSV),
    CLOUDWATCH_LINES("CloudWatch Logs export", Use.READ, Form.LINES),
    EVENTBRIDGE("EventBridge event", Use.READ, Form.JSON),
    SIEM_EXPORT("export of another tool that wraps records", Use.READ, Form.JSON),
    SIEM_CSV("CSV of another tool that wraps records", Use.READ, Form.CSV),
    RECORD_STRINGS("records as JSON strings", Use.READ, Form.JSON),
    AGGREGATED("CloudTrail aggregated events", Use.READ, Form.JSON),

    DIGEST("CloudTrail digest file", Use.KEPT, Form.JSON),
    PUBLIC_KEYS("CloudTrail public keys", Use.KEPT, Form.JSON),
    LAKE_SIGN_FILE("CloudTrail Lake sign file", Use.KEPT, Form.JSON),

    PARQUET("Parquet file (export its rows as JSON or CSV)", Use.LATER, Form.BYTES),
    UTF_16("text in UTF-16 (save it as UTF-8)", Use.LATER, Form.BYTES),

    ARCHIVE("archive, whose members are listed one by one", Use.NONE, Form.BYTES),
    EMPTY("empty file", Use.NONE, Form.BYTES),
    OTHER_JSON("JSON that is not CloudTrail", Use.NONE, Form.JSON),
    NOT_JSON("neither JSON nor a format of CloudTrail logs", Use.NONE, Form.BYTES),
    UNREADABLE("could not be read", Use.NONE, Form.BYTES);

    /// What this version does with a file of the shape.
    public enum Use {
        READ,
        /// No records, but proof of them: kept whole for validation.
        KEPT,
        /// Recognised, but reading it is not built.
        LATER,
        /// Nothing of CloudTrail in it.
        NONE
    }

    /// How the text of a file of the shape is cut into units.
    enum Form {
        /// Values one after another, the elements of a container each by itself.
        JSON,
        /// A header row, then a record a row.
        CSV,
        /// A time, then a record, on each line.
        LINES,
        /// Not at all.
        BYTES
    }

    private final String title;
    private final Use use;
    private final Form form;

    Shape(String title, Use use, Form form) {
        this.title = title;
        this.use = use;
        this.form = form;
    }

    /// The shape in words, to stand after "is a" or in a table.
    public String title() {
        return title;
    }

    public Use use() {
        return use;
    }

    Form form() {
        return form;
    }

    /// Whether the records may stand in a list somewhere in an object.
    boolean isEnvelope() {
        return switch (this) {
            case RECORD, LINES, ARRAY, RECORD_STRINGS, EVENTBRIDGE -> false;
            default -> form == Form.JSON;
        };
    }
}
