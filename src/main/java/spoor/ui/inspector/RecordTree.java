package spoor.ui.inspector;

/// A record as a tree, or why there is none.
sealed interface RecordTree {
    /// The record is one JSON value.
    record Read(JsonItem root) implements RecordTree {}

    /// It cannot be taken apart; its bytes can still be read.
    record Unread(Reason reason) implements RecordTree {}

    /// Why a record has no tree.
    enum Reason {
        NOT_JSON,
        /// Nested too deep or made of too many parts to be shown: nobody's log, somebody's trap.
        TOO_INTRICATE
    }

    /// The root, or an object without anything.
    default JsonItem orEmpty() {
        return switch (this) {
            case Read read -> read.root();
            case Unread _ -> JsonTreeReader.NOTHING;
        };
    }
}
