package spoor.analysis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How one came by the credentials of an event: from the event upwards, a step for each call that
/// issued them, to where it ends.
///
/// @param start who made the event
/// @param steps nearest first
/// @param cause the call that made the service at the root ask for credentials, where one is known
public record Chain(Caller start, List<Step> steps, End end, @Nullable Start cause) {
    /// By what a session was joined to the call that issued it.
    public enum Rule {
        /// The key that the call's answer shows is the key that was used.
        ISSUED_KEY,
        /// The session's principal id is the one in the answer, and it was created in that second.
        PRINCIPAL_AND_TIME,
        /// The answer shows no session; the role and the session's name are those asked for, and it
        /// was created in that second.
        ROLE_AND_TIME,
        /// The user signed in to the console in the second in which the session was created.
        SIGN_IN,
        /// The console switched to the role in that second.
        SWITCH_ROLE
    }

    /// One step up.
    ///
    /// @param issue the call that issued the credentials, as the caller's account has it where that
    ///   is known
    /// @param other the same call in the log of the account that owns the role, where both are
    ///   there; else the same as `issue`
    public record Step(Issue issue, Issue other, Rule rule) {
        /// Whether one call was found in the logs of two accounts.
        public boolean isAcrossAccounts() {
            return issue.row() != other.row();
        }

        /// Whether the key itself proves it.
        public boolean isCertain() {
            return rule == Rule.ISSUED_KEY;
        }
    }

    /// Where a chain ends.
    public enum End {
        /// A user's or root's own credentials: a long-term key, or a password.
        LONG_TERM,
        /// The user's or root's sign-in to the console.
        SIGNED_IN,
        /// An AWS service by itself.
        SERVICE,
        /// Somebody whom an outside provider vouches for.
        OUTSIDE,
        /// An Identity Center user.
        IDENTITY_CENTER,
        /// The console names who switched the role, by ARN only.
        SWITCHED_FROM,
        /// Nobody: the request is not signed.
        ANONYMOUS,
        /// A service forwarded the call of a user or root with a key that AWS gave it for this; the
        /// user stays the one who acted.
        FORWARDED,
        /// No call in this case issued these credentials.
        NOT_ISSUED_HERE,
        /// Only a service can have made the session, and AWS shows no key for it; many of a
        /// service's sessions begin in one second, so that nothing else tells them apart.
        SERVICE_LINKED,
        /// The caller is of an account whose log is not in this case.
        ACCOUNT_MISSING,
        /// Several calls fit equally well, and nothing tells them apart.
        SEVERAL_FIT,
        /// The record does not say enough to go on.
        NOT_SAID,
        /// More steps than there can be, or one that leads back: the records contradict each other.
        TOO_LONG
    }

    public Chain {
        steps = List.copyOf(steps);
    }

    /// A chain whose root nobody else caused, as far as is known.
    public Chain(Caller start, List<Step> steps, End end) {
        this(start, steps, end, null);
    }

    /// Who is at the root, as far as it is known.
    public Caller root() {
        return steps.isEmpty() ? start : steps.getLast().issue().caller();
    }

    /// Whether the chain reaches a root.
    public boolean isResolved() {
        return switch (end) {
            case LONG_TERM,
                    SIGNED_IN,
                    SERVICE,
                    OUTSIDE,
                    IDENTITY_CENTER,
                    SWITCHED_FROM,
                    ANONYMOUS,
                    FORWARDED ->
                    true;
            default -> false;
        };
    }
}
