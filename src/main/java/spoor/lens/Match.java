package spoor.lens;

import java.util.Comparator;

/// One alternative that a value is held against.
public sealed interface Match {
    /// A fixed order, so that equal filters have equal texts.
    Comparator<Match> ORDER =
            Comparator.<Match>comparingInt(Match::rank).thenComparing(Match::toString);

    /// The value itself. Where no event of the case has exactly this value, upper and lower case
    /// are taken as one, so that a typed `getobject` finds `GetObject`.
    record Exact(String value) implements Match {}

    /// A pattern, without regard to case: `*` stands for any characters, `\` makes the next one
    /// plain. It is spelled in one way only: a `\` stands before what would end a word or be a `*`,
    /// and nowhere else.
    record Like(String pattern) implements Match {
        public Like {
            pattern = canonical(pattern);
        }

        private static String canonical(String pattern) {
            StringBuilder canonical = new StringBuilder();
            boolean isAfterStar = false;
            for (int i = 0; i < pattern.length(); i++) {
                char c = pattern.charAt(i);
                boolean isStar = c == '*';
                if (c == '\\' && i + 1 < pattern.length()) {
                    c = pattern.charAt(++i);
                }
                if (isStar && isAfterStar) {
                    continue;
                }
                boolean isSpecial = "*\\,\"".indexOf(c) >= 0 || Character.isWhitespace(c);
                canonical.append(isSpecial && !isStar ? "\\" : "").append(c);
                isAfterStar = isStar;
            }
            return canonical.toString();
        }
    }

    /// The addresses of a network such as `203.0.113.0/24` or `2001:db8::/32`.
    record Network(String cidr) implements Match {}

    /// Any value, as long as there is one.
    record Any() implements Match {}

    /// No value: the record lacks the field.
    record None() implements Match {}

    private int rank() {
        return switch (this) {
            case Exact _ -> 0;
            case Like _ -> 1;
            case Network _ -> 2;
            case Any _ -> 3;
            case None _ -> 4;
        };
    }
}
