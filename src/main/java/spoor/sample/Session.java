package spoor.sample;

/// The life of one temporary credential of a role: what an AssumeRole record hands out and what
/// later records show as their identity (links L1 and L2 of `cloudtrail.md` §3.4).
///
/// @param key the `ASIA…` key, in the answer and in each later use
/// @param created second of the AssumeRole and `creationDate` of each later use
/// @param lasts seconds until it expires
/// @param delivery how the credential reached its user, as far as records tell
record Session(String key, Role role, String name, long created, int lasts, Delivery delivery) {
    /// What a record's `sessionContext` says beyond the issuer.
    enum Delivery {
        PLAIN,
        INSTANCE,
        FUNCTION,
        WEB_IDENTITY
    }

    /// The instance or function that holds the credential, empty for all others.
    String holder() {
        return switch (delivery) {
            case INSTANCE, FUNCTION -> name;
            case PLAIN, WEB_IDENTITY -> "";
        };
    }

    long expires() {
        return created + lasts;
    }

    String principalId() {
        return role.id() + ":" + name;
    }

    String arn() {
        return "arn:aws:sts::" + role.account().id() + ":assumed-role/" + role.name() + "/" + name;
    }
}
