package spoor.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A map from short byte texts to numbers that makes no objects on look-up. Not safe for several
/// threads.
final class Slices {
    /// What [#find] gives for a text that was never put.
    static final int UNKNOWN = -1;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;
    private static final int STRIPE = 32;
    private static final int FIRST_SLOTS = 64;

    private int[] slots = new int[FIRST_SLOTS];
    private long[] hashes = new long[FIRST_SLOTS / 2];
    private int[] starts = new int[FIRST_SLOTS / 2 + 1];
    private int[] numbers = new int[FIRST_SLOTS / 2];
    private byte[] arena = new byte[1024];
    private int count;

    /// A hash of the bytes that differs for texts that differ, but for chance. Long texts go
    /// through four sums that do not wait for each other, as in xxHash.
    static long hash(byte[] bytes, int from, int to) {
        long hash = (to - from) * PRIME;
        int i = from;
        if (to - from >= STRIPE) {
            long one = hash;
            long two = hash ^ PRIME;
            long three = ~hash;
            long four = hash + PRIME;
            for (; i + STRIPE <= to; i += STRIPE) {
                one = round(one, (long) LONGS.get(bytes, i));
                two = round(two, (long) LONGS.get(bytes, i + 8));
                three = round(three, (long) LONGS.get(bytes, i + 16));
                four = round(four, (long) LONGS.get(bytes, i + 24));
            }
            hash = mix(mix(mix(one ^ hash) ^ two) ^ mix(three) + four);
        }
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, i));
        }
        if (i < to) {
            long rest = 0;
            for (; i < to; i++) {
                rest = rest << 8 | bytes[i] & 0xff;
            }
            hash = mix(hash ^ rest);
        }
        return hash;
    }

    private static long round(long sum, long word) {
        return Long.rotateLeft(sum + word * SECOND_PRIME, 31) * PRIME;
    }

    private static long mix(long value) {
        long product = value * PRIME;
        return product ^ Math.unsignedMultiplyHigh(value, PRIME) ^ value >>> 32;
    }

    int find(byte[] bytes, int from, int to, long hash) {
        int mask = slots.length - 1;
        for (int slot = (int) (hash >>> 20) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash
                    && isEqual(bytes, from, to, arena, starts[entry], starts[entry + 1])) {
                return numbers[entry];
            }
        }
        return UNKNOWN;
    }

    /// Faster than `Arrays.equals` for the few dozen bytes that values have.
    private static boolean isEqual(
            byte[] bytes, int from, int to, byte[] others, int otherFrom, int otherTo) {
        int length = to - from;
        if (length != otherTo - otherFrom) {
            return false;
        }
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) LONGS.get(bytes, from + i) != (long) LONGS.get(others, otherFrom + i)) {
                return false;
            }
        }
        for (; i < length; i++) {
            if (bytes[from + i] != others[otherFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /// Remembers a text that [#find] did not know.
    void put(byte[] bytes, int from, int to, long hash, int number) {
        if (count * 2 >= slots.length) {
            grow();
        }
        int start = starts[count];
        int length = to - from;
        if (start + length > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, start + length));
        }
        System.arraycopy(bytes, from, arena, start, length);
        starts[count + 1] = start + length;
        hashes[count] = hash;
        numbers[count] = number;
        insert(count++);
    }

    /// The bytes of the entry that was put as the `index`-th.
    byte[] bytes(int index) {
        return Arrays.copyOfRange(arena, starts[index], starts[index + 1]);
    }

    int size() {
        return count;
    }

    /// How many bytes all texts have together.
    int arenaBytes() {
        return starts[count];
    }

    private void grow() {
        slots = new int[slots.length * 2];
        hashes = Arrays.copyOf(hashes, slots.length / 2);
        starts = Arrays.copyOf(starts, slots.length / 2 + 1);
        numbers = Arrays.copyOf(numbers, slots.length / 2);
        for (int entry = 0; entry < count; entry++) {
            insert(entry);
        }
    }

    private void insert(int entry) {
        int mask = slots.length - 1;
        int slot = (int) (hashes[entry] >>> 20) & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = entry + 1;
    }
}
