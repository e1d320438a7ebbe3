package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Keeps the bytes of what can be read only once: a few in memory, the rest one after the other in
/// a temporary file. Confined to one thread; what it keeps is not.
final class Spool implements AutoCloseable {
    /// Most bytes of one member in memory.
    static final int HELD_EACH = 16 << 20;

    /// Most bytes of all of them, so that a sink that only collects cannot fill the memory.
    static final long HELD_ALL = 256L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final AtomicLong held;
    private final BooleanSupplier isCancelled;
    private @Nullable OpenFile file;
    private long end;

    /// @param held how much all spools hold in memory
    Spool(Path folder, AtomicLong held, BooleanSupplier isCancelled) {
        this.folder = folder;
        this.held = held;
        this.isCancelled = isCancelled;
    }

    /// What was kept of a stream.
    ///
    /// @param broken why the stream broke off; null if it came to its end
    record Copy(Kept kept, @Nullable IOException broken) {}

    /// Keeps what comes out of `in`.
    ///
    /// @param claimed how many bytes that should be; believed only up to [#HELD_EACH]
    /// @throws IOException if they could not be kept
    Copy keep(InputStream in, long claimed) throws IOException {
        if (claimed <= HELD_EACH) {
            if (held.addAndGet(claimed) <= HELD_ALL) {
                return hold(in, (int) claimed);
            }
            held.addAndGet(-claimed);
        }
        OpenFile spooled = opened();
        long from = end;
        IOException broken = append(in, spooled);
        return new Copy(new Stretch(spooled.use(), from, end), broken);
    }

    /// Keeps what comes out of `in` in a file of its own, to be released by the caller.
    ///
    /// @param whenBroken hears why the stream broke off
    /// @throws IOException if it could not be kept
    OpenFile keepApart(InputStream in, Consumer<IOException> whenBroken) throws IOException {
        OpenFile spooled = opened();
        IOException broken = append(in, spooled);
        if (broken != null) {
            whenBroken.accept(broken);
        }
        return spooled.use();
    }

    private OpenFile opened() throws IOException {
        OpenFile current = file;
        if (current == null) {
            current = OpenFile.temporary(folder);
            file = current;
        }
        return current;
    }

    private Copy hold(InputStream in, int claimed) {
        byte[] bytes = new byte[claimed];
        int length = 0;
        IOException broken = null;
        try {
            for (int count;
                    length < claimed && (count = in.read(bytes, length, claimed - length)) > 0; ) {
                length += count;
            }
        } catch (IOException e) {
            broken = e;
        }
        return new Copy(new Held(bytes, length, held), broken);
    }

    private @Nullable IOException append(InputStream in, OpenFile to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (!isCancelled.getAsBoolean()) {
            int count;
            try {
                count = in.read(buffer, 0, buffer.length);
            } catch (IOException e) {
                return e;
            }
            if (count < 0) {
                break;
            }
            to.write(buffer, count, end);
            end += count;
        }
        return null;
    }

    @Override
    public void close() {
        if (file != null) {
            file.release();
        }
    }

    /// @param all how much is held in memory, this included
    private record Held(byte[] bytes, int length, AtomicLong all) implements Kept {
        @Override
        public long size() {
            return length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes, 0, length);
        }

        @Override
        public void release() {
            all.addAndGet(-bytes.length);
        }
    }
}
