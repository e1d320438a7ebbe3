package spoor.ui.difference.matrix;

import spoor.analysis.difference.Matrix.Cell;
import spoor.analysis.difference.Matrix.Kind;
import spoor.analysis.difference.Value;
import spoor.export.DifferenceText;
import spoor.export.TextTable;
import spoor.ui.kit.Words;

/// A cell in words.
final class CellWords {
    private static final int LONGEST_SHORT = 160;

    private CellWords() {}

    /// What the cell shows, on one line.
    static String brief(Cell cell) {
        return switch (cell.kind()) {
            case ABSENT -> Words.of("matrix.absent");
            case UNKNOWN -> Words.of("matrix.unknown");
            case KNOWN -> cut(full(cell));
        };
    }

    /// The value in full, for the clipboard and for the search. A string is itself, and one that is
    /// empty or looks like a sign of ours is quoted.
    static String full(Cell cell) {
        return cell.kind() == Kind.ABSENT ? "" : text(cell.value());
    }

    /// A value of whatever kind, on one line.
    static String text(Value value) {
        if (value instanceof Value.Text(String text)) {
            boolean isOurs =
                    text.isBlank()
                            || text.equals(Words.of("matrix.absent"))
                            || text.equals(Words.of("matrix.unknown"));
            return isOurs ? '"' + text + '"' : TextTable.plain(text);
        }
        return TextTable.plain(DifferenceText.brief(value));
    }

    /// What the pointer is told.
    static String tip(Cell cell) {
        String said =
                switch (cell.kind()) {
                    case ABSENT -> Words.of("matrix.absent.tip");
                    case UNKNOWN -> Words.of("matrix.unknown.tip", text(cell.value()));
                    case KNOWN -> text(cell.value());
                };
        return cell.isOdd() ? said + "\n" + Words.of("matrix.odd.tip", cell.count()) : said;
    }

    static String cut(String text) {
        return text.length() > LONGEST_SHORT ? text.substring(0, LONGEST_SHORT) + "…" : text;
    }
}
