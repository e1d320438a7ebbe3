package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes JSON into a buffer that it keeps, without garbage.
final class JsonOut {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1024];
    private int length;

    /// What was written since [#clear]; good until more is written.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /// Takes back what was written behind `to`.
    void cut(int to) {
        length = to;
    }

    /// Whether the byte written last is this one.
    boolean endsWith(int last) {
        return length > 0 && bytes[length - 1] == last;
    }

    void raw(int one) {
        reserve(1);
        bytes[length++] = (byte) one;
    }

    void raw(byte[] text, int from, int to) {
        reserve(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    /// Writes a comma unless this is the first member of an object or array.
    void comma() {
        if (!endsWith('{') && !endsWith('[')) {
            raw(',');
        }
    }

    /// Writes ASCII text as a key with its colon, and a comma before it where one belongs.
    void key(String key) {
        comma();
        raw('"');
        for (int i = 0; i < key.length(); i++) {
            raw(key.charAt(i));
        }
        raw('"');
        raw(':');
    }

    /// Writes text in UTF-8 as a string, with the escapes that JSON demands and no others.
    void text(byte[] text, int from, int to) {
        raw('"');
        int start = from;
        for (int i = from; i < to; i++) {
            byte one = text[i];
            if (one == '"' || one == '\\' || one >= 0 && one < ' ') {
                raw(text, start, i);
                escape(one);
                start = i + 1;
            }
        }
        raw(text, start, to);
        raw('"');
    }

    private void escape(byte one) {
        raw('\\');
        switch (one) {
            case '\n' -> raw('n');
            case '\r' -> raw('r');
            case '\t' -> raw('t');
            case '"', '\\' -> raw(one);
            default -> {
                raw('u');
                raw('0');
                raw('0');
                raw(HEX[one >> 4]);
                raw(HEX[one & 15]);
            }
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            long wanted = Math.max((long) length + more, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
        }
    }
}
