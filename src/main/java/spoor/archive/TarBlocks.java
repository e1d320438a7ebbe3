package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A tar as the blocks it consists of, and the bytes between them.
final class TarBlocks {
    static final int BLOCK = 512;

    private final InputStream in;
    private long offset;
    private byte @Nullable [] pushedBack;

    TarBlocks(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /// Bytes read so far.
    long offset() {
        return offset;
    }

    /// The next block, filled up with zeros if it is cut short; null at the end.
    byte @Nullable [] next() throws IOException {
        byte[] block = pushedBack;
        if (block != null) {
            pushedBack = null;
            offset += BLOCK;
            return block;
        }
        byte[] read = in.readNBytes(BLOCK);
        offset += read.length;
        return read.length == 0 ? null : Arrays.copyOf(read, BLOCK);
    }

    /// Puts back the block that came last.
    void pushBack(byte[] block) {
        pushedBack = block;
        offset -= BLOCK;
    }

    /// The next `length` bytes, or as many as there are.
    InputStream data(long length) {
        return new Data(length);
    }

    /// Leaves out bytes, and returns how many there were. A block that was put back goes as a
    /// whole.
    long skip(long bytes) throws IOException {
        long done = 0;
        if (bytes > 0 && pushedBack != null) {
            pushedBack = null;
            done = BLOCK;
            offset += BLOCK;
        }
        while (done < bytes) {
            long skipped = in.skip(bytes - done);
            if (skipped <= 0) {
                if (in.read() < 0) {
                    break;
                }
                skipped = 1;
            }
            done += skipped;
            offset += skipped;
        }
        return done;
    }

    /// Leaves out data of this length and what fills up their last block.
    void skipData(long length) throws IOException {
        skipData(offset, length);
    }

    /// The same for data that began at `start` and may be read in part.
    void skipData(long start, long length) throws IOException {
        long left = length - (offset - start);
        skip(left - skip(left) + (-length & (BLOCK - 1)));
    }

    private final class Data extends InputStream {
        private long left;

        Data(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left <= 0) {
                return -1;
            }
            int count = in.read(into, at, (int) Math.min(length, left));
            if (count > 0) {
                left -= count;
                offset += count;
            }
            return count;
        }
    }
}
