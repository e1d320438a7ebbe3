package spoor.ingest;

import java.io.Serial;

/// Bytes are no JSON. Carries no stack trace: it is an answer, not an accident, and may come often.
final class JsonFault extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final int offset;
    private final RejectReason reason;

    JsonFault(RejectReason reason, int offset) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    /// Where in the bytes the fault was noticed.
    int offset() {
        return offset;
    }

    RejectReason reason() {
        return reason;
    }
}
