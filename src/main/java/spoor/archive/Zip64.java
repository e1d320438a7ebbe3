package spoor.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The extra field that holds what does not fit into 32 bits (APPNOTE.TXT 4.5.3).
final class Zip64 {
    static final long MORE = 0xffffffffL;

    private static final int ID = 1;

    private Zip64() {}

    /// Replaces each of `values` that is [#MORE] by the next of the wide ones, as far as they go.
    static void widen(byte[] extra, long[] values) {
        ByteBuffer rest = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (rest.remaining() >= 4) {
            int id = rest.getShort() & 0xffff;
            int length = Math.min(rest.getShort() & 0xffff, rest.remaining());
            ByteBuffer field = rest.slice(rest.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (id == ID) {
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == MORE && field.remaining() >= Long.BYTES) {
                        long value = field.getLong();
                        values[i] = value < 0 ? Long.MAX_VALUE : value;
                    }
                }
                return;
            }
            rest.position(rest.position() + length);
        }
    }
}
