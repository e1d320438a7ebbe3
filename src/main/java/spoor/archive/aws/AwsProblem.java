package spoor.archive.aws;

/// What keeps AWS from answering.
public enum AwsProblem {
    NO_CREDENTIALS,
    NO_PROFILE,
    /// Keys that AWS does not know, or whose signature it does not accept.
    BAD_CREDENTIALS,
    EXPIRED,
    /// The code of an MFA device was wrong, used up or not given.
    MFA,
    DENIED,
    WRONG_REGION,
    NO_BUCKET,
    /// An object that was listed and is not there any more.
    GONE,
    KMS_DENIED,
    /// The object is in a storage class that must be restored before it can be read.
    ARCHIVED,
    /// This machine's clock is too far off for a signature.
    CLOCK,
    THROTTLED,
    NO_CONNECTION,
    /// What was asked for cannot be asked.
    NOT_ALLOWED,
    /// A limit of ours, named in the message.
    TOO_MUCH,
    OTHER;

    /// Whether nobody is signed in at all, which no server answers for.
    public boolean isOfSigningIn() {
        return switch (this) {
            case NO_CREDENTIALS, NO_PROFILE, EXPIRED, MFA -> true;
            case BAD_CREDENTIALS,
                    DENIED,
                    WRONG_REGION,
                    NO_BUCKET,
                    GONE,
                    KMS_DENIED,
                    ARCHIVED,
                    CLOCK,
                    THROTTLED,
                    NO_CONNECTION,
                    NOT_ALLOWED,
                    TOO_MUCH,
                    OTHER ->
                    false;
        };
    }

    /// Whether it is a matter of one object alone, so that the others can still be fetched.
    public boolean isOfOneObject() {
        return switch (this) {
            case GONE, KMS_DENIED, ARCHIVED, DENIED, OTHER -> true;
            case NO_CREDENTIALS,
                    NO_PROFILE,
                    BAD_CREDENTIALS,
                    EXPIRED,
                    MFA,
                    WRONG_REGION,
                    NO_BUCKET,
                    CLOCK,
                    THROTTLED,
                    NO_CONNECTION,
                    NOT_ALLOWED,
                    TOO_MUCH ->
                    false;
        };
    }
}
