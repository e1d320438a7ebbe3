package spoor.analysis;

import java.util.List;

/// The answer to one question of one record.
///
/// @param reason what makes it so
/// @param facts the fields that say so
public record WhoAnswer(WhoQuestion question, Verdict verdict, Reason reason, List<Fact> facts) {
    /// Why an answer is what it is.
    public enum Reason {
        /// The record has no `userIdentity`, or this copy of it does not say.
        NOT_SAID,
        /// The type is none that is known, and no ARN tells either.
        UNKNOWN_TYPE,
        /// Nothing but an access key is known; whose it is another record may tell.
        KEY_ONLY,
        /// Nothing but the account is known.
        ACCOUNT_ONLY,
        /// A principal of another account, of which the record shows only an id.
        OTHER_ACCOUNT,
        /// An unsigned request.
        ANONYMOUS,
        ROOT,
        /// A root session in a member account, made by AssumeRoot.
        ASSUMED_ROOT,
        /// A federated session with the root user's rights.
        ISSUED_BY_ROOT,
        USER_LONG_TERM_KEY,
        USER_PASSWORD,
        /// A temporary key of the user's own: the console, GetSessionToken, or a service that
        /// forwards the call.
        USER_TEMPORARY_KEY,
        /// A user, but the record does not say with what.
        USER,
        ROLE,
        FEDERATED,
        /// The caller has proved who he is elsewhere, and this call issues the credentials.
        ISSUED_HERE,
        IDENTITY_CENTER,
        ON_BEHALF,
        SERVICE,
        /// A role that only a service can assume.
        SERVICE_LINKED_ROLE,
        /// A service with the session of a role.
        SERVICE_ROLE,
        /// A service forwards the call of the identity, which stays the one who acted.
        FORWARDED,
        /// AWS's own plumbing: "AWS Internal".
        INTERNALS,
        /// `signin.amazonaws.com` as the invoking service is how the console was once recorded.
        CONSOLE,
        /// `invokedBy` is there, but names no service.
        UNKNOWN_INVOKER,
        NOT_INVOKED,
        NOT_ON_BEHALF,
        SAME_ACCOUNT,
        ACCOUNTS_DIFFER,
        ACCOUNT_MISSING
    }

    public WhoAnswer {
        facts = List.copyOf(facts);
    }
}
