package spoor.event;

import java.util.List;
import java.util.Set;

/// The calls that issue, make, change or end credentials, and what of their records tells how: more
/// than the columns hold, and needed of few events only. It is kept beside the columns, so that
/// nobody has to read the records again to know who came by which credentials.
///
/// Sources: STS and IAM API references; CloudTrail user guide on sign-in events.
public final class CredentialCall {
    /// Calls that issue temporary credentials, or begin a session of the console.
    public static final Set<String> ISSUING =
            Set.of(
                    "AssumeRole",
                    "AssumeRoleWithSAML",
                    "AssumeRoleWithWebIdentity",
                    "AssumeRoot",
                    "GetSessionToken",
                    "GetFederationToken",
                    "GetSigninToken",
                    "ConsoleLogin",
                    "SwitchRole");

    /// Calls that make, change or end access keys.
    public static final Set<String> MANAGING =
            Set.of("CreateAccessKey", "UpdateAccessKey", "DeleteAccessKey");

    /// Calls whose request makes a service issue credentials for what they start.
    public static final Set<String> STARTING = Set.of("RunInstances");

    /// The values that are kept, by their paths in the record.
    public static final List<String> PATHS =
            List.of(
                    "requestID",
                    "sharedEventID",
                    "requestParameters.roleArn",
                    "requestParameters.roleSessionName",
                    "requestParameters.userName",
                    "requestParameters.accessKeyId",
                    "requestParameters.status",
                    "responseElements.credentials.accessKeyId",
                    "responseElements.assumedRoleUser.assumedRoleId",
                    "responseElements.federatedUser.federatedUserId",
                    "responseElements.ConsoleLogin",
                    "responseElements.accessKey.accessKeyId",
                    "responseElements.accessKey.userName",
                    "additionalEventData.SwitchFrom");

    private CredentialCall() {}

    /// Whether something of the record of such an event is kept.
    public static boolean isKept(String eventName) {
        return ISSUING.contains(eventName)
                || MANAGING.contains(eventName)
                || STARTING.contains(eventName);
    }
}
