package spoor.engine;

import spoor.event.Field;

/// One condition of a lens, worked out for the table that it is put to.
sealed interface Condition {
    /// Sets the bit of this condition in `marks[i]` where row `from + i` fails.
    void mark(int from, int to, int[] marks);

    /// A condition on a coded field.
    ///
    /// @param bits by number in the column's [Codes], the condition's bit where the value fails
    record OfCodes(Field field, Column column, int[] bits) implements Condition {
        /// @param accepted by code of the field, whether it meets the condition
        static OfCodes of(Field field, Column column, boolean[] accepted, int bit) {
            int[] bits = new int[column.values().length];
            for (int number = 0; number < bits.length; number++) {
                bits[number] = accepted[column.values()[number]] ? 0 : bit;
            }
            return new OfCodes(field, column, bits);
        }

        @Override
        public void mark(int from, int to, int[] marks) {
            column.codes().mark(from, to, bits, marks);
        }
    }

    /// A condition that was worked out row by row.
    ///
    /// @param words bit `row & 63` of word `row >> 6` says whether the row is one of those meant
    /// @param isExcluded whether those rows fail rather than all others
    record OfRows(long[] words, boolean isExcluded, int bit) implements Condition {
        @Override
        public void mark(int from, int to, int[] marks) {
            for (int row = from; row < to; row++) {
                boolean isMeant = (words[row >> 6] & 1L << row) != 0;
                if (isMeant == isExcluded) {
                    marks[row - from] |= bit;
                }
            }
        }
    }
}
