package spoor.analysis.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the policies inside a request allow and to whom.
///
/// @param statements of all policies found
record Grants(List<Statement> statements) {
    private static final int ACCOUNT_DIGITS = 12;

    /// @param principals each as its type and name, `AWS arn:…`; `*` for anyone
    /// @param conditions by the key that a request is held to, in lower case, what it is held to
    record Statement(
            String sid,
            boolean isAllowed,
            Set<String> principals,
            Set<String> actions,
            Set<String> resources,
            SortedMap<String, Set<String>> conditions,
            boolean isInverted) {}

    /// Whether the value is a policy: it has statements with an effect.
    static boolean isPolicy(Value value) {
        Value statements = value.at("Statement");
        if (statements.isNothing()) {
            return false;
        }
        return statements.elements().stream()
                .anyMatch(statement -> statement.at("Effect").scalar().isPresent());
    }

    static Grants of(Value value) {
        List<Statement> found = new ArrayList<>();
        collect(value, found);
        return new Grants(List.copyOf(found));
    }

    private static void collect(Value value, List<Statement> found) {
        if (isPolicy(value)) {
            value.at("Statement").elements().forEach(one -> found.add(statement(one)));
            return;
        }
        switch (value.plain()) {
            case Value.Structure s -> s.members().values().forEach(one -> collect(one, found));
            case Value.Items i -> i.items().forEach(one -> collect(one, found));
            case Value.Text _,
                    Value.Opened _,
                    Value.Numeral _,
                    Value.Flag _,
                    Value.Null _,
                    Value.Absent _,
                    Value.Unknown _ -> {}
        }
    }

    private static Statement statement(Value value) {
        boolean isInverted =
                !value.at("NotAction").isNothing() || !value.at("NotPrincipal").isNothing();
        return new Statement(
                value.at("Sid").scalar().orElse(""),
                value.at("Effect").scalar().orElse("").equalsIgnoreCase("Allow"),
                principals(value.at("Principal")),
                texts(value.at("Action")),
                texts(value.at("Resource")),
                conditions(value.at("Condition")),
                isInverted);
    }

    private static SortedMap<String, Set<String>> conditions(Value value) {
        SortedMap<String, Set<String>> conditions = new TreeMap<>();
        if (value.plain() instanceof Value.Structure operators) {
            for (Value keys : operators.members().values()) {
                if (keys.plain() instanceof Value.Structure named) {
                    named.members()
                            .forEach((key, held) ->
                                    conditions
                                            .computeIfAbsent(
                                                    key.toLowerCase(Locale.ROOT),
                                                    _ -> new TreeSet<>())
                                            .addAll(texts(held)));
                }
            }
        }
        return conditions;
    }

    private static Set<String> principals(Value value) {
        Set<String> principals = new LinkedHashSet<>();
        if (value.plain() instanceof Value.Structure typed) {
            for (Map.Entry<String, Value> type : typed.members().entrySet()) {
                for (String name : texts(type.getValue())) {
                    principals.add(name.equals("*") ? "*" : type.getKey() + " " + account(name));
                }
            }
        } else {
            principals.addAll(texts(value));
        }
        return principals;
    }

    private static String account(String name) {
        return isAccount(name) ? "arn:aws:iam::" + name + ":root" : name;
    }

    /// Whether the text is the number of an account.
    static boolean isAccount(String text) {
        return text.length() == ACCOUNT_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> texts(Value value) {
        Set<String> texts = new LinkedHashSet<>();
        value.elements().forEach(one -> one.scalar().ifPresent(texts::add));
        return texts;
    }

    /// The actions that anyone is allowed.
    ///
    /// @param isConditional whether a condition holds them to something
    Set<String> openToAnyone(boolean isConditional) {
        Set<String> actions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Statement one : statements) {
            boolean isMeant = one.conditions().isEmpty() != isConditional;
            if (one.isAllowed() && isMeant && one.principals().contains("*")) {
                actions.addAll(one.actions());
            }
        }
        return actions;
    }
}
