package spoor.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// An object of a store in the net, fetched whole: in memory, or in a nameless temporary file if it
/// is long. Nothing that its name says is ever a path here.
public final class FetchedFile implements SourceFile {
    /// Longer ones go to a temporary file.
    public static final int HELD = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final String path;
    private final StoredAs stored;
    private final Kept kept;
    private final Runnable whenReleased;
    private final AtomicBoolean isReleased = new AtomicBoolean();

    private FetchedFile(String path, StoredAs stored, Kept kept, Runnable whenReleased) {
        this.path = path;
        this.stored = stored;
        this.kept = kept;
        this.whenReleased = whenReleased;
    }

    /// A file of these bytes, which are not copied.
    public static FetchedFile of(
            String path, StoredAs stored, byte[] bytes, Runnable whenReleased) {
        return new FetchedFile(path, stored, new Bytes(bytes), whenReleased);
    }

    /// Fetches a file.
    ///
    /// @param length how many bytes the store says there are
    /// @param temporary a folder for what is long
    /// @param whenReleased is told once the bytes are no longer held
    /// @throws EOFException if there are fewer bytes than that, or more
    /// @throws FileSystemException if they cannot be kept
    /// @throws IOException if they cannot be read
    public static FetchedFile fetch(
            String path,
            StoredAs stored,
            InputStream in,
            long length,
            Path temporary,
            Runnable whenReleased)
            throws IOException {
        if (length <= HELD) {
            byte[] bytes = in.readNBytes((int) length);
            checkWhole(bytes.length + (in.read() < 0 ? 0 : 1), length);
            return of(path, stored, bytes, whenReleased);
        }
        OpenFile file = OpenFile.temporary(temporary);
        boolean isKept = false;
        try {
            byte[] buffer = new byte[BUFFER];
            long end = 0;
            for (int count; end <= length && (count = in.read(buffer)) >= 0; end += count) {
                write(file, buffer, count, end, temporary);
            }
            checkWhole(end, length);
            isKept = true;
            return new FetchedFile(path, stored, new Stretch(file, 0, length), whenReleased);
        } finally {
            if (!isKept) {
                file.release();
            }
        }
    }

    private static void write(OpenFile file, byte[] bytes, int length, long to, Path folder)
            throws FileSystemException {
        try {
            file.write(bytes, length, to);
        } catch (IOException e) {
            throw new FileSystemException(folder.toString(), null, String.valueOf(e.getMessage()));
        }
    }

    private static void checkWhole(long found, long length) throws EOFException {
        if (found != length) {
            throw new EOFException("the connection ended after " + found + " of " + length);
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String member() {
        return "";
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public long size() {
        return kept.size();
    }

    @Override
    public Optional<StoredAs> stored() {
        return Optional.of(stored);
    }

    @Override
    public InputStream open() throws IOException {
        if (isReleased.get()) {
            throw new IOException("it was fetched, read and let go already");
        }
        return kept.open();
    }

    @Override
    public void release() {
        if (isReleased.compareAndSet(false, true)) {
            kept.release();
            whenReleased.run();
        }
    }

    private record Bytes(byte[] bytes) implements Kept {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public void release() {
            // The collector sees to it.
        }
    }
}
