package spoor.analysis.difference;

import java.util.Locale;
import java.util.Set;

/// What the name of a member says about its value, found once a name.
///
/// @param loose spelling that all names of the member have in common: services differ in their
///   letters, and IAM calls the same document by two names
/// @param id of the exact name
/// @param looseId of the loose spelling
record MemberName(
        String loose, int id, int looseId, Kind kind, boolean isOrdered, boolean isNoise) {
    /// Members whose texts mean more than they are.
    enum Kind {
        ACTION,
        ACCOUNT,
        PRINCIPAL,
        RULES,
        OTHER
    }

    /// Lists whose order is what they say.
    private static final Set<String> ORDERED =
            Set.of("commands", "command", "args", "arguments", "entrypoint", "layers");

    static MemberName of(String name, int id, int looseId) {
        String loose = loose(name);
        Kind kind =
                switch (loose) {
                    case "action", "notaction" -> Kind.ACTION;
                    case "aws" -> Kind.ACCOUNT;
                    case "principal", "notprincipal" -> Kind.PRINCIPAL;
                    case "ippermissions", "revokedsecuritygroupruleset" -> Kind.RULES;
                    default -> Kind.OTHER;
                };
        return new MemberName(
                loose, id, looseId, kind, ORDERED.contains(loose), Noise.maybe(loose));
    }

    static String loose(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("assumerolepolicydocument") ? "policydocument" : lower;
    }
}
