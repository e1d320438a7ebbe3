package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who may do more or less by policies that name their principals. The strangest first: anyone,
/// other accounts, the own account, services.
final class AccessReading {
    private static final int ARN_PARTS = 6;

    private final Call call;
    private final Grants before;
    private final Grants after;
    private final List<String> said = new ArrayList<>();

    private AccessReading(Call call, Grants before, Grants after) {
        this.call = call;
        this.before = before;
        this.after = after;
    }

    static List<String> of(Call call, Grants before, Grants after) {
        AccessReading reading = new AccessReading(call, before, after);
        reading.anyone();
        Map<String, Set<String>> now = reading.named(after);
        Map<String, Set<String>> then = reading.named(before);
        reading.principals(now, then, true);
        reading.principals(then, now, false);
        return reading.said;
    }

    private void anyone() {
        Set<String> now = after.allowed(false).getOrDefault("*", Set.of());
        Set<String> then = before.allowed(false).getOrDefault("*", Set.of());
        Set<String> gained = minus(now, then);
        Set<String> lost = minus(then, now);
        if (!gained.isEmpty()) {
            said.add("anyone may " + Deeds.of(gained, call));
        }
        if (!lost.isEmpty() && gained.isEmpty()) {
            said.add("anyone may no longer " + Deeds.of(lost, call));
        }
        Set<String> held =
                minus(
                        after.allowed(true).getOrDefault("*", Set.of()),
                        before.allowed(true).getOrDefault("*", Set.of()));
        if (!held.isEmpty()) {
            said.add("anyone who meets a condition may " + Deeds.of(held, call));
        }
    }

    /// The actions that each principal but anyone is allowed, conditions or not.
    private Map<String, Set<String>> named(Grants grants) {
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        for (Grants.Statement one : grants.statements()) {
            if (!one.isAllowed()) {
                continue;
            }
            for (String who : one.principals()) {
                if (!who.equals("*")) {
                    allowed.computeIfAbsent(who, _ -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                            .addAll(one.actions());
                }
            }
        }
        return allowed;
    }

    /// Those who may do the same in one sentence.
    private void principals(
            Map<String, Set<String>> more, Map<String, Set<String>> less, boolean isGain) {
        Map<String, List<String>> byDeed = new LinkedHashMap<>();
        more.keySet().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(who -> {
                    Set<String> actions = more.getOrDefault(who, Set.of());
                    Set<String> known = less.getOrDefault(who, Set.of());
                    Set<String> gained = minus(actions, known);
                    boolean isNew = !less.containsKey(who);
                    if (isNew || !gained.isEmpty()) {
                        boolean isTrust =
                                isNew && actions.stream().allMatch(AccessReading::isTrust);
                        String deed = isTrust ? "" : Deeds.of(gained, call);
                        byDeed.computeIfAbsent(deed, _ -> new ArrayList<>()).add(name(who));
                    }
                });
        byDeed.forEach((deed, who) -> {
            String names = Names.joined(new LinkedHashSet<>(who));
            said.add(
                    deed.isEmpty()
                            ? trust(isGain) + names
                            : names + (isGain ? " may " : " may no longer ") + deed);
        });
    }

    private String trust(boolean isGain) {
        return !isGain
                ? "trust no longer includes "
                : before.statements().isEmpty() ? "trust includes " : "trust now includes ";
    }

    private static boolean isTrust(String action) {
        return action.regionMatches(true, 0, "sts:", 0, 4);
    }

    private int rank(String who) {
        if (!who.startsWith("AWS ")) {
            return who.startsWith("Service ") ? 3 : 1;
        }
        return isForeign(who.substring(4)) ? 0 : 2;
    }

    private boolean isForeign(String arn) {
        String[] parts = arn.split(":", ARN_PARTS);
        return parts.length == ARN_PARTS
                && !call.account().isEmpty()
                && !parts[4].equals(call.account());
    }

    /// An account of another is called so; users and roles by their name.
    private String name(String who) {
        int space = who.indexOf(' ');
        String type = space < 0 ? "" : who.substring(0, space);
        String name = who.substring(space + 1);
        if (!type.equals("AWS")) {
            return switch (type) {
                case "Service" -> "service " + name;
                case "Federated" -> "provider " + Subject.name(name);
                case "CanonicalUser" -> "canonical user " + name;
                default -> name;
            };
        }
        String[] parts = name.split(":", ARN_PARTS);
        if (parts.length < ARN_PARTS) {
            return name;
        }
        if (parts[5].equals("root")) {
            return isForeign(name) ? "account " + parts[4] : "its own account";
        }
        String thing = parts[5].replaceFirst("/", " ");
        return isForeign(name) ? thing + " of account " + parts[4] : thing;
    }

    static Set<String> minus(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rest.addAll(all);
        known.forEach(rest::remove);
        return rest;
    }
}
