package spoor.ingest;

/// Reads a UUID from its text in bytes. Only the lower-case form counts, since only that can be
/// written back as it stood.
final class UuidBytes {
    private static final int LENGTH = 36;

    private UuidBytes() {}

    static boolean isUuid(byte[] bytes, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            byte b = bytes[from + i];
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? b != '-' : digit(b) < 0) {
                return false;
            }
        }
        return true;
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
            value = value << 4 | digit(bytes[i]);
        }
        return value;
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }
}
