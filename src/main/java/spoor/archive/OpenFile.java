package spoor.archive;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A file that is open for several users and closed with the last of them. May be read by several
/// threads at any place.
final class OpenFile {
    private static final int LONGEST_READ = 1 << 16;

    private final FileChannel channel;
    private final AtomicInteger users = new AtomicInteger(1);

    private OpenFile(FileChannel channel) {
        this.channel = channel;
    }

    static OpenFile of(Path file) throws IOException {
        return new OpenFile(FileChannel.open(file, READ));
    }

    /// A file that is gone with its last user. Where the system can, it loses its name at once, so
    /// that nothing stays behind however the program ends.
    static OpenFile temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "spoor-", ".tmp");
        try {
            return new OpenFile(FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// One user more, to be answered by [#release].
    OpenFile use() {
        users.incrementAndGet();
        return this;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    long size() throws IOException {
        return channel.size();
    }

    /// Reads at least one byte of those from `from` on, or -1 at the file's end.
    int read(byte[] into, int at, int length, long from) throws IOException {
        try {
            return channel.read(ByteBuffer.wrap(into, at, Math.min(length, LONGEST_READ)), from);
        } catch (ClosedChannelException e) {
            throw new IOException("the archive was closed already", e);
        }
    }

    /// Fills `into`, or as much of it as the file has, and returns how much that is.
    int readFully(byte[] into, long from) throws IOException {
        int done = 0;
        while (done < into.length) {
            int count = read(into, done, into.length - done, from + done);
            if (count < 0) {
                break;
            }
            done += count;
        }
        return done;
    }

    void write(byte[] bytes, int length, long to) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest, to + rest.position());
        }
    }

    /// The bytes from `from` to before `to`, or to the end of the file. Makes small reads cheap
    /// only if it is buffered.
    Slice slice(long from, long to) {
        return new Slice(from, to);
    }

    /// Confined to one thread.
    final class Slice extends InputStream {
        private final long from;
        private final long to;
        private long at;

        private Slice(long from, long to) {
            this.from = from;
            this.to = to;
            this.at = from;
        }

        /// How many bytes were read or skipped.
        long consumed() {
            return at - from;
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
            if (at >= to) {
                return -1;
            }
            int count = OpenFile.this.read(into, offset, (int) Math.min(length, to - at), at);
            at += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = Math.clamp(Math.min(to, size()) - at, 0, Math.max(0, bytes));
            at += skipped;
            return skipped;
        }
    }
}
