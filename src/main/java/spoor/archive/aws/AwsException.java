package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// AWS did not do what it was asked. The message says what happened and what to do about it, and
/// holds no credentials.
public final class AwsException extends IOException {
    private static final long serialVersionUID = 1L;

    private final AwsProblem problem;

    public AwsException(AwsProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public AwsProblem problem() {
        return problem;
    }
}
