package spoor.ingest;

import java.util.Arrays;

/// Reads a UUID from its text in bytes. Only the lower-case form counts, since only that can be
/// written back as it stood.
final class UuidBytes {
    private static final int LENGTH = 36;
    private static final int DASHES = 4;
    private static final int[] DIGITS = digitsByByte();

    private UuidBytes() {}

    static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        if (bytes[from + 8] != '-'
                || bytes[from + 13] != '-'
                || bytes[from + 18] != '-'
                || bytes[from + 23] != '-') {
            return false;
        }
        // A byte that is no digit sets the sign; the four dashes are the only ones that may.
        int signs = 0;
        for (int i = from; i < from + LENGTH; i++) {
            signs += DIGITS[bytes[i] & 0xff] >>> 31;
        }
        return signs == DASHES;
    }

    /// The first eight bytes of the UUID that begins at `from`.
    static long high(byte[] bytes, int from) {
        return digits(bytes, from, 8) << 32
                | digits(bytes, from + 9, 4) << 16
                | digits(bytes, from + 14, 4);
    }

    /// The last eight.
    static long low(byte[] bytes, int from) {
        return digits(bytes, from + 19, 4) << 48 | digits(bytes, from + 24, 12);
    }

    private static long digits(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = from; i < from + count; i++) {
            value = value << 4 | DIGITS[bytes[i] & 0xff];
        }
        return value;
    }

    private static int[] digitsByByte() {
        int[] digits = new int[256];
        Arrays.fill(digits, -1);
        for (int digit = 0; digit < 16; digit++) {
            digits[Character.forDigit(digit, 16)] = digit;
        }
        return digits;
    }
}
