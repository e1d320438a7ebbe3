package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class ColumnCodecTest {
    private final Random dice = new Random(5);

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 0xff, 0x100, 0xffff, 0x10000, 0xffffff, 0x1000000, Integer.MAX_VALUE})
    void givesBackNumbersUpTo(int highest) {
        for (int count : new int[] {0, 1, 7, 1_000}) {
            int[] values =
                    IntStream.range(0, count)
                            .map(i -> i == 0 ? highest : (int) dice.nextLong(0, highest + 1L))
                            .toArray();

            assertThat(ColumnCodec.decodeInts(ColumnCodec.encode(values, 0, count)))
                    .isEqualTo(values);
        }
    }

    @Test
    void givesBackLongs() {
        long[] values = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 1_689_000_000_000L};

        assertThat(ColumnCodec.decodeLongs(ColumnCodec.encode(values, 0, values.length)))
                .isEqualTo(values);
        assertThat(ColumnCodec.decodeLongs(ColumnCodec.encode(new long[0], 0, 0))).isEmpty();
        long[] random = dice.longs(1_000).toArray();
        assertThat(ColumnCodec.decodeLongs(ColumnCodec.encode(random, 0, 1_000))).isEqualTo(random);
    }

    @Test
    void packsTheStretchThatItWasAskedFor() {
        assertThat(ColumnCodec.decodeInts(ColumnCodec.encode(new int[] {9, 1, 2, 9}, 1, 3)))
                .containsExactly(1, 2);
        assertThat(ColumnCodec.decodeLongs(ColumnCodec.encode(new long[] {9, 1, 2, 9}, 1, 3)))
                .containsExactly(1, 2);
    }

    @Test
    void packsWhatHardlyChangesInLittle() {
        int[] same = new int[10_000];
        Arrays.fill(same, 7);
        long[] near =
                IntStream.range(0, 10_000).mapToLong(i -> 1_689_000_000_000L + i / 10).toArray();

        assertThat(ColumnCodec.encode(same, 0, same.length)).hasSizeLessThan(100);
        assertThat(ColumnCodec.encode(near, 0, near.length)).hasSizeLessThan(20_000);
    }

    @Test
    void refusesAColumnOfTheOtherKind() {
        byte[] ints = ColumnCodec.encode(new int[] {1}, 0, 1);
        byte[] longs = ColumnCodec.encode(new long[] {1}, 0, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> ColumnCodec.decodeLongs(ints));
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnCodec.decodeInts(longs));
    }

    @Test
    void refusesEveryColumnThatIsCutShort() {
        byte[] compressed = ColumnCodec.encode(new int[1_000], 0, 1_000);
        byte[] plain = ColumnCodec.encode(dice.ints(10, 0, 1 << 30).toArray(), 0, 10);
        for (byte[] whole : new byte[][] {compressed, plain}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatIllegalArgumentException()
                        .as("%d of %d bytes", length, whole.length)
                        .isThrownBy(() -> ColumnCodec.decodeInts(cut));
                assertThatIllegalArgumentException().isThrownBy(() -> ColumnCodec.decodeLongs(cut));
            }
        }
    }

    @Test
    void refusesNothingElseThanByAnIllegalArgument() {
        byte[] whole = ColumnCodec.encode(IntStream.range(0, 1_000).toArray(), 0, 1_000);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            for (int flips = dice.nextInt(3); flips >= 0; flips--) {
                damaged[dice.nextInt(i % 2 == 0 ? 6 : damaged.length)] = (byte) dice.nextInt();
            }
            assertThatCode(
                            () -> {
                                try {
                                    ColumnCodec.decodeInts(damaged);
                                    ColumnCodec.decodeLongs(damaged);
                                } catch (IllegalArgumentException _) {
                                    // as it should be
                                }
                            })
                    .doesNotThrowAnyException();
        }
    }
}
