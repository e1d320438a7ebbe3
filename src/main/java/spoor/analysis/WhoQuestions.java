package spoor.analysis;

import spoor.analysis.WhoAnswer.Reason;
import spoor.event.Actor;
import spoor.event.Field;
import spoor.event.Identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Answers the documented questions about who made a call, from the fields of its record alone.
///
/// Sources: CloudTrail user guide, "userIdentity element"; IAM user guide on the prefixes of keys
/// and ids, which are a hint where nothing better is said.
public final class WhoQuestions {
    private static final String TYPE = "userIdentity.type";
    private static final String KEY = "userIdentity.accessKeyId";
    private static final String ARN = "userIdentity.arn";
    private static final String PRINCIPAL = "userIdentity.principalId";
    private static final String ACCOUNT = "userIdentity.accountId";
    private static final String INVOKED_BY = "userIdentity.invokedBy";
    private static final String ISSUER_TYPE = "userIdentity.sessionContext.sessionIssuer.type";
    private static final String ISSUER_ARN = "userIdentity.sessionContext.sessionIssuer.arn";
    private static final String ASSUMED_ROOT = "userIdentity.sessionContext.assumedRoot";
    private static final String BEHALF = "userIdentity.onBehalfOf.userId";
    private static final String RECIPIENT = "recipientAccountId";
    private static final String EVENT_NAME = "eventName";

    private final Said record;
    private final boolean isWhole;
    private final Kind kind;

    private WhoQuestions(Said record, boolean isWhole) {
        this.record = record;
        this.isWhole = isWhole;
        this.kind = kind(record);
    }

    /// What kind of identity the record names.
    private enum Kind {
        ROOT,
        USER,
        ROLE,
        FEDERATED,
        OTHER_ACCOUNT,
        ANONYMOUS,
        SERVICE,
        OUTSIDE,
        IDENTITY_CENTER,
        KEY_ONLY,
        ACCOUNT_ONLY,
        UNKNOWN,
        NONE
    }

    /// All questions in order, each with its answer.
    ///
    /// @param isWhole whether this is the record as CloudTrail wrote it, so that a field it lacks
    ///   is not there, rather than a copy that may leave fields out
    public static List<WhoAnswer> answer(Said record, boolean isWhole) {
        WhoQuestions asked = new WhoQuestions(record, isWhole);
        return List.of(
                asked.rootOrUser(),
                asked.roleOrFederated(),
                asked.otherService(),
                asked.identityCenter(),
                asked.acrossAccounts());
    }

    private static Kind kind(Said record) {
        return Actor.of(Caller.identityIn(record)).map(WhoQuestions::kind).orElse(Kind.NONE);
    }

    private static Kind kind(Identity identity) {
        return switch (identity) {
            case Identity.Root _ -> Kind.ROOT;
            case Identity.IamUser _, Identity.BadName _ -> Kind.USER;
            case Identity.Role _ -> Kind.ROLE;
            case Identity.Federated _ -> Kind.FEDERATED;
            case Identity.Foreign _ -> Kind.OTHER_ACCOUNT;
            case Identity.Anonymous _ -> Kind.ANONYMOUS;
            case Identity.Service _ -> Kind.SERVICE;
            case Identity.Outside _ -> Kind.OUTSIDE;
            case Identity.IdentityCenterUser _ -> Kind.IDENTITY_CENTER;
            case Identity.KeyOnly _ -> Kind.KEY_ONLY;
            case Identity.AccountOnly _ -> Kind.ACCOUNT_ONLY;
            case Identity.Unrecognised _ -> Kind.UNKNOWN;
            case Identity.NameOnly _ -> Kind.NONE;
        };
    }

    private WhoAnswer rootOrUser() {
        WhoQuestion asked = WhoQuestion.ROOT_OR_USER;
        return switch (kind) {
            case ROOT ->
                    at(ASSUMED_ROOT).equals("true")
                            ? yes(asked, Reason.ASSUMED_ROOT, TYPE, ASSUMED_ROOT)
                            : yes(asked, Reason.ROOT, TYPE, KEY);
            case USER -> yes(asked, credentialOfUser(), TYPE, KEY);
            case FEDERATED ->
                    at(ISSUER_TYPE).equals("Root")
                            ? yes(asked, Reason.ISSUED_BY_ROOT, TYPE, ISSUER_TYPE)
                            : no(asked, Reason.FEDERATED, TYPE);
            case ROLE -> no(asked, Reason.ROLE, TYPE);
            case SERVICE -> no(asked, Reason.SERVICE, TYPE, INVOKED_BY);
            case OUTSIDE -> no(asked, Reason.ISSUED_HERE, TYPE, EVENT_NAME);
            case IDENTITY_CENTER -> no(asked, Reason.IDENTITY_CENTER, TYPE);
            case ANONYMOUS -> no(asked, Reason.ANONYMOUS, TYPE, ACCOUNT);
            default -> unknown(asked);
        };
    }

    /// By the prefix of the key: events with long-term keys may carry a session context too.
    private Reason credentialOfUser() {
        String key = at(KEY);
        if (key.startsWith("AKIA")) {
            return Reason.USER_LONG_TERM_KEY;
        }
        if (key.startsWith("ASIA")) {
            return Reason.USER_TEMPORARY_KEY;
        }
        return key.isEmpty() && at(EVENT_NAME).equals("ConsoleLogin")
                ? Reason.USER_PASSWORD
                : Reason.USER;
    }

    private WhoAnswer roleOrFederated() {
        WhoQuestion asked = WhoQuestion.ROLE_OR_FEDERATED;
        return switch (kind) {
            case ROLE -> yes(asked, Reason.ROLE, TYPE, ISSUER_ARN, ARN);
            case FEDERATED -> yes(asked, Reason.FEDERATED, TYPE, ISSUER_ARN, ARN);
            case ROOT -> no(asked, Reason.ROOT, TYPE, KEY);
            case USER -> no(asked, credentialOfUser(), TYPE, KEY);
            case SERVICE -> no(asked, Reason.SERVICE, TYPE, INVOKED_BY);
            case OUTSIDE -> no(asked, Reason.ISSUED_HERE, TYPE, EVENT_NAME);
            case IDENTITY_CENTER -> no(asked, Reason.IDENTITY_CENTER, TYPE);
            case ANONYMOUS -> no(asked, Reason.ANONYMOUS, TYPE, ACCOUNT);
            default -> unknown(asked);
        };
    }

    private WhoAnswer otherService() {
        WhoQuestion asked = WhoQuestion.OTHER_SERVICE;
        String by = at(INVOKED_BY);
        if (kind == Kind.SERVICE) {
            return yes(asked, Reason.SERVICE, TYPE, INVOKED_BY);
        }
        if (at(ISSUER_ARN).contains("/aws-service-role/")
                || at(ARN).contains(":assumed-role/AWSServiceRoleFor")) {
            return yes(asked, Reason.SERVICE_LINKED_ROLE, ISSUER_ARN, ARN, INVOKED_BY);
        }
        if (by.equals("signin.amazonaws.com")) {
            return no(asked, Reason.CONSOLE, INVOKED_BY);
        }
        if (by.equalsIgnoreCase("AWS Internal")) {
            return yes(asked, Reason.INTERNALS, INVOKED_BY);
        }
        if (by.endsWith(Field.SERVICE_SUFFIX)) {
            Reason how = kind == Kind.ROLE ? Reason.SERVICE_ROLE : Reason.FORWARDED;
            return yes(asked, how, INVOKED_BY, TYPE);
        }
        if (!by.isEmpty()) {
            return answer(asked, Verdict.CANNOT_TELL, Reason.UNKNOWN_INVOKER, INVOKED_BY);
        }
        return kind == Kind.NONE || !isWhole
                ? answer(asked, Verdict.CANNOT_TELL, Reason.NOT_SAID, INVOKED_BY)
                : no(asked, Reason.NOT_INVOKED, INVOKED_BY);
    }

    private WhoAnswer identityCenter() {
        WhoQuestion asked = WhoQuestion.IDENTITY_CENTER;
        if (!at(BEHALF).isEmpty()) {
            return yes(asked, Reason.ON_BEHALF, BEHALF);
        }
        if (kind == Kind.IDENTITY_CENTER) {
            return yes(asked, Reason.IDENTITY_CENTER, TYPE);
        }
        return kind == Kind.NONE || !isWhole
                ? answer(asked, Verdict.CANNOT_TELL, Reason.NOT_SAID, BEHALF)
                : no(asked, Reason.NOT_ON_BEHALF, BEHALF);
    }

    private WhoAnswer acrossAccounts() {
        WhoQuestion asked = WhoQuestion.ACROSS_ACCOUNTS;
        String recipient = digits(at(RECIPIENT));
        String caller = digits(at(ACCOUNT));
        if (kind == Kind.ANONYMOUS) {
            return answer(asked, Verdict.CANNOT_TELL, Reason.ANONYMOUS, ACCOUNT);
        }
        if (!recipient.isEmpty() && !caller.isEmpty()) {
            return recipient.equals(caller)
                    ? no(asked, Reason.SAME_ACCOUNT, RECIPIENT, ACCOUNT)
                    : yes(asked, Reason.ACCOUNTS_DIFFER, RECIPIENT, ACCOUNT);
        }
        if (kind == Kind.OTHER_ACCOUNT) {
            return yes(asked, Reason.OTHER_ACCOUNT, TYPE, PRINCIPAL);
        }
        return answer(asked, Verdict.CANNOT_TELL, Reason.ACCOUNT_MISSING, RECIPIENT, ACCOUNT);
    }

    private WhoAnswer unknown(WhoQuestion asked) {
        Reason reason =
                switch (kind) {
                    case KEY_ONLY -> Reason.KEY_ONLY;
                    case ACCOUNT_ONLY -> Reason.ACCOUNT_ONLY;
                    case OTHER_ACCOUNT -> Reason.OTHER_ACCOUNT;
                    case UNKNOWN -> Reason.UNKNOWN_TYPE;
                    default -> Reason.NOT_SAID;
                };
        return answer(asked, Verdict.CANNOT_TELL, reason, TYPE, KEY, PRINCIPAL, ACCOUNT);
    }

    private WhoAnswer yes(WhoQuestion asked, Reason reason, String... paths) {
        return answer(asked, Verdict.YES, reason, paths);
    }

    private WhoAnswer no(WhoQuestion asked, Reason reason, String... paths) {
        return answer(asked, Verdict.NO, reason, paths);
    }

    /// Quotes the paths that the record has; where it has none of them, the first as lacking.
    private WhoAnswer answer(WhoQuestion asked, Verdict verdict, Reason reason, String... paths) {
        List<Fact> facts =
                Arrays.stream(paths)
                        .map(path -> new Fact(path, at(path)))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList();
        return new WhoAnswer(
                asked, verdict, reason, facts.isEmpty() ? List.of(new Fact(paths[0], "")) : facts);
    }

    private String at(String path) {
        Optional<String> text = record.at(path);
        return text.filter(value -> !value.equals(Field.NOT_EXPORTED)).orElse("");
    }

    /// Billing samples print `1111-2222-3333`.
    private static String digits(String account) {
        return account.replace("-", "");
    }
}
