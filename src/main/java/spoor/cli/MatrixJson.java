package spoor.cli;

import spoor.analysis.difference.Matrix;
import spoor.analysis.difference.Matrix.Cell;
import spoor.casefile.CallMatrix;
import spoor.engine.EventTable;
import spoor.event.Field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A matrix as a JSON object: constants, columns with all their values, and the lines.
final class MatrixJson {
    private MatrixJson() {}

    /// @param isByEvent whether there is a line for each event instead of each combination
    /// @param leftOut paths that the combinations do without
    static Map<String, Object> object(
            CallMatrix.Found found, EventTable table, boolean isByEvent, Set<String> leftOut) {
        Matrix matrix = found.matrix();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("eventName", found.eventName());
        object.put("total", found.total());
        object.put("read", found.read());
        object.put("same", matrix.constants().stream().map(MatrixJson::constant).toList());
        object.put("neverTold", matrix.untold());
        object.put("noiseHidden", matrix.hidden());
        object.put("columnsLeftOut", matrix.columnsLeftOut());
        object.put("columns", matrix.columns().stream().map(MatrixJson::column).toList());
        if (isByEvent) {
            object.put(
                    "events", matrix.rows().stream().map(row -> row(row, matrix, table)).toList());
        } else {
            List<Matrix.Column> columns = matrix.columnsWithout(leftOut);
            object.put("leftOut", leftOut);
            object.put(
                    "combinations",
                    matrix.combinationsWithout(leftOut).stream()
                            .map(one -> combination(one, columns, table))
                            .toList());
        }
        return object;
    }

    private static Map<String, Object> constant(Matrix.Constant constant) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", constant.path());
        DifferenceJson.put(object, "value", constant.value());
        object.put("unknown", constant.unknown());
        return object;
    }

    private static Map<String, Object> column(Matrix.Column column) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", column.path());
        List<Map<String, Object>> values = new ArrayList<>();
        for (Cell cell : column.values()) {
            Map<String, Object> value = new LinkedHashMap<>();
            DifferenceJson.put(value, "value", cell.value());
            value.put("count", cell.count());
            value.put("isOdd", cell.isOdd());
            values.add(value);
        }
        object.put("values", values);
        return object;
    }

    private static Map<String, Object> row(Matrix.Row row, Matrix matrix, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>(DiffCommand.event(table, row.row()));
        object.put("isUnknown", row.isUntold());
        cells(object, row.cells(), matrix.columns());
        return object;
    }

    private static Map<String, Object> combination(
            Matrix.Combination one, List<Matrix.Column> columns, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", one.count());
        object.put("firstTime", table.text(Field.EVENT_TIME, one.first()));
        object.put("firstEventID", table.eventId(one.first()));
        object.put("lastTime", table.text(Field.EVENT_TIME, one.last()));
        object.put("lastEventID", table.eventId(one.last()));
        object.put("isUnknown", one.isUntold());
        cells(object, one.cells(), columns);
        return object;
    }

    private static void cells(
            Map<String, Object> object, List<Cell> cells, List<Matrix.Column> columns) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> odd = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String path = columns.get(i).path();
            DifferenceJson.put(parameters, path, cells.get(i).value());
            if (cells.get(i).isOdd()) {
                odd.add(path);
            }
        }
        object.put("parameters", parameters);
        object.put("odd", odd);
    }
}
