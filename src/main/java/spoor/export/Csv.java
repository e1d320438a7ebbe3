package spoor.export;

import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.ingest.RecordParts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Comma-separated values by RFC 4180, in UTF-8: a header, CRLF at the end of each line, every
/// field of the catalogue, then request parameters and response elements as the JSON text of the
/// record, then where the record came from. A field that the record lacks is empty; one that is
/// there and empty is `""`.
///
/// Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return as
/// formulas. Such a cell gets an apostrophe in front; so does one that begins with an apostrophe,
/// so that taking one leading apostrophe away from any cell that has one restores every value.
///
/// @param hasChanges whether three more columns say of each write that succeeded what it changed:
///   the event of the previous request seen on the same thing, the change in one line, and the
///   difference of the request parameters
public record Csv(boolean hasChanges) implements RowFormat {
    static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r'";
    private static final Set<String> FROM_RECORD =
            Set.of("requestID", "sharedEventID", "requestParameters", "responseElements");
    private static final List<String> ORIGIN =
            List.of("sourceFile", "sourceSha256", "sourceOffset", "sourceLength", "sourceCopies");

    private static final List<String> CHANGES =
            List.of("previousEventID", "whatChanged", "difference");

    private static final String NOT_FOUND =
            "Unknown: the calls of this kind before it are too many to look through";

    /// Without what the calls changed.
    public Csv() {
        this(false);
    }

    /// The names of the columns, in order.
    public List<String> columns() {
        List<String> columns =
                Arrays.stream(Field.values()).map(Field::path).collect(Collectors.toList());
        columns.addAll(List.of("requestParameters", "responseElements"));
        columns.addAll(ORIGIN);
        if (hasChanges) {
            columns.addAll(CHANGES);
        }
        return columns;
    }

    @Override
    public String head() {
        return String.join(",", columns()) + LINE_END;
    }

    @Override
    public Writer writer(Evidence evidence, Cancel cancel) {
        RecordParts parts = new RecordParts(FROM_RECORD);
        if (!hasChanges) {
            return (row, out) -> {
                append(evidence, parts, row, out);
                out.append(LINE_END);
            };
        }
        Requests requests = new Requests(evidence);
        return (row, out) -> {
            append(evidence, parts, row, out);
            appendChange(requests.change(row, cancel), evidence.table(), out);
            out.append(LINE_END);
        };
    }

    private static void appendChange(
            Optional<Requests.Change> change, EventTable table, StringBuilder out) {
        out.append(',');
        change.ifPresent(told ->
                told.previous().row().ifPresent(row -> appendPresent(table.eventId(row), out)));
        out.append(',');
        change.ifPresent(
                told -> cell(told.previous().isCutShort() ? NOT_FOUND : told.reading(), out));
        out.append(',');
        change.filter(told -> !told.previous().isCutShort())
                .map(told -> String.join("\n", DifferenceText.lines(told.difference())))
                .ifPresent(lines -> cell(lines, out));
    }

    private static void append(Evidence evidence, RecordParts parts, int row, StringBuilder out) {
        parts.read(evidence.record(row));
        for (Field field : Field.values()) {
            appendField(evidence.table(), parts, field, row, out);
            out.append(',');
        }
        parts.get("requestParameters").ifPresent(value -> cell(value, out));
        out.append(',');
        parts.get("responseElements").ifPresent(value -> cell(value, out));
        Origin origin = evidence.origin(row);
        out.append(',');
        cell(origin.path(), out);
        out.append(',').append(origin.sha256());
        out.append(',').append(origin.offset());
        out.append(',').append(origin.length());
        out.append(',').append(origin.copies().size());
    }

    private static void appendField(
            EventTable table, RecordParts parts, Field field, int row, StringBuilder out) {
        switch (field.kind()) {
            case TIME -> out.append(table.text(field, row));
            case TEXT, DERIVED, INFERRED -> {
                if (table.code(field, row) != Values.ABSENT) {
                    cell(table.text(field, row), out);
                }
            }
            case IDENTIFIER -> {
                if (field == Field.EVENT_ID) {
                    appendPresent(table.eventId(row), out);
                } else {
                    parts.get(field.path())
                            .filter(id -> !id.equals("null"))
                            .ifPresent(id -> cell(id, out));
                }
            }
        }
    }

    private static void appendPresent(String value, StringBuilder out) {
        if (!value.isEmpty()) {
            cell(value, out);
        }
    }

    /// Writes one value, quoted if RFC 4180 asks for it.
    static void cell(String value, StringBuilder out) {
        boolean isFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        if (!needsQuotes(value)) {
            if (isFormula) {
                out.append('\'');
            }
            out.append(value);
            return;
        }
        out.append('"');
        if (isFormula) {
            out.append('\'');
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                out.append('"');
            }
            out.append(c);
        }
        out.append('"');
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return value.isEmpty() || value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ';
    }

    /// The value that a cell of an export stands for: one leading apostrophe is taken away.
    public static String restored(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
