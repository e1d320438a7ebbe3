package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns the bytes between two quotes into the text that they mean.
final class JsonText {
    private byte[] out = new byte[256];

    /// Decodes the escapes in `bytes[from, to)`, which a [JsonScanner] has accepted, into [#bytes].
    /// A half of a surrogate pair without the other becomes the replacement character.
    ///
    /// @return the number of bytes that came out
    int decode(byte[] bytes, int from, int to) {
        if (out.length < to - from) {
            out = new byte[Math.max(out.length * 2, to - from)];
        }
        int length = 0;
        for (int i = from; i < to; ) {
            if (bytes[i] != '\\') {
                out[length++] = bytes[i++];
                continue;
            }
            byte escape = bytes[i + 1];
            if (escape != 'u') {
                out[length++] = plain(escape);
                i += 2;
                continue;
            }
            int unit = unit(bytes, i + 2);
            i += 6;
            if (Character.isHighSurrogate((char) unit) && isUnit(bytes, i, to)) {
                int low = unit(bytes, i + 2);
                if (Character.isLowSurrogate((char) low)) {
                    length = append(Character.toCodePoint((char) unit, (char) low), length);
                    i += 6;
                    continue;
                }
            }
            length = append(Character.isSurrogate((char) unit) ? 0xFFFD : unit, length);
        }
        return length;
    }

    /// Where [#decode] put its result; good until its next call.
    byte[] bytes() {
        return out;
    }

    String string(byte[] bytes, int from, int to, boolean isEscaped) {
        if (!isEscaped) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        int length = decode(bytes, from, to);
        return new String(Arrays.copyOf(out, length), StandardCharsets.UTF_8);
    }

    private static boolean isUnit(byte[] bytes, int at, int to) {
        return at + 6 <= to && bytes[at] == '\\' && bytes[at + 1] == 'u';
    }

    private static int unit(byte[] bytes, int at) {
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            unit = unit << 4 | Character.digit(bytes[i], 16);
        }
        return unit;
    }

    private static byte plain(byte escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }

    /// Appends a code point in UTF-8, which is never longer than its escape.
    private int append(int point, int length) {
        int at = length;
        if (point < 0x80) {
            out[at++] = (byte) point;
        } else if (point < 0x800) {
            out[at++] = (byte) (0xC0 | point >> 6);
            out[at++] = (byte) (0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            out[at++] = (byte) (0xE0 | point >> 12);
            out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
            out[at++] = (byte) (0x80 | point & 0x3F);
        } else {
            out[at++] = (byte) (0xF0 | point >> 18);
            out[at++] = (byte) (0x80 | point >> 12 & 0x3F);
            out[at++] = (byte) (0x80 | point >> 6 & 0x3F);
            out[at++] = (byte) (0x80 | point & 0x3F);
        }
        return at;
    }
}
