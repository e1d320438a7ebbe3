package spoor.athena;

/// What is asked cannot be said in SQL, so nothing is said at all: a wrong answer would be worse.
/// The message is a sentence for the person who asked.
public final class AthenaRefusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /// Why there is no SQL.
    public enum Reason {
        /// The lens names no beginning or no end, and without both all logs would be read.
        NO_RANGE,
        /// The value follows from more than the record itself.
        NOT_IN_THE_RECORD,
        /// The field is asked for in another way.
        NOT_ASKED_SO,
        /// A text, name or size that Athena or S3 does not take.
        NOT_ALLOWED
    }

    private final Reason reason;

    AthenaRefusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// For whoever asks in ways that no statement of this package has.
    public static AthenaRefusal notAskedSo(String message) {
        return new AthenaRefusal(Reason.NOT_ASKED_SO, message);
    }

    public Reason reason() {
        return reason;
    }
}
