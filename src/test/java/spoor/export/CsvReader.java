package spoor.export;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values by RFC 4180, strictly, so that tests see what a stranger's reader
/// would.
public final class CsvReader {
    private CsvReader() {}

    /// @throws IllegalArgumentException if the text does not follow RFC 4180
    public static List<List<String>> read(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at = quoted(text, at + 1, cell);
            } else {
                while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
                    cell.append(text.charAt(at++));
                }
            }
            line.add(cell.toString());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
                lines.add(line);
                line = new ArrayList<>();
            } else {
                throw new IllegalArgumentException("not RFC 4180 at " + at);
            }
        }
        if (!line.isEmpty()) {
            throw new IllegalArgumentException("the last line has no end");
        }
        return lines;
    }

    private static int quoted(String text, int from, StringBuilder cell) {
        int at = from;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalArgumentException("a quote is not closed");
            }
            cell.append(text, at, quote);
            if (quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
                return quote + 1;
            }
            cell.append('"');
            at = quote + 2;
        }
    }
}
