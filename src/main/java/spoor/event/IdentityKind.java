package spoor.event;

import java.util.Locale;

/// What sort of principal an identity is, in the order in which an investigator asks for them.
public enum IdentityKind {
    /// An account's root user.
    ROOT,
    /// People: IAM users, Identity Center users, those of outside providers, federated sessions.
    PERSON,
    /// Roles, whoever has assumed them.
    ROLE,
    /// AWS services acting by themselves.
    SERVICE,
    /// Principals of other accounts, of which only an id or the account is shown, and unsigned
    /// requests.
    FOREIGN,
    /// The record does not tell: a bare name, a key, an account, or a type not known here.
    UNKNOWN;

    /// The word in facets and lenses, in lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of the identity with this key.
    ///
    /// @param key as [Identity#key] has it; empty where the record names nobody
    public static IdentityKind ofKey(String key) {
        int colon = key.indexOf(':');
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "root" -> ROOT;
            case "user", "badname", "idc", "fed", "saml", "web" -> PERSON;
            case "role" -> ROLE;
            case "service" -> SERVICE;
            case "foreign", "foreign-account", "anonymous" -> FOREIGN;
            default -> UNKNOWN;
        };
    }
}
