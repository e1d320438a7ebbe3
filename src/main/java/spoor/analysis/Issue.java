package spoor.analysis;

import spoor.event.CredentialCall;

import java.util.Optional;

/// A call that issued temporary credentials, or a sign-in that began a session.
///
/// @param row of the event, as the asker numbers events
/// @param time of the event, milliseconds since 1970
/// @param account whose log the record is in, as digits
/// @param key the access key that the answer shows; empty where it shows none
/// @param principal id of the session that the answer shows, such as `AROA…:name`; empty where it
///   shows none
/// @param roleArn that was asked for; empty where none was
/// @param sessionName that was asked for; empty where none was
/// @param switchedFrom ARN of who switched the role in the console; empty for other calls
public record Issue(
        int row,
        String eventId,
        String name,
        long time,
        String account,
        Caller caller,
        String key,
        String principal,
        String roleArn,
        String sessionName,
        String address,
        String sharedEventId,
        String requestId,
        String switchedFrom)
        implements Noted {
    private static final String ANSWER = "responseElements.";

    /// What a record says of credentials that it issued; nothing if it is no such call, or one that
    /// failed.
    ///
    /// @param row number that the asker knows the event by
    /// @param caller who made the call
    public static Optional<Issue> of(Said record, int row, Caller caller) {
        String name = text(record, "eventName");
        boolean isFailed =
                record.at("errorCode").isPresent()
                        || text(record, ANSWER + "ConsoleLogin").equals("Failure");
        if (!CredentialCall.ISSUING.contains(name) || isFailed) {
            return Optional.empty();
        }
        String principal = text(record, ANSWER + "assumedRoleUser.assumedRoleId");
        return Optional.of(
                new Issue(
                        row,
                        text(record, "eventID"),
                        name,
                        Caller.millis(text(record, "eventTime")),
                        text(record, "recipientAccountId").replace("-", ""),
                        caller,
                        text(record, ANSWER + "credentials.accessKeyId"),
                        principal.isEmpty()
                                ? text(record, ANSWER + "federatedUser.federatedUserId")
                                : principal,
                        text(record, "requestParameters.roleArn"),
                        text(record, "requestParameters.roleSessionName"),
                        text(record, "sourceIPAddress"),
                        text(record, "sharedEventID"),
                        text(record, "requestID"),
                        text(record, "additionalEventData.SwitchFrom")));
    }

    private static String text(Said record, String path) {
        return record.at(path).orElse("");
    }

    boolean isSignIn() {
        return name.equals("ConsoleLogin");
    }

    boolean isSwitch() {
        return name.equals("SwitchRole");
    }

    /// Whether both are records of one call, as two accounts have it. The calls of a service for
    /// several instances share a request ID too, but not what they issued.
    boolean isSameCallAs(Issue other) {
        boolean isLinked =
                !sharedEventId.isEmpty() && sharedEventId.equals(other.sharedEventId)
                        || !requestId.isEmpty() && requestId.equals(other.requestId);
        return isLinked
                && name.equals(other.name)
                && agrees(key, other.key)
                && agrees(principal, other.principal)
                && agrees(sessionName, other.sessionName);
    }

    private static boolean agrees(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
