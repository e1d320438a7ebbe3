package spoor.ui.inspector;

import spoor.ui.inspector.JsonItem.Mark;
import spoor.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;

/// What a line of a tree says, as parts that differ in tone.
///
/// @param isCut whether more of a long string can be shown
record EntryLine(List<Part> parts, boolean isCut) {
    /// How a part is drawn.
    enum Tone {
        HEADING,
        NAME,
        PLAIN,
        TEXT,
        NUMBER,
        NULL,
        NOTE,
        WARNING
    }

    record Part(String text, Tone tone) {}

    EntryLine {
        parts = List.copyOf(parts);
    }

    static EntryLine of(TreeEntry entry) {
        List<Part> parts = new ArrayList<>();
        boolean isCut = false;
        switch (entry) {
            case TreeEntry.Section section -> {
                parts.add(new Part(section.name(), Tone.HEADING));
                if (!section.note().isEmpty()) {
                    parts.add(new Part("  " + section.note(), Tone.NOTE));
                }
            }
            case TreeEntry.Remark remark -> parts.add(new Part(remark.text(), Tone.NOTE));
            case TreeEntry.Piece piece ->
                    parts.add(new Part(RecordText.visible(piece.text(), true), Tone.TEXT));
            case TreeEntry.Value value -> {
                isCut = value.isLong();
                addValue(parts, value.item(), isCut);
            }
        }
        return new EntryLine(parts, isCut);
    }

    /// The whole line as one text.
    String text() {
        return String.join("", parts.stream().map(Part::text).toList());
    }

    private static void addValue(List<Part> parts, JsonItem item, boolean isCut) {
        if (item.path().parent() != null) {
            Tone tone = item.path().isIndex() ? Tone.PLAIN : Tone.NAME;
            parts.add(new Part(RecordText.visible(item.name(), true), tone));
        }
        boolean isHidden = item.is(Mark.HIDDEN);
        if (isHidden) {
            // Before the marker itself, which is long.
            parts.add(note("inspector.tree.hidden", Tone.WARNING));
        }
        boolean isOpened = !item.isContainer() && !item.children().isEmpty();
        if (!isOpened) {
            addScalarOrSize(parts, item, isCut);
        }
        for (Mark mark : Mark.values()) {
            if (item.is(mark)) {
                addNote(parts, mark);
            }
        }
    }

    private static void addScalarOrSize(List<Part> parts, JsonItem item, boolean isCut) {
        switch (item.kind()) {
            case OBJECT -> {
                if (item.children().isEmpty()) {
                    parts.add(new Part(": {}", Tone.PLAIN));
                }
            }
            case ARRAY -> {
                int size = item.children().size();
                if (size == 0) {
                    parts.add(new Part(": []", Tone.PLAIN));
                } else if (size > 1) {
                    parts.add(new Part("  " + Words.of("inspector.tree.items", size), Tone.NOTE));
                }
            }
            case TEXT -> {
                int to = isCut ? TreeEntry.START : item.text().length();
                String text = RecordText.visible(item.text().substring(0, to), true);
                parts.add(new Part(": ", Tone.PLAIN));
                parts.add(new Part('"' + text + (isCut ? "…" : "\""), Tone.TEXT));
            }
            case NUMBER, BOOLEAN -> {
                parts.add(new Part(": ", Tone.PLAIN));
                parts.add(new Part(item.text(), Tone.NUMBER));
            }
            case NULL -> {
                parts.add(new Part(": ", Tone.PLAIN));
                parts.add(new Part("null", Tone.NULL));
            }
        }
    }

    private static void addNote(List<Part> parts, Mark mark) {
        switch (mark) {
            case TWICE -> parts.add(note("inspector.tree.twice", Tone.WARNING));
            case OPENED -> parts.add(note("inspector.tree.opened", Tone.NOTE));
            case DECODED -> parts.add(note("inspector.tree.decoded", Tone.NOTE));
            case OMITTED -> parts.add(note("inspector.tree.omitted", Tone.WARNING));
            case HIDDEN, INSIDE -> {}
        }
    }

    private static Part note(String key, Tone tone) {
        return new Part("  " + Words.of(key), tone);
    }
}
