package spoor.casefile;

import spoor.archive.StoredAs;
import spoor.event.Field;
import spoor.ingest.Batch;
import spoor.ingest.BatchSink;
import spoor.ingest.ColumnCodec;
import spoor.ingest.Dictionaries;
import spoor.ingest.FileEntry;
import spoor.ingest.Frame;
import spoor.ingest.Reject;
import spoor.ingest.Stretch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Stores the batches of one import. First the bulk, which nobody sees; then, in one transaction,
/// the files and the batch itself, which make it part of the case. What a crash leaves in between
/// is cleared away by the next import.
final class BatchStore implements BatchSink {
    private final Database database;
    private final Ledger ledger;
    private final Dictionaries dictionaries;
    private final int run;
    private final DiskRoom room;
    private final LongConsumer committed;
    private final Map<Field, Integer> storedCodes = new EnumMap<>(Field.class);

    /// The numbers of files that were read in part.
    private final Map<String, Integer> unfinished = new HashMap<>();

    private int nextBatch;
    private int nextFile;
    private int nextOrdinal;
    private long contentEnd;

    /// @param committed is told the number of events in the case after each commit
    /// @param room is asked before each batch
    BatchStore(
            Database database,
            Dictionaries dictionaries,
            int run,
            DiskRoom room,
            LongConsumer committed) {
        this.room = room;
        this.database = database;
        this.ledger = new Ledger(database);
        this.dictionaries = dictionaries;
        this.run = run;
        this.committed = committed;
        dictionaries
                .all()
                .forEach((field, dictionary) -> storedCodes.put(field, dictionary.size()));
        database.read(db -> {
            nextFile = number(db, "SELECT COALESCE(MAX(id), 0) + 1 FROM source_file").intValue();
            nextBatch = number(db, "SELECT COALESCE(MAX(id), 0) + 1 FROM batch").intValue();
            nextOrdinal = number(db, "SELECT COALESCE(SUM(records), 0) FROM batch").intValue();
            findUnfinished(db);
            return true;
        });
        contentEnd = ledger.contentEnd();
        database.append(this::clearLeftovers);
    }

    private void findUnfinished(Connection db) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT id, path, member, sha256 FROM source_file"
                                        + " WHERE NOT complete")) {
            while (rows.next()) {
                unfinished.put(
                        key(rows.getString(2), rows.getString(3), rows.getString(4)),
                        rows.getInt(1));
            }
        }
    }

    private static String key(String path, String member, String sha256) {
        return sha256 + "\0" + path + "\0" + member;
    }

    private static String key(FileEntry file) {
        return key(file.path(), file.member(), file.sha256());
    }

    private void clearLeftovers(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.executeUpdate("DELETE FROM content WHERE start >= " + contentEnd);
            sql.executeUpdate("DELETE FROM segment WHERE batch >= " + nextBatch);
        }
    }

    private static Long number(Connection db, String query) throws SQLException {
        try (Statement sql = db.createStatement();
                ResultSet found = sql.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public synchronized void store(Batch batch) {
        room.check(batch);
        Map<Field, Integer> codes = new EnumMap<>(storedCodes);
        int[] numbers = numbers(batch.files());
        database.append(db -> {
            insertSegments(db, batch.columns());
            insertSegments(db, stretches(batch.stretches(), numbers));
            insertFrames(db, batch.frames());
        });
        database.write(db -> {
            writeFiles(db, batch.files(), numbers);
            if (batch.contentLength() > 0) {
                insertBatch(db, batch);
            }
            DictionaryStore.storeNew(db, dictionaries, codes);
        });
        storedCodes.putAll(codes);
        remember(batch.files(), numbers);
        if (batch.contentLength() > 0) {
            nextBatch++;
            nextOrdinal += batch.records();
            contentEnd += batch.contentLength();
            committed.accept(nextOrdinal);
        }
    }

    /// The number of each file in the ledger: the one that it has, or the next.
    private int[] numbers(List<FileEntry> files) {
        int[] numbers = new int[files.size()];
        int next = nextFile;
        for (int i = 0; i < numbers.length; i++) {
            Integer known = unfinished.isEmpty() ? null : unfinished.get(key(files.get(i)));
            numbers[i] = known == null ? next++ : known;
        }
        return numbers;
    }

    private void remember(List<FileEntry> files, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            nextFile = Math.max(nextFile, numbers[i] + 1);
            if (!files.get(i).isComplete()) {
                unfinished.put(key(files.get(i)), numbers[i]);
            } else if (!unfinished.isEmpty()) {
                unfinished.remove(key(files.get(i)));
            }
        }
    }

    private static Map<String, List<byte[]>> stretches(List<Stretch> stretches, int[] numbers) {
        if (stretches.isEmpty()) {
            return Map.of();
        }
        int[] starts = stretches.stream().mapToInt(Stretch::start).toArray();
        int[] files = stretches.stream().mapToInt(s -> numbers[s.file()]).toArray();
        long[] offsets = stretches.stream().mapToLong(Stretch::offset).toArray();
        int[] carried = stretches.stream().mapToInt(s -> s.isCarried() ? 1 : 0).toArray();
        int count = starts.length;
        return Map.of(
                Batch.STRETCH_START, List.of(ColumnCodec.encode(starts, 0, count)),
                Batch.STRETCH_FILE, List.of(ColumnCodec.encode(files, 0, count)),
                Batch.STRETCH_OFFSET, List.of(ColumnCodec.encode(offsets, 0, count)),
                Batch.STRETCH_CARRIED, List.of(ColumnCodec.encode(carried, 0, count)));
    }

    private void insertBatch(Connection db, Batch batch) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("INSERT INTO batch VALUES (?, ?, ?, ?, ?)")) {
            sql.setInt(1, nextBatch);
            sql.setInt(2, nextOrdinal);
            sql.setInt(3, batch.records());
            sql.setLong(4, contentEnd);
            sql.setLong(5, batch.contentLength());
            sql.executeUpdate();
        }
    }

    private void insertSegments(Connection db, Map<String, List<byte[]>> columns)
            throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("INSERT INTO segment VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<String, List<byte[]>> column : columns.entrySet()) {
                for (int part = 0; part < column.getValue().size(); part++) {
                    sql.setInt(1, nextBatch);
                    sql.setString(2, column.getKey());
                    sql.setInt(3, part);
                    sql.setBytes(4, column.getValue().get(part));
                    sql.executeUpdate();
                }
            }
        }
    }

    private void insertFrames(Connection db, List<Frame> frames) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement("INSERT INTO content VALUES (?, ?, ?)")) {
            for (Frame frame : frames) {
                sql.setLong(1, contentEnd + frame.offset());
                sql.setInt(2, frame.rawLength());
                sql.setBytes(3, frame.compressed());
                sql.executeUpdate();
            }
        }
    }

    private void writeFiles(Connection db, List<FileEntry> files, int[] numbers)
            throws SQLException {
        try (PreparedStatement sql =
                        db.prepareStatement(
                                "INSERT INTO source_file VALUES"
                                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement rejects =
                        db.prepareStatement("INSERT INTO reject VALUES (?, ?, ?, ?, ?)");
                PreparedStatement objects =
                        db.prepareStatement("MERGE INTO source_object VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < numbers.length; i++) {
                boolean isNew = numbers[i] >= nextFile;
                if (files.get(i).stored().isPresent()) {
                    putObject(objects, numbers[i], files.get(i).stored().get());
                }
                if (isNew) {
                    insertFile(sql, numbers[i], files.get(i));
                    insertRejects(rejects, numbers[i], 0, files.get(i).rejects());
                } else {
                    int before = goOn(db, numbers[i], files.get(i));
                    insertRejects(rejects, numbers[i], before, files.get(i).rejects());
                }
            }
        }
    }

    /// Adds a further part to what the ledger says of a file.
    ///
    /// @return how many rejects of the file there were before
    private int goOn(Connection db, int number, FileEntry file) throws SQLException {
        int before = number(db, "SELECT COUNT(*) FROM reject WHERE file = " + number).intValue();
        LedgerFile known = ledger.file(number);
        boolean isRemarkLost =
                known.isKept() && !known.note().isEmpty() && !file.note().contains(known.note());
        String separator = file.note().isEmpty() ? "" : "; ";
        String note = isRemarkLost ? known.note() + separator + file.note() : file.note();
        try (PreparedStatement sql =
                db.prepareStatement(
                        """
                        UPDATE source_file SET run = ?, shape = ?, note = ?, kept = kept OR ?,
                            length = ?, records = records + ?, aggregated = aggregated + ?,
                            rejected = rejected + ?, complete = ? WHERE id = ?
                        """)) {
            sql.setInt(1, run);
            sql.setString(2, file.shape().name());
            sql.setString(3, note);
            sql.setBoolean(4, file.isKept());
            sql.setLong(5, file.length());
            sql.setLong(6, file.records());
            sql.setLong(7, file.aggregated());
            sql.setLong(8, file.rejects().size());
            sql.setBoolean(9, file.isComplete());
            sql.setInt(10, number);
            sql.executeUpdate();
        }
        return before;
    }

    private void insertFile(PreparedStatement sql, int id, FileEntry file) throws SQLException {
        long rejected = file.rejects().size() + file.rejectedAsAnother();
        long duplicates =
                file.isSameAsAnother() ? file.records() - file.aggregated() - rejected : 0;
        sql.setInt(1, id);
        sql.setInt(2, run);
        sql.setString(3, file.path());
        sql.setString(4, file.member());
        sql.setString(5, file.sha256());
        sql.setLong(6, file.size());
        sql.setString(7, file.shape().name());
        sql.setString(8, file.note());
        sql.setBoolean(9, file.isKept());
        sql.setLong(10, file.length());
        sql.setLong(11, file.records());
        sql.setLong(12, duplicates);
        sql.setLong(13, file.aggregated());
        sql.setLong(14, rejected);
        sql.setLong(15, 0);
        sql.setBoolean(16, file.isComplete());
        sql.setBoolean(17, file.isSameAsAnother());
        sql.executeUpdate();
    }

    private static void putObject(PreparedStatement sql, int file, StoredAs stored)
            throws SQLException {
        sql.setInt(1, file);
        sql.setString(2, stored.version());
        sql.setString(3, stored.tag());
        sql.setLong(4, stored.modified());
        sql.setString(5, stored.metadataText());
        sql.executeUpdate();
    }

    private static void insertRejects(
            PreparedStatement sql, int file, int before, List<Reject> rejects) throws SQLException {
        for (int number = 0; number < rejects.size(); number++) {
            Reject reject = rejects.get(number);
            sql.setInt(1, file);
            sql.setInt(2, before + number);
            sql.setString(3, reject.reason().name());
            sql.setLong(4, reject.offset());
            sql.setInt(5, reject.length());
            sql.executeUpdate();
        }
    }
}
