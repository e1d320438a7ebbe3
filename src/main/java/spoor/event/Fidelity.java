package spoor.event;

/// How much of a record its copy on disk tells.
public enum Fidelity {
    /// The record as CloudTrail wrote it.
    FULL("full record"),
    /// Columns of a record, put together again; types and some fields are lost.
    FLATTENED("flattened"),
    /// The few columns of an Event history download.
    INDEX_ONLY("index only");

    private final String word;

    Fidelity(String word) {
        this.word = word;
    }

    /// What stands for it in a lens and in exports.
    public String word() {
        return word;
    }
}
