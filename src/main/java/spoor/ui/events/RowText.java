package spoor.ui.events;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.ui.kit.Tabbed;
import spoor.ui.kit.Words;

import java.util.List;
import java.util.stream.Collectors;

/// Events as text: for the clipboard and for what a cell is too narrow to show.
final class RowText {
    /// More rows than this are for an export, which keeps its origin and can be repeated.
    static final int MOST_COPIED = 100_000;

    private static final int CHECK_EVERY = 4_096;

    private RowText() {}

    /// The chosen rows as tab-separated values with a header line, as spreadsheets paste them:
    /// times in ISO 8601, fields of the record as they stand in it, a value with a tab, a quote or
    /// a line end quoted.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    static String tabbed(Shown shown, EventSelection chosen, List<Field> fields, Cancel cancel) {
        StringBuilder text = new StringBuilder();
        text.append(fields.stream().map(RowText::title).collect(Collectors.joining("\t")));
        text.append('\n');
        for (EventSelection.Range range : chosen.ranges()) {
            int end = Math.min(range.end(), shown.rows().size());
            for (int place = range.first(); place < end; place++) {
                if (place % CHECK_EVERY == 0) {
                    cancel.check();
                }
                int row = shown.rows().at(place);
                for (int i = 0; i < fields.size(); i++) {
                    text.append(i == 0 ? "" : "\t")
                            .append(Tabbed.cell(value(shown, row, fields.get(i))));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /// The value to hand on: exact where the record has it, in words where Spoor worked it out.
    static String value(Shown shown, int row, Field field) {
        EventTable table = shown.table();
        if (field == Field.EVENT_TIME) {
            return shown.times().full(table.time(row));
        }
        return field.isDerived() ? table.label(field, row) : table.text(field, row);
    }

    /// What stands behind a cell; for an identity its ARN too.
    static String inFull(Shown shown, int row, Field field) {
        boolean isIdentity = field == Field.IDENTITY || field == Field.IDENTITY_NAME;
        String value = value(shown, row, field);
        String arn = isIdentity ? shown.table().text(Field.IDENTITY_ARN, row) : "";
        return arn.isEmpty() ? value : value + "\n" + arn;
    }

    /// The title of a field's column. Two fields are called identity; only one tells sessions
    /// apart.
    static String title(Field field) {
        return field == Field.IDENTITY
                ? Words.of("events.column.identity-without-session")
                : Words.of("field." + field.name());
    }
}
