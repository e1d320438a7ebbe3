package spoor.engine;

import java.util.Arrays;

/// Numbers the pairs of two codes in the order in which they first come up.
final class Pairs {
    private static final long FREE = -1;

    /// Up to so many possible pairs each has a place of its own, and none needs to be looked for.
    private static final long MOST_PLACES = 1 << 22;

    private final long seconds;
    private final long[] pairs;
    private int[] places;
    private final long[] keys;
    private int count;

    /// @param firsts how many values the first code of a pair is likely to have at most
    /// @param seconds how many the second may have
    /// @param most how many different pairs there may be
    Pairs(int firsts, int seconds, int most) {
        this.seconds = seconds;
        this.pairs = new long[most];
        boolean isDirect = firsts * this.seconds <= MOST_PLACES;
        int size = Integer.highestOneBit(most) << 2;
        this.places = new int[isDirect ? 0 : size];
        this.keys = new long[isDirect ? 0 : size];
        Arrays.fill(keys, FREE);
    }

    int count() {
        return count;
    }

    /// Puts the number of each pair in the place of its first code.
    void number(int[] firsts, int[] others, int length) {
        if (keys.length == 0) {
            numberDirectly(firsts, others, length);
            return;
        }
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

    /// A place holds one more than the pair's number, or nothing.
    private void numberDirectly(int[] firsts, int[] others, int length) {
        int width = (int) seconds;
        for (int i = 0; i < length; i++) {
            int key = firsts[i] * width + others[i];
            if (key >= places.length) {
                places = Arrays.copyOf(places, Math.max(key + 1, places.length * 2));
            }
            int number = places[key];
            if (number == 0) {
                pairs[count++] = key;
                number = count;
                places[key] = number;
            }
            firsts[i] = number - 1;
        }
    }

    private int numberOf(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                keys[at] = key;
                places[at] = count;
                pairs[count++] = key;
                break;
            }
            at = at + 1 & mask;
        }
        return places[at];
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
