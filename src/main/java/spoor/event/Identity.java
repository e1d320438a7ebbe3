package spoor.event;

import org.jspecify.annotations.Nullable;

/// Who acted. Keyed by what AWS never reuses (`AIDA…`, `AROA…`) rather than by names, which are
/// free again after a delete.
public sealed interface Identity {
    /// Equal exactly for events of one identity, such as `user:AIDA…` or
    /// `service:ec2.amazonaws.com`.
    String key();

    /// The identity in words, the same for all its sessions.
    String label();

    /// The identity in words with what is particular to this event, such as the session's name.
    default String display() {
        return label();
    }

    /// The account's root user, or a member account's root session made by AssumeRoot.
    record Root(String account, @Nullable String alias, boolean isAssumed) implements Identity {
        @Override
        public String key() {
            return "root:" + account;
        }

        @Override
        public String label() {
            String name = alias == null || isHidden(alias) ? "root" : "root (" + alias + ")";
            return isAssumed ? name + ", assumed" : name;
        }
    }

    /// An IAM user, whether by long-term key, password or temporary key of its own.
    record IamUser(String id, String label) implements Identity {
        @Override
        public String key() {
            return "user:" + id;
        }
    }

    /// A sign-in with a name that is no user's: AWS hides what was typed, often a password. Never
    /// merged with anyone.
    record BadName(String account) implements Identity {
        @Override
        public String key() {
            return "badname:" + account;
        }

        @Override
        public String label() {
            return "unknown user name";
        }
    }

    /// A role, with the session's name where there is one. The caller chooses that name: it proves
    /// nothing by itself.
    record Role(String id, String label, @Nullable String session) implements Identity {
        @Override
        public String key() {
            return "role:" + id;
        }

        @Override
        public String display() {
            return session == null ? label : label + " / " + session;
        }
    }

    /// A session made by GetFederationToken; `issuer` is the user whose rights it carries.
    record Federated(String account, String name, @Nullable String issuer) implements Identity {
        @Override
        public String key() {
            return "fed:" + account + ":" + name;
        }

        @Override
        public String label() {
            return issuer == null ? name : name + " (federated by " + issuer + ")";
        }
    }

    /// A principal of another account, of which the record shows only an id.
    record Foreign(String id, String account) implements Identity {
        @Override
        public String key() {
            return id.isEmpty() ? "foreign-account:" + account : "foreign:" + id;
        }

        @Override
        public String label() {
            return id.isEmpty() ? "account " + account : "account " + account + ", " + id;
        }
    }

    /// Nobody: an unsigned request.
    record Anonymous() implements Identity {
        @Override
        public String key() {
            return "anonymous";
        }

        @Override
        public String label() {
            return "anonymous";
        }
    }

    /// A name of which nothing else is said, as exports have it: a user's, or that of a role's
    /// session.
    record NameOnly(String name) implements Identity {
        @Override
        public String key() {
            return "name:" + name;
        }

        @Override
        public String label() {
            return name + " (name only)";
        }
    }

    /// An AWS service acting by itself.
    record Service(String name) implements Identity {
        @Override
        public String key() {
            return "service:" + name;
        }

        @Override
        public String label() {
            return name.replace(".amazonaws.com", "") + " (service)";
        }
    }

    /// A user of an outside provider at the moment of asking for credentials.
    record Outside(String protocol, String provider, String name) implements Identity {
        @Override
        public String key() {
            return protocol + ":" + provider + ":" + name;
        }

        @Override
        public String label() {
            return name;
        }
    }

    /// An Identity Center user acting directly.
    record IdentityCenterUser(String store, String userId) implements Identity {
        @Override
        public String key() {
            return "idc:" + store + ":" + userId;
        }

        @Override
        public String label() {
            return userId;
        }
    }

    /// Only an access key is known, as in console billing records; whose it is may be found
    /// elsewhere.
    record KeyOnly(String accessKeyId) implements Identity {
        @Override
        public String key() {
            return "key:" + accessKeyId;
        }

        @Override
        public String label() {
            return "key " + accessKeyId;
        }
    }

    /// Only the account is known.
    record AccountOnly(String account) implements Identity {
        @Override
        public String key() {
            return "account:" + account;
        }

        @Override
        public String label() {
            return "account " + account;
        }
    }

    /// A type this program does not know, or one that says nothing, with an id to tell it apart.
    record Unrecognised(String id) implements Identity {
        @Override
        public String key() {
            return "unknown:" + id;
        }

        @Override
        public String label() {
            return id.isEmpty() ? "unknown" : "unknown " + id;
        }
    }

    /// Whether AWS put its marker where the value was.
    static boolean isHidden(String value) {
        return value.startsWith("HIDDEN_DUE_TO_SECURITY");
    }
}
