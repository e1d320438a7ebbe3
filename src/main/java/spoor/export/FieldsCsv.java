package spoor.export;

import spoor.engine.EventTable;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Some fields of events of which no more is at hand, by the rules of [Csv]: time, event ID and the
/// fields that were asked for.
public record FieldsCsv(List<Field> fields) {
    public FieldsCsv {
        List<Field> all = new ArrayList<>(List.of(Field.EVENT_TIME, Field.EVENT_ID));
        all.addAll(fields);
        fields = List.copyOf(all);
    }

    public void write(EventTable table, Rows rows, Appendable out) throws IOException {
        out.append(fields.stream().map(Field::path).collect(Collectors.joining(",")))
                .append(Csv.LINE_END);
        for (int place = 0; place < rows.size(); place++) {
            StringBuilder line = new StringBuilder();
            for (Field field : fields) {
                append(table, field, rows.at(place), line);
                line.append(field == fields.getLast() ? Csv.LINE_END : ",");
            }
            out.append(line);
        }
    }

    private static void append(EventTable table, Field field, int row, StringBuilder line) {
        boolean isAbsent =
                field.isCoded()
                        ? table.code(field, row) == Values.ABSENT
                        : table.text(field, row).isEmpty();
        if (!isAbsent) {
            Csv.cell(table.text(field, row), line);
        }
    }
}
