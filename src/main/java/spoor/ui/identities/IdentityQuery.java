package spoor.ui.identities;

import spoor.event.IdentityKind;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the list is looked at.
///
/// @param text what a listed identity must have in its name, key or account; an ARN stands for the
///   identity that it names
/// @param folded the kinds of which only the heading is listed
record IdentityQuery(
        String text, IdentityColumn sort, boolean isDescending, Set<IdentityKind> folded) {
    static final IdentityQuery ALL = new IdentityQuery("", IdentityColumn.EVENTS, true, Set.of());

    IdentityQuery {
        folded = Set.copyOf(folded);
    }

    IdentityQuery withText(String other) {
        return new IdentityQuery(other, sort, isDescending, folded);
    }

    /// Sorted by a column; the other way round where it is sorted by it already.
    IdentityQuery sortedBy(IdentityColumn column) {
        boolean isReversed = column == sort;
        return new IdentityQuery(
                text, column, isReversed ? !isDescending : column.isHighestFirst(), folded);
    }

    IdentityQuery withFolded(IdentityKind kind, boolean isFolded) {
        EnumSet<IdentityKind> kinds = EnumSet.noneOf(IdentityKind.class);
        kinds.addAll(folded);
        if (isFolded) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        return new IdentityQuery(text, sort, isDescending, kinds);
    }

    boolean matches(IdentityLine line) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.startsWith("arn:")) {
            return isNamedBy(wanted.split(":", 6), line);
        }
        String said = (line.name() + " " + line.key()).toLowerCase(Locale.ROOT);
        return List.of(wanted.split("\\s+")).stream()
                .allMatch(word ->
                        said.contains(word)
                                || line.accounts().stream().anyMatch(a -> a.contains(word)));
    }

    /// Whether an ARN, as far as it is typed, may name the identity. Of a session it is the role
    /// that counts.
    private static boolean isNamedBy(String[] parts, IdentityLine line) {
        String account = parts.length > 4 ? parts[4] : "";
        String resource = parts.length > 5 ? parts[5] : "";
        boolean isOfAccount =
                account.isEmpty()
                        || line.key().contains(account)
                        || line.label().contains(account)
                        || line.accounts().stream().anyMatch(a -> a.startsWith(account));
        String[] steps = resource.split("/");
        boolean isSession = steps.length > 1 && steps[0].equals("assumed-role");
        String name = isSession ? steps[1] : steps[steps.length - 1];
        return isOfAccount && line.name().toLowerCase(Locale.ROOT).contains(name);
    }
}
