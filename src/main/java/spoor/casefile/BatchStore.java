package spoor.casefile;

import spoor.event.Field;
import spoor.ingest.Batch;
import spoor.ingest.BatchSink;
import spoor.ingest.Dictionaries;
import spoor.ingest.FileEntry;
import spoor.ingest.Frame;
import spoor.ingest.Reject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/// Stores the batches of one import. First the bulk, which nobody sees; then, in one transaction,
/// the files and the batch itself, which make it part of the case. What a crash leaves in between
/// is cleared away by the next import.
final class BatchStore implements BatchSink {
    private final Database database;
    private final Dictionaries dictionaries;
    private final int run;
    private final LongConsumer committed;
    private final Map<Field, Integer> storedCodes = new EnumMap<>(Field.class);
    private int nextBatch;
    private int nextFile;
    private int nextOrdinal;
    private long contentEnd;

    /// @param committed is told the number of events in the case after each commit
    BatchStore(Database database, Dictionaries dictionaries, int run, LongConsumer committed) {
        this.database = database;
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
            return true;
        });
        contentEnd = new Ledger(database).contentEnd();
        database.append(this::clearLeftovers);
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
        Map<Field, Integer> codes = new EnumMap<>(storedCodes);
        database.append(db -> {
            insertSegments(db, batch.columns());
            insertFrames(db, batch.frames());
        });
        database.write(db -> {
            insertFiles(db, batch.files());
            if (batch.contentLength() > 0) {
                insertBatch(db, batch);
            }
            DictionaryStore.storeNew(db, dictionaries, codes);
        });
        storedCodes.putAll(codes);
        nextFile += batch.files().size();
        if (batch.contentLength() > 0) {
            nextBatch++;
            nextOrdinal += batch.records();
            contentEnd += batch.contentLength();
            committed.accept(nextOrdinal);
        }
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

    private void insertFiles(Connection db, List<FileEntry> files) throws SQLException {
        try (PreparedStatement sql =
                        db.prepareStatement(
                                "INSERT INTO source_file VALUES"
                                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement rejects =
                        db.prepareStatement("INSERT INTO reject VALUES (?, ?, ?, ?, ?)")) {
            int id = nextFile;
            for (FileEntry file : files) {
                insertFile(sql, id, file);
                insertRejects(rejects, id, file.rejects());
                id++;
            }
        }
    }

    private void insertFile(PreparedStatement sql, int id, FileEntry file) throws SQLException {
        long rejected = file.rejects().size();
        long duplicates = file.isSameAsAnother() ? file.records() - file.rejectedAsAnother() : 0;
        sql.setInt(1, id);
        sql.setInt(2, run);
        sql.setString(3, file.path());
        sql.setString(4, file.member());
        sql.setString(5, file.sha256());
        sql.setLong(6, file.size());
        sql.setString(7, file.shape().name());
        sql.setString(8, file.note());
        if (file.contentOffset() < 0) {
            sql.setNull(9, Types.BIGINT);
        } else {
            sql.setLong(9, contentEnd + file.contentOffset());
        }
        sql.setLong(10, file.contentLength());
        sql.setLong(11, file.records());
        sql.setLong(12, rejected + file.rejectedAsAnother());
        sql.setLong(13, duplicates);
        sql.setLong(14, 0);
        sql.setBoolean(15, file.isSameAsAnother());
        sql.executeUpdate();
    }

    private static void insertRejects(PreparedStatement sql, int file, List<Reject> rejects)
            throws SQLException {
        for (int number = 0; number < rejects.size(); number++) {
            Reject reject = rejects.get(number);
            sql.setInt(1, file);
            sql.setInt(2, number);
            sql.setString(3, reject.reason().name());
            sql.setLong(4, reject.offset());
            sql.setInt(5, reject.length());
            sql.executeUpdate();
        }
    }
}
