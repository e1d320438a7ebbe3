package spoor.casefile;

import spoor.ingest.Shape;

/// What became of a file, as its line in the ledger tells. The title stands in tables and exports.
public enum FileStatus {
    READ("read"),
    /// An archive: its members have lines of their own.
    UNPACKED("unpacked"),
    READ_WITH_REMARKS("read with remarks"),
    NO_RECORDS("no records"),
    /// Digests and keys: no events, but what events are checked with.
    FOR_VALIDATION("kept for validation"),
    /// An Event history CSV of the old console, whose times name no zone.
    WAITS_FOR_ZONE("waits for a time zone"),
    /// A limit was reached on the way.
    PARTLY_READ("partly read"),
    /// A shape of CloudTrail that is recognised but not read yet.
    NOT_YET("not read yet"),
    /// Byte by byte; its records are duplicates of the other's, which alone is kept.
    SAME_AS_ANOTHER("same as another"),
    UNREADABLE("could not be read");

    /// How the importer's remark on such a file begins.
    private static final String SAME = "byte by byte the same";

    private final String title;

    FileStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static FileStatus of(LedgerFile file) {
        boolean isEmpty = file.tally().records() == 0;
        if (file.shape() == Shape.UNREADABLE) {
            return UNREADABLE;
        }
        if (file.shape() == Shape.ARCHIVE) {
            return UNPACKED;
        }
        if (!file.isKept() && (!isEmpty || file.note().startsWith(SAME))) {
            return SAME_AS_ANOTHER;
        }
        if (isEmpty && !file.isComplete() && file.shape() == Shape.EVENT_HISTORY_CSV) {
            return WAITS_FOR_ZONE;
        }
        if (isEmpty && file.shape().use() == Shape.Use.KEPT) {
            return FOR_VALIDATION;
        }
        if (isEmpty && file.shape().use() == Shape.Use.LATER) {
            return NOT_YET;
        }
        if (!file.isComplete()) {
            return PARTLY_READ;
        }
        if (isEmpty) {
            return NO_RECORDS;
        }
        boolean hasRemarks = file.tally().rejected() > 0 || !file.note().isEmpty();
        return hasRemarks ? READ_WITH_REMARKS : READ;
    }

    /// Whether events may be missing because of what became of the file. A log of ours that holds
    /// none is no loss; a file that is no log may be one in a form that nobody knows.
    public static boolean isUnread(LedgerFile file) {
        return switch (of(file)) {
            case WAITS_FOR_ZONE, PARTLY_READ, NOT_YET, UNREADABLE -> true;
            case NO_RECORDS -> file.shape().use() == Shape.Use.NONE && file.shape() != Shape.EMPTY;
            case READ, UNPACKED, READ_WITH_REMARKS, FOR_VALIDATION, SAME_AS_ANOTHER -> false;
        };
    }
}
