package spoor.export;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A difference as text, one column: `+` added, `-` removed, `~` changed, `?` unknown. What stayed
/// is folded to one line. Holds nothing that a terminal obeys.
public final class DifferenceText {
    private static final String INDENT = "  ";
    private static final int LONGEST = 2_000;
    private static final int SHORT = 72;
    private static final int DEEPEST = 60;

    private final List<String> lines = new ArrayList<>();

    private DifferenceText() {}

    /// The lines, without line ends.
    public static List<String> lines(Difference difference) {
        DifferenceText text = new DifferenceText();
        if (difference.parts().isEmpty()) {
            text.node(difference, 0, difference.name().isEmpty() ? "(all)" : difference.name());
        } else {
            text.parts(difference, 0);
        }
        text.foot(difference);
        return text.lines.stream().map(TextTable::plain).toList();
    }

    /// The same as a block of Markdown, which most readers of it colour by the signs.
    ///
    /// @param title of the block, in words
    public static List<String> markdown(String title, String reading, Difference difference) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + escaped(title));
        lines.add("");
        lines.add("**" + escaped(reading) + "**");
        lines.add("");
        List<String> body = lines(difference);
        String fence = fence(body);
        lines.add(fence + "diff");
        lines.addAll(body);
        lines.add(fence);
        return List.copyOf(lines);
    }

    /// More backticks than any run of them inside, so that no record can end the block.
    private static String fence(List<String> body) {
        int longest = 2;
        for (String line : body) {
            int run = 0;
            for (char c : line.toCharArray()) {
                run = c == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return "`".repeat(longest + 1);
    }

    private static String escaped(String text) {
        return TextTable.plain(text).replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }

    private void parts(Difference difference, int depth) {
        boolean isList = difference.parts().stream().allMatch(part -> part.name().startsWith("["));
        List<Difference> parts = isList ? goneFirst(difference.parts()) : difference.parts();
        int same = 0;
        for (Difference part : parts) {
            boolean isSame = part.sign() == Sign.SAME || part.sign() == Sign.MOVED;
            if (isList && isSame) {
                same++;
                continue;
            }
            node(part, depth, part.name());
        }
        if (same > 0) {
            line(' ', depth, "… " + same + (same == 1 ? " element" : " elements") + " unchanged");
        }
    }

    /// In each run of elements that came or went, those that went first.
    private static List<Difference> goneFirst(List<Difference> parts) {
        List<Difference> ordered = new ArrayList<>();
        List<Difference> come = new ArrayList<>();
        for (Difference part : parts) {
            if (part.sign() == Sign.ADDED) {
                come.add(part);
                continue;
            }
            if (part.sign() != Sign.REMOVED) {
                ordered.addAll(come);
                come.clear();
            }
            ordered.add(part);
        }
        ordered.addAll(come);
        return ordered;
    }

    private void node(Difference node, int depth, String name) {
        switch (node.sign()) {
            case SAME -> {
                if (node.before().isNothing()) {
                    return;
                }
                line(' ', depth, name + ": " + folded(node.after()) + noted(node));
            }
            case MOVED -> line(' ', depth, name + ": … unchanged, in another order");
            case UNKNOWN -> {
                if (node.parts().isEmpty()) {
                    line(
                            '?',
                            depth,
                            name + ": " + brief(node.before()) + " → " + brief(node.after()));
                } else {
                    line(' ', depth, name + ":");
                    parts(node, depth + 1);
                }
            }
            case ADDED -> whole('+', depth, name, node.after());
            case REMOVED -> whole('-', depth, name, node.before());
            case CHANGED -> changed(node, depth, name);
        }
    }

    private void changed(Difference node, int depth, String name) {
        if (!node.parts().isEmpty()) {
            String opened =
                    node.after() instanceof Value.Opened ? " (JSON in a string, opened)" : "";
            line('~', depth, name + ":" + opened);
            parts(node, depth + 1);
            return;
        }
        String before = brief(node.before());
        String after = brief(node.after());
        if (before.length() + after.length() <= SHORT) {
            line('~', depth, name + ": " + before + " → " + after);
        } else {
            whole('-', depth, name, node.before());
            whole('+', depth, name, node.after());
        }
    }

    private static String noted(Difference node) {
        boolean isScalar = node.before().scalar().isPresent() && node.after().scalar().isPresent();
        boolean isOpened = node.after() instanceof Value.Opened;
        return node.isRespelled() && isScalar && !isOpened
                ? " (was written " + brief(node.before()) + ")"
                : "";
    }

    /// One value and all in it, each line with the sign.
    private void whole(char sign, int depth, String name, Value value) {
        Value plain = value.plain();
        if (plain instanceof Value.Structure(SequencedMap<String, Value> members)
                && !members.isEmpty()
                && depth < DEEPEST) {
            line(sign, depth, name + ":");
            for (Map.Entry<String, Value> member : members.entrySet()) {
                whole(sign, depth + 1, member.getKey(), member.getValue());
            }
            return;
        }
        boolean isLong = plain instanceof Value.Items && brief(plain).length() > SHORT;
        if (isLong && plain instanceof Value.Items(List<Value> items) && depth < DEEPEST) {
            line(sign, depth, name + ":");
            for (int i = 0; i < items.size(); i++) {
                whole(sign, depth + 1, "[" + i + "]", items.get(i));
            }
            return;
        }
        line(sign, depth, name + ": " + brief(plain));
    }

    /// What stayed, on one line.
    private static String folded(Value value) {
        String brief = brief(value);
        return brief.length() <= SHORT ? brief : "… unchanged";
    }

    /// A value on one line, cut where it is very long.
    public static String brief(Value value) {
        StringBuilder brief = new StringBuilder();
        append(value, brief);
        return brief.length() > LONGEST ? brief.substring(0, LONGEST) + "…" : brief.toString();
    }

    private static void append(Value value, StringBuilder brief) {
        if (brief.length() > LONGEST) {
            return;
        }
        switch (value) {
            case Value.Text(String text) -> brief.append('"').append(text).append('"');
            case Value.Opened(String _, Value inner) -> append(inner, brief);
            case Value.Numeral(String spelling) -> brief.append(spelling);
            case Value.Flag(boolean isTrue) -> brief.append(isTrue);
            case Value.Null _ -> brief.append("null");
            case Value.Absent _ -> brief.append("(absent)");
            case Value.Unknown unknown -> brief.append(words(unknown));
            case Value.Items(List<Value> items) -> {
                brief.append('[');
                String comma = "";
                for (Value item : items) {
                    brief.append(comma);
                    append(item, brief);
                    comma = ", ";
                }
                brief.append(']');
            }
            case Value.Structure(SequencedMap<String, Value> members) -> {
                brief.append('{');
                String comma = "";
                for (Map.Entry<String, Value> member : members.entrySet()) {
                    brief.append(comma).append(member.getKey()).append(": ");
                    append(member.getValue(), brief);
                    comma = ", ";
                }
                brief.append('}');
            }
        }
    }

    /// Why a value is not known.
    public static String words(Value.Unknown unknown) {
        return switch (unknown.reason()) {
            case REDACTED -> "(hidden by AWS)";
            case OVERSIZE ->
                    "(left out, too large"
                            + (unknown.spelling().isEmpty()
                                    ? ")"
                                    : ": " + unknown.spelling() + " bytes)");
            case DENIED -> "(not recorded: the call failed)";
            case NOT_NAMED -> "(not named: left as it was)";
            case NOT_LOGGED -> "(never logged)";
            case UNREADABLE -> "(cannot be read)";
        };
    }

    private void foot(Difference difference) {
        if (!difference.hidden().isEmpty()) {
            int count = difference.hidden().size();
            line(
                    ' ',
                    0,
                    "(" + count + (count == 1 ? " noise field" : " noise fields") + " hidden)");
        }
    }

    private void line(char sign, int depth, String text) {
        lines.add((sign + " " + INDENT.repeat(Math.min(depth, DEEPEST)) + text).stripTrailing());
    }
}
