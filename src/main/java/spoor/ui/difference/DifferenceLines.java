package spoor.ui.difference;

import static java.util.stream.Collectors.joining;

import spoor.analysis.difference.Difference;
import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.Value;
import spoor.export.DifferenceText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Lays a difference out in lines. What stayed is one line that opens.
final class DifferenceLines {
    /// What a name and both its values may take together, in characters, before the values get a
    /// line each.
    private static final int SHORT = 38;

    private static final int LONGEST_LIST = 44;
    private static final int DEEPEST = 40;
    private static final int MOST_NAMED = 4;

    private final List<DifferenceLine> lines = new ArrayList<>();

    /// Whether both values of a change have room beside each other.
    private final boolean isSideBySide;

    /// Paths of noise that is left out.
    private final Set<String> hidden;

    private DifferenceLines(boolean isSideBySide, Collection<String> hidden) {
        this.isSideBySide = isSideBySide;
        this.hidden = Set.copyOf(hidden);
    }

    /// One below the other.
    ///
    /// @param name of the part that is compared
    static List<DifferenceLine> unified(Difference root, String name) {
        return of(root, name, false);
    }

    static List<DifferenceLine> sideBySide(Difference root, String name) {
        return of(root, name, true);
    }

    private static List<DifferenceLine> of(Difference root, String name, boolean isSideBySide) {
        DifferenceLines all = new DifferenceLines(isSideBySide, root.hidden());
        if (!root.parts().isEmpty()) {
            all.parts(root, 0);
            return List.copyOf(all.lines);
        }
        switch (root.sign()) {
            case SAME, MOVED -> all.members(Sign.SAME, "", name, root.after(), 0);
            case ADDED -> all.members(Sign.ADDED, "", name, root.after(), 0);
            case REMOVED -> all.members(Sign.REMOVED, "", name, root.before(), 0);
            case CHANGED -> all.changed(root, 0, name);
            case UNKNOWN -> all.side(Sign.UNKNOWN, 0, "", name, root.before(), root.after());
        }
        return List.copyOf(all.lines);
    }

    private void parts(Difference node, int depth) {
        List<Difference> stayed = new ArrayList<>();
        for (Difference part : node.parts()) {
            switch (part.sign()) {
                case SAME, MOVED -> {
                    if (!part.before().isNothing()) {
                        stayed.add(part);
                    }
                }
                case ADDED, REMOVED, CHANGED, UNKNOWN -> {
                    fold(stayed, depth);
                    node(part, depth);
                }
            }
        }
        fold(stayed, depth);
    }

    private void node(Difference part, int depth) {
        switch (part.sign()) {
            case ADDED -> whole(Sign.ADDED, part.path(), part.name(), part.after(), depth);
            case REMOVED -> whole(Sign.REMOVED, part.path(), part.name(), part.before(), depth);
            case CHANGED -> changed(part, depth, part.name());
            case SAME, MOVED, UNKNOWN -> {
                if (part.parts().isEmpty()) {
                    side(part.sign(), depth, part.path(), part.name(), part.before(), part.after());
                } else {
                    heading(part, depth);
                }
            }
        }
    }

    private void changed(Difference part, int depth, String name) {
        if (!part.parts().isEmpty()) {
            heading(part, depth);
            return;
        }
        if (isSideBySide
                ? isOneLine(part.before()) && isOneLine(part.after())
                : isShort(part, depth, name)) {
            side(Sign.CHANGED, depth, part.path(), name, part.before(), part.after());
        } else {
            whole(Sign.REMOVED, part.path(), name, part.before(), depth);
            whole(Sign.ADDED, part.path(), name, part.after(), depth);
        }
    }

    private static boolean isShort(Difference part, int depth, String name) {
        String before = DifferenceText.brief(part.before());
        String after = DifferenceText.brief(part.after());
        return before.length() + after.length() + name.length() + 2 * depth <= SHORT;
    }

    private static boolean isOneLine(Value value) {
        return !isStructure(value.plain()) && !isLongList(value.plain());
    }

    private static boolean isStructure(Value value) {
        return value instanceof Value.Structure(SequencedMap<String, Value> inside)
                && !inside.isEmpty();
    }

    /// The way to what differs further in has no sign: what is inside has.
    private void heading(Difference part, int depth) {
        boolean isOpened = part.after() instanceof Value.Opened;
        String note = isOpened ? Words.of("difference.opened") : "";
        lines.add(DifferenceLine.heading(Sign.SAME, depth, part.path(), part.name(), note));
        parts(part, Math.min(depth + 1, DEEPEST));
    }

    private void side(Sign sign, int depth, String path, String name, Value before, Value after) {
        lines.add(new DifferenceLine(sign, depth, path, name, before, after, "", List.of()));
    }

    /// A value and all in it, each line with the sign.
    private void whole(Sign sign, String path, String name, Value value, int depth) {
        if (!isOneLine(value) && depth < DEEPEST) {
            String note = value instanceof Value.Opened ? Words.of("difference.opened") : "";
            lines.add(DifferenceLine.heading(sign, depth, path, name, note));
            members(sign, path, name, value, depth + 1);
            return;
        }
        side(sign, depth, path, name, value, value);
    }

    /// Whether a list needs a line for each element: one of structures is read only so.
    private static boolean isLongList(Value value) {
        return value instanceof Value.Items(List<Value> items)
                && (items.stream().anyMatch(item -> item.plain() instanceof Value.Structure)
                        || DifferenceText.brief(value).length() > LONGEST_LIST);
    }

    /// What is in a value, without a line for itself; a value with nothing in it is one line.
    private void members(Sign sign, String path, String name, Value value, int depth) {
        switch (value.plain()) {
            case Value.Structure(SequencedMap<String, Value> members) -> {
                for (Map.Entry<String, Value> member : members.entrySet()) {
                    String inner = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
                    if (!hidden.contains(inner)) {
                        whole(sign, inner, member.getKey(), member.getValue(), depth);
                    }
                }
            }
            case Value.Items(List<Value> items) -> {
                for (int i = 0; i < items.size(); i++) {
                    String step = "[" + i + "]";
                    whole(sign, path + step, step, items.get(i), depth);
                }
            }
            case Value.Absent _, Value.Null _ -> {}
            case Value one -> side(sign, depth, path, name, one, one);
        }
    }

    // What stayed.

    /// One short value stays in sight, since it often says what the call is about.
    private void fold(List<Difference> stayed, int depth) {
        if (stayed.isEmpty()) {
            return;
        }
        Difference first = stayed.getFirst();
        DifferenceLines inner = new DifferenceLines(isSideBySide, hidden);
        stayed.forEach(part -> inner.stayed(part, depth));
        boolean isOneLine = inner.lines.size() == 1;
        if (isOneLine) {
            lines.addAll(inner.lines);
        } else {
            String names =
                    stayed.stream()
                            .limit(MOST_NAMED)
                            .map(Difference::name)
                            .map(TextTable::plain)
                            .collect(joining(", "));
            String more = stayed.size() > MOST_NAMED ? names + ", …" : names;
            lines.add(
                    new DifferenceLine(
                            Sign.SAME,
                            depth,
                            first.path(),
                            Words.of("difference.unchanged", stayed.size()),
                            Value.ABSENT,
                            Value.ABSENT,
                            more,
                            inner.lines));
        }
        stayed.clear();
    }

    private void stayed(Difference part, int depth) {
        int start = lines.size();
        whole(Sign.SAME, part.path(), part.name(), part.after(), depth);
        DifferenceLine head = lines.get(start);
        String note = note(part);
        if (!note.isEmpty()) {
            lines.set(
                    start,
                    new DifferenceLine(
                            part.sign(),
                            head.depth(),
                            head.path(),
                            head.name(),
                            head.hasValue() ? part.before() : Value.ABSENT,
                            head.hasValue() ? part.after() : Value.ABSENT,
                            note,
                            List.of()));
        }
    }

    private static String note(Difference part) {
        if (part.sign() == Sign.MOVED) {
            return Words.of("difference.moved");
        }
        boolean isScalar = part.before().scalar().isPresent() && part.after().scalar().isPresent();
        return part.isRespelled() && isScalar && !(part.after() instanceof Value.Opened)
                ? Words.of(
                        "difference.respelled",
                        TextTable.plain(DifferenceText.brief(part.before())))
                : "";
    }
}
