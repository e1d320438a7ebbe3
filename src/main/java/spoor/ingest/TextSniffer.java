package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Tells the shape of a file that does not begin as JSON: by the marks of a format, or by its first
/// line, which may be one of a log or the head of a table.
final class TextSniffer {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_LOOK = 1 << 20;
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private TextSniffer() {}

    static Shape sniff(byte[] bytes, int from, int to, boolean isWhole) {
        if (startsWith(bytes, from, to, PARQUET)) {
            return Shape.PARQUET;
        }
        if (to - from >= 2 && isWideMark(bytes[from] & 0xff, bytes[from + 1] & 0xff)) {
            return Shape.UTF_16;
        }
        int line = lineEnd(bytes, from, to);
        int message = LogLine.message(bytes, from, line);
        if (message > from && message < line && bytes[message] == '{') {
            return Shape.CLOUDWATCH_LINES;
        }
        return table(bytes, from, to, isWhole);
    }

    private static Shape table(byte[] bytes, int from, int to, boolean isWhole) {
        int end = Math.min(to, from + LONGEST_HEADER);
        CsvRows rows = new CsvRows(LONGEST_HEADER);
        rows.separateBy(CsvRows.separator(bytes, from, end));
        rows.reset(bytes, from, end, isWhole && end == to);
        if (rows.next() != CsvRows.Found.ROW) {
            return Shape.NOT_JSON;
        }
        List<String> header = rows.strings();
        return CsvExport.of(header, Optional.empty())
                .filter(table -> isSure(table, header, bytes, rows.at(), to))
                .map(CsvExport::shape)
                .orElse(Shape.NOT_JSON);
    }

    /// Whether a table is one of CloudTrail's and not one of anything with a column for messages.
    private static boolean isSure(
            CsvExport table, List<String> header, byte[] bytes, int from, int to) {
        return table.shape() != Shape.CLOUDWATCH_CSV
                || header.stream().anyMatch("@message"::equalsIgnoreCase)
                || new String(
                                bytes,
                                from,
                                Math.min(to - from, LONGEST_LOOK),
                                StandardCharsets.ISO_8859_1)
                        .contains("eventVersion");
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isWideMark(int first, int second) {
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
        if (to - from < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (bytes[from + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
