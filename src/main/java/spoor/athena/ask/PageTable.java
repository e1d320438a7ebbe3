package spoor.athena.ask;

import org.jspecify.annotations.Nullable;

import spoor.athena.AthenaSql;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.EventTableBuilder;
import spoor.engine.Folds;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Makes an [EventTable] of a page of rows. Used once, by one thread.
final class PageTable {
    /// The code of [Field#NOT_EXPORTED] in every dictionary.
    private static final int NOT_EXPORTED = 1;

    private static final int FIRST_OF_FIELDS = 2;

    private final Map<Field, Words> words = new EnumMap<>(Field.class);

    /// The dictionary of one field as it grows.
    private static final class Words {
        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();

        Words() {
            add("", "");
        }

        int add(String text, String label) {
            Integer known = codes.putIfAbsent(text, texts.size());
            if (known != null) {
                return known;
            }
            texts.add(text);
            labels.add(label);
            return texts.size() - 1;
        }

        Values values() {
            return new Values(texts.toArray(String[]::new), labels.toArray(String[]::new));
        }
    }

    /// @param rows of `table`, in the order of the page
    record Made(EventTable table, Rows rows) {}

    PageTable() {
        for (Field field : Field.STORED) {
            words(field).add(Field.NOT_EXPORTED, Field.NOT_EXPORTED);
        }
    }

    private Words words(Field field) {
        return words.computeIfAbsent(field, _ -> new Words());
    }

    /// Has the field's dictionary hold a value, whether a row has it or not.
    ///
    /// @param text null where the record lacks the field
    int code(Field field, @Nullable String text, @Nullable String label) {
        if (text == null) {
            return Values.ABSENT;
        }
        return words(field).add(text, label == null ? text : label);
    }

    /// @param fields that the rows have behind time and ID, in their order, as [AthenaSql#page]
    ///   tells
    Made make(List<Field> fields, List<QueryResult.Row> page) {
        int size = page.size();
        long[] times = page.stream().mapToLong(row -> row.number(0)).toArray();
        long[] high = new long[size];
        long[] low = new long[size];
        for (int i = 0; i < size; i++) {
            setId(i, page.get(i).get(1), high, low);
        }
        Map<Field, int[]> codes = codes(fields, page);
        Map<Field, Values> values = new EnumMap<>(Field.class);
        words.forEach((field, its) -> values.put(field, its.values()));
        EventTableBuilder builder =
                new EventTableBuilder(values, size, List.of(new EventTable.Batch(0, 0)));
        builder.setTimes(0, times);
        builder.setIds(0, high, low);
        builder.setPlaces(0, IntStream.range(0, size).toArray(), new int[size]);
        codes.forEach((field, its) -> builder.setCodes(0, field, its));
        EventTable table = builder.build(Folds.NONE, Cancel.NEVER);
        return new Made(
                table, Rows.inOrder(IntStream.range(0, size).map(table::rowOfOrdinal).toArray()));
    }

    private Map<Field, int[]> codes(List<Field> fields, List<QueryResult.Row> page) {
        Map<Field, int[]> codes = new EnumMap<>(Field.class);
        for (Field field : Field.STORED) {
            int[] untold = new int[page.size()];
            Arrays.fill(untold, NOT_EXPORTED);
            codes.put(field, untold);
        }
        int column = FIRST_OF_FIELDS;
        for (Field field : fields) {
            boolean hasLabel = AthenaSql.hasLabel(field);
            int[] its = new int[page.size()];
            for (int i = 0; i < its.length; i++) {
                QueryResult.Row row = page.get(i);
                its[i] = code(field, row.get(column), row.get(hasLabel ? column + 1 : column));
            }
            if (Field.STORED.contains(field)) {
                codes.put(field, its);
            }
            column += hasLabel ? 2 : 1;
        }
        return codes;
    }

    /// As the two halves of a UUID where it is one in the usual spelling, else by a word.
    private void setId(int row, @Nullable String id, long[] high, long[] low) {
        try {
            UUID uuid = UUID.fromString(id == null ? "" : id);
            if (uuid.toString().equals(id) && uuid.getMostSignificantBits() != 0) {
                high[row] = uuid.getMostSignificantBits();
                low[row] = uuid.getLeastSignificantBits();
                return;
            }
        } catch (IllegalArgumentException _) {
            // A word then.
        }
        low[row] = code(Field.EVENT_ID, id, id);
    }
}
