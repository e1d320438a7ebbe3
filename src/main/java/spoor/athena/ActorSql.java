package spoor.athena;

import static spoor.athena.SqlText.literal;

import spoor.event.IdentityKind;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Who acted, as SQL: the rules of [spoor.event.Actor], over the columns of the table. What it
/// takes several records to know (whose a key is, that two identities are one) is not said.
final class ActorSql {
    private static final String IDENTITY = "useridentity.";
    private static final String ISSUER = "useridentity.sessioncontext.sessionissuer.";
    private static final String ARN = IDENTITY + "arn";
    private static final String PRINCIPAL = IDENTITY + "principalid";
    private static final String USER_NAME = IDENTITY + "username";
    private static final String INVOKED_BY = IDENTITY + "invokedby";
    private static final String KEY = IDENTITY + "accesskeyid";
    private static final String ACCOUNT = digits(IDENTITY + "accountid");

    private static final String IS_HIDDEN =
            "starts_with(" + USER_NAME + ", 'HIDDEN_DUE_TO_SECURITY')";

    /// What the events of one rule have in common is how their key and label are made.
    private enum Rule {
        ROOT,
        USER,
        HIDDEN,
        ASSUMED_ROLE,
        ROLE,
        FEDERATED,
        FOREIGN,
        ANONYMOUS,
        SERVICE,
        SAML,
        WEB,
        CENTER,
        KEY_ONLY,
        NAME_ONLY,
        ACCOUNT_ONLY,
        UNRECOGNISED
    }

    /// Which of the rules holds; NULL where the record names nobody.
    private static final String RULE =
            """
            CASE COALESCE(useridentity.type, '')
              WHEN '' THEN CASE
                WHEN %1$s <> '' AND %2$s = '' AND %3$s = '' THEN 'SERVICE'
                WHEN %3$s <> '' THEN 'KEY_ONLY'
                WHEN %4$s <> '' THEN IF(%5$s, 'HIDDEN', 'NAME_ONLY')
                WHEN %6$s <> '' THEN 'ACCOUNT_ONLY' END
              WHEN 'Root' THEN 'ROOT'
              WHEN 'IAMUser' THEN IF(%5$s, 'HIDDEN', 'USER')
              WHEN 'AssumedRole' THEN 'ASSUMED_ROLE'
              WHEN 'Role' THEN 'ROLE'
              WHEN 'FederatedUser' THEN 'FEDERATED'
              WHEN 'AWSAccount' THEN IF(useridentity.accountid = 'ANONYMOUS_PRINCIPAL', 'ANONYMOUS', 'FOREIGN')
              WHEN 'AWSService' THEN 'SERVICE'
              WHEN 'SAMLUser' THEN 'SAML'
              WHEN 'WebIdentityUser' THEN 'WEB'
              WHEN 'IdentityCenterUser' THEN 'CENTER'
              ELSE CASE
                WHEN useridentity.arn LIKE '%%:root' THEN 'ROOT'
                WHEN strpos(useridentity.arn, ':user/') > 0 THEN IF(%5$s, 'HIDDEN', 'USER')
                WHEN strpos(useridentity.arn, ':assumed-role/') > 0 THEN 'ASSUMED_ROLE'
                WHEN strpos(useridentity.arn, ':federated-user/') > 0 THEN 'FEDERATED'
                ELSE 'UNRECOGNISED' END END\
            """
                    .formatted(
                            text(INVOKED_BY),
                            text(PRINCIPAL),
                            text(KEY),
                            text(USER_NAME),
                            IS_HIDDEN,
                            ACCOUNT);

    private static final String NAME =
            or(USER_NAME, or(lastPart(ARN), or(PRINCIPAL, literal("user"))));

    private static final String LAST_SLASH =
            "(length(%1$s) - strpos(reverse(%1$s), '/') + 1)".formatted(ARN);

    /// The ARN without the session's name, where there is one.
    private static final String ROLE_ARN =
            ("IF(strpos(%1$s, ':assumed-role/') > 0 AND %2$s > strpos(%1$s, '/'),"
                            + " substr(%1$s, 1, %2$s - 1), %1$s)")
                    .formatted(ARN, LAST_SLASH);

    private static final String ROLE_ID =
            "COALESCE("
                    + beforeColon(PRINCIPAL)
                    + ", "
                    + or(ISSUER + "principalid", or(ISSUER + "arn", or(ROLE_ARN, ACCOUNT)))
                    + ")";

    private static final String ROLE_NAME =
            or(
                    ISSUER + "username",
                    or(
                            ("IF(strpos(%1$s, ':assumed-role/') > 0, split_part(substr(%1$s,"
                                 + " strpos(%1$s, ':assumed-role/') + 14), '/', 1), %2$s)")
                                    .formatted(ARN, lastPart(ARN)),
                            ROLE_ID));

    private static final String SESSION_NAME =
            "COALESCE(%s, IF(strpos(%s, ':assumed-role/') > 0, %s))"
                    .formatted(afterColon(PRINCIPAL), ARN, lastPart(ARN));

    private static final String FEDERATED_NAME =
            "COALESCE(%s, %s)"
                    .formatted(
                            afterColon(PRINCIPAL),
                            or(lastPart(ARN), or(USER_NAME, literal("federated user"))));

    private static final String FOREIGN_ID = "COALESCE(" + beforeColon(PRINCIPAL) + ", '')";
    private static final String SERVICE = or(INVOKED_BY, text(PRINCIPAL));
    private static final String OUTSIDE_NAME = or(USER_NAME, text(PRINCIPAL));

    private static final String STORE =
            "COALESCE(" + lastPart("useridentity.onbehalfof.identitystorearn") + ", '')";

    private static final String CENTER_USER = or("useridentity.onbehalfof.userid", text(PRINCIPAL));

    private static final String UNKNOWN_ID = or(PRINCIPAL, or("recipientaccountid", ACCOUNT));

    private ActorSql() {}

    /// [spoor.event.Identity#key].
    static String key() {
        String provider = text(IDENTITY + "identityprovider");
        return byRule(rule ->
                switch (rule) {
                    case ROOT -> "'root:' || " + ACCOUNT;
                    case USER -> "'user:' || " + or(PRINCIPAL, ACCOUNT + " || '/' || " + NAME);
                    case HIDDEN -> "'badname:' || " + ACCOUNT;
                    case ASSUMED_ROLE, ROLE -> "'role:' || " + ROLE_ID;
                    case FEDERATED -> "'fed:' || " + ACCOUNT + " || ':' || " + FEDERATED_NAME;
                    case FOREIGN ->
                            "IF(%1$s = '', 'foreign-account:' || %2$s, 'foreign:' || %1$s)"
                                    .formatted(FOREIGN_ID, ACCOUNT);
                    case ANONYMOUS -> "'anonymous'";
                    case SERVICE -> "'service:' || " + SERVICE;
                    case SAML -> "'saml:' || " + provider + " || ':' || " + OUTSIDE_NAME;
                    case WEB -> "'web:' || " + provider + " || ':' || " + OUTSIDE_NAME;
                    case CENTER -> "'idc:' || " + STORE + " || ':' || " + CENTER_USER;
                    case KEY_ONLY -> "'key:' || " + KEY;
                    case NAME_ONLY -> "'name:' || " + USER_NAME;
                    case ACCOUNT_ONLY -> "'account:' || " + ACCOUNT;
                    case UNRECOGNISED -> "'unknown:' || " + UNKNOWN_ID;
                });
    }

    /// [spoor.event.Identity#label].
    static String label() {
        return byRule(ActorSql::label);
    }

    /// [spoor.event.Identity#display].
    static String display() {
        return byRule(rule ->
                rule == Rule.ASSUMED_ROLE
                        ? ROLE_NAME + " || COALESCE(' / ' || " + SESSION_NAME + ", '')"
                        : label(rule));
    }

    private static String label(Rule rule) {
        return switch (rule) {
            case ROOT ->
                    ("IF(%1$s IS NULL OR %2$s, 'root', 'root (' || %1$s || ')')"
                                    + " || IF(useridentity.sessioncontext.assumedroot = 'true',"
                                    + " ', assumed', '')")
                            .formatted(USER_NAME, IS_HIDDEN);
            case USER -> NAME;
            case HIDDEN -> "'unknown user name'";
            case ASSUMED_ROLE, ROLE -> ROLE_NAME;
            case FEDERATED ->
                    "%s || COALESCE(' (federated by ' || %s || ')', '')"
                            .formatted(
                                    FEDERATED_NAME,
                                    "IF(%1$stype = 'Root', 'root', %1$susername)"
                                            .formatted(ISSUER));
            case FOREIGN ->
                    "'account ' || %s || IF(%2$s = '', '', ', ' || %2$s)"
                            .formatted(ACCOUNT, FOREIGN_ID);
            case ANONYMOUS -> "'anonymous'";
            case SERVICE -> "replace(" + SERVICE + ", '.amazonaws.com', '') || ' (service)'";
            case SAML, WEB -> OUTSIDE_NAME;
            case CENTER -> CENTER_USER;
            case KEY_ONLY -> "'key ' || " + KEY;
            case NAME_ONLY -> USER_NAME + " || ' (name only)'";
            case ACCOUNT_ONLY -> "'account ' || " + ACCOUNT;
            case UNRECOGNISED ->
                    "IF(%1$s = '', 'unknown', 'unknown ' || %1$s)".formatted(UNKNOWN_ID);
        };
    }

    /// [spoor.event.IdentityKind].
    static String kind() {
        return byRule(rule -> literal(kind(rule).word()));
    }

    private static IdentityKind kind(Rule rule) {
        return switch (rule) {
            case ROOT -> IdentityKind.ROOT;
            case USER, HIDDEN, FEDERATED, SAML, WEB, CENTER -> IdentityKind.PERSON;
            case ASSUMED_ROLE, ROLE -> IdentityKind.ROLE;
            case SERVICE -> IdentityKind.SERVICE;
            case FOREIGN, ANONYMOUS -> IdentityKind.FOREIGN;
            case KEY_ONLY, NAME_ONLY, ACCOUNT_ONLY, UNRECOGNISED -> IdentityKind.UNKNOWN;
        };
    }

    /// [spoor.event.UserIdentity#eventAccount].
    static String account() {
        return "COALESCE(NULLIF(%s, ''), NULLIF(%s, ''), NULLIF(%s, ''))"
                .formatted(digits("recipientaccountid"), ACCOUNT, digits(ISSUER + "accountid"));
    }

    private static String byRule(Function<Rule, String> then) {
        return Arrays.stream(Rule.values())
                .map(rule -> "\n  WHEN '" + rule + "' THEN " + then.apply(rule))
                .collect(Collectors.joining("", "CASE " + RULE, " END"));
    }

    /// The expression's text, empty where it is absent.
    static String text(String expression) {
        return "COALESCE(" + expression + ", '')";
    }

    static String or(String expression, String other) {
        return "COALESCE(NULLIF(" + expression + ", ''), " + other + ")";
    }

    private static String digits(String expression) {
        return "replace(COALESCE(" + expression + ", ''), '-', '')";
    }

    private static String beforeColon(String expression) {
        return "split_part(NULLIF(" + expression + ", ''), ':', 1)";
    }

    private static String afterColon(String expression) {
        return "IF(strpos(%1$s, ':') > 0, substr(%1$s, strpos(%1$s, ':') + 1))"
                .formatted(expression);
    }

    private static String lastPart(String expression) {
        return "reverse(split_part(reverse(NULLIF(" + expression + ", '')), '/', 1))";
    }
}
