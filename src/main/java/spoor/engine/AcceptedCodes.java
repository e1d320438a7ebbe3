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
    private AcceptedCodes() {}

    /// @param filters the conditions on the field; all must hold
    /// @return by code, whether the value meets them
    static boolean[] of(Values values, List<Filter.OfField> filters) {
        boolean[] accepted = new boolean[values.size()];
        Arrays.fill(accepted, true);
        for (Filter.OfField filter : filters) {
            boolean[] matched = new boolean[accepted.length];
            for (Match match : filter.alternatives()) {
                mark(values, match, matched);
            }
            for (int code = 0; code < accepted.length; code++) {
                accepted[code] &= matched[code] != filter.isExcluded();
            }
        }
        return accepted;
    }

    private static void mark(Values values, Match match, boolean[] matched) {
        switch (match) {
            case Match.Exact exact -> markExact(values, exact.value(), matched);
            case Match.Like like -> markWhere(values, like(like.pattern()), matched);
            case Match.Network network ->
                    Network.parse(network.cidr())
                            .ifPresent(n -> markWhere(values, n::contains, matched));
            case Match.Any _ -> {
                for (int code = 1; code < matched.length; code++) {
                    matched[code] = !values.text(code).equals(Field.NOT_EXPORTED);
                }
            }
            case Match.None _ -> matched[Values.ABSENT] = true;
        }
    }

    /// The value itself or what is shown for it; without regard to case only where neither exists.
    private static void markExact(Values values, String wanted, boolean[] matched) {
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
            markWhere(values, wanted::equalsIgnoreCase, matched);
        }
    }

    private static void markWhere(Values values, Predicate<String> test, boolean[] matched) {
        for (int code = 1; code < matched.length; code++) {
            String text = values.text(code);
            String label = values.label(code);
            matched[code] |= test.test(text) || !label.equals(text) && test.test(label);
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
