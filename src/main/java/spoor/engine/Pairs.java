package spoor.engine;

import java.util.Arrays;

/// Numbers the pairs of two codes in the order in which they first come up.
final class Pairs {
    private static final long FREE = -1;

    private final long seconds;
    private final long[] keys;
    private final int[] numbers;
    private final long[] pairs;
    private final int mask;
    private int count;

    /// @param seconds how many values the second code of a pair may have
    /// @param most how many different pairs there may be
    Pairs(int seconds, int most) {
        this.seconds = seconds;
        this.keys = new long[Integer.highestOneBit(most) << 2];
        this.mask = keys.length - 1;
        this.numbers = new int[keys.length];
        this.pairs = new long[most];
        Arrays.fill(keys, FREE);
    }

    int count() {
        return count;
    }

    /// Puts the number of each pair in the place of its first code.
    void number(int[] firsts, int[] others, int length) {
        long last = FREE;
        int number = 0;
        for (int i = 0; i < length; i++) {
            long key = firsts[i] * seconds + others[i];
            if (key != last) {
                last = key;
                number = numberOf(key);
            }
            firsts[i] = number;
        }
    }

    private int numberOf(long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                keys[at] = key;
                numbers[at] = count;
                pairs[count++] = key;
                break;
            }
            at = at + 1 & mask;
        }
        return numbers[at];
    }

    /// What `values` says of the first code of each pair, by the pair's number.
    int[] firsts(int[] values) {
        int[] found = new int[count];
        Arrays.setAll(found, number -> values[(int) (pairs[number] / seconds)]);
        return found;
    }

    /// What `values` says of the second code of each pair, by the pair's number.
    int[] seconds(int[] values) {
        int[] found = new int[count];
        Arrays.setAll(found, number -> values[(int) (pairs[number] % seconds)]);
        return found;
    }
}
