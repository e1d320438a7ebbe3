package spoor.athena;

import static spoor.athena.SqlText.fold;
import static spoor.athena.SqlText.folded;
import static spoor.athena.SqlText.isCaseless;
import static spoor.athena.SqlText.literal;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Match;
import spoor.lens.Network;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The conditions of a lens as SQL, a method for each kind. A condition is true or false and never
/// NULL, so that its opposite is its opposite.
final class FilterSql {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

    /// Four numbers up to 255 with points between them.
    private static final String VERSION_4 =
            "^(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])([.](25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])){3}$";

    private final Days days;

    /// @param days the part of the table that is read: where no event in it has exactly a value,
    ///   the letters' case does not count
    FilterSql(Days days) {
        this.days = days;
    }

    String condition(Filter filter) {
        String met =
                switch (filter) {
                    case Filter.OfField f -> ofField(f);
                    case Filter.OfText t -> ofText(t.text());
                };
        return filter.isExcluded() ? "NOT " + met : met;
    }

    private String ofField(Filter.OfField filter) {
        return filter.alternatives().stream()
                .map(match -> alternative(filter.field(), match))
                .collect(Collectors.joining("\n  OR ", "COALESCE(", ", false)"));
    }

    private String alternative(Field field, Match match) {
        return switch (match) {
            case Match.Exact exact ->
                    field == Field.EVENT_ID ? id(exact.value()) : exact(field, exact.value());
            case Match.Like like -> like(field, like.pattern());
            case Match.Network network -> network(field, network.cidr());
            case Match.Any _ -> Reading.text(field) + " IS NOT NULL";
            case Match.None _ -> Reading.text(field) + " IS NULL";
        };
    }

    /// Event IDs are compared without regard to case, always.
    private static String id(String value) {
        return value.isEmpty()
                ? "false"
                : folded(Reading.text(Field.EVENT_ID)) + " = " + literal(fold(value));
    }

    /// The value itself; what is shown for it, where no event has that value; either without regard
    /// to case, where no event has either.
    private String exact(Field field, String value) {
        String text = Reading.text(field);
        String label = Reading.label(field);
        Set<String> words = FieldSql.of(field).words();
        if (!words.isEmpty()) {
            return text + " = " + literal(words.contains(value) ? value : fold(value));
        }
        String same = " = " + literal(value);
        String lastResort = either(field, e -> folded(e) + " = " + literal(fold(value)));
        if (text.equals(label)) {
            return isCaseless(value)
                    ? text + same
                    : firstThatIsThere(field, text + same, lastResort);
        }
        return firstThatIsThere(
                field, text + same, firstThatIsThere(field, label + same, lastResort));
    }

    /// `wanted`, or the other where no event that is read meets it.
    private String firstThatIsThere(Field field, String wanted, String other) {
        return """
        (%1$s
          OR (SELECT count(*) FROM (
            SELECT 1 FROM (
        %2$s
            ) WHERE %1$s LIMIT 1
          )) = 0 AND %3$s)\
        """
                .formatted(
                        wanted,
                        SqlText.indented(new Reading(days, Set.of(field)).sql(), 6),
                        SqlText.indented(other, 2).strip());
    }

    private static String like(Field field, String pattern) {
        return either(field, e -> SqlText.like(e, pattern));
    }

    /// The addresses of a network, by number; names of services are in none.
    private static String network(Field field, String cidr) {
        return Network.parse(cidr)
                .map(network -> either(field, e -> network(e, network)))
                .orElse("false");
    }

    private static String network(String value, Network network) {
        byte[] first = network.first();
        if (first.length == 4) {
            String number =
                    Stream.of(1, 2, 3, 4)
                            .map(part ->
                                    "CAST(split_part(%s, '.', %d) AS bigint) * %d"
                                            .formatted(value, part, 1L << (4 - part) * 8))
                            .collect(Collectors.joining(" + "));
            return "CASE WHEN regexp_like(%s, '%s') THEN %s BETWEEN %s AND %s ELSE false END"
                    .formatted(value, VERSION_4, number, number(first), number(network.last()));
        }
        return ("CASE WHEN regexp_like(%1$s, '^[0-9A-Fa-f:]*:[0-9A-Fa-f:]*$')"
                        + " THEN CAST(TRY_CAST(%1$s AS ipaddress) AS varbinary)"
                        + " BETWEEN X'%2$s' AND X'%3$s' ELSE false END")
                .formatted(value, hex(first), hex(network.last()));
    }

    private static long number(byte[] address) {
        long number = 0;
        for (byte part : address) {
            number = number << 8 | part & 0xff;
        }
        return number;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /// The text in any column, the case of A to Z aside. Parameters are JSON as CloudTrail wrote
    /// it; elsewhere the table has the values only, so a text that spans keys or fields, and one in
    /// a field that the table lacks, is not found.
    private static String ofText(String text) {
        StringBuilder wanted = new StringBuilder();
        text.chars()
                .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
                .forEach(c -> wanted.append((char) c));
        return "strpos(translate(%s, '%s', '%s'), %s) > 0"
                .formatted(Reading.SAID, CAPITALS, SMALL, literal(wanted.toString()));
    }

    private static String either(Field field, UnaryOperator<String> test) {
        Set<String> readings =
                new LinkedHashSet<>(List.of(Reading.text(field), Reading.label(field)));
        return readings.stream().map(test).collect(Collectors.joining(" OR ", "(", ")"));
    }
}
