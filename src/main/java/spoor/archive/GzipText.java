package spoor.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Inflates gzip that travels inside a log, as CloudWatch Logs packs its subscriptions, into a
/// buffer that it keeps. Confined to one thread.
public final class GzipText {
    private static final int FIRST_BUFFER = 1 << 14;

    private final int limit;
    private byte[] out = new byte[FIRST_BUFFER];

    /// The text inflates beyond the limit.
    public static final class TooLarge extends IOException {
        @Serial private static final long serialVersionUID = 1L;

        TooLarge(int limit) {
            super("the compressed text inflates beyond " + limit + " bytes");
        }
    }

    /// @param limit most bytes that a text may inflate to
    public GzipText(int limit) {
        this.limit = limit;
    }

    /// Inflates `in[from, to)`, member after member.
    ///
    /// @return the number of bytes that came out, into [#bytes]
    /// @throws TooLarge if more than the limit would come out
    /// @throws IOException if this is no gzip, or damaged
    public int inflate(byte[] in, int from, int to) throws IOException {
        int length = 0;
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(in, from, to - from))) {
            while (true) {
                int read = gzip.readNBytes(out, length, out.length - length);
                length += read;
                if (length < out.length) {
                    return length;
                }
                if (length > limit) {
                    throw new TooLarge(limit);
                }
                out = Arrays.copyOf(out, (int) Math.min(limit + 1L, out.length * 2L));
            }
        }
    }

    /// Where [#inflate] put its result; good until its next call.
    public byte[] bytes() {
        return out;
    }
}
