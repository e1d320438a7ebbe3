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

    /// Text that is known to be ASCII, as nearly all names and numbers in records are. The old
    /// method of `String` that this uses is deprecated because it is wrong for all other text; it
    /// is also the only one that makes no copy.
    @SuppressWarnings("deprecation")
    Bytes put(String ascii) {
        assert ascii.chars().allMatch(c -> c < 0x80) : ascii;
        int count = ascii.length();
        reserve(count);
        ascii.getBytes(0, count, content, length);
        length += count;
        return this;
    }

    /// Any text.
    Bytes utf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    Bytes put(char ascii) {
        reserve(1);
        content[length++] = (byte) ascii;
        return this;
    }

    /// Random letters; one throw gives ten of them.
    ///
    /// @param table of 64 letters
    Bytes letters(byte[] table, int count, Dice dice) {
        reserve(count);
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits = i % 10 == 0 ? dice.next() : bits >>> 6;
            content[length++] = table[(int) (bits & 63)];
        }
        return this;
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
