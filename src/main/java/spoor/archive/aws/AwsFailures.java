package spoor.archive.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Map;

/// What AWS and its SDK report, in words that say what to do.
final class AwsFailures {
    private static final Map<String, AwsProblem> BY_CODE =
            Map.ofEntries(
                    Map.entry("ExpiredToken", AwsProblem.EXPIRED),
                    Map.entry("ExpiredTokenException", AwsProblem.EXPIRED),
                    Map.entry("RequestExpired", AwsProblem.EXPIRED),
                    Map.entry("TokenRefreshRequired", AwsProblem.EXPIRED),
                    Map.entry("InvalidAccessKeyId", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("InvalidClientTokenId", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("UnrecognizedClientException", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("SignatureDoesNotMatch", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("InvalidSignatureException", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("IncompleteSignature", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("MissingAuthenticationToken", AwsProblem.BAD_CREDENTIALS),
                    Map.entry("RequestTimeTooSkewed", AwsProblem.CLOCK),
                    Map.entry("PermanentRedirect", AwsProblem.WRONG_REGION),
                    Map.entry("AuthorizationHeaderMalformed", AwsProblem.WRONG_REGION),
                    Map.entry("IllegalLocationConstraintException", AwsProblem.WRONG_REGION),
                    Map.entry("NoSuchBucket", AwsProblem.NO_BUCKET),
                    Map.entry("NoSuchKey", AwsProblem.GONE),
                    Map.entry("InvalidObjectState", AwsProblem.ARCHIVED),
                    Map.entry("SlowDown", AwsProblem.THROTTLED),
                    Map.entry("Throttling", AwsProblem.THROTTLED),
                    Map.entry("ThrottlingException", AwsProblem.THROTTLED),
                    Map.entry("ThrottledException", AwsProblem.THROTTLED),
                    Map.entry("TooManyRequestsException", AwsProblem.THROTTLED),
                    Map.entry("RequestLimitExceeded", AwsProblem.THROTTLED),
                    Map.entry("ServiceUnavailable", AwsProblem.THROTTLED),
                    Map.entry("AccessDenied", AwsProblem.DENIED),
                    Map.entry("AccessDeniedException", AwsProblem.DENIED),
                    Map.entry("UnauthorizedOperation", AwsProblem.DENIED),
                    Map.entry("AllAccessDisabled", AwsProblem.DENIED));

    private static final int FORBIDDEN = 403;
    private static final int MOVED = 301;

    private AwsFailures() {}

    /// Nobody gave the code of the MFA device.
    static final class NoCode extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @param what was asked for, as it stands after "AWS did not give "
    static AwsException of(RuntimeException failure, String what, AwsAccess access) {
        AwsProblem problem = problem(failure);
        // That nothing was found is said; where the SDK looked is a list of its own classes.
        String detail = problem == AwsProblem.NO_CREDENTIALS ? "" : detail(failure);
        return new AwsException(problem, words(problem, what, access) + detail, failure);
    }

    private static AwsProblem problem(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof NoCode) {
                return AwsProblem.MFA;
            }
            if (at instanceof AwsServiceException answer) {
                return problem(answer);
            }
        }
        return failure instanceof SdkClientException || failure instanceof UncheckedIOException
                ? ofClient(failure)
                : AwsProblem.OTHER;
    }

    private static AwsProblem problem(AwsServiceException answer) {
        String code = answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
        String known = code == null ? "" : code;
        String text = String.valueOf(answer.getMessage()).toLowerCase(Locale.ROOT);
        if (known.startsWith("KMS") || text.contains("kms:") || text.contains("kms key")) {
            return AwsProblem.KMS_DENIED;
        }
        if (text.contains("multifactorauthentication")) {
            return AwsProblem.MFA;
        }
        AwsProblem byCode = BY_CODE.get(known);
        if (byCode != null) {
            return byCode;
        }
        return switch (answer.statusCode()) {
            case FORBIDDEN -> AwsProblem.DENIED;
            case MOVED -> AwsProblem.WRONG_REGION;
            default -> AwsProblem.OTHER;
        };
    }

    private static AwsProblem ofClient(RuntimeException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("sso") && text.contains("expired")
                    || text.contains("token is expired")) {
                return AwsProblem.EXPIRED;
            }
            if (text.contains("unable to load credentials")
                    || text.contains("did not contain credentials")
                    || text.contains("contained no credentials")) {
                return AwsProblem.NO_CREDENTIALS;
            }
        }
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof FileSystemException) {
                return AwsProblem.OTHER;
            }
            if (at instanceof IOException) {
                return AwsProblem.NO_CONNECTION;
            }
        }
        return AwsProblem.OTHER;
    }

    private static String words(AwsProblem problem, String what, AwsAccess access) {
        String profile = access.profile().map(p -> " --profile " + p).orElse("");
        return switch (problem) {
            case NO_CREDENTIALS ->
                    "No AWS credentials were found, so AWS was not asked for "
                            + what
                            + ". Name a profile, or sign in first (aws sso login, aws configure).";
            case NO_PROFILE -> "There is no such profile.";
            case BAD_CREDENTIALS ->
                    "AWS does not accept these credentials, so it did not give "
                            + what
                            + ". The key may have been deleted or switched off; sign in anew.";
            case EXPIRED ->
                    "The AWS session has run out, so AWS did not give "
                            + what
                            + ". Sign in again (aws sso login"
                            + profile
                            + ") and start it once more: what the case holds is not fetched again.";
            case MFA ->
                    "AWS wants the code of an MFA device, and took none or not this one; it did not"
                            + " give "
                            + what
                            + ". Start again with the code that the device shows now.";
            case DENIED ->
                    "These credentials may not read "
                            + what
                            + ". Ask for the policy that `spoor aws-policy` prints"
                            + (what.contains("s3://")
                                    ? "; if the bucket has the requester pay, say so" + "."
                                    : ".");
            case WRONG_REGION -> "AWS has " + what + " in another Region. Name that Region.";
            case NO_BUCKET ->
                    "There is no such bucket, so AWS did not give "
                            + what
                            + ". Look at its spelling; a trail's bucket may be in another account.";
            case GONE -> "AWS does not have " + what + " any more; it was there when listed.";
            case KMS_DENIED ->
                    "These credentials may not use the KMS key that "
                            + what
                            + " is encrypted with. They need kms:Decrypt on that key.";
            case ARCHIVED ->
                    "AWS keeps "
                            + what
                            + " in an archive storage class. Restore it in S3 first, then import"
                            + " again.";
            case CLOCK ->
                    "This machine's clock is off by too much for AWS. Set it, then start again.";
            case THROTTLED ->
                    "AWS went on asking to slow down over several attempts at "
                            + what
                            + ". Wait some minutes, then start again.";
            case NO_CONNECTION ->
                    "AWS could not be reached for "
                            + what
                            + ". Look at the network, the proxy and the Region, then start again:"
                            + " what the case holds is not fetched again.";
            case NOT_ALLOWED, TOO_MUCH, OTHER -> "AWS did not give " + what + ".";
        };
    }

    /// What AWS said itself, without the numbers of the request.
    private static String detail(RuntimeException failure) {
        Throwable at = failure;
        while (at.getCause() != null && !(at instanceof AwsServiceException)) {
            at = at.getCause();
        }
        if (at instanceof NoCode) {
            return "";
        }
        String text =
                at instanceof AwsServiceException answer && answer.awsErrorDetails() != null
                        ? answer.awsErrorDetails().errorCode()
                                + ": "
                                + answer.awsErrorDetails().errorMessage()
                        : at.getClass().getSimpleName() + ": " + at.getMessage();
        String line = text.replaceAll("\\s+", " ").strip();
        return " (" + (line.length() > 300 ? line.substring(0, 300) + "…" : line) + ")";
    }
}
