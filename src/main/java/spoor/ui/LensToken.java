package spoor.ui;

import spoor.event.Field;

import java.util.Optional;

/// The part of a typed lens that the caret stands in: `event:Get` or `ali`.
///
/// @param start where the part begins that a suggestion replaces, in characters: the value where
///   there is a field, all of it otherwise
/// @param end where it ends
/// @param prefix what has been typed of it
record LensToken(int start, int end, boolean isExcluded, Optional<Field> field, String prefix) {
    /// The token before the caret; empty inside quotes and after a colon that follows no known
    /// word.
    static Optional<LensToken> at(String text, int caret) {
        int start = 0;
        boolean isQuoted = false;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            if (c == '\\' && isQuoted) {
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && Character.isWhitespace(c)) {
                start = i + 1;
            }
        }
        return isQuoted ? Optional.empty() : of(text, start, caret);
    }

    private static Optional<LensToken> of(String text, int start, int caret) {
        boolean isExcluded = start < caret && text.charAt(start) == '-';
        int word = isExcluded ? start + 1 : start;
        int colon = text.indexOf(':', word);
        if (colon < 0 || colon >= caret) {
            String prefix = text.substring(word, caret);
            return prefix.indexOf('"') >= 0
                    ? Optional.empty()
                    : Optional.of(new LensToken(word, caret, isExcluded, Optional.empty(), prefix));
        }
        int value = Math.max(colon, text.lastIndexOf(',', caret - 1)) + 1;
        return Field.ofTerm(text.substring(word, colon))
                .filter(Field::isCoded)
                .map(field ->
                        new LensToken(
                                value,
                                caret,
                                isExcluded,
                                Optional.of(field),
                                text.substring(value, caret)));
    }
}
