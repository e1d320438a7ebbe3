package spoor.event;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a call reads or changes state. This is about state, not danger: AssumeRole and
/// GetSecretValue are reads.
public enum Access {
    READ,
    WRITE;

    /// What the names of reading calls begin with, as a regular expression that is the same in any
    /// dialect.
    public static final String READING_VERBS =
            "^(Get|List|Describe|Head|Lookup|BatchGet|BatchDescribe|Search|Select|Query|Scan"
                    + "|Check|Count|Estimate|Preview|Simulate|Validate|Discover|Download|Find"
                    + "|Filter|View|Test|Retrieve)";

    private static final Pattern READING_VERB =
            Pattern.compile(READING_VERBS + ".*", Pattern.DOTALL);

    /// Names whose logged `readOnly` is true although their verb does not say so. Measured in
    /// public logs and AWS's own samples.
    public static final Set<String> READ_DESPITE_THE_VERB =
            Set.of(
                    "AssumeRole",
                    "Decrypt",
                    "Encrypt",
                    "GenerateDataKey",
                    "SendEmail",
                    "Instruments_Create");

    /// Names that read by their verb and write.
    public static final Set<String> WRITE_DESPITE_THE_VERB =
            Set.of("GetSessionToken", "GetFederationToken", "GetSigninToken", "CheckMfa");

    /// The word in facets and lenses, in lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the record says in `readOnly` (a boolean, or its text in copies), or, where it says
    /// nothing, what the event name lets one infer.
    public static Access of(String readOnly, String eventName) {
        if (readOnly.equalsIgnoreCase("true")) {
            return READ;
        }
        if (readOnly.equalsIgnoreCase("false")) {
            return WRITE;
        }
        return inferred(eventName);
    }

    /// Read or write by the verb of the name and the exceptions known to it.
    public static Access inferred(String eventName) {
        if (READ_DESPITE_THE_VERB.contains(eventName)) {
            return READ;
        }
        if (WRITE_DESPITE_THE_VERB.contains(eventName)) {
            return WRITE;
        }
        return READING_VERB.matcher(eventName).matches() ? READ : WRITE;
    }
}
