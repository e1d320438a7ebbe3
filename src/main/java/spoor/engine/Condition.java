package spoor.engine;

import spoor.event.Field;

/// One condition of a lens, worked out for the table that it is put to.
sealed interface Condition {
    /// Sets `bit` in `marks[i]` where row `from + i` fails.
    void mark(int from, int to, int bit, int[] marks);

    /// A condition on a coded field: the codes that meet it.
    record OfCodes(Field field, Column column, boolean[] accepted) implements Condition {
        @Override
        public void mark(int from, int to, int bit, int[] marks) {
            int[] bits = new int[accepted.length];
            for (int code = 0; code < bits.length; code++) {
                bits[code] = accepted[code] ? 0 : bit;
            }
            column.mark(from, to, bits, marks);
        }
    }

    /// A condition that was worked out row by row.
    ///
    /// @param words bit `row & 63` of word `row >> 6` says whether the row is one of those meant
    /// @param isExcluded whether those rows fail rather than all others
    record OfRows(long[] words, boolean isExcluded) implements Condition {
        @Override
        public void mark(int from, int to, int bit, int[] marks) {
            for (int row = from; row < to; row++) {
                boolean isMeant = (words[row >> 6] & 1L << row) != 0;
                if (isMeant == isExcluded) {
                    marks[row - from] |= bit;
                }
            }
        }
    }
}
