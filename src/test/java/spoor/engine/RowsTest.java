package spoor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class RowsTest {
    @Test
    void knowsEveryPlaceAndEveryRowOfItsBits() {
        Random dice = new Random(11);
        for (int i = 0; i < 160; i++) {
            int rows = dice.nextInt(i < 150 ? 1_500 : 40_000);
            double density = List.of(0.0, 0.001, 0.1, 0.5, 0.99, 1.0).get(dice.nextInt(6));
            BitSet bits = new BitSet();
            IntStream.range(0, rows).filter(_ -> dice.nextDouble() < density).forEach(bits::set);

            Rows found = new Rows.Bits(Arrays.copyOf(bits.toLongArray(), (rows + 63) >> 6));

            isTheSame(found, bits.stream().toArray(), rows);
        }
    }

    @Test
    void knowsABlockThatIsEmptyFromOneThatIsFull() {
        for (int words = 0; words < 40; words++) {
            for (int filled = 0; filled < words; filled++) {
                long[] bits = new long[words];
                bits[filled] = -1L;

                Rows rows = new Rows.Bits(bits);

                assertThat(rows.size()).isEqualTo(64);
                assertThat(rows.at(0)).isEqualTo(filled * 64);
                assertThat(rows.at(63)).isEqualTo(filled * 64 + 63);
                assertThat(rows.placeOf(filled * 64 + 63)).isEqualTo(63);
                assertThat(rows.placeOf(filled * 64 + 64)).isEqualTo(-1);
                assertThat(rows.placeOf(filled * 64 - 1)).isEqualTo(-1);
            }
        }
    }

    @Test
    void knowsAStretch() {
        isTheSame(new Rows.Range(3, 7), new int[] {3, 4, 5, 6}, 10);
        isTheSame(new Rows.Range(5, 5), new int[0], 10);
        isTheSame(Rows.NONE, new int[0], 3);
    }

    @Test
    void turnsRowsRound() {
        isTheSame(new Rows.Reversed(new Rows.Range(3, 7)), new int[] {6, 5, 4, 3}, 10);
        isTheSame(
                new Rows.Reversed(new Rows.Bits(new long[] {0b1010_0001})),
                new int[] {7, 5, 0},
                70);
    }

    @Test
    void keepsAnyOrder() {
        isTheSame(new Rows.Listed(new int[] {5, 2, 9}), new int[] {5, 2, 9}, 12);
    }

    private static void isTheSame(Rows rows, int[] expected, int end) {
        assertThat(rows.size()).isEqualTo(expected.length);
        assertThat(IntStream.range(0, rows.size()).map(rows::at).toArray()).isEqualTo(expected);
        int[] places = new int[end + 130];
        Arrays.fill(places, -1);
        IntStream.range(0, expected.length).forEach(place -> places[expected[place]] = place);
        assertThat(IntStream.range(0, places.length).map(rows::placeOf).toArray())
                .isEqualTo(places);
        assertThat(rows.placeOf(-1)).isEqualTo(-1);
        assertThat(rows.toBitSet().stream())
                .containsExactlyElementsOf(IntStream.of(expected).sorted().boxed().toList());
    }
}
