package spoor.analysis;

import org.jspecify.annotations.Nullable;

import spoor.event.Actor;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Identity;
import spoor.event.UserIdentity;

import java.nio.charset.StandardCharsets;

/// Who made one call, and with which credentials, as its record says.
///
/// @param identity the identity's key; empty where the record says nothing of it
/// @param name the identity in words, with the session's name
/// @param type of `userIdentity`; empty where there is none
/// @param principal `userIdentity.principalId`, which for a session ends with the session's name
/// @param since when the session was created, milliseconds since 1970; [EventTime#UNREADABLE] where
///   the record does not say
/// @param key `userIdentity.accessKeyId`; empty where there is none
/// @param account of the caller, as digits; empty where the record does not say
/// @param issuer ARN of the role, or of the user whose rights a federated session has
/// @param invokedBy the service that forwarded the call; empty where none did
public record Caller(
        String identity,
        String name,
        String type,
        String principal,
        String arn,
        long since,
        String key,
        String account,
        String issuer,
        String invokedBy) {
    private static final String SERVICE_ROLE = "/aws-service-role/";
    private static final int BASIC_LENGTH = "20131102T010628Z".length();
    private static final String CONTEXT = "userIdentity.sessionContext.";

    /// Who made the call of this record.
    public static Caller of(Said record) {
        UserIdentity said = identityIn(record);
        Identity identity = Actor.of(said).orElse(null);
        return new Caller(
                identity == null ? "" : identity.key(),
                identity == null ? "" : identity.display(),
                text(said.type()),
                text(said.principalId()),
                text(said.arn()),
                millis(record.at(CONTEXT + "attributes.creationDate").orElse("")),
                text(said.accessKeyId()),
                said.account(),
                text(said.issuer().arn()),
                text(said.invokedBy()));
    }

    /// The record's `userIdentity`.
    static UserIdentity identityIn(Said record) {
        return new UserIdentity(
                record.at("userIdentity.type").orElse(null),
                record.at("userIdentity.principalId").orElse(null),
                record.at("userIdentity.arn").orElse(null),
                record.at("userIdentity.accountId").orElse(null),
                record.at("userIdentity.accessKeyId").orElse(null),
                record.at("userIdentity.userName").orElse(null),
                record.at("userIdentity.invokedBy").orElse(null),
                record.at("userIdentity.identityProvider").orElse(null),
                record.at(CONTEXT + "attributes.mfaAuthenticated").orElse(null),
                record.at(CONTEXT + "assumedRoot").filter("true"::equals).isPresent(),
                new UserIdentity.SessionIssuer(
                        record.at(CONTEXT + "sessionIssuer.type").orElse(null),
                        record.at(CONTEXT + "sessionIssuer.principalId").orElse(null),
                        record.at(CONTEXT + "sessionIssuer.arn").orElse(null),
                        record.at(CONTEXT + "sessionIssuer.accountId").orElse(null),
                        record.at(CONTEXT + "sessionIssuer.userName").orElse(null)),
                new UserIdentity.OnBehalfOf(
                        record.at("userIdentity.onBehalfOf.userId").orElse(null),
                        record.at("userIdentity.onBehalfOf.identityStoreArn").orElse(null)),
                new UserIdentity.Circumstances(
                        record.at(CONTEXT + "attributes.creationDate").orElse(null),
                        record.at(CONTEXT + "sourceIdentity").orElse(null),
                        record.at(CONTEXT + "ec2RoleDelivery").orElse(null),
                        record.at("userIdentity.invokedByDelegate.accountId").orElse(null),
                        record.at("userIdentity.inScopeOf.sourceArn").orElse(null)),
                record.at("recipientAccountId").orElse(null));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Reads both forms that CloudTrail has: `2023-07-10T12:27:45Z` in logs and `20131102T010628Z`
    /// in the user guide.
    public static long millis(String time) {
        String extended =
                time.length() == BASIC_LENGTH && time.matches("\\d{8}T\\d{6}Z")
                        ? time.replaceFirst(
                                "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z",
                                "$1-$2-$3T$4:$5:$6Z")
                        : time;
        byte[] bytes = extended.getBytes(StandardCharsets.UTF_8);
        return EventTime.parse(bytes, 0, bytes.length);
    }

    public boolean hasSince() {
        return since != EventTime.UNREADABLE;
    }

    /// Whether another call must have issued these credentials. A session context alone does not
    /// tell: events with long-term keys may carry one too.
    public boolean isSession() {
        return switch (type) {
            case "AssumedRole", "FederatedUser" -> true;
            case "Root", "IAMUser" -> key.startsWith("ASIA");
            default -> arn.contains(":assumed-role/") || arn.contains(":federated-user/");
        };
    }

    /// Whether this is a principal of another account, of which only an id is shown.
    public boolean isForeign() {
        return type.equals("AWSAccount");
    }

    /// Whether only an AWS service can have made the session.
    public boolean isServiceLinked() {
        return issuer.contains(SERVICE_ROLE) || arn.contains(":assumed-role/AWSServiceRoleFor");
    }

    /// Whether a service made the call for somebody else, with a key that it got for this.
    public boolean isForwarded() {
        return invokedBy.endsWith(Field.SERVICE_SUFFIX) && !invokedBy.startsWith("signin.");
    }

    /// The name of the session; empty where there is none.
    String sessionName() {
        int colon = principal.indexOf(':');
        return colon < 0 ? "" : principal.substring(colon + 1);
    }
}
