package spoor.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Packs the columns of a batch. Numbers are written in as few bytes as the largest needs, all
/// first bytes together, then all second ones, so that what hardly changes compresses well:
///
/// `[bytes a number][form][count, 4 bytes][data]`, little-endian. Longs that hardly compress, such
/// as the halves of a UUID, stand one after the other instead, which is quick to read.
public final class ColumnCodec {
    private static final int HEADER = 6;

    private static final byte PLANES = 0;
    private static final byte COMPRESSED_PLANES = 1;
    private static final byte IN_ORDER = 2;
    private static final int LEVEL = 1;

    /// Far more than anybody packs in one go; a larger count is damage.
    private static final int MOST_NUMBERS = 1 << 20;

    private ColumnCodec() {}

    /// Packs `values[from, to)`, none of which may be negative.
    public static byte[] encode(int[] values, int from, int to) {
        int count = to - from;
        int highest = 0;
        for (int i = from; i < to; i++) {
            highest |= values[i];
        }
        int width = highest >>> 8 == 0 ? 1 : highest >>> 16 == 0 ? 2 : 4;
        byte[] planes = new byte[width * count];
        for (int plane = 0; plane < width; plane++) {
            int shift = plane * 8;
            for (int i = 0, at = plane * count; i < count; i++, at++) {
                planes[at] = (byte) (values[from + i] >>> shift);
            }
        }
        return pack(planes, width, count);
    }

    /// Packs `values[from, to)`.
    public static byte[] encode(long[] values, int from, int to) {
        int count = to - from;
        byte[] planes = new byte[Long.BYTES * count];
        for (int plane = 0; plane < Long.BYTES; plane++) {
            int shift = plane * 8;
            for (int i = 0, at = plane * count; i < count; i++, at++) {
                planes[at] = (byte) (values[from + i] >>> shift);
            }
        }
        byte[] compressed = compress(planes);
        if (compressed.length > planes.length - planes.length / 8) {
            ByteBuffer packed = header(Long.BYTES, IN_ORDER, count, planes.length);
            packed.asLongBuffer().put(values, from, count);
            return packed.array();
        }
        return header(Long.BYTES, COMPRESSED_PLANES, count, compressed.length)
                .put(compressed)
                .array();
    }

    /// @throws IllegalArgumentException if the bytes are not what [#encode(int\[\], int, int)] made
    public static int[] decodeInts(byte[] packed) {
        int width = width(packed);
        if (width != 1 && width != 2 && width != 4) {
            throw new IllegalArgumentException("no column of ints");
        }
        int count = count(packed);
        byte[] planes = planes(packed, width, count);
        int[] values = new int[count];
        for (int plane = 0; plane < width; plane++) {
            int shift = plane * 8;
            for (int i = 0, at = plane * count; i < count; i++, at++) {
                values[i] |= (planes[at] & 0xff) << shift;
            }
        }
        return values;
    }

    /// @throws IllegalArgumentException if the bytes are not what [#encode(long\[\], int, int)]
    ///   made
    public static long[] decodeLongs(byte[] packed) {
        if (width(packed) != Long.BYTES) {
            throw new IllegalArgumentException("no column of longs");
        }
        int count = count(packed);
        long[] values = new long[count];
        if (packed[1] == IN_ORDER) {
            checkLength(packed, Long.BYTES, count);
            ByteBuffer.wrap(packed)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(HEADER)
                    .asLongBuffer()
                    .get(values);
            return values;
        }
        byte[] planes = planes(packed, Long.BYTES, count);
        for (int plane = 0; plane < Long.BYTES; plane++) {
            int shift = plane * 8;
            for (int i = 0, at = plane * count; i < count; i++, at++) {
                values[i] |= (planes[at] & 0xffL) << shift;
            }
        }
        return values;
    }

    private static byte[] pack(byte[] planes, int width, int count) {
        byte[] compressed = compress(planes);
        boolean isSmaller = compressed.length < planes.length;
        byte[] data = isSmaller ? compressed : planes;
        return header(width, isSmaller ? COMPRESSED_PLANES : PLANES, count, data.length)
                .put(data)
                .array();
    }

    /// A buffer for the whole, filled up to its data.
    private static ByteBuffer header(int width, byte form, int count, int length) {
        return ByteBuffer.allocate(HEADER + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) width)
                .put(form)
                .putInt(count);
    }

    /// With a checksum, so that damage is found when the column is read.
    private static byte[] compress(byte[] planes) {
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            return zstd.setLevel(LEVEL).setChecksum(true).compress(planes);
        }
    }

    private static int width(byte[] packed) {
        if (packed.length < HEADER) {
            throw new IllegalArgumentException("a column is cut short");
        }
        return packed[0];
    }

    private static int count(byte[] packed) {
        int count = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).getInt(2);
        if (count < 0 || count > MOST_NUMBERS) {
            throw new IllegalArgumentException("a column of " + count + " numbers");
        }
        return count;
    }

    private static void checkLength(byte[] packed, int width, int count) {
        if (packed.length != HEADER + width * count) {
            throw new IllegalArgumentException("a column is cut short");
        }
    }

    private static byte[] planes(byte[] packed, int width, int count) {
        if (packed[1] == PLANES) {
            checkLength(packed, width, count);
            return Arrays.copyOfRange(packed, HEADER, packed.length);
        }
        if (packed[1] != COMPRESSED_PLANES) {
            throw new IllegalArgumentException("a column of an unknown form");
        }
        byte[] planes = new byte[width * count];
        try {
            long length =
                    Zstd.decompressByteArray(
                            planes, 0, planes.length, packed, HEADER, packed.length - HEADER);
            if (length != planes.length) {
                throw new IllegalArgumentException("a column is damaged");
            }
        } catch (ZstdException e) {
            throw new IllegalArgumentException("a column is damaged", e);
        }
        return planes;
    }
}
