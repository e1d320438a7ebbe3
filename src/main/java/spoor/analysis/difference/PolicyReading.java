package spoor.analysis.difference;

import spoor.analysis.difference.Difference.Sign;
import spoor.event.Family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a difference means, in one line of plain words.
public final class PolicyReading {
    private static final int MOST_NAMED = 4;
    private static final int MOST_SAID = 6;

    private PolicyReading() {}

    /// What the call `now` changed against the call `then`.
    ///
    /// @param then [Call#NONE] where no earlier request is known
    public static String of(Call then, Call now, Difference difference) {
        if (difference.sign() == Sign.UNKNOWN && difference.parts().isEmpty()) {
            return unknown(difference);
        }
        Set<String> said = new LinkedHashSet<>();
        boolean isOpposite =
                !then.isNone() && Family.isTaking(then.name()) != Family.isTaking(now.name());
        said.addAll(known(now, difference, difference.isEmpty() && !isOpposite));
        if (said.isEmpty()) {
            said.add(
                    counts(
                            now,
                            difference,
                            isOpposite ? "the opposite of the request before" : ""));
        }
        if (hasOversize(difference)) {
            said.add("a parameter was too large and is left out");
        }
        List<String> shown = new ArrayList<>(said.stream().limit(MOST_SAID).toList());
        if (said.size() > MOST_SAID) {
            shown.add("and " + (said.size() - MOST_SAID) + " more");
        }
        String line = String.join("; ", shown);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    private static List<String> known(Call now, Difference difference, boolean isSame) {
        if (now.is("AuthorizeSecurityGroupIngress") || now.is("AuthorizeSecurityGroupEgress")) {
            return RuleReading.of(now, difference.after());
        }
        List<String> said = new ArrayList<>();
        boolean isTaking = Family.isTaking(now.name());
        Value after = isTaking ? Value.ABSENT : difference.after();
        List<String> grants = isSame ? List.of() : GrantReading.of(now, difference.before(), after);
        List<String> settings =
                SettingReading.of(new Asked(now, difference), isSame, !grants.isEmpty());
        said.addAll(isTaking ? settings : grants);
        said.addAll(isTaking ? grants : settings);
        return said;
    }

    private static String unknown(Difference difference) {
        Value value =
                difference.after() instanceof Value.Unknown
                        ? difference.after()
                        : difference.before();
        return value instanceof Value.Unknown(Value.Reason reason, String _)
                ? switch (reason) {
                    case DENIED -> "Denied; parameters unknown";
                    case OVERSIZE -> "Unknown: the parameters were too large and are left out";
                    case REDACTED -> "Unknown: the value is hidden";
                    case NOT_LOGGED, NOT_NAMED -> "Unknown: not logged";
                    case UNREADABLE -> "Unknown: the record cannot be read";
                }
                : "Unknown";
    }

    private static boolean hasOversize(Difference difference) {
        return difference
                .leaves()
                .anyMatch(leaf ->
                        leaf.after() instanceof Value.Unknown(Value.Reason reason, String _)
                                && reason == Value.Reason.OVERSIZE);
    }

    /// Which members differ, or how many.
    private static String counts(Call now, Difference difference, String otherwise) {
        if (difference.before().isNothing() && !difference.after().isNothing()) {
            return "first seen";
        }
        List<String> parts = new ArrayList<>();
        part(parts, "changed", difference, Sign.CHANGED);
        part(parts, "added", difference, Sign.ADDED);
        part(
                parts,
                Family.isPartial(now.name()) ? "left out" : "removed",
                difference,
                Sign.REMOVED);
        part(parts, "unknown", difference, Sign.UNKNOWN);
        boolean isSame = difference.isEmpty() && parts.isEmpty();
        return isSame && !otherwise.isEmpty()
                ? otherwise
                : isSame ? "nothing changed" : String.join(", ", parts);
    }

    private static boolean isNotNamed(Difference leaf) {
        return leaf.after() instanceof Value.Unknown(Value.Reason reason, String _)
                && reason == Value.Reason.NOT_NAMED;
    }

    private static void part(List<String> parts, String word, Difference difference, Sign sign) {
        List<String> names =
                difference
                        .leaves()
                        .filter(leaf -> leaf.sign() == sign && !isNotNamed(leaf))
                        .map(Difference::path)
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .toList();
        if (names.size() > MOST_NAMED) {
            parts.add(names.size() + " parameters " + word);
        } else if (!names.isEmpty()) {
            parts.add(word + " " + String.join(", ", names));
        }
    }
}
