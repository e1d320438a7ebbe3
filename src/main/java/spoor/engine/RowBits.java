package spoor.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/// A bit for each row that many threads may set at once.
final class RowBits {
    private final AtomicLongArray words;

    RowBits(int rows) {
        words = new AtomicLongArray((rows + 63) >> 6);
    }

    /// The bits of a word of row bits that stand for rows `[first, last)`.
    static long between(int word, int first, int last) {
        int start = word << 6;
        if (last <= start || first >= start + Long.SIZE) {
            return 0;
        }
        long bits = first > start ? -1L << first : -1L;
        return last < start + Long.SIZE ? bits & (1L << last) - 1 : bits;
    }

    void set(int row) {
        long bit = 1L << row;
        if ((words.get(row >> 6) & bit) == 0) {
            words.accumulateAndGet(row >> 6, bit, (word, added) -> word | added);
        }
    }

    long[] toWords() {
        long[] copy = new long[words.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = words.get(i);
        }
        return copy;
    }
}
