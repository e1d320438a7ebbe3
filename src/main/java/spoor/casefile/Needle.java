package spoor.casefile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/// A text that is looked for in bytes, without regard to the case of ASCII letters. Immutable.
///
/// Eight places are tried at once, by two bytes of the text that are rare in records; what passes
/// is compared as a whole.
final class Needle {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    /// Makes small letters of capitals, and of some other bytes what they are not.
    private static final int SMALL = 0x20;

    private static final long ALL_SMALL = ONES * SMALL;

    /// The bytes that are most frequent in records, the most frequent first.
    private static final String FREQUENT = "\"eastin:ro,cdmu01pl.24536789vghwyfbk-{}/x_zjq ";

    private final byte[] text;
    private final int first;
    private final int second;
    private final long firstPattern;
    private final long secondPattern;

    /// @param words not empty
    Needle(String words) {
        text = words.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length; i++) {
            text[i] = small(text[i]);
        }
        int rarest = rarest(-1);
        int next = text.length == 1 ? rarest : rarest(rarest);
        first = rarest;
        second = next;
        firstPattern = ONES * ((text[first] | SMALL) & 0xff);
        secondPattern = ONES * ((text[second] | SMALL) & 0xff);
    }

    /// The place of the rarest byte other than that at `taken`.
    private int rarest(int taken) {
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < text.length; i++) {
            int place = FREQUENT.indexOf((char) (text[i] & 0xff));
            int rank = place < 0 ? FREQUENT.length() : place;
            if (i != taken && rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private static byte small(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | SMALL) : b;
    }

    int length() {
        return text.length;
    }

    /// Tells of each place in `bytes[from, to)` where the text begins; it ends before `to`.
    void find(byte[] bytes, int from, int to, IntConsumer hit) {
        int last = to - text.length;
        int i = from;
        int lastWord = Math.min(last, bytes.length - Math.max(first, second) - Long.BYTES);
        for (; i <= lastWord; i += Long.BYTES) {
            long one = ((long) LONGS.get(bytes, i + first) | ALL_SMALL) ^ firstPattern;
            long other = ((long) LONGS.get(bytes, i + second) | ALL_SMALL) ^ secondPattern;
            long found = (one - ONES & ~one) & (other - ONES & ~other) & HIGH_BITS;
            while (found != 0) {
                int at = i + (Long.numberOfTrailingZeros(found) >>> 3);
                if (at <= last && isAt(bytes, at)) {
                    hit.accept(at);
                }
                found &= found - 1;
            }
        }
        for (; i <= last; i++) {
            if (isAt(bytes, i)) {
                hit.accept(i);
            }
        }
    }

    private boolean isAt(byte[] bytes, int at) {
        for (int i = 0; i < text.length; i++) {
            if (small(bytes[at + i]) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
