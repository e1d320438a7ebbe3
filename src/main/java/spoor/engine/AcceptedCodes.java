package spoor.engine;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Match;
import spoor.lens.Network;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Turns the conditions on one field into a yes or no for each code of its dictionary, so that a
/// pattern or a network is worked out once a value instead of once an event.
final class AcceptedCodes {
    private final Field field;
    private final Values values;
    private final boolean[] matched;

    private AcceptedCodes(Field field, Values values, boolean[] matched) {
        this.field = field;
        this.values = values;
        this.matched = matched;
    }

    /// @param filters the conditions on the field; all must hold
    /// @return by code, whether the value meets them
    static boolean[] of(Values values, List<Filter.OfField> filters) {
        boolean[] accepted = new boolean[values.size()];
        Arrays.fill(accepted, true);
        for (Filter.OfField filter : filters) {
            boolean[] matched = new boolean[accepted.length];
            for (Match match : filter.alternatives()) {
                new AcceptedCodes(filter.field(), values, matched).mark(match);
            }
            values.gather(matched);
            for (int code = 0; code < accepted.length; code++) {
                accepted[code] &= matched[code] != filter.isExcluded();
            }
        }
        return accepted;
    }

    private void mark(Match match) {
        switch (match) {
            case Match.Exact exact -> markExact(exact.value());
            case Match.Like like -> markWhere(like(like.pattern()));
            case Match.Network network ->
                    Network.parse(network.cidr()).ifPresent(n -> markWhere(n::contains));
            case Match.Any _ -> {
                for (int code = 1; code < matched.length; code++) {
                    matched[code] = !values.text(code).equals(Field.NOT_EXPORTED);
                }
            }
            case Match.None _ -> matched[Values.ABSENT] = true;
        }
    }

    /// The value itself or what is shown for it; without regard to case, and by its name alone,
    /// only where neither exists.
    private void markExact(String wanted) {
        boolean isFound = false;
        for (int code = 1; code < matched.length; code++) {
            if (values.text(code).equals(wanted)) {
                matched[code] = true;
                isFound = true;
            }
        }
        if (isFound) {
            return;
        }
        for (int code = 1; code < matched.length; code++) {
            if (values.label(code).equals(wanted)) {
                matched[code] = true;
                isFound = true;
            }
        }
        if (!isFound) {
            String name = field.nameAsked(wanted);
            markWhere(text -> text.equalsIgnoreCase(wanted) || text.equalsIgnoreCase(name));
        }
    }

    private void markWhere(Predicate<String> test) {
        for (int code = 1; code < matched.length; code++) {
            String text = values.text(code);
            String label = values.label(code);
            String name = field.name(text);
            matched[code] |=
                    test.test(text)
                            || !label.equals(text) && test.test(label)
                            || !name.equals(text) && test.test(name);
        }
    }

    private static Predicate<String> like(String pattern) {
        Pattern compiled = compile(pattern);
        return text -> compiled.matcher(text).matches();
    }

    private static Pattern compile(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                regex.append(".*");
            } else {
                boolean isEscape = c == '\\' && i + 1 < pattern.length();
                regex.append(Pattern.quote(String.valueOf(isEscape ? pattern.charAt(++i) : c)));
            }
        }
        return Pattern.compile(
                regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
