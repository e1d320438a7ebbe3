package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the rows of a table in text where it lies: RFC 4180, with any line break, blank lines
/// between rows passed over, and quotes taken as text inside a cell that does not begin with one.
/// Reads a file window by window. Confined to one thread; makes no garbage for a row.
final class CsvRows {
    private static final int MOST_CELLS = 4096;
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    private final int limit;
    private int separator = ',';
    private byte[] text = new byte[0];
    private int end;
    private boolean isLast;
    private boolean isSkipping;
    private int at;
    private int start;
    private int rowEnd;
    private int cells;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] isDoubled = new boolean[64];
    private int[] decodedFrom = new int[64];
    private int[] decodedTo = new int[64];
    private byte[] decoded = new byte[1024];
    private int decodedLength;

    /// What [#next] came upon.
    enum Found {
        ROW,
        /// A row whose quotes do not match: its first line, after which reading goes on.
        BROKEN,
        /// A row beyond the limit: what is of it in this window. The rest of its line is passed
        /// over, in the next window too.
        TOO_LONG,
        /// The window ends inside a row, which begins at [#start].
        INCOMPLETE,
        /// There are no more rows.
        END
    }

    /// @param limit most bytes of one row
    CsvRows(int limit) {
        this.limit = limit;
    }

    /// What separates the cells of the table whose first row begins at `text[from]`: the comma, or
    /// the semicolon or tab if that makes more cells of it.
    static int separator(byte[] text, int from, int to) {
        int[] counts = new int[SEPARATORS.length];
        boolean isQuoted = false;
        for (int i = from; i < to && (isQuoted || !isLineBreak(text[i])); i++) {
            isQuoted ^= text[i] == '"';
            for (int s = 0; !isQuoted && s < counts.length; s++) {
                counts[s] += text[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < counts.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    /// Sets what separates cells; the comma until then.
    void separateBy(int separatorByte) {
        separator = separatorByte;
    }

    /// Goes on in a window `window[begin, stop)` that begins where the last row ended, or at the
    /// row that was incomplete.
    ///
    /// @param isLastWindow whether the file ends with the window
    void reset(byte[] window, int begin, int stop, boolean isLastWindow) {
        text = window;
        at = begin;
        end = stop;
        isLast = isLastWindow;
    }

    /// Reads the next row.
    Found next() {
        if (isSkipping && !skipLine()) {
            start = end;
            return isLast ? Found.END : Found.INCOMPLETE;
        }
        passBlankLines();
        start = at;
        rowEnd = at;
        cells = 0;
        decodedLength = 0;
        if (at == end) {
            return isLast ? Found.END : Found.INCOMPLETE;
        }
        Found found = row();
        boolean isTooLong = (found == Found.INCOMPLETE ? end : rowEnd) - start > limit;
        if (found == Found.ROW && !isTooLong) {
            return found;
        }
        if (found == Found.INCOMPLETE && !isTooLong && !isLast) {
            at = start;
            return found;
        }
        return giveUp(found);
    }

    /// Gives up the row at `start` and goes behind its first line.
    private Found giveUp(Found found) {
        if (found == Found.ROW) {
            return Found.TOO_LONG;
        }
        at = start;
        isSkipping = true;
        boolean isLineWhole = skipLine();
        rowEnd = isLineWhole ? at - 1 : at;
        if (isLineWhole || isLast) {
            return Found.BROKEN;
        }
        if (rowEnd - start > limit) {
            return Found.TOO_LONG;
        }
        at = start;
        isSkipping = false;
        return Found.INCOMPLETE;
    }

    /// Goes to the end of the line and behind its break.
    ///
    /// @return false if the line goes on behind the window
    private boolean skipLine() {
        while (at < end && !isLineBreak(text[at])) {
            at++;
        }
        if (at == end) {
            return false;
        }
        at++;
        isSkipping = false;
        return true;
    }

    private void passBlankLines() {
        while (at < end && (isLineBreak(text[at]) || isByteOrderMark())) {
            at += isLineBreak(text[at]) ? 1 : 3;
        }
    }

    private boolean isByteOrderMark() {
        return at + 3 <= end
                && (text[at] & 0xff) == 0xEF
                && (text[at + 1] & 0xff) == 0xBB
                && (text[at + 2] & 0xff) == 0xBF;
    }

    private Found row() {
        while (true) {
            Found found = at < end && text[at] == '"' ? quotedCell() : plainCell();
            if (found != Found.ROW) {
                return found;
            }
            rowEnd = at;
            if (at == end) {
                return isLast ? Found.ROW : Found.INCOMPLETE;
            }
            boolean isMore = text[at] == separator;
            at++;
            if (!isMore) {
                return Found.ROW;
            }
        }
    }

    private Found plainCell() {
        int begin = at;
        while (at < end && text[at] != separator && !isLineBreak(text[at])) {
            at++;
        }
        cell(begin, at, false);
        return Found.ROW;
    }

    private Found quotedCell() {
        int begin = ++at;
        boolean hasDoubled = false;
        while (true) {
            while (at < end && text[at] != '"') {
                at++;
            }
            if (at == end || at + 1 == end && !isLast) {
                return Found.INCOMPLETE;
            }
            if (at + 1 == end || text[at + 1] != '"') {
                break;
            }
            hasDoubled = true;
            at += 2;
        }
        cell(begin, at, hasDoubled);
        at++;
        boolean isClosed = at == end || text[at] == separator || isLineBreak(text[at]);
        return isClosed ? Found.ROW : Found.BROKEN;
    }

    private void cell(int begin, int stop, boolean hasDoubled) {
        if (cells < MOST_CELLS) {
            if (cells == from.length) {
                int size = from.length * 2;
                from = Arrays.copyOf(from, size);
                to = Arrays.copyOf(to, size);
                isDoubled = Arrays.copyOf(isDoubled, size);
                decodedFrom = Arrays.copyOf(decodedFrom, size);
                decodedTo = Arrays.copyOf(decodedTo, size);
            }
            from[cells] = begin;
            to[cells] = stop;
            isDoubled[cells] = hasDoubled;
            decodedTo[cells] = -1;
        }
        cells++;
    }

    private static boolean isLineBreak(byte one) {
        return one == '\n' || one == '\r';
    }

    /// Where the row of the last [#next] begins.
    int start() {
        return start;
    }

    /// Where it ends, before its line break.
    int end() {
        return rowEnd;
    }

    /// Where the next row may begin.
    int at() {
        return at;
    }

    /// How many cells the row has. Those beyond 4,096 are counted, no more.
    int cells() {
        return cells;
    }

    /// The bytes in which the cell's text lies, from [#from] to [#to]: the window, or, for a cell
    /// with doubled quotes, a buffer that is good until the next row.
    byte[] bytes(int cell) {
        if (!isDoubled[cell]) {
            return text;
        }
        if (decodedTo[cell] < 0) {
            decode(cell);
        }
        return decoded;
    }

    int from(int cell) {
        bytes(cell);
        return isDoubled[cell] ? decodedFrom[cell] : from[cell];
    }

    int to(int cell) {
        bytes(cell);
        return isDoubled[cell] ? decodedTo[cell] : to[cell];
    }

    private void decode(int cell) {
        int most = decodedLength + to[cell] - from[cell];
        if (most > decoded.length) {
            decoded = Arrays.copyOf(decoded, Math.max(most, decoded.length * 2));
        }
        decodedFrom[cell] = decodedLength;
        for (int i = from[cell]; i < to[cell]; i++) {
            decoded[decodedLength++] = text[i];
            i += text[i] == '"' ? 1 : 0;
        }
        decodedTo[cell] = decodedLength;
    }

    /// The texts of the row's cells, as for a header.
    List<String> strings() {
        List<String> strings = new ArrayList<>();
        for (int cell = 0; cell < Math.min(cells, MOST_CELLS); cell++) {
            int begin = from(cell);
            strings.add(new String(bytes(cell), begin, to(cell) - begin, StandardCharsets.UTF_8));
        }
        return strings;
    }
}
