package spoor.sample;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Who makes a call, as the `userIdentity` object that the record will carry, built once for a
/// whole run of calls.
///
/// @param arn empty where the identity has none
/// @param accountId of the credentials, empty for a service
/// @param json the `userIdentity` object
/// @param own the instance or function that calls, empty if a person does
/// @param user if it is one
record Caller(String arn, String accountId, byte[] json, String own, @Nullable User user) {
    /// A user with a long-term key.
    static Caller user(User user, String key) {
        return new Caller(
                user.arn(),
                user.account().id(),
                json(out -> userFields(out, user, key).put('}')),
                "",
                user);
    }

    /// The same caller in a call that a service makes in its name. A user appears there with a
    /// fresh temporary key, a session with its own.
    Caller forwardedBy(String service, long time, Dice dice) {
        if (user != null) {
            return userSession(user, user.account().key("ASIA", dice), time, false, service);
        }
        Bytes out = new Bytes(json.length + 64).put(json, 0, json.length - 1);
        return new Caller(arn, accountId, invokedBy(out, service).put('}').toArray(), own, null);
    }

    /// A user with a temporary key: the console, GetSessionToken, or a service that forwards the
    /// call.
    static Caller userSession(
            User user, String key, long created, boolean hasMfa, @Nullable String invokedBy) {
        return new Caller(
                user.arn(),
                user.account().id(),
                json(out -> {
                    userFields(out, user, key);
                    out.put(",\"sessionContext\":{\"sessionIssuer\":{},");
                    out.put("\"webIdFederationData\":{},");
                    attributes(out, created, hasMfa).put('}');
                    invokedBy(out, invokedBy).put('}');
                }),
                "",
                user);
    }

    /// A user at the sign-in page: no key yet, and no ARN when the password was wrong.
    static Caller signingIn(User user, boolean succeeds) {
        return of(
                succeeds ? user.arn() : "",
                user.account().id(),
                out -> {
                    out.put("{\"type\":\"IAMUser\"");
                    field(out, "principalId", user.id());
                    if (succeeds) {
                        field(out, "arn", user.arn());
                    }
                    field(out, "accountId", user.account().id());
                    if (!succeeds) {
                        field(out, "accessKeyId", "");
                    }
                    field(out, "userName", user.name()).put('}');
                });
    }

    static Caller session(Session session) {
        return session(session, session.key(), null);
    }

    /// A role session whose call a service makes in its name; some services leave the key out.
    static Caller session(Session session, @Nullable String key, @Nullable String invokedBy) {
        Role role = session.role();
        return new Caller(
                session.arn(),
                role.account().id(),
                json(out -> {
                    out.put("{\"type\":\"AssumedRole\"");
                    field(out, "principalId", session.principalId());
                    field(out, "arn", session.arn());
                    field(out, "accountId", role.account().id());
                    if (key != null) {
                        field(out, "accessKeyId", key);
                    }
                    sessionContext(out, session);
                    invokedBy(out, invokedBy).put('}');
                }),
                session.holder(),
                null);
    }

    private static void sessionContext(Bytes out, Session session) {
        Role role = session.role();
        out.put(",\"sessionContext\":{\"sessionIssuer\":{\"type\":\"Role\"");
        field(out, "principalId", role.id());
        field(out, "arn", role.arn());
        field(out, "accountId", role.account().id());
        field(out, "userName", role.name());
        out.put("},\"webIdFederationData\":{");
        if (session.delivery() == Session.Delivery.WEB_IDENTITY) {
            out.put("\"federatedProvider\":\"arn:aws:iam::").put(role.account().id());
            out.put(":oidc-provider/token.actions.githubusercontent.com\",\"attributes\":{}");
        }
        out.put("},");
        attributes(out, session.created(), false);
        if (session.delivery() == Session.Delivery.INSTANCE) {
            out.put(",\"ec2RoleDelivery\":\"2.0\"");
        }
        out.put('}');
    }

    /// A service principal that acts on its own, such as EC2 assuming a role for an instance.
    static Caller service(String principal) {
        return of(
                "",
                "",
                out -> field(out.put("{\"type\":\"AWSService\""), "invokedBy", principal).put('}'));
    }

    /// The identity of an AwsServiceEvent, which has no type.
    static Caller serviceEvent(Account account, String principal) {
        return of(
                "",
                account.id(),
                out -> {
                    out.put("{\"accountId\":").put('"').put(account.id()).put('"');
                    field(out, "invokedBy", principal).put('}');
                });
    }

    /// How the account that owns a role sees the caller from another account (link L6).
    static Caller foreign(Session session) {
        String account = session.role().account().id();
        return of(
                session.arn(),
                account,
                out -> {
                    out.put("{\"type\":\"AWSAccount\"");
                    field(out, "principalId", session.principalId());
                    field(out, "accountId", account).put('}');
                });
    }

    /// A person whom the identity provider vouches for, before there is an AWS credential.
    static Caller saml(String provider, String userName) {
        return of(
                userName,
                "",
                out -> {
                    out.put("{\"type\":\"SAMLUser\"");
                    field(out, "principalId", provider + ":" + userName);
                    field(out, "userName", userName);
                    field(out, "identityProvider", provider).put('}');
                });
    }

    /// A workload that GitHub's token service vouches for.
    static Caller webIdentity(Account account, String subject) {
        String provider =
                "arn:aws:iam::"
                        + account.id()
                        + ":oidc-provider/token.actions.githubusercontent.com";
        return of(
                subject,
                "",
                out -> {
                    out.put("{\"type\":\"WebIdentityUser\"");
                    field(out, "principalId", provider + ":sts.amazonaws.com:" + subject);
                    field(out, "userName", subject);
                    field(out, "identityProvider", provider).put('}');
                });
    }

    /// A person at the Identity Center portal, which CloudTrail of 2023 calls unknown.
    static Caller unknown(Account account, String userName) {
        return of(
                "",
                account.id(),
                out -> {
                    out.put("{\"type\":\"Unknown\"");
                    field(out, "principalId", account.id());
                    field(out, "arn", "");
                    field(out, "accountId", account.id());
                    field(out, "accessKeyId", "");
                    field(out, "userName", userName).put('}');
                });
    }

    /// The sparse identity of the billing consoles: an account and a key, nothing else.
    static Caller keyOnly(Account account, String key) {
        return of(
                "",
                account.id(),
                out -> {
                    out.put("{\"accountId\":").put('"').put(account.id()).put('"');
                    field(out, "accessKeyId", key).put('}');
                });
    }

    private static Bytes userFields(Bytes out, User user, String key) {
        out.put("{\"type\":\"IAMUser\"");
        field(out, "principalId", user.id());
        field(out, "arn", user.arn());
        field(out, "accountId", user.account().id());
        field(out, "accessKeyId", key);
        return field(out, "userName", user.name());
    }

    private static Bytes attributes(Bytes out, long created, boolean hasMfa) {
        out.put("\"attributes\":{\"creationDate\":\"");
        TimeText.iso(out, created);
        return out.put("\",\"mfaAuthenticated\":\"").put(hasMfa ? "true" : "false").put("\"}");
    }

    private static Bytes invokedBy(Bytes out, @Nullable String service) {
        return service == null ? out : field(out, "invokedBy", service);
    }

    /// The values given here hold nothing that JSON would escape.
    private static Bytes field(Bytes out, String name, String value) {
        return out.put(",\"").put(name).put("\":\"").put(value).put('"');
    }

    private static Caller of(String arn, String accountId, Consumer<Bytes> fields) {
        return new Caller(arn, accountId, json(fields), "", null);
    }

    private static byte[] json(Consumer<Bytes> fields) {
        Bytes out = new Bytes(640);
        fields.accept(out);
        return out.toArray();
    }
}
