package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a change of policies means, in sentences.
final class GrantReading {
    private static final int MOST_NAMED = 4;
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
        reading.anyone();
        reading.principals();
        reading.everything();
        reading.conditions();
        reading.inverted();
        reading.denials();
        return reading.said;
    }

    private void anyone() {
        Set<String> now = after.allowed(false).getOrDefault("*", Set.of());
        Set<String> then = before.allowed(false).getOrDefault("*", Set.of());
        Set<String> gained = minus(now, then);
        Set<String> lost = minus(then, now);
        if (!gained.isEmpty()) {
            said.add("anyone may " + verbs(gained));
        }
        if (!lost.isEmpty() && gained.isEmpty()) {
            said.add("anyone may no longer " + verbs(lost));
        }
        Set<String> held =
                minus(
                        after.allowed(true).getOrDefault("*", Set.of()),
                        before.allowed(true).getOrDefault("*", Set.of()));
        if (!held.isEmpty()) {
            said.add("anyone who meets a condition may " + verbs(held));
        }
    }

    private void principals() {
        Set<String> now = names(after);
        Set<String> then = names(before);
        minus(now, then).forEach(who -> said.add(person(who, true)));
        minus(then, now).forEach(who -> said.add(person(who, false)));
    }

    private static Set<String> names(Grants grants) {
        return grants.statements().stream()
                .filter(Grants.Statement::isAllowed)
                .flatMap(one -> one.principals().stream())
                .filter(who -> !who.equals("*"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String person(String who, boolean isNew) {
        boolean isTrust =
                (isNew ? after : before)
                        .statements().stream()
                                .filter(one -> one.principals().contains(who))
                                .flatMap(one -> one.actions().stream())
                                .allMatch(GrantReading::isTrust);
        String name = name(who);
        if (isTrust) {
            return (isNew ? "trust now includes " : "trust no longer includes ") + name;
        }
        Set<String> actions =
                (isNew ? after : before)
                        .statements().stream()
                                .filter(one -> one.isAllowed() && one.principals().contains(who))
                                .flatMap(one -> one.actions().stream())
                                .collect(Collectors.toCollection(LinkedHashSet::new));
        return name + (isNew ? " may " : " may no longer ") + verbs(actions);
    }

    private static boolean isTrust(String action) {
        return action.toLowerCase(Locale.ROOT).startsWith("sts:");
    }

    /// An account of another is called so; users and roles by their name.
    private String name(String who) {
        int space = who.indexOf(' ');
        String name = who.substring(space + 1);
        if (!who.startsWith("AWS ")) {
            return name;
        }
        String[] parts = name.split(":", 6);
        if (parts.length < 6) {
            return name;
        }
        boolean isForeign = !call.account().isEmpty() && !parts[4].equals(call.account());
        String account = parts[5].equals("root") ? "account " + parts[4] : parts[5];
        return isForeign && !parts[5].equals("root")
                ? account + " of account " + parts[4]
                : account;
    }

    private void everything() {
        boolean isNow = after.statements().stream().anyMatch(GrantReading::isEverything);
        boolean isThen = before.statements().stream().anyMatch(GrantReading::isEverything);
        if (isNow && !isThen) {
            String on =
                    after.statements().stream()
                            .filter(GrantReading::isEverything)
                            .flatMap(one -> one.resources().stream())
                            .distinct()
                            .limit(MOST_NAMED)
                            .collect(Collectors.joining(", "));
            said.add("actions are now *" + (on.isEmpty() ? "" : " on " + on));
        } else if (isThen && !isNow && !after.statements().isEmpty()) {
            said.add("actions are no longer *");
        }
    }

    private static boolean isEverything(Grants.Statement statement) {
        return statement.isAllowed()
                && statement.actions().stream().anyMatch(a -> a.equals("*") || a.equals("*:*"));
    }

    private void conditions() {
        for (Grants.Statement now : after.statements()) {
            then(now)
                    .ifPresent(then ->
                            minus(then.conditions(), now.conditions())
                                    .forEach(key ->
                                            said.add("condition on " + key(key) + " removed")));
            then(now)
                    .ifPresent(then ->
                            minus(now.conditions(), then.conditions())
                                    .forEach(key ->
                                            said.add("condition on " + key(key) + " added")));
        }
    }

    /// What the statement was: the one with its Sid, else one with the same actions and principals.
    private Optional<Grants.Statement> then(Grants.Statement now) {
        return before.statements().stream()
                .filter(then ->
                        now.sid().isEmpty()
                                ? then.sid().isEmpty() && isAlike(then, now)
                                : then.sid().equals(now.sid()))
                .filter(then -> then.isAllowed() == now.isAllowed())
                .findFirst();
    }

    private static boolean isAlike(Grants.Statement one, Grants.Statement other) {
        return one.actions().equals(other.actions())
                && one.principals().equals(other.principals())
                && one.resources().equals(other.resources());
    }

    private static String key(String key) {
        return KEYS.getOrDefault(key, key);
    }

    private void inverted() {
        boolean isNow =
                after.statements().stream().anyMatch(one -> one.isAllowed() && one.isInverted());
        boolean isThen =
                before.statements().stream().anyMatch(one -> one.isAllowed() && one.isInverted());
        if (isNow && !isThen) {
            said.add("allows all but what is listed (NotAction or NotPrincipal)");
        }
    }

    private void denials() {
        long now = after.statements().stream().filter(one -> !one.isAllowed()).count();
        long then = before.statements().stream().filter(one -> !one.isAllowed()).count();
        if (now != then) {
            said.add(
                    now > then
                            ? counted(now - then, "statement") + " that denies added"
                            : counted(then - now, "statement") + " that denies removed");
        }
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// The actions on the thing, in words where they are few: `list and read logs`.
    private String verbs(Set<String> actions) {
        String on = call.thing().isEmpty() ? "" : " on " + call.thing();
        if (actions.size() > MOST_NAMED) {
            return "do " + actions.size() + " things" + on;
        }
        if (actions.stream().anyMatch(a -> a.equals("*") || a.endsWith(":*"))) {
            return "do anything" + on;
        }
        Set<String> words = new LinkedHashSet<>();
        for (String action : actions) {
            words.add(word(action));
        }
        boolean isPlain = words.stream().noneMatch(String::isEmpty);
        return isPlain && call.source().equals("s3")
                ? String.join(" and ", words.stream().sorted().toList())
                        + (call.thing().isEmpty() ? "" : " bucket " + call.thing())
                : String.join(", ", actions) + on;
    }

    private static String word(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "s3:getobject", "s3:getobjectversion" -> "read";
            case "s3:listbucket", "s3:listbucketversions" -> "list";
            case "s3:putobject" -> "write";
            case "s3:deleteobject", "s3:deleteobjectversion" -> "delete from";
            default -> "";
        };
    }

    private static Set<String> minus(Set<String> all, Set<String> known) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
