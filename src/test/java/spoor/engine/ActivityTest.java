package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class ActivityTest {
    private final EventTable table = new RandomTable(5, 3_000).table;
    private final Rows rows = new Rows.Range(200, table.size() - 100);

    @Test
    void sumsUpEachValueThatOccurs() {
        for (Field field : List.of(Field.IDENTITY, Field.ACCESS_KEY, Field.SOURCE_ADDRESS)) {
            List<Activity> all = Activity.of(table, rows, field, Cancel.NEVER);

            assertThat(all.stream().mapToInt(Activity::events).sum()).isEqualTo(rows.size());
            List<Activity> expected = new ArrayList<>();
            for (int code = 0; code < table.values(field).size(); code++) {
                int wanted = code;
                int[] own =
                        IntStream.range(0, rows.size())
                                .map(rows::at)
                                .filter(row -> table.code(field, row) == wanted)
                                .toArray();
                if (own.length > 0) {
                    expected.add(
                            new Activity(
                                    code,
                                    own.length,
                                    count(own, Histogram.Series.FAILED),
                                    count(own, Histogram.Series.WRITE),
                                    table.time(own[0]),
                                    table.time(own[own.length - 1]),
                                    IntStream.of(own)
                                            .map(row -> table.code(Field.ACCOUNT, row))
                                            .filter(account -> account != Values.ABSENT)
                                            .distinct()
                                            .sorted()
                                            .boxed()
                                            .toList()));
                }
                if (code > 2_000) {
                    break;
                }
            }
            assertThat(all).startsWith(expected.toArray(Activity[]::new));
        }
    }

    private int count(int[] rows, Histogram.Series series) {
        return (int) IntStream.of(rows).filter(row -> table.series(row) == series).count();
    }

    @Test
    void countsEachValueByTimeInTheSamePass() {
        Bins bins = Bins.covering(table.time(500), table.time(2_000), 24);
        List<Activity.InTime> all =
                Activity.inTime(table, rows, Field.IDENTITY, bins, Cancel.NEVER);

        assertThat(all)
                .extracting(Activity.InTime::activity)
                .isEqualTo(Activity.of(table, rows, Field.IDENTITY, Cancel.NEVER));
        for (Activity.InTime one : all) {
            int[][] expected = new int[Histogram.Series.values().length][bins.count()];
            for (int place = 0; place < rows.size(); place++) {
                int row = rows.at(place);
                long time = table.time(row);
                if (table.code(Field.IDENTITY, row) == one.activity().code()
                        && time >= bins.from()
                        && time < bins.to()) {
                    int bin = (int) ((time - bins.from()) / bins.width());
                    expected[table.series(row).ordinal()][bin]++;
                }
            }
            assertThat(one.bars().counts()).isDeepEqualTo(expected);
            assertThat(one.bars().from()).isEqualTo(bins.from());
            assertThat(one.bars().width()).isEqualTo(bins.width());
        }
    }

    @Test
    void hasNothingToSayOfNoEvents() {
        assertThat(Activity.of(table, Rows.NONE, Field.IDENTITY, Cancel.NEVER)).isEmpty();
    }

    @Test
    void stopsWhenAsked() {
        assertThatThrownBy(() -> Activity.of(table, rows, Field.IDENTITY, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
