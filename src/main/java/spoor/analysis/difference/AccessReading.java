package spoor.analysis.difference;

import spoor.event.Subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
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

    /// More kinds of gain than a line ever shows.
    private static final int MOST_TOLD = 12;

    private static final String NO_DEED = " ";

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
        Map<String, Set<Set<String>>> now = named(after);
        Map<String, Set<Set<String>>> then = named(before);
        reading.principals(now, then, true);
        reading.principals(then, now, false);
        return reading.said;
    }

    private void anyone() {
        Set<String> now = after.openToAnyone(false);
        Set<String> then = before.openToAnyone(false);
        Set<String> gained = minus(now, then);
        Set<String> lost = minus(then, now);
        if (!gained.isEmpty()) {
            said.add("anyone may " + Deeds.of(gained, call));
        }
        if (!lost.isEmpty() && gained.isEmpty()) {
            said.add("anyone may no longer " + Deeds.of(lost, call));
        }
        Set<String> held = minus(after.openToAnyone(true), before.openToAnyone(true));
        if (!held.isEmpty()) {
            said.add("anyone who meets a condition may " + Deeds.of(held, call));
        }
    }

    /// By each principal but anyone the lists of actions that it is allowed, conditions or not.
    /// Lists that are one are one object, so that principals with the same are found together.
    private static Map<String, Set<Set<String>>> named(Grants grants) {
        Map<String, Set<Set<String>>> allowed = new LinkedHashMap<>();
        for (Grants.Statement one : grants.statements()) {
            if (one.isAllowed()) {
                for (String who : one.principals()) {
                    if (!who.equals("*")) {
                        allowed.computeIfAbsent(
                                        who,
                                        _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(one.actions());
                    }
                }
            }
        }
        return allowed;
    }

    /// Who holds the same lists on both sides.
    private record Held(Set<Set<String>> more, Set<Set<String>> less, boolean isNew) {}

    /// Those who may do the same in one sentence.
    private void principals(
            Map<String, Set<Set<String>>> more,
            Map<String, Set<Set<String>>> less,
            boolean isGain) {
        Map<Held, List<String>> alike = new LinkedHashMap<>();
        more.keySet().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .forEach(who -> {
                    Held held =
                            new Held(
                                    more.getOrDefault(who, Set.of()),
                                    less.getOrDefault(who, Set.of()),
                                    !less.containsKey(who));
                    alike.computeIfAbsent(held, _ -> new ArrayList<>()).add(who);
                });
        Map<String, List<String>> byDeed = new LinkedHashMap<>();
        for (Map.Entry<Held, List<String>> one : alike.entrySet()) {
            if (byDeed.size() > MOST_TOLD) {
                break;
            }
            String deed = deed(one.getKey());
            if (!deed.equals(NO_DEED)) {
                byDeed.computeIfAbsent(deed, _ -> new ArrayList<>()).addAll(one.getValue());
            }
        }
        byDeed.forEach((deed, who) -> {
            Set<String> names = new LinkedHashSet<>();
            who.forEach(one -> names.add(name(one)));
            said.add(
                    deed.isEmpty()
                            ? trust(isGain) + Names.joined(names)
                            : Names.joined(names) + (isGain ? " may " : " may no longer ") + deed);
        });
    }

    /// What is gained in words; empty for trust alone.
    private String deed(Held held) {
        Set<String> actions = union(held.more());
        if (held.isNew()
                && !actions.isEmpty()
                && actions.stream().allMatch(AccessReading::isTrust)) {
            return "";
        }
        Set<String> gained = minus(actions, union(held.less()));
        return gained.isEmpty() && !held.isNew() ? NO_DEED : Deeds.of(gained, call);
    }

    private static Set<String> union(Set<Set<String>> sets) {
        Set<String> union = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sets.forEach(union::addAll);
        return union;
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
