package spoor.ui.chain;

import spoor.analysis.Caller;
import spoor.event.Field;
import spoor.export.ChainText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.util.Optional;

/// One who held credentials, as a box says it.
///
/// @param kind what it is
/// @param account of which account; empty where that is not known
/// @param since when the session began; for what is no session, the key
/// @param full all that is known, for a tooltip and for those who hear it
/// @param condition what its events have in common; nothing where the record does not say enough
/// @param isAsked whether it is the one whose chain this is
record ChainBox(
        String name,
        String kind,
        String account,
        String since,
        String full,
        Optional<Condition> condition,
        boolean isAsked) {
    /// A field and the value to hold it to.
    record Condition(Field field, String value) {}

    static ChainBox of(Caller caller, ChainTimes times, boolean isAsked) {
        return new ChainBox(
                caller.name().isEmpty()
                        ? Words.of("chain.unknown")
                        : TextTable.plain(caller.name()),
                kind(caller),
                caller.account(),
                since(caller, times),
                ChainText.caller(caller),
                condition(caller),
                isAsked);
    }

    /// Whom the console names as the one who switched roles: by an ARN and nothing else.
    static ChainBox named(String arn) {
        String[] parts = arn.split(":", 6);
        boolean isWhole = parts.length == 6;
        return new ChainBox(
                TextTable.plain(isWhole ? parts[5].substring(parts[5].indexOf('/') + 1) : arn),
                Words.of("chain.kind.named"),
                TextTable.plain(isWhole ? parts[4] : ""),
                "",
                TextTable.plain(arn),
                Optional.of(new Condition(Field.IDENTITY_ARN, arn)),
                false);
    }

    private static String since(Caller caller, ChainTimes times) {
        if (caller.hasSince()) {
            return Words.of("chain.since", times.say(caller.since()));
        }
        return caller.isForeign() && !caller.account().isEmpty()
                ? Words.of("chain.no-log")
                : TextTable.plain(caller.key());
    }

    private static Optional<Condition> condition(Caller caller) {
        if (!caller.key().isEmpty()) {
            return Optional.of(new Condition(Field.ACCESS_KEY, caller.key()));
        }
        if (!caller.principal().isEmpty()) {
            return Optional.of(new Condition(Field.PRINCIPAL_ID, caller.principal()));
        }
        return caller.identity().isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(Field.IDENTITY, caller.identity()));
    }

    private static String kind(Caller caller) {
        return switch (caller.type()) {
            case "AssumedRole" -> Words.of("chain.kind.role");
            case "FederatedUser" -> Words.of("chain.kind.federated");
            case "IAMUser" -> Words.of("chain.kind.user");
            case "Root" -> Words.of("chain.kind.root");
            case "AWSAccount" -> Words.of("chain.kind.account");
            case "AWSService" -> Words.of("chain.kind.service");
            case "SAMLUser" -> Words.of("chain.kind.saml");
            case "WebIdentityUser" -> Words.of("chain.kind.web");
            case "IdentityCenterUser" -> Words.of("chain.kind.identity-center");
            default -> TextTable.plain(caller.type());
        };
    }
}
