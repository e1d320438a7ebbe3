package spoor.lens;

import java.util.Comparator;

/// One alternative that a value is held against.
public sealed interface Match {
    /// A fixed order, so that equal filters have equal texts.
    Comparator<Match> ORDER =
            Comparator.<Match>comparingInt(Match::rank).thenComparing(Match::toString);

    /// The value itself. Where no event of the case has exactly this value, upper and lower case are
    /// taken as one, so that a typed `getobject` finds `GetObject`.
    record Exact(String value) implements Match {}

    /// A pattern, without regard to case: `*` stands for any characters, `\` makes the next one plain.
    record Like(String pattern) implements Match {}

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
