package spoor.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Works out who acted from a record's `userIdentity`.
///
/// By type where the record has one; by ARN where the type is unknown; by what is left (a service,
/// a key, an account) where there is no type, as in service events and console billing records.
public final class Actor {
    private final UserIdentity said;
    private final String account;

    private Actor(UserIdentity said) {
        this.said = said;
        this.account = said.account();
    }

    /// The identity behind the event; empty where the record says nothing at all.
    public static Optional<Identity> of(UserIdentity said) {
        return Optional.ofNullable(new Actor(said).identity());
    }

    private @Nullable Identity identity() {
        if (said.type() == null || said.type().isEmpty()) {
            return withoutType();
        }
        return switch (said.type()) {
            case "Root" -> root();
            case "IAMUser" -> user();
            case "AssumedRole" -> role(sessionName());
            case "Role" -> role(null);
            case "FederatedUser" -> federated();
            case "AWSAccount" -> foreign();
            case "AWSService" ->
                    new Identity.Service(or(said.invokedBy(), or(said.principalId(), "")));
            case "SAMLUser" -> outside("saml");
            case "WebIdentityUser" -> outside("web");
            case "IdentityCenterUser" -> identityCenterUser();
            default -> byArn();
        };
    }

    private @Nullable Identity withoutType() {
        boolean hasKey = isPresent(said.accessKeyId());
        String invokedBy = or(said.invokedBy(), "");
        if (!invokedBy.isEmpty() && !isPresent(said.principalId()) && !hasKey) {
            return new Identity.Service(invokedBy);
        }
        if (hasKey) {
            return new Identity.KeyOnly(or(said.accessKeyId(), ""));
        }
        if (isPresent(said.userName())) {
            String name = or(said.userName(), "");
            return Identity.isHidden(name)
                    ? new Identity.BadName(account)
                    : new Identity.NameOnly(name);
        }
        return account.isEmpty() ? null : new Identity.AccountOnly(account);
    }

    /// For `Unknown`, `Directory` and types that came after this program: the ARN still tells.
    private Identity byArn() {
        String arn = or(said.arn(), "");
        if (arn.endsWith(":root")) {
            return root();
        }
        if (arn.contains(":user/")) {
            return user();
        }
        if (arn.contains(":assumed-role/")) {
            return role(sessionName());
        }
        if (arn.contains(":federated-user/")) {
            return federated();
        }
        return new Identity.Unrecognised(
                or(said.principalId(), or(said.recipientAccountId(), account)));
    }

    private Identity root() {
        return new Identity.Root(account, said.userName(), said.isAssumedRoot());
    }

    private Identity user() {
        if (said.userName() != null && Identity.isHidden(said.userName())) {
            return new Identity.BadName(account);
        }
        String name = or(said.userName(), or(lastPart(said.arn()), or(said.principalId(), "user")));
        return new Identity.IamUser(or(said.principalId(), account + "/" + name), name);
    }

    private Identity role(@Nullable String session) {
        String id = beforeColon(said.principalId());
        if (id == null) {
            id = or(said.issuer().principalId(), or(said.issuer().arn(), or(roleArn(), account)));
        }
        String name = or(said.issuer().userName(), or(roleName(), id));
        return new Identity.Role(id, name, session);
    }

    private @Nullable String sessionName() {
        String principal = said.principalId();
        if (principal != null && principal.indexOf(':') >= 0) {
            return principal.substring(principal.indexOf(':') + 1);
        }
        return or(said.arn(), "").contains(":assumed-role/") ? lastPart(said.arn()) : null;
    }

    /// The ARN without the session's name, which would make each session a role of its own.
    private @Nullable String roleArn() {
        String arn = or(said.arn(), "");
        int last = arn.lastIndexOf('/');
        boolean hasSession = arn.contains(":assumed-role/") && last > arn.indexOf('/');
        return hasSession ? arn.substring(0, last) : said.arn();
    }

    /// The role's name in `arn:aws:sts::1:assumed-role/NAME/session` or
    /// `arn:aws:iam::1:role/path/NAME`.
    private @Nullable String roleName() {
        String arn = said.arn();
        if (arn == null) {
            return null;
        }
        int at = arn.indexOf(":assumed-role/");
        if (at < 0) {
            return lastPart(arn);
        }
        int from = at + ":assumed-role/".length();
        int slash = arn.indexOf('/', from);
        return arn.substring(from, slash < 0 ? arn.length() : slash);
    }

    private Identity federated() {
        String name = afterColon(said.principalId());
        if (name == null) {
            name = or(lastPart(said.arn()), or(said.userName(), "federated user"));
        }
        boolean isRoot = "Root".equals(said.issuer().type());
        return new Identity.Federated(account, name, isRoot ? "root" : said.issuer().userName());
    }

    private Identity foreign() {
        if ("ANONYMOUS_PRINCIPAL".equals(said.accountId())) {
            return new Identity.Anonymous();
        }
        return new Identity.Foreign(or(beforeColon(said.principalId()), ""), account);
    }

    private Identity outside(String protocol) {
        return new Identity.Outside(
                protocol,
                or(said.identityProvider(), ""),
                or(said.userName(), or(said.principalId(), "")));
    }

    private Identity identityCenterUser() {
        String store = or(lastPart(said.onBehalfOf().identityStoreArn()), "");
        return new Identity.IdentityCenterUser(
                store, or(said.onBehalfOf().userId(), or(said.principalId(), "")));
    }

    private static boolean isPresent(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    private static String or(@Nullable String value, String other) {
        return value == null || value.isEmpty() ? other : value;
    }

    private static @Nullable String beforeColon(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    private static @Nullable String afterColon(@Nullable String value) {
        int colon = value == null ? -1 : value.indexOf(':');
        return value == null || colon < 0 ? null : value.substring(colon + 1);
    }

    private static @Nullable String lastPart(@Nullable String arn) {
        return arn == null || arn.isEmpty() ? null : arn.substring(arn.lastIndexOf('/') + 1);
    }
}
