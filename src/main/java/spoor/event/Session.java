package spoor.event;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The life of one set of temporary credentials, as far as one record tells of it. The console
/// gives one session many access keys, so the key is no part of it.
///
/// @param principal `userIdentity.principalId`, which names role and session
/// @param since when it was created, in the extended form `2023-07-10T12:27:45Z`; empty where the
///   record does not say
public record Session(String principal, String since) {
    private static final String BETWEEN = "|";

    /// The session behind a call; empty where the call was made without temporary credentials.
    ///
    /// A session context alone does not tell: events with a long-term key may carry one too, so for
    /// users and root the prefix of the key decides.
    public static Optional<Session> of(UserIdentity said) {
        String principal = said.principalId();
        if (principal == null || principal.isEmpty() || !isTemporary(said)) {
            return Optional.empty();
        }
        return Optional.of(new Session(principal, extended(said.circumstances().creationDate())));
    }

    /// The session with a key, as [#key] has it.
    public static Session ofKey(String key) {
        int at = key.lastIndexOf(BETWEEN);
        return at < 0
                ? new Session(key, "")
                : new Session(key.substring(0, at), key.substring(at + 1));
    }

    private static boolean isTemporary(UserIdentity said) {
        String type = said.type() == null ? "" : said.type();
        String arn = said.arn() == null ? "" : said.arn();
        return switch (type) {
            case "AssumedRole", "FederatedUser" -> true;
            case "Root", "IAMUser" ->
                    said.accessKeyId() != null && said.accessKeyId().startsWith("ASIA");
            default -> arn.contains(":assumed-role/") || arn.contains(":federated-user/");
        };
    }

    /// The user guide has `20131102T010628Z`, logs have the extended form.
    private static String extended(@Nullable String date) {
        if (date == null) {
            return "";
        }
        boolean isBasic = date.length() == 16 && date.charAt(8) == 'T' && date.endsWith("Z");
        return isBasic
                ? "%s-%s-%sT%s:%s:%sZ"
                        .formatted(
                                date.substring(0, 4),
                                date.substring(4, 6),
                                date.substring(6, 8),
                                date.substring(9, 11),
                                date.substring(11, 13),
                                date.substring(13, 15))
                : date;
    }

    /// Equal exactly for events of one session.
    public String key() {
        return since.isEmpty() ? principal : principal + BETWEEN + since;
    }

    /// The session in words.
    ///
    /// @param identity who acts in it, with the session's name
    public String label(String identity) {
        return since.isEmpty() ? identity : identity + " since " + since;
    }
}
