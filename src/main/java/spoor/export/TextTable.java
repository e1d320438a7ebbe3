package spoor.export;

import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;

import java.util.List;

/// A few columns of fixed width for reading in a terminal. Long values are cut, and control
/// characters shown as `?`, since a record may hold what a terminal would obey.
public record TextTable() implements RowFormat {
    private record Column(String title, Field field, int width) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("TIME (UTC)", Field.EVENT_TIME, 24),
                    new Column("EVENT", Field.EVENT_NAME, 32),
                    new Column("SERVICE", Field.EVENT_SOURCE, 16),
                    new Column("IDENTITY", Field.IDENTITY_NAME, 32),
                    new Column("ADDRESS", Field.SOURCE_ADDRESS, 24),
                    new Column("REGION", Field.REGION, 14),
                    new Column("ERROR", Field.ERROR_CODE, 32));

    @Override
    public String head() {
        StringBuilder line = new StringBuilder();
        COLUMNS.forEach(column -> append(column.title(), column.width(), line));
        return line.toString().stripTrailing() + "\n";
    }

    @Override
    public Writer writer(Evidence evidence, Cancel cancel) {
        return (row, out) -> out.append(line(evidence.table(), row));
    }

    /// The line of one row.
    public static String line(EventTable table, int row) {
        StringBuilder line = new StringBuilder();
        for (Column column : COLUMNS) {
            append(table.label(column.field(), row), column.width(), line);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static void append(String value, int width, StringBuilder line) {
        String shown = plain(value);
        if (shown.length() > width) {
            shown = shown.substring(0, width - 1) + "…";
        }
        line.append(shown).repeat(' ', width - shown.length() + 2);
    }

    /// The text without anything that a terminal obeys.
    public static String plain(String value) {
        return value.codePoints()
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? '?'
                                : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
