package spoor.ui.difference.matrix;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Matrix.Cell;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Outcome;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A line of the matrix: an event, or events that are the same in every column.
///
/// @param row of the event, or of the last of them
/// @param time of that one
/// @param identity empty for a combination
/// @param cells one a column in sight
record MatrixLine(
        int row,
        int count,
        long millis,
        String time,
        String identity,
        String outcome,
        boolean isUntold,
        List<Cell> cells) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static MatrixLine of(Matrix.Row row, EventTable table, ZoneId zone) {
        long millis = table.time(row.row());
        return new MatrixLine(
                row.row(),
                1,
                millis,
                time(millis, zone),
                table.label(Field.IDENTITY_NAME, row.row()),
                table.label(Field.OUTCOME, row.row()),
                row.isUntold(),
                row.cells());
    }

    static MatrixLine of(Matrix.Combination one, EventTable table, ZoneId zone) {
        long millis = table.time(one.last());
        return new MatrixLine(
                one.last(),
                one.count(),
                millis,
                time(millis, zone),
                "",
                "",
                one.isUntold(),
                one.cells());
    }

    private static String time(long millis, ZoneId zone) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    String text(Lead lead) {
        return switch (lead) {
            case COUNT -> "%,d".formatted(count);
            case LAST, TIME -> time;
            case IDENTITY -> identity;
            case OUTCOME -> outcome;
        };
    }

    boolean isOdd() {
        return cells.stream().anyMatch(Cell::isOdd);
    }

    boolean isSuccessful() {
        return outcome.isEmpty() || outcome.equalsIgnoreCase(Outcome.SUCCEEDED.word());
    }
}
