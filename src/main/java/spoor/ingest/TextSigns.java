package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What the beginning of a text tells of it before it is read.
final class TextSigns {
    /// How far into a broken text its words are looked for.
    private static final int HEAD = 4096;

    private static final byte[][] SIGNS = {
        ascii("eventVersion"), ascii("eventName"), ascii("eventTime"), ascii("userIdentity")
    };

    private TextSigns() {}

    /// Whether the text between two quotes begins, behind blanks, with an object, an array or a
    /// string within the string.
    static boolean isJsonBegun(byte[] text, int from, int to) {
        int i = from;
        while (i < to) {
            boolean isBlank =
                    text[i] == ' ' || text[i] == '\n' || text[i] == '\r' || text[i] == '\t';
            boolean isEscapedBlank =
                    text[i] == '\\'
                            && i + 1 < to
                            && (text[i + 1] == 'n' || text[i + 1] == 'r' || text[i + 1] == 't');
            if (!isBlank && !isEscapedBlank) {
                break;
            }
            i += isBlank ? 1 : 2;
        }
        return i < to
                && (text[i] == '{'
                        || text[i] == '['
                        || text[i] == '\\' && i + 1 < to && text[i + 1] == '"');
    }

    /// Whether the beginning of a broken text has the words of a record.
    static boolean isLike(byte[] text, int from, int to) {
        int end = Math.min(to, from + HEAD);
        for (int i = from; i < end; i++) {
            if (text[i] == 'e' || text[i] == 'u') {
                for (byte[] sign : SIGNS) {
                    int after = i + sign.length;
                    if (after <= end && Arrays.equals(text, i, after, sign, 0, sign.length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
