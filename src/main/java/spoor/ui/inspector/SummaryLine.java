package spoor.ui.inspector;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.util.List;

/// One line of the summary: what it is, and its value in one or more pieces.
record SummaryLine(String title, List<Piece> pieces) {
    /// How a piece is drawn.
    enum Tone {
        PLAIN,
        QUIET,
        MONO,
        FAILED
    }

    /// @param shown short enough for the line
    /// @param full as it stands in the record; what copying gives
    /// @param field the field that a condition on this piece is about; null where there can be none
    /// @param value what such a condition holds the field to
    record Piece(String shown, String full, Tone tone, @Nullable Field field, String value) {
        static Piece plain(String text, Field field) {
            return new Piece(text, text, Tone.PLAIN, field, text);
        }

        static Piece mono(String text, @Nullable Field field) {
            return new Piece(text, text, Tone.MONO, field, text);
        }

        /// A remark of ours: no value of the record.
        static Piece quiet(String text) {
            return new Piece(text, text, Tone.QUIET, null, "");
        }
    }

    SummaryLine {
        pieces = List.copyOf(pieces);
    }

    /// The line as one text.
    String text() {
        return String.join(" · ", pieces.stream().map(Piece::shown).toList());
    }
}
