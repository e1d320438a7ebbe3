package spoor.casefile;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;

import org.jspecify.annotations.Nullable;

import spoor.engine.Cancel;
import spoor.engine.RecordSearch;

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

    private Inflated inflate(long start, int length, byte[] compressed) {
        return new Inflated(start, inflateInto(new byte[0], start, length, compressed));
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
        Needle needle = new Needle(text);
        long[] frames = frameStarts();
        int parts = (frames.length + FRAMES_A_SEARCH - 1) / FRAMES_A_SEARCH;
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> {
                    int from = part * FRAMES_A_SEARCH;
                    int to = Math.min(frames.length, from + FRAMES_A_SEARCH);
                    long last = to < frames.length ? frames[to] : Long.MAX_VALUE;
                    database.read(db -> {
                        searchFrames(db, frames[from], last, needle, cancel, hit);
                        return true;
                    });
                });
    }

    /// Searches the frames that begin at `[first, end)`, and what reaches over into the frame at
    /// `end`.
    private void searchFrames(
            Connection db, long first, long end, Needle needle, Cancel cancel, LongConsumer hit)
            throws SQLException {
        byte[] tail = new byte[0];
        long tailStart = 0;
        byte[] raw = new byte[0];
        try (PreparedStatement sql =
                db.prepareStatement(
                        "SELECT start, length, bytes FROM content WHERE start >= ? AND start <= ?"
                                + " ORDER BY start")) {
            sql.setLong(1, first);
            sql.setLong(2, end);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    cancel.check();
                    long start = rows.getLong(1);
                    int length = rows.getInt(2);
                    raw = inflateInto(raw, start, length, rows.getBytes(3));
                    if (tail.length > 0 && tailStart + tail.length == start) {
                        int head = Math.min(needle.length() - 1, length);
                        byte[] seam = Arrays.copyOf(tail, tail.length + head);
                        System.arraycopy(raw, 0, seam, tail.length, head);
                        long seamStart = tailStart;
                        needle.find(seam, 0, seam.length, at -> hit.accept(seamStart + at));
                    }
                    if (start == end) {
                        return;
                    }
                    needle.find(raw, 0, length, at -> hit.accept(start + at));
                    int rest = Math.min(needle.length() - 1, length);
                    tail = Arrays.copyOfRange(raw, length - rest, length);
                    tailStart = start + length - rest;
                }
            }
        }
    }

    private byte[] inflateInto(byte[] buffer, long start, int length, byte[] compressed) {
        if (length < 0 || length > MOST_RAW_BYTES) {
            throw damaged("a frame claims to hold " + length + " bytes", null);
        }
        byte[] raw = buffer.length >= length ? buffer : new byte[length];
        try {
            long made = Zstd.decompressByteArray(raw, 0, length, compressed, 0, compressed.length);
            if (made != length) {
                throw damaged("the frame at position " + start + " cannot be inflated", null);
            }
        } catch (ZstdException e) {
            throw damaged("the frame at position " + start + " cannot be inflated", e);
        }
        return raw;
    }
}
