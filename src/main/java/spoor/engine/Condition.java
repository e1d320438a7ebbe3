package spoor.engine;

import spoor.event.Field;

/// One condition of a lens, worked out for the table that it is put to.
sealed interface Condition {
    /// A condition on a coded field.
    ///
    /// @param accepted by code of the field, whether it meets the condition
    record OfCodes(Field field, Column column, boolean[] accepted) implements Condition {}

    /// A condition that was worked out row by row.
    ///
    /// @param words bit `row & 63` of word `row >> 6` says whether the row is one of those meant
    /// @param isExcluded whether those rows fail rather than all others
    record OfRows(long[] words, boolean isExcluded) implements Condition {
        /// The rows of one word that meet the condition.
        long word(int at) {
            return isExcluded ? ~words[at] : words[at];
        }
    }
}
