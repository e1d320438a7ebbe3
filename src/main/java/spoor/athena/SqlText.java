package spoor.athena;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// Values and names as SQL. Nothing that a lens holds gets into a statement but through here.
///
/// In the dialect of Athena (Trino) a quote is doubled and nothing else means anything between
/// quotes: a backslash is a backslash. Characters beyond printable ASCII are spelled by their
/// numbers, so that none of them is lost or obeyed on the way.
final class SqlText {
    private SqlText() {}

    /// A value as a string literal.
    ///
    /// @throws AthenaRefusal if the value holds half a character, which no UTF-8 can say
    static String literal(String value) {
        boolean isPlain = value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (isPlain) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder spelled = new StringBuilder("U&'");
        value.codePoints().forEach(c -> append(c, spelled));
        return spelled.append('\'').toString();
    }

    private static void append(int c, StringBuilder spelled) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            throw new AthenaRefusal(
                    AthenaRefusal.Reason.NOT_ALLOWED,
                    "A value of the lens holds half a character (a lone surrogate); Athena has no"
                            + " way to ask for it.");
        }
        if (c == '\'') {
            spelled.append("''");
        } else if (c == '\\') {
            spelled.append("\\\\");
        } else if (c >= ' ' && c < 0x7f) {
            spelled.append((char) c);
        } else {
            spelled.append(String.format(Locale.ROOT, c <= 0xffff ? "\\%04X" : "\\+%06X", c));
        }
    }

    /// A value with the letters' case taken away, in the way that [#folded] does it in SQL and
    /// Java's `equalsIgnoreCase` does: character by character, first to upper, then to lower case.
    static String fold(String value) {
        return value.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String folded(String expression) {
        return "lower(upper(" + expression + "))";
    }

    /// Whether a value is of a lens's pattern, case aside; `%` and `_` are letters there, and
    /// wildcards in SQL.
    static String like(String expression, String pattern) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean isEscape = c == '\\' && i + 1 < pattern.length();
            if (c == '*') {
                spelled.append('%');
            } else {
                char plain = isEscape ? pattern.charAt(++i) : c;
                spelled.append("%_!".indexOf(plain) >= 0 ? "!" : "").append(plain);
            }
        }
        return folded(expression) + " LIKE " + literal(fold(spelled.toString())) + " ESCAPE '!'";
    }

    /// Whether a value reads the same in all cases.
    static boolean isCaseless(String value) {
        return value.codePoints()
                .allMatch(c -> Character.toUpperCase(c) == c && Character.toLowerCase(c) == c);
    }

    /// `a, b, c` as literals, in a fixed order.
    static String literals(Collection<String> values) {
        return values.stream().sorted().map(SqlText::literal).collect(Collectors.joining(", "));
    }

    /// A name of a table or column.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// The lines of a part of a statement, set in by this many spaces.
    static String indented(String text, int spaces) {
        String margin = " ".repeat(spaces);
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.isEmpty() ? line : margin + line)
                .collect(Collectors.joining("\n"));
    }
}
