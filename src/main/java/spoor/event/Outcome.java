package spoor.event;

import java.util.Locale;
import java.util.Set;

/// How a call ended, by the rules of CloudTrail's error fields.
public enum Outcome {
    SUCCEEDED,
    /// Refused for lack of rights.
    DENIED,
    /// Any other error.
    FAILED;

    /// Error codes, in lower case and without the prefix of EC2, that say a call was refused.
    public static final Set<String> DENIED_CODES =
            Set.of(
                    "accessdenied",
                    "accessdeniedexception",
                    "unauthorizedoperation",
                    "unauthorizedexception",
                    "notauthorized",
                    "notauthorizedexception",
                    "vpceaccessdenied");

    /// The word in facets and lenses, in lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The outcome of a call with these error fields, each empty where the record has none.
    ///
    /// A record has failed if it names an error code other than `Success`, or a message without a
    /// code (a failed ConsoleLogin does), or if it is a sign-in whose response says `Failure`. EC2
    /// puts `Client.` or `Server.` before its codes.
    public static Outcome of(String errorCode, String errorMessage, boolean isSignInFailure) {
        boolean hasCode = !errorCode.isEmpty() && !errorCode.equalsIgnoreCase("Success");
        if (!hasCode && !isSignInFailure && (errorMessage.isEmpty() || !errorCode.isEmpty())) {
            return SUCCEEDED;
        }
        String code = errorCode.toLowerCase(Locale.ROOT);
        int prefix = code.startsWith("client.") || code.startsWith("server.") ? 7 : 0;
        boolean isDenied =
                DENIED_CODES.contains(code.substring(prefix))
                        || errorMessage.toLowerCase(Locale.ROOT).contains("not authorized");
        return isDenied ? DENIED : FAILED;
    }
}
