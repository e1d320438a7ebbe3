package spoor.ui.identities;

import java.util.Collection;

/// With what kinds of access keys an identity made its calls.
enum KeyUse {
    NONE,
    LONG_TERM,
    TEMPORARY,
    BOTH;

    private static final String LONG_TERM_PREFIX = "AKIA";
    private static final String TEMPORARY_PREFIX = "ASIA";

    /// @param keys as the records have them; kinds that no prefix tells do not count
    static KeyUse of(Collection<String> keys) {
        boolean isLongTerm = keys.stream().anyMatch(key -> key.startsWith(LONG_TERM_PREFIX));
        boolean isTemporary = keys.stream().anyMatch(key -> key.startsWith(TEMPORARY_PREFIX));
        if (isLongTerm) {
            return isTemporary ? BOTH : LONG_TERM;
        }
        return isTemporary ? TEMPORARY : NONE;
    }
}
