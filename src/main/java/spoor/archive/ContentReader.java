package spoor.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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

    /// Below this many inflated bytes nobody asks how well they were packed.
    private static final long RATIO_FROM = 64L << 20;

    private final ArchiveLimits limits;
    private final MessageDigest sha256;
    private final Gunzip gunzip = new Gunzip();
    private byte[] found = new byte[FIRST_BUFFER];
    private byte[] window = new byte[FIRST_BUFFER];
    private InputStream stream = InputStream.nullInputStream();
    private List<String> faults = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private String hash = "";
    private String limit = "";
    private long size;
    private long offset;
    private int from;
    private int to;
    private boolean isGzip;
    private boolean isHeld;
    private boolean isLast;

    /// What a file is to the archive layer.
    public enum Kind {
        /// Anything that is not one of the others: its bytes are in the window.
        TEXT,
        ZIP,
        TAR,
        TAR_GZ
    }

    public ContentReader(ArchiveLimits limits) {
        this.limits = limits;
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
        offset = 0;
        from = 0;
        to = 0;
        isLast = false;
        int length = readFound(file);
        isGzip = Gunzip.isGzip(found, length);
        if (Archives.isZip(found, length)) {
            kind = Kind.ZIP;
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
        kind = Archives.isTar(window, to) ? isGzip ? Kind.TAR_GZ : Kind.TAR : Kind.TEXT;
    }

    /// Reads the file as found, or its beginning if it is large, and hashes all of it.
    private int readFound(SourceFile file) throws IOException {
        InputStream in = file.open();
        stream = in;
        int length = 0;
        while (true) {
            length += in.readNBytes(found, length, found.length - length);
            if (length < found.length) {
                isHeld = true;
                size = length;
                sha256.update(found, 0, length);
                hash = HexFormat.of().formatHex(sha256.digest());
                closeStream();
                return length;
            }
            if (length >= HELD) {
                break;
            }
            found = Arrays.copyOf(found, Math.min(HELD, length * 2));
        }
        isHeld = false;
        hashRest(in, length);
        closeStream();
        stream = new DigestInputStream(file.open(), sha256);
        return stream.readNBytes(found, 0, found.length);
    }

    private void hashRest(InputStream in, int already) throws IOException {
        sha256.update(found, 0, already);
        size = already;
        for (int read; (read = in.read(found)) > 0; ) {
            sha256.update(found, 0, read);
            size += read;
        }
        hash = HexFormat.of().formatHex(sha256.digest());
    }

    public Kind kind() {
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
        System.arraycopy(window, done, window, 0, rest);
        from = 0;
        to = rest;
        fill(Math.max(WINDOW, rest >= WINDOW - WINDOW / 4 ? largerThan(rest) : WINDOW));
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
            int read =
                    isGzip ? gunzip.read(window, to, room) : stream.read(window, to, room);
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
        if (length > limits.fileBytes()) {
            to -= (int) Math.min(to - from, length - limits.fileBytes());
            stop(
                    "fileBytes",
                    "content beyond "
                            + limits.fileBytes()
                            + " inflated bytes was left out (limit fileBytes)");
        } else if (isGzip
                && length > RATIO_FROM
                && length > limits.ratio() * Math.max(1, gunzip.consumed())) {
            stop(
                    "ratio",
                    "more than "
                            + limits.ratio()
                            + " inflated bytes for each byte found; content beyond "
                            + length
                            + " bytes was left out (limit ratio)");
        }
    }

    private void stop(String name, String words) {
        limit = name;
        faults.add(words);
        isLast = true;
    }

    /// A large file is read twice, and between the two somebody may have written to it.
    private void checkUnchanged() {
        if (!isHeld && !HexFormat.of().formatHex(sha256.digest()).equals(hash)) {
            faults.add("the file changed while it was read; its hash is that of the first reading");
        }
    }

    private void closeStream() throws IOException {
        InputStream open = stream;
        stream = InputStream.nullInputStream();
        open.close();
    }

    @Override
    public void close() throws IOException {
        closeStream();
    }
}
