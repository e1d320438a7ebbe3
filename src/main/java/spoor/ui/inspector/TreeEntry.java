package spoor.ui.inspector;

import org.jspecify.annotations.Nullable;

import spoor.ui.inspector.JsonItem.Kind;
import spoor.ui.inspector.JsonItem.Mark;

import java.util.ArrayList;
import java.util.List;

/// One line of a tree.
sealed interface TreeEntry {
    /// A string longer than this is shortened …
    int LONG_TEXT = 100;

    /// … to so much of it, so that the way to the rest is in sight.
    int START = 16;

    /// How much of a long string each line of it shows.
    int PIECE = 44;

    /// A part of the record under a heading of its own.
    ///
    /// @param item the part; null where the record lacks it
    /// @param note what to say of it in a few words, empty for nothing
    /// @param remark what to say of it below, empty for nothing
    record Section(String name, @Nullable JsonItem item, String note, String remark)
            implements TreeEntry {
        @Override
        public List<TreeEntry> children() {
            if (!remark.isEmpty()) {
                return List.of(new Remark(remark));
            }
            if (item == null || item.kind() == Kind.NULL) {
                return List.of();
            }
            return item.isContainer() ? values(item.children()) : List.of(new Value(item));
        }
    }

    record Value(JsonItem item) implements TreeEntry {
        @Override
        public List<TreeEntry> children() {
            return isLong() ? pieces(item) : values(item.children());
        }

        /// Whether its text is shown in pieces, when asked for.
        boolean isLong() {
            return item.kind() == Kind.TEXT
                    && item.children().isEmpty()
                    && item.text().length() > LONG_TEXT;
        }
    }

    /// A remark of ours.
    record Remark(String text) implements TreeEntry {
        @Override
        public List<TreeEntry> children() {
            return List.of();
        }

        @Override
        public @Nullable JsonItem item() {
            return null;
        }
    }

    /// Some of the letters of a long string.
    record Piece(JsonItem item, String text) implements TreeEntry {
        @Override
        public List<TreeEntry> children() {
            return List.of();
        }
    }

    List<TreeEntry> children();

    @Nullable JsonItem item();

    /// Whether the line is open to begin with, at this depth.
    default boolean isOpenAt(int depth) {
        return switch (this) {
            case Section _ -> true;
            case Value value ->
                    !value.isLong()
                            && (depth <= 3
                                    || value.item().is(Mark.OPENED)
                                    || value.item().is(Mark.DECODED)
                                    || (value.item().is(Mark.INSIDE) && depth <= 6));
            case Remark _, Piece _ -> false;
        };
    }

    private static List<TreeEntry> values(List<JsonItem> items) {
        return items.stream().<TreeEntry>map(Value::new).toList();
    }

    /// Cut at line ends and otherwise every so many letters, never within one.
    private static List<TreeEntry> pieces(JsonItem item) {
        List<TreeEntry> pieces = new ArrayList<>();
        String text = item.text();
        for (int from = 0; from < text.length(); ) {
            int line = text.indexOf('\n', from);
            int to = Math.min(text.length(), from + PIECE);
            if (line >= 0 && line < to) {
                to = line + 1;
            } else if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
                to--;
            }
            pieces.add(new Piece(item, text.substring(from, to)));
            from = to;
        }
        return pieces;
    }
}
