package spoor.analysis;

/// An answer that may also be that there is none.
public enum Verdict {
    YES,
    NO,
    CANNOT_TELL
}
