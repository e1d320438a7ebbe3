package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;

/// Inflated bytes under watch. They end with a [CutShortException] at a limit, and where they are
/// damaged, in whatever way that shows: decoders throw all kinds of things at bytes made to harm
/// them.
final class InflatedStream extends InputStream {
    /// Compares what came out with what was promised, at the end.
    interface Promise {
        void check(long bytes, long crc) throws CutShortException;
    }

    private final InputStream in;
    private final LongSupplier found;
    private final ArchiveLimits limits;
    private final Promise promise;
    private final CRC32 crc = new CRC32();
    private long inflated;
    private String limit = "";

    /// @param found asked for how many bytes `in` has made its bytes of so far
    InflatedStream(InputStream in, LongSupplier found, ArchiveLimits limits, Promise promise) {
        this.in = in;
        this.found = found;
        this.limits = limits;
        this.promise = promise;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (limit.isEmpty()) {
            int allowed = (int) Math.min(length, limits.fileBytes() - inflated);
            // Whether there is a byte beyond the limit only a read can tell.
            int count = allowed > 0 ? watched(into, offset, allowed) : watched(new byte[1], 0, 1);
            if (count < 0) {
                promise.check(inflated, crc.getValue());
                return -1;
            }
            limit = limits.exceeded(found.getAsLong(), inflated + count).orElse("");
            if (allowed > 0) {
                crc.update(into, offset, count);
                inflated += count;
                return count;
            }
        }
        throw CutShortException.atLimit(limit, inflated);
    }

    private int watched(byte[] into, int offset, int length) throws CutShortException {
        try {
            return in.read(into, offset, length);
        } catch (CutShortException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw CutShortException.damaged(
                    "it is damaged after " + inflated + " inflated bytes: " + words(e), e);
        }
    }

    /// What went wrong, where what was thrown may not say it.
    static String words(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "it cannot be inflated" : message;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
