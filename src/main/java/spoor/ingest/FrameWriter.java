package spoor.ingest;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts the content of a batch's files, one after the other, into frames and compresses them.
/// Confined to one worker.
final class FrameWriter implements AutoCloseable {
    private static final int RAW_BYTES = 512 << 10;
    private static final int LEVEL = 1;

    private final ZstdCompressCtx zstd = 
            new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
    private final byte[] raw = new byte[RAW_BYTES];
    private final byte[] packed = new byte[(int) Zstd.compressBound(RAW_BYTES)];
    private List<Frame> frames = new ArrayList<>();
    private int filled;
    private int length;

    /// Where in the batch's content the next byte goes.
    int length() {
        return length;
    }

    /// Appends `bytes[from, to)`.
    void append(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int part = Math.min(to - at, RAW_BYTES - filled);
            System.arraycopy(bytes, at, raw, filled, part);
            filled += part;
            at += part;
            length += part;
            if (filled == RAW_BYTES) {
                flush();
            }
        }
    }

    /// Gives up everything since the batch began.
    void clear() {
        frames = new ArrayList<>();
        filled = 0;
        length = 0;
    }

    /// The frames of all that was appended; the writer is empty after it.
    List<Frame> finish() {
        flush();
        List<Frame> done = frames;
        clear();
        return done;
    }

    private void flush() {
        if (filled > 0) {
            byte[] compressed = compressed();
            frames.add(new Frame(length - filled, filled, compressed));
            filled = 0;
        }
    }

    private byte[] compressed() {
        int length = zstd.compressByteArray(packed, 0, packed.length, raw, 0, filled);
        return Arrays.copyOf(packed, length);
    }

    @Override
    public void close() {
        zstd.close();
    }
}
