package spoor.event;

/// How much of CloudTrail's record a copy of it has kept, the most first. What a copy does not tell
/// is unknown, not empty.
public enum Fidelity {
    /// The record itself, in whatever wrapping it came.
    FULL("full record"),
    /// A row of a query or of another tool's table: fields were left out, renamed or turned into
    /// text on the way.
    FLATTENED("flattened"),
    /// The entry of an index of records, as Event history exports it: when, what and a name, but
    /// neither who exactly nor with which parameters.
    INDEX_ONLY("index only");

    private final String word;

    Fidelity(String word) {
        this.word = word;
    }

    /// The fidelity in words, to stand in a table or after "a copy that is".
    public String word() {
        return word;
    }
}
