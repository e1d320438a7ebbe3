package spoor.event;

import org.jspecify.annotations.Nullable;

/// The parts of a record's `userIdentity` that say who acted, as they stand there. Null where the
/// record lacks the part: absent is not empty. Shapes by type: CloudTrail user guide, "userIdentity
/// element".
///
/// @param recipientAccountId of the record itself; the only account some records name
public record UserIdentity(
        @Nullable String type,
        @Nullable String principalId,
        @Nullable String arn,
        @Nullable String accountId,
        @Nullable String accessKeyId,
        @Nullable String userName,
        @Nullable String invokedBy,
        @Nullable String identityProvider,
        @Nullable String mfaAuthenticated,
        boolean isAssumedRoot,
        SessionIssuer issuer,
        OnBehalfOf onBehalfOf,
        Circumstances circumstances,
        @Nullable String recipientAccountId) {

    /// `sessionContext.sessionIssuer`: whose rights the session carries.
    public record SessionIssuer(
            @Nullable String type,
            @Nullable String principalId,
            @Nullable String arn,
            @Nullable String accountId,
            @Nullable String userName) {
        public static final SessionIssuer NONE = new SessionIssuer(null, null, null, null, null);
    }

    /// `onBehalfOf`: the Identity Center user behind the call.
    public record OnBehalfOf(@Nullable String userId, @Nullable String identityStoreArn) {
        public static final OnBehalfOf NONE = new OnBehalfOf(null, null);
    }

    /// What is said of how the credentials are used rather than of whose they are.
    ///
    /// @param creationDate `sessionContext.attributes.creationDate`
    /// @param sourceIdentity `sessionContext.sourceIdentity`, which stays the same along a chain
    /// @param ec2RoleDelivery `sessionContext.ec2RoleDelivery`, of an instance's own role
    /// @param delegateAccount `invokedByDelegate.accountId`: a vendor acts for the identity
    /// @param scopeArn `inScopeOf.sourceArn`: the resource on whose behalf a service acts
    public record Circumstances(
            @Nullable String creationDate,
            @Nullable String sourceIdentity,
            @Nullable String ec2RoleDelivery,
            @Nullable String delegateAccount,
            @Nullable String scopeArn) {
        public static final Circumstances NONE = new Circumstances(null, null, null, null, null);
    }

    /// The identity's account as digits: billing samples print `1111-2222-3333`.
    public String account() {
        return digits(accountId);
    }

    /// The account an event is grouped under: the recipient's, else the caller's, else the
    /// issuer's; empty where the record names none.
    public String eventAccount() {
        String recipient = digits(recipientAccountId);
        if (!recipient.isEmpty()) {
            return recipient;
        }
        return account().isEmpty() ? digits(issuer.accountId()) : account();
    }

    private static String digits(@Nullable String account) {
        return account == null ? "" : account.replace("-", "");
    }
}
