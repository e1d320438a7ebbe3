package spoor.engine;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which values of other fields go with each value of one: the addresses of a session, its keys,
/// its regions. One pass over the rows; memory for the values that occur together.
public final class Spread {
    private static final int CHECKED_EVERY = 1 << 16;
    private static final int[] NONE = {};

    private final Map<Field, int[][]> byField;

    private Spread(Map<Field, int[][]> byField) {
        this.byField = byField;
    }

    /// @param by the field by whose values the others are gathered
    /// @param most values of one field that are kept for one value of `by`; further ones are not
    /// @throws java.util.concurrent.CancellationException once `cancel` says so
    public static Spread of(
            EventTable table, Rows rows, Field by, List<Field> fields, int most, Cancel cancel) {
        Column codes = table.column(by);
        Map<Field, int[][]> byField = new EnumMap<>(Field.class);
        List<Column> columns = new ArrayList<>();
        List<int[][]> gathered = new ArrayList<>();
        for (Field field : fields) {
            int[][] sets = new int[table.values(by).size()][];
            Arrays.fill(sets, NONE);
            byField.put(field, sets);
            columns.add(table.column(field));
            gathered.add(sets);
        }
        for (int place = 0; place < rows.size(); place++) {
            if (place % CHECKED_EVERY == 0) {
                cancel.check();
            }
            int row = rows.at(place);
            int code = codes.get(row);
            if (code == Values.ABSENT) {
                continue;
            }
            for (int i = 0; i < gathered.size(); i++) {
                int[][] sets = gathered.get(i);
                sets[code] = with(sets[code], columns.get(i).get(row), most);
            }
        }
        return new Spread(byField);
    }

    /// Neighbours are mostly alike, so the last value is looked at first.
    private static int[] with(int[] set, int value, int most) {
        if (value == Values.ABSENT || set.length == most) {
            return set;
        }
        for (int i = set.length - 1; i >= 0; i--) {
            if (set[i] == value) {
                return set;
            }
        }
        int[] more = Arrays.copyOf(set, set.length + 1);
        more[set.length] = value;
        return more;
    }

    /// The codes of a field that go with a value of the other, in the order in which they came.
    public int[] of(Field field, int code) {
        int[][] sets = byField.get(field);
        if (sets == null) {
            throw new IllegalArgumentException(field + " was not gathered");
        }
        return sets[code].clone();
    }
}
