package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.util.List;
import java.util.Map;

class LookBackTest {
    private static final String[] TEXTS = {"", "a", "b", "a\nb", "c"};

    @Test
    void findsTheLastRowBeforeOfAnyOfTheValues() {
        EventTable table = table(1, 2, 4, 3, 0, 2);

        assertThat(before(table, 5, 2)).isEqualTo(3);
        assertThat(before(table, 3, 2)).isEqualTo(1);
        assertThat(before(table, 3, 1)).isZero();
        assertThat(before(table, 5, 1, 4)).isEqualTo(3);
        assertThat(before(table, 3, 1, 4)).isEqualTo(2);
        assertThat(before(table, 2, 4)).isEqualTo(EventTable.NO_ROW);
        assertThat(before(table, 0, 1)).isEqualTo(EventTable.NO_ROW);
    }

    private static int before(EventTable table, int row, int... codes) {
        return new LookBack(table, Field.RESOURCE, codes).before(row, Cancel.NEVER);
    }

    private static EventTable table(int... codes) {
        Values values = Values.ofSeveral(TEXTS, TEXTS, "\n");
        EventTableBuilder builder =
                new EventTableBuilder(
                        Map.of(Field.RESOURCE, values),
                        codes.length,
                        List.of(new EventTable.Batch(0, 0)));
        long[] times = new long[codes.length];
        long[] ids = new long[codes.length];
        int[] offsets = new int[codes.length];
        int[] lengths = new int[codes.length];
        for (int i = 0; i < codes.length; i++) {
            times[i] = i;
            ids[i] = i + 1L;
            offsets[i] = i;
            lengths[i] = 1;
        }
        builder.setTimes(0, times);
        builder.setIds(0, ids, ids);
        builder.setHashes(0, ids);
        builder.setPlaces(0, offsets, lengths);
        builder.setCodes(0, Field.RESOURCE, codes);
        return builder.build(Folds.NONE, Cancel.NEVER);
    }
}
