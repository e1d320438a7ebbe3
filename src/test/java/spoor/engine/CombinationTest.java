package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

class CombinationTest {
    private static final int ROWS = 100_000;

    private final Random dice = new Random(7);
    private final Map<Field, int[]> given = new EnumMap<>(Field.class);
    private final Map<Field, Integer> sizes = new EnumMap<>(Field.class);

    @Test
    void keepsEveryValueOfEveryRow() {
        give(Field.EVENT_NAME, 300);
        give(Field.EVENT_SOURCE, 40);
        give(Field.ERROR_MESSAGE, 70_000);
        give(Field.IDENTITY, 500);
        give(Field.ACCOUNT, 5);
        give(Field.ACCESS_KEY, 60_000);
        give(Field.SOURCE_ADDRESS, 1_000);
        give(Field.VPC_ENDPOINT, 1);
        int[] order = IntStream.range(0, ROWS).map(i -> ROWS - 1 - i).toArray();

        Map<Field, Column> columns = new EnumMap<>(Field.class);
        combine().forEach(c -> columns.putAll(c.inOrder(order)));

        assertThat(columns).containsOnlyKeys(given.keySet());
        given.forEach((field, codes) -> {
            int[] found = IntStream.range(0, ROWS).map(columns.get(field)::get).toArray();
            int[] expected = Arrays.stream(order).map(i -> codes[i]).toArray();
            assertThat(found).as(field.name()).isEqualTo(expected);
        });
    }

    @Test
    void sharesCodesAmongFieldsThatGoTogether() {
        give(Field.EVENT_NAME, 300);
        give(Field.EVENT_SOURCE, 40);
        give(Field.IDENTITY, 500);
        give(Field.ACCOUNT, 5);

        assertThat(combine()).hasSize(2);
    }

    @Test
    void leavesApartWhatHasTooManyPairs() {
        give(Field.EVENT_NAME, 3_000);
        give(Field.EVENT_SOURCE, 3_000);
        give(Field.ACCESS, 3);

        Map<Field, Column> columns = new EnumMap<>(Field.class);
        int[] order = IntStream.range(0, ROWS).toArray();
        combine().forEach(c -> columns.putAll(c.inOrder(order)));

        assertThat(columns.get(Field.EVENT_NAME).codes())
                .isSameAs(columns.get(Field.ACCESS).codes())
                .isNotSameAs(columns.get(Field.EVENT_SOURCE).codes());
    }

    private List<Combination> combine() {
        Map<Field, Codes> columns = new EnumMap<>(Field.class);
        given.forEach((field, codes) -> {
            Codes column = Codes.ofSize(ROWS, sizes.get(field));
            column.write(0, codes, ROWS);
            columns.put(field, column);
        });
        return Combination.of(columns, sizes, ROWS, Cancel.NEVER);
    }

    private void give(Field field, int size) {
        given.put(field, dice.ints(ROWS, 0, size).toArray());
        sizes.put(field, size);
    }
}
