package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Optional;

/// The bytes of a file end before they should: they are damaged there, or a limit is hit. What was
/// read before stays good.
public final class CutShortException extends IOException {
    private static final long serialVersionUID = 1;

    private final @Nullable String limit;

    private CutShortException(String message, @Nullable String limit, @Nullable Throwable cause) {
        super(message, cause);
        this.limit = limit;
    }

    /// @param what went wrong, in words
    static CutShortException damaged(String what, @Nullable Throwable cause) {
        return new CutShortException(what, null, cause);
    }

    static CutShortException atLimit(String limit, long inflated) {
        return new CutShortException(
                "what comes after "
                        + inflated
                        + " inflated bytes is left out (limit "
                        + limit
                        + ")",
                limit,
                null);
    }

    /// The name of the limit that was hit; none where the bytes are damaged.
    public Optional<String> limit() {
        return Optional.ofNullable(limit);
    }
}
