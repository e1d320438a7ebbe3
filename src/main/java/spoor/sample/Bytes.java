package spoor.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A growing buffer of UTF-8, in which records are built without a string for each value.
///
/// Confined to one worker.
final class Bytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] content;
    private int length;

    Bytes(int capacity) {
        content = new byte[capacity];
    }

    int length() {
        return length;
    }

    /// The buffer itself; only the first [#length] bytes count, and the next write may replace it.
    byte[] content() {
        return content;
    }

    byte[] toArray() {
        return Arrays.copyOf(content, length);
    }

    void clear() {
        length = 0;
    }

    Bytes put(byte[] more) {
        return put(more, 0, more.length);
    }

    Bytes put(byte[] more, int offset, int count) {
        reserve(count);
        System.arraycopy(more, offset, content, length, count);
        length += count;
        return this;
    }

    Bytes put(String text) {
        int count = text.length();
        reserve(count);
        int start = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = start;
                return put(text.getBytes(StandardCharsets.UTF_8));
            }
            content[length++] = (byte) c;
        }
        return this;
    }

    Bytes put(char ascii) {
        reserve(1);
        content[length++] = (byte) ascii;
        return this;
    }

    /// A JSON string, quotes and escapes included.
    Bytes quoted(String text) {
        put('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                put(text.substring(plain, i));
                escaped(c);
                plain = i + 1;
            }
        }
        return put(plain == 0 ? text : text.substring(plain)).put('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> put('\\').put(c);
            case '\n' -> put("\\n");
            default -> put("\\u").hex(c, 4);
        }
    }

    Bytes number(long value) {
        if (value < 0) {
            return put('-').number(-value);
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits(value, digits);
    }

    /// The last `count` decimal digits of `value`, with leading zeros.
    Bytes digits(long value, int count) {
        reserve(count);
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            content[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    /// The lowest `count` hex digits of `value`.
    Bytes hex(long value, int count) {
        reserve(count);
        long rest = value;
        for (int i = length + count - 1; i >= length; i--) {
            content[i] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
        length += count;
        return this;
    }

    Bytes uuid(long high, long low) {
        return hex(high >>> 32, 8)
                .put('-')
                .hex(high >>> 16, 4)
                .put('-')
                .hex(high, 4)
                .put('-')
                .hex(low >>> 48, 4)
                .put('-')
                .hex(low, 12);
    }

    private void reserve(int count) {
        if (content.length - length < count) {
            content = Arrays.copyOf(content, Math.max(content.length * 2, length + count));
        }
    }

    @Override
    public String toString() {
        return new String(content, 0, length, StandardCharsets.UTF_8);
    }
}
