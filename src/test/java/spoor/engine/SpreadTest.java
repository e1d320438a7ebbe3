package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.lens.Lens;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

class SpreadTest {
    @Test
    void gathersWhatGoesWithEachValue() {
        EventTable table = new RandomTable(7, 2_000).table;
        Rows rows =
                new ColumnEngine(table, (_, _, _) -> {})
                        .answer(Question.rows(Lens.ALL), Cancel.NEVER)
                        .rows();
        List<Field> fields = List.of(Field.SOURCE_ADDRESS, Field.REGION);

        Spread all = Spread.of(table, rows, Field.IDENTITY, fields, 1_000, Cancel.NEVER);
        Spread two = Spread.of(table, rows, Field.IDENTITY, fields, 2, Cancel.NEVER);

        for (int code = 1; code < table.values(Field.IDENTITY).size(); code++) {
            for (Field field : fields) {
                int wanted = code;
                Set<Integer> expected = new LinkedHashSet<>();
                IntStream.range(0, table.size())
                        .filter(row -> table.code(Field.IDENTITY, row) == wanted)
                        .map(row -> table.code(field, row))
                        .filter(value -> value != Values.ABSENT)
                        .forEach(expected::add);
                assertThat(Arrays.stream(all.of(field, code)).boxed())
                        .containsExactlyElementsOf(expected);
                assertThat(Arrays.stream(two.of(field, code)).boxed())
                        .containsExactlyElementsOf(expected.stream().limit(2).toList());
            }
        }
    }
}
