package spoor.engine;

import java.util.Arrays;
import java.util.BitSet;

/// The rows of an [EventTable] that match a lens, in the order that the lens asks for. Immutable;
/// finding the row at a place costs the same at the top and at the end.
public sealed interface Rows {
    Rows NONE = new Range(0, 0);

    int size();

    /// These rows, in this order.
    static Rows inOrder(int... rows) {
        return new Listed(rows.clone());
    }

    /// The row of the table at this place, `0 ≤ place < size()`.
    int at(int place);

    /// The place of a row, or -1 where it does not match.
    int placeOf(int row);

    /// All rows `[first, last)`, in the order of time.
    record Range(int first, int last) implements Rows {
        @Override
        public int size() {
            return last - first;
        }

        @Override
        public int at(int place) {
            return first + place;
        }

        @Override
        public int placeOf(int row) {
            return row >= first && row < last ? row - first : -1;
        }
    }

    /// Rows by a bit each, in the order of time: an eighth of a byte a row instead of four bytes.
    final class Bits implements Rows {
        private static final int BLOCK_WORDS = 8;

        private final long[] words;
        private final int[] before;
        private final int size;

        /// @param words bit `row & 63` of word `row >> 6` says whether the row matches; not copied
        Bits(long[] words) {
            this.words = words;
            this.before = new int[words.length / BLOCK_WORDS + 2];
            int sum = 0;
            for (int word = 0; word < words.length; word++) {
                if (word % BLOCK_WORDS == 0) {
                    before[word / BLOCK_WORDS] = sum;
                }
                sum += Long.bitCount(words[word]);
            }
            Arrays.fill(before, (words.length + BLOCK_WORDS - 1) / BLOCK_WORDS, before.length, sum);
            this.size = sum;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int at(int place) {
            int low = 0;
            int high = before.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (before[middle] <= place) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            int left = place - before[low];
            int word = low * BLOCK_WORDS;
            for (int count; (count = Long.bitCount(words[word])) <= left; word++) {
                left -= count;
            }
            long bits = words[word];
            for (int i = 0; i < left; i++) {
                bits &= bits - 1;
            }
            return (word << 6) + Long.numberOfTrailingZeros(bits);
        }

        @Override
        public int placeOf(int row) {
            int word = row >> 6;
            if (row < 0 || word >= words.length || (words[word] & 1L << row) == 0) {
                return -1;
            }
            int place = before[word / BLOCK_WORDS];
            for (int w = word / BLOCK_WORDS * BLOCK_WORDS; w < word; w++) {
                place += Long.bitCount(words[w]);
            }
            return place + Long.bitCount(words[word] & (1L << row) - 1);
        }
    }

    /// The same rows, last first.
    record Reversed(Rows rows) implements Rows {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public int at(int place) {
            return rows.at(rows.size() - 1 - place);
        }

        @Override
        public int placeOf(int row) {
            int place = rows.placeOf(row);
            return place < 0 ? -1 : rows.size() - 1 - place;
        }
    }

    /// Rows in any order.
    final class Listed implements Rows {
        private final int[] rows;

        Listed(int[] rows) {
            this.rows = rows;
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int at(int place) {
            return rows[place];
        }

        @Override
        public int placeOf(int row) {
            for (int place = 0; place < rows.length; place++) {
                if (rows[place] == row) {
                    return place;
                }
            }
            return -1;
        }
    }

    /// The rows as bits of their numbers.
    default BitSet toBitSet() {
        BitSet bits = new BitSet();
        for (int place = 0; place < size(); place++) {
            bits.set(at(place));
        }
        return bits;
    }
}
