package spoor.casefile;

import com.github.luben.zstd.Zstd;

import org.jspecify.annotations.Nullable;

import spoor.engine.Cancel;
import spoor.engine.RecordSearch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/// The content of a case: the inflated files one after the other, in frames. Safe for several
/// threads.
final class ContentStore implements RecordSearch {
    /// Frames kept inflated. Neighbouring rows of the timeline come from as many files as there are
    /// accounts and regions, so this is what makes reading them in order cheap.
    private static final int FRAMES_KEPT = 96;

    /// Frames that one thread searches in a row; at the seams a frame is inflated twice.
    private static final int FRAMES_A_SEARCH = 32;

    private static final int MOST_RAW_BYTES = 64 << 20;

    private final Database database;
    private final Path file;
    private final TreeSet<Long> starts = new TreeSet<>();
    private final Map<Long, Inflated> kept =
            new LinkedHashMap<>(FRAMES_KEPT * 2, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Inflated> eldest) {
                    boolean isFull = size() > FRAMES_KEPT;
                    if (isFull) {
                        starts.remove(eldest.getKey());
                    }
                    return isFull;
                }
            };

    /// A frame's bytes and the position of the first of them.
    record Inflated(long start, byte[] bytes) {
        long end() {
            return start + bytes.length;
        }
    }

    ContentStore(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    /// The bytes at a position of the content.
    ///
    /// @throws CaseException if they are not all there
    byte[] bytes(long position, int length) {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            Inflated frame = frameAt(position + filled);
            int from = (int) (position + filled - frame.start());
            int count = Math.min(length - filled, frame.bytes().length - from);
            if (count <= 0) {
                throw damaged("bytes are missing at position " + (position + filled), null);
            }
            System.arraycopy(frame.bytes(), from, bytes, filled, count);
            filled += count;
        }
        return bytes;
    }

    private Inflated frameAt(long position) {
        synchronized (kept) {
            Long start = starts.floor(position);
            Inflated frame = start == null ? null : kept.get(start);
            if (frame != null && position < frame.end()) {
                return frame;
            }
        }
        Inflated frame = database.read(db -> readAt(db, position));
        synchronized (kept) {
            kept.put(frame.start(), frame);
            starts.add(frame.start());
        }
        return frame;
    }

    private Inflated readAt(Connection db, long position) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement(
                        "SELECT start, length, bytes FROM content WHERE start <= ?"
                                + " ORDER BY start DESC FETCH FIRST ROW ONLY")) {
            sql.setLong(1, position);
            try (ResultSet row = sql.executeQuery()) {
                if (!row.next()) {
                    throw damaged("there is no content at position " + position, null);
                }
                return inflate(row.getLong(1), row.getInt(2), row.getBytes(3));
            }
        }
    }

    Inflated inflate(long start, int length, byte[] compressed) {
        if (length < 0 || length > MOST_RAW_BYTES) {
            throw damaged("a frame claims to hold " + length + " bytes", null);
        }
        byte[] bytes = new byte[length];
        try {
            if (Zstd.decompress(bytes, compressed) != length) {
                throw damaged("the frame at position " + start + " cannot be inflated", null);
            }
        } catch (RuntimeException e) {
            throw damaged("the frame at position " + start + " cannot be inflated", e);
        }
        return new Inflated(start, bytes);
    }

    private CaseException damaged(String words, @Nullable Throwable cause) {
        return new CaseException(Problem.DAMAGED, file, "In detail: " + words + ".", cause);
    }

    /// The frame that begins at a position, read anew.
    Inflated frame(long start) {
        return database.read(db -> readAt(db, start));
    }

    /// The start of each frame, ascending.
    long[] frameStarts() {
        return database.read(db -> {
            List<Long> all = new ArrayList<>();
            try (Statement sql = db.createStatement();
                    ResultSet rows = sql.executeQuery("SELECT start FROM content ORDER BY start")) {
                while (rows.next()) {
                    all.add(rows.getLong(1));
                }
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        });
    }

    @Override
    public void search(String text, Cancel cancel, LongConsumer hit) {
        byte[] needle = lower(text.getBytes(StandardCharsets.UTF_8));
        long[] frames = frameStarts();
        int parts = (frames.length + FRAMES_A_SEARCH - 1) / FRAMES_A_SEARCH;
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> {
                    int from = part * FRAMES_A_SEARCH;
                    int to = Math.min(frames.length, from + FRAMES_A_SEARCH);
                    searchFrames(frames, from, to, needle, cancel, hit);
                });
    }

    /// Searches frames `[from, to)`, and what reaches over their end into the next.
    private void searchFrames(
            long[] frames, int from, int to, byte[] needle, Cancel cancel, LongConsumer hit) {
        byte[] tail = new byte[0];
        long tailStart = 0;
        for (int i = from; i <= to && i < frames.length; i++) {
            cancel.check();
            long start = frames[i];
            byte[] bytes = frame(start).bytes();
            for (int at = 0; at < bytes.length; at++) {
                byte b = bytes[at];
                bytes[at] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
            }
            if (tail.length > 0 && tailStart + tail.length == start) {
                byte[] seam =
                        Arrays.copyOf(
                                tail, tail.length + Math.min(needle.length - 1, bytes.length));
                System.arraycopy(bytes, 0, seam, tail.length, seam.length - tail.length);
                find(seam, needle, tailStart, hit);
            }
            if (i == to) {
                return;
            }
            find(bytes, needle, start, hit);
            int rest = Math.min(needle.length - 1, bytes.length);
            tail = Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length);
            tailStart = start + bytes.length - rest;
        }
    }

    private static void find(byte[] bytes, byte[] needle, long start, LongConsumer hit) {
        byte first = needle[0];
        int last = bytes.length - needle.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == first
                    && Arrays.equals(bytes, i, i + needle.length, needle, 0, needle.length)) {
                hit.accept(start + i);
            }
        }
    }

    private static byte[] lower(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] |= 0x20;
            }
        }
        return bytes;
    }
}
