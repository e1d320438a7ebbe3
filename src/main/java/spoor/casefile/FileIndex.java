package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.event.Origin;
import spoor.ingest.Batch;
import spoor.ingest.ColumnCodec;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells which file a position of the content comes from, and where a file's bytes lie. Safe for
/// several threads.
final class FileIndex {
    private static final int FILES_KEPT = 4_096;

    private final Database database;
    private final Ledger ledger;
    private final ContentStore content;
    private final Carriers carriers;

    /// By the position at which its content begins.
    private final TreeMap<Long, Stretches> batches = new TreeMap<>();

    private final Map<Integer, LedgerFile> kept =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, LedgerFile> eldest) {
                    return size() > FILES_KEPT;
                }
            };

    private int lastBatch;

    /// The stretches of one batch, in order.
    private record Stretches(
            int batch,
            long contentStart,
            long contentEnd,
            int[] starts,
            int[] files,
            long[] offsets,
            int[] carried) {
        int at(long position) {
            int found = Arrays.binarySearch(starts, (int) (position - contentStart));
            return found >= 0 ? found : -found - 2;
        }

        long end(int stretch) {
            return stretch + 1 < starts.length ? contentStart + starts[stretch + 1] : contentEnd;
        }

        boolean isCarried(int stretch) {
            return carried[stretch] != 0;
        }
    }

    FileIndex(Database database, Ledger ledger, ContentStore content) {
        this.database = database;
        this.ledger = ledger;
        this.content = content;
        this.carriers = new Carriers(database);
    }

    /// @throws CaseException if no file holds the position
    Origin origin(long position, int length) {
        Stretches batch = batchAt(position);
        int stretch = batch.at(position);
        LedgerFile file = file(batch.files()[stretch]);
        long offset = position - batch.contentStart() - batch.starts()[stretch];
        int bytes = length;
        if (batch.isCarried(stretch)) {
            Carriers.Carrier carrier =
                    carriers.at(batch.batch(), (int) (position - batch.contentStart()));
            offset = carrier.offset();
            bytes = carrier.length();
        } else {
            offset += batch.offsets()[stretch];
        }
        return new Origin(file.path(), file.member(), file.sha256(), offset, bytes, List.of());
    }

    /// The number of the file that a position of the content comes from.
    ///
    /// @throws CaseException if no file holds the position
    int fileAt(long position) {
        Stretches batch = batchAt(position);
        return batch.files()[batch.at(position)];
    }

    /// Bytes of an inflated file, as far as they are in the case.
    byte[] bytes(int file, long offset, int length) {
        long from = Math.max(0, offset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Stretches batch : all()) {
            for (int i = 0; i < batch.files().length; i++) {
                if (batch.files()[i] == file && !batch.isCarried(i)) {
                    append(batch, i, from, offset + length, bytes);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void append(
            Stretches batch, int stretch, long from, long to, ByteArrayOutputStream bytes) {
        long start = batch.offsets()[stretch];
        long position = batch.contentStart() + batch.starts()[stretch];
        long end = start + batch.end(stretch) - position;
        long first = Math.max(from, start);
        long last = Math.min(to, end);
        if (first < last) {
            bytes.writeBytes(content.bytes(position + first - start, (int) (last - first)));
        }
    }

    /// How many bytes of each file are in the case, by its number.
    Map<Integer, Long> lengths() {
        Map<Integer, Long> lengths = new TreeMap<>();
        for (Stretches batch : all()) {
            for (int i = 0; i < batch.files().length; i++) {
                if (!batch.isCarried(i)) {
                    long length = batch.end(i) - batch.contentStart() - batch.starts()[i];
                    lengths.merge(batch.files()[i], length, Long::sum);
                }
            }
        }
        return lengths;
    }

    private synchronized LedgerFile file(int id) {
        return kept.computeIfAbsent(id, ledger::file);
    }

    private synchronized List<Stretches> all() {
        refresh();
        return List.copyOf(batches.values());
    }

    private synchronized Stretches batchAt(long position) {
        Stretches found = floor(position);
        if (found == null) {
            refresh();
            found = floor(position);
        }
        if (found == null || found.at(position) < 0) {
            throw new CaseException(
                    Problem.DAMAGED,
                    database.file(),
                    "In detail: no file holds position " + position + ".",
                    null);
        }
        return found;
    }

    private @Nullable Stretches floor(long position) {
        Map.Entry<Long, Stretches> entry = batches.floorEntry(position);
        return entry == null || position >= entry.getValue().contentEnd() ? null : entry.getValue();
    }

    /// Reads the batches that came since the last time.
    private void refresh() {
        database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT id, content_start, content_length FROM batch WHERE id > ?"
                                    + " ORDER BY id")) {
                sql.setInt(1, lastBatch);
                try (ResultSet rows = sql.executeQuery()) {
                    while (rows.next()) {
                        Stretches batch =
                                stretches(db, rows.getInt(1), rows.getLong(2), rows.getLong(3));
                        batches.put(batch.contentStart(), batch);
                        lastBatch = rows.getInt(1);
                    }
                }
            }
            return true;
        });
    }

    private static Stretches stretches(Connection db, int batch, long start, long length)
            throws SQLException {
        Stretches read =
                new Stretches(
                        batch,
                        start,
                        start + length,
                        ColumnCodec.decodeInts(segment(db, batch, Batch.STRETCH_START)),
                        ColumnCodec.decodeInts(segment(db, batch, Batch.STRETCH_FILE)),
                        ColumnCodec.decodeLongs(segment(db, batch, Batch.STRETCH_OFFSET)),
                        ColumnCodec.decodeInts(segment(db, batch, Batch.STRETCH_CARRIED)));
        int count = read.starts().length;
        boolean isSound =
                count > 0
                        && read.starts()[0] == 0
                        && read.starts()[count - 1] <= length
                        && read.files().length == count
                        && read.offsets().length == count
                        && read.carried().length == count
                        && isAscending(read.starts());
        if (!isSound) {
            throw new SQLException("the stretches of batch " + batch + " are damaged");
        }
        return read;
    }

    private static boolean isAscending(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] segment(Connection db, int batch, String field) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement(
                        "SELECT bytes FROM segment WHERE batch = ? AND field = ? AND part = 0")) {
            sql.setInt(1, batch);
            sql.setString(2, field);
            try (ResultSet row = sql.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("batch " + batch + " has no segment " + field);
                }
                return row.getBytes(1);
            }
        }
    }
}
