package spoor.archive;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/// Reads one file after the other, inflated if it was gzipped, through a window that holds most
/// files whole and moves over the others. Confined to one thread.
///
/// A window is `[from, to)` of [#bytes]; [#advance] moves it on.
public final class ContentReader implements AutoCloseable {
    /// Inflated bytes that are held at once, unless one record needs more.
    private static final int WINDOW = 16 << 20;

    /// Bytes between two looks at the limits.
    private static final int STEP = 4 << 20;

    private static final int FIRST_BUFFER = 1 << 16;

    /// Files of up to this many bytes as found are read in one go; larger ones are read twice, the
    /// first time for their hash.
    private static final int HELD = 32 << 20;

    /// A larger buffer than this no limit can ask for.
    private static final int LARGEST_BUFFER = 1 << 30;

    /// Room before what was read ahead, for the rest of the window before it.
    private static final int HEADROOM = 1 << 20;

    private final ArchiveLimits limits;
    private final Executor helpers;
    private final MessageDigest sha256;

    /// Tells the two readings of a large file apart; a hash that nobody can forge costs more.
    private final CRC32C checksum = new CRC32C();

    private long firstReading;
    private final Gunzip gunzip = new Gunzip();
    private byte[] found = new byte[FIRST_BUFFER];
    private byte[] window = new byte[FIRST_BUFFER];
    private InputStream stream = InputStream.nullInputStream();
    private List<String> faults = new ArrayList<>();
    private Archives.@Nullable Kind kind;
    private String hash = "";
    private String limit = "";
    private long size;
    private long offset;
    private int from;
    private int to;
    private boolean isGzip;
    private boolean isHeld;
    private boolean isLast;
    private byte[] spare = new byte[0];
    private @Nullable FutureTask<Integer> ahead;

    /// @param helpers may read ahead in a large file; what they leave is done here
    public ContentReader(ArchiveLimits limits, Executor helpers) {
        this.limits = limits;
        this.helpers = helpers;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Opens a file and fills the first window; of an archive only the hash and the kind count.
    ///
    /// @throws IOException if the file vanished or may not be read
    public void open(SourceFile file) throws IOException {
        close();
        sha256.reset();
        faults = new ArrayList<>();
        limit = "";
        kind = null;
        offset = 0;
        from = 0;
        to = 0;
        isLast = false;
        int length = readFound(file);
        isGzip = Gunzip.isGzip(found, length);
        if (Archives.isZip(found, length)) {
            kind = Archives.Kind.ZIP;
            return;
        }
        if (isGzip) {
            gunzip.begin(found, length, stream, faults);
        } else if (isHeld) {
            byte[] spare = window;
            window = found;
            found = spare;
            to = length;
            isLast = true;
            checkLimits();
        } else {
            makeRoom(length);
            System.arraycopy(found, 0, window, 0, length);
            to = length;
        }
        fill(WINDOW);
        if (Archives.isTar(window, to)) {
            kind = isGzip ? Archives.Kind.TAR_GZ : Archives.Kind.TAR;
        }
    }

    /// Reads the file as found, or its beginning if it is large, and hashes all of it.
    private int readFound(SourceFile file) throws IOException {
        InputStream in = file.open();
        stream = in;
        int length = 0;
        while (true) {
            int read = read(in, found, length, found.length - length);
            if (read < 0) {
                isHeld = true;
                size = length;
                sha256.update(found, 0, length);
                hash = HexFormat.of().formatHex(sha256.digest());
                closeStream();
                return length;
            }
            length += read;
            if (length == found.length) {
                if (length >= HELD) {
                    break;
                }
                found = Arrays.copyOf(found, Math.min(HELD, length * 2));
            }
        }
        isHeld = false;
        hashRest(in, length);
        closeStream();
        firstReading = checksum.getValue();
        checksum.reset();
        stream = new CheckedInputStream(file.open(), checksum);
        return Math.max(0, read(stream, found, 0, found.length));
    }

    /// Reads like the stream. A member of an archive may be cut short; that is its end.
    private int read(InputStream in, byte[] into, int at, int count) throws IOException {
        try {
            return in.read(into, at, count);
        } catch (CutShortException e) {
            limit = e.limit().orElse(limit);
            if (!faults.contains(e.getMessage())) {
                faults.add(String.valueOf(e.getMessage()));
            }
            return -1;
        }
    }

    private void hashRest(InputStream in, int already) throws IOException {
        checksum.reset();
        checksum.update(found, 0, already);
        sha256.update(found, 0, already);
        size = already;
        for (int read; (read = read(in, found, 0, found.length)) > 0; ) {
            checksum.update(found, 0, read);
            sha256.update(found, 0, read);
            size += read;
        }
        hash = HexFormat.of().formatHex(sha256.digest());
    }

    /// What archive the file is; null for anything else, of which the bytes are in the window.
    public Archives.@Nullable Kind kind() {
        return kind;
    }

    /// Holds the window in `[from, to)`; good until the next [#advance] or [#open].
    public byte[] bytes() {
        return window;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// Where in the inflated file the window begins.
    public long offset() {
        return offset;
    }

    /// Whether the file ends with this window.
    public boolean isLast() {
        return isLast;
    }

    /// Bytes before inflating.
    public long sizeAsFound() {
        return size;
    }

    /// How many of them have been read, near enough for showing progress.
    public long readAsFound() {
        return isGzip ? gunzip.consumed() : offset + to - from;
    }

    /// Hex digest of the bytes as found.
    public String sha256() {
        return hash;
    }

    /// What was wrong so far, in words; the content is what could be read all the same.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /// The name of the limit beyond which the file was not read; empty where none was hit.
    public String limit() {
        return limit;
    }

    /// Moves on: what lies before `done` is not needed any more. Where nothing is done the window
    /// grows.
    public void advance(int done) throws IOException {
        int rest = to - done;
        offset += done - from;
        FutureTask<Integer> read = ahead;
        ahead = null;
        if (read == null) {
            System.arraycopy(window, done, window, 0, rest);
            from = 0;
            to = rest;
            fill(rest >= WINDOW - WINDOW / 4 ? largerThan(rest) : WINDOW);
        } else {
            join(done, rest, get(read));
        }
        readAhead();
    }

    /// Puts what was read ahead behind the rest of the window.
    private void join(int done, int rest, int read) throws IOException {
        int count = Math.max(0, read);
        if (rest <= HEADROOM) {
            System.arraycopy(window, done, spare, HEADROOM - rest, rest);
            byte[] before = window;
            window = spare;
            spare = before;
            from = HEADROOM - rest;
            to = HEADROOM + count;
        } else {
            System.arraycopy(window, done, window, 0, rest);
            from = 0;
            makeRoom(rest + count);
            System.arraycopy(spare, HEADROOM, window, rest, count);
            to = rest + count;
        }
        if (read < 0) {
            isLast = true;
            checkUnchanged();
        }
        checkLimits();
    }

    /// Lets the next window be read while this one is worked on.
    private void readAhead() {
        if (isLast) {
            return;
        }
        if (spare.length < HEADROOM + WINDOW) {
            spare = new byte[HEADROOM + WINDOW];
        }
        byte[] into = spare;
        FutureTask<Integer> task = new FutureTask<>((Callable<Integer>) () -> readInto(into));
        ahead = task;
        helpers.execute(task);
    }

    private int readInto(byte[] into) throws IOException {
        int at = HEADROOM;
        while (at < HEADROOM + WINDOW) {
            int read = readContent(into, at, Math.min(STEP, HEADROOM + WINDOW - at));
            if (read <= 0) {
                return at == HEADROOM ? -1 : at - HEADROOM;
            }
            at += read;
        }
        return at - HEADROOM;
    }

    private int readContent(byte[] into, int at, int count) throws IOException {
        return isGzip ? gunzip.read(into, at, count) : read(stream, into, at, count);
    }

    /// What a task read, which is done here if nobody has begun it.
    private static int get(FutureTask<Integer> task) throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private static int largerThan(int length) {
        return (int) Math.min(LARGEST_BUFFER, length * 2L);
    }

    private void fill(int wanted) throws IOException {
        while (!isLast && to < wanted) {
            if (to == window.length) {
                makeRoom((int) Math.min(wanted, window.length * 2L));
            }
            int room = Math.min(STEP, Math.min(wanted, window.length) - to);
            int read = readContent(window, to, room);
            if (read <= 0) {
                isLast = true;
                checkUnchanged();
                return;
            }
            to += read;
            checkLimits();
        }
    }

    private void makeRoom(int wanted) {
        if (window.length < wanted) {
            window = Arrays.copyOf(window, wanted);
        }
    }

    private void checkLimits() {
        long length = offset + to - from;
        String hit = limits.exceeded(readAsFound(), length).orElse("");
        if (hit.isEmpty()) {
            return;
        }
        if (length > limits.fileBytes()) {
            to -= (int) Math.min(to - from, length - limits.fileBytes());
        }
        stop(
                hit,
                "content beyond %d inflated bytes was left out (limit %s)"
                        .formatted(offset + to - from, hit));
    }

    private void stop(String name, String words) {
        limit = name;
        faults.add(words);
        isLast = true;
    }

    /// A large file is read twice, and between the two somebody may have written to it.
    private void checkUnchanged() {
        if (!isHeld && checksum.getValue() != firstReading) {
            faults.add("the file changed while it was read; its hash is that of the first reading");
        }
    }

    private void closeStream() throws IOException {
        FutureTask<Integer> read = ahead;
        ahead = null;
        if (read != null && !read.cancel(false)) {
            get(read);
        }
        InputStream open = stream;
        stream = InputStream.nullInputStream();
        open.close();
    }

    @Override
    public void close() throws IOException {
        closeStream();
    }
}
