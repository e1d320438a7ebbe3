package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Folds;

import java.util.BitSet;

class CopiesTest {
    @Test
    void countsHowOftenARecordWasFound() {
        // Records 3, 5 and 6 are copies of the records 1, 1 and 4.
        Folds folds = new Folds(new int[] {3, 5, 6}, new int[] {1, 1, 4}, new BitSet());
        EventTable table = Many.rows(8, folds).table();

        Copies copies = Copies.of(table, Cancel.NEVER);

        assertThat(table.size()).isEqualTo(5);
        assertThat(copies.found(table.rowOfOrdinal(0))).isEqualTo(1);
        assertThat(copies.found(table.rowOfOrdinal(1))).isEqualTo(3);
        assertThat(copies.found(table.rowOfOrdinal(4))).isEqualTo(2);
        for (int row = 0; row < table.size(); row++) {
            assertThat(copies.found(row)).isEqualTo(1 + table.copyPositions(row).length);
        }
    }
}
