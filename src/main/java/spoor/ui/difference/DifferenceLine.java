package spoor.ui.difference;

import spoor.analysis.difference.Difference.Sign;
import spoor.analysis.difference.Value;
import spoor.export.DifferenceText;
import spoor.export.TextTable;

import java.util.ArrayList;
import java.util.List;

/// One line of a difference.
///
/// @param sign what became of the part; a line that only leads to others has none to count
/// @param path tells lines apart that say the same
/// @param before [Value#ABSENT] where the line has no such side, and where it leads to others
/// @param note beside the values, in words; empty for most
/// @param folded what opens below the line; none for most
record DifferenceLine(
        Sign sign,
        int depth,
        String path,
        String name,
        Value before,
        Value after,
        String note,
        List<DifferenceLine> folded) {
    private static final String INDENT = "  ";

    DifferenceLine {
        folded = List.copyOf(folded);
    }

    /// A line that stands above others.
    static DifferenceLine heading(Sign sign, int depth, String path, String name, String note) {
        return new DifferenceLine(
                sign, depth, path, name, Value.ABSENT, Value.ABSENT, note, List.of());
    }

    boolean isFold() {
        return !folded.isEmpty();
    }

    boolean isChange() {
        return switch (sign) {
            case ADDED, REMOVED, CHANGED, UNKNOWN -> true;
            case SAME, MOVED -> false;
        };
    }

    /// Whether this line has a value of its own, and not only those below it.
    boolean hasValue() {
        return hasBefore() || hasAfter();
    }

    /// Whether what was before is shown: it is not where it stayed.
    boolean hasBefore() {
        boolean isShown =
                switch (sign) {
                    case REMOVED, CHANGED -> true;
                    // Where nothing was before, only what is not known now tells anything.
                    case UNKNOWN -> !before.isNothing();
                    case ADDED, SAME, MOVED -> false;
                };
        return isShown && !isHeading();
    }

    boolean hasAfter() {
        boolean isShown = sign != Sign.REMOVED;
        return isShown && !isHeading();
    }

    String beforeText() {
        return TextTable.plain(DifferenceText.brief(before));
    }

    String afterText() {
        return TextTable.plain(DifferenceText.brief(after));
    }

    /// Whether the left side of two has the line.
    boolean standsBefore() {
        return switch (sign) {
            case SAME, MOVED, REMOVED, CHANGED -> true;
            case ADDED -> false;
            case UNKNOWN -> isHeading() || !before.isNothing();
        };
    }

    boolean standsAfter() {
        return switch (sign) {
            case SAME, MOVED, ADDED, CHANGED -> true;
            case REMOVED -> false;
            case UNKNOWN -> isHeading() || !after.isNothing() || before.isNothing();
        };
    }

    /// What the left side of two shows, as it is spelled there; empty for a line without a value.
    String valueBefore() {
        return isHeading() ? "" : beforeText();
    }

    String valueAfter() {
        return isHeading() ? "" : afterText();
    }

    private boolean isHeading() {
        return before instanceof Value.Absent && after instanceof Value.Absent;
    }

    /// The name as it is shown, with what parts it from the value.
    String label() {
        boolean isFollowed = hasValue() || !isFold();
        return TextTable.plain(name) + (isFollowed && !name.isEmpty() ? ":" : "");
    }

    /// The line as text, nothing cut.
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(label());
        if (hasBefore() && hasAfter()) {
            parts.add(beforeText() + " → " + afterText());
        } else if (hasBefore()) {
            parts.add(beforeText());
        } else if (hasAfter()) {
            parts.add(afterText());
        }
        parts.add(note);
        parts.removeIf(String::isEmpty);
        return sign.mark() + " " + INDENT.repeat(depth) + String.join(" ", parts);
    }

    /// A value as it stands in the record, for a tip or the clipboard.
    static String asWritten(Value value) {
        return switch (value) {
            case Value.Unknown(Value.Reason _, String spelling) when !spelling.isEmpty() ->
                    spelling;
            case Value one -> one.scalar().orElseGet(() -> DifferenceText.brief(one));
        };
    }
}
