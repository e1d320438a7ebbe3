package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a change of policies means, in sentences.
final class GrantReading {
    private static final Map<String, String> KEYS =
            Map.of(
                    "aws:sourceip", "the source address",
                    "aws:sourcevpce", "the VPC endpoint",
                    "aws:sourcevpc", "the VPC",
                    "aws:multifactorauthpresent", "MFA",
                    "aws:principalorgid", "the organisation",
                    "aws:sourcearn", "the source ARN",
                    "aws:sourceaccount", "the source account",
                    "aws:securetransport", "encrypted transport",
                    "sts:externalid", "the external ID");

    private final Call call;
    private final Grants before;
    private final Grants after;
    private final List<String> said = new ArrayList<>();

    private GrantReading(Call call, Value before, Value after) {
        this.call = call;
        this.before = Grants.of(before);
        this.after = Grants.of(after);
    }

    static List<String> of(Call call, Value before, Value after) {
        GrantReading reading = new GrantReading(call, before, after);
        reading.said.addAll(AccessReading.of(call, reading.before, reading.after));
        reading.allowances();
        reading.inverted();
        reading.conditions();
        reading.denials();
        return reading.said;
    }

    /// Whether there is nothing to have changed from.
    private boolean isFirst() {
        return before.statements().isEmpty();
    }

    // Policies without principals, those of an identity.

    private void allowances() {
        boolean isAll = after.statements().stream().anyMatch(GrantReading::isEverything);
        boolean wasAll = before.statements().stream().anyMatch(GrantReading::isEverything);
        if (isAll && !wasAll) {
            Set<String> on = resources(after, true);
            said.add(
                    isFirst()
                            ? gives() + "all actions" + on(on)
                            : "actions are now *" + (on.isEmpty() ? "" : " on " + listed(on)));
        } else if (wasAll && !isAll) {
            said.add(
                    after.statements().isEmpty()
                            ? "no longer allows all actions"
                            : "actions are no longer *");
        }
        if (isAll || wasAll) {
            return;
        }
        Set<String> now = owned(after);
        Set<String> then = owned(before);
        Set<String> gained = AccessReading.minus(now, then);
        Set<String> lost = AccessReading.minus(then, now);
        if (!gained.isEmpty()) {
            said.add(gives() + listed(gained) + on(resourcesOf(gained)));
        }
        if (!lost.isEmpty()) {
            said.add("no longer allows " + listed(lost));
        }
        if (gained.isEmpty() && lost.isEmpty() && !then.isEmpty()) {
            moved(resources(before, false), resources(after, false));
        }
    }

    /// The same actions on other things.
    private void moved(Set<String> then, Set<String> now) {
        Set<String> gained = new TreeSet<>(now);
        gained.removeAll(then);
        Set<String> lost = new TreeSet<>(then);
        lost.removeAll(now);
        if (!gained.isEmpty()) {
            said.add(
                    "now" + (lost.isEmpty() && !now.contains("*") ? " also" : "") + onEach(gained));
        }
        if (!lost.isEmpty() && !now.contains("*")) {
            said.add("no longer" + onEach(lost));
        }
    }

    private static String onEach(Set<String> resources) {
        return resources.contains("*") ? " on everything" : " on " + Names.joined(resources);
    }

    private String gives() {
        String kind =
                switch (call.name()) {
                    case "PutUserPolicy" -> "user";
                    case "PutRolePolicy" -> "role";
                    case "PutGroupPolicy" -> "group";
                    default -> "";
                };
        boolean isKnown = !kind.isEmpty() && !call.thing().isEmpty();
        return isKnown
                ? "gives " + kind + " " + call.thing() + " "
                : isFirst() ? "allows " : "now allows ";
    }

    private static boolean isEverything(Grants.Statement statement) {
        return statement.isAllowed()
                && statement.principals().isEmpty()
                && statement.actions().stream().anyMatch(a -> a.equals("*") || a.equals("*:*"));
    }

    private static Set<String> owned(Grants grants) {
        Set<String> owned = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        grants.statements().stream()
                .filter(one -> one.isAllowed() && one.principals().isEmpty())
                .forEach(one -> owned.addAll(one.actions()));
        return owned;
    }

    private static Set<String> resources(Grants grants, boolean isOfEverything) {
        Set<String> resources = new TreeSet<>();
        grants.statements().stream()
                .filter(one -> one.isAllowed() && one.principals().isEmpty())
                .filter(one -> !isOfEverything || isEverything(one))
                .forEach(one -> resources.addAll(one.resources()));
        return resources;
    }

    private Set<String> resourcesOf(Set<String> actions) {
        Set<String> resources = new TreeSet<>();
        after.statements().stream()
                .filter(one ->
                        one.isAllowed() && one.actions().stream().anyMatch(actions::contains))
                .forEach(one -> resources.addAll(one.resources()));
        return resources;
    }

    private static String listed(Set<String> names) {
        String first = String.join(", ", names.stream().limit(Names.MOST_NAMED).toList());
        int more = names.size() - Names.MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String on(Set<String> resources) {
        if (resources.contains("*")) {
            return " on everything";
        }
        return switch (resources.size()) {
            case 0 -> "";
            case 1 -> " on " + resources.iterator().next();
            default -> " on " + resources.size() + " resources";
        };
    }

    private void inverted() {
        if (inverted(after) > inverted(before)) {
            said.add("allows all but what is listed (NotAction or NotPrincipal)");
        }
    }

    private static long inverted(Grants grants) {
        return grants.statements().stream()
                .filter(one -> one.isAllowed() && one.isInverted())
                .count();
    }

    // Conditions and denials.

    private void conditions() {
        Map<Object, Grants.Statement> known = new HashMap<>();
        before.statements().forEach(then -> known.putIfAbsent(sameness(then), then));
        for (Grants.Statement now : after.statements()) {
            Grants.Statement then = known.get(sameness(now));
            if (then != null && !then.conditions().equals(now.conditions())) {
                Map<String, Set<String>> was = then.conditions();
                Map<String, Set<String>> is = now.conditions();
                AccessReading.minus(was.keySet(), is.keySet())
                        .forEach(key -> said.add("condition on " + key(key) + " removed"));
                AccessReading.minus(is.keySet(), was.keySet())
                        .forEach(key -> said.add("condition on " + key(key) + " added"));
                is.forEach((key, values) -> {
                    if (was.containsKey(key) && !values.equals(was.get(key))) {
                        said.add("condition on " + key(key) + " is now " + Names.joined(values));
                    }
                });
            }
        }
    }

    /// Equal for a statement and what it was: the one with its Sid, else one with the same
    /// principals, actions and resources.
    private static Object sameness(Grants.Statement one) {
        if (!one.sid().isEmpty()) {
            return List.of(one.isAllowed(), one.sid());
        }
        Set<String> actions = new TreeSet<>();
        one.actions().forEach(action -> actions.add(action.toLowerCase(Locale.ROOT)));
        return List.of(one.isAllowed(), one.principals(), actions, one.resources());
    }

    private static String key(String key) {
        return KEYS.getOrDefault(key, key);
    }

    private void denials() {
        long now = after.statements().stream().filter(one -> !one.isAllowed()).count();
        long then = before.statements().stream().filter(one -> !one.isAllowed()).count();
        if (now != then) {
            long many = Math.abs(now - then);
            String verb = many == 1 ? "denies" : "deny";
            said.add(
                    Names.counted(many, "statement")
                            + " that "
                            + verb
                            + (now > then ? " added" : " removed"));
        }
    }
}
