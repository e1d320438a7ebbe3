package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.ingest.KnownFiles;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was read into a case: every import, every file, every reject. Safe for several threads.
public final class Ledger implements KnownFiles {
    private static final String TALLY =
            "SELECT COALESCE(SUM(records), 0), COALESCE(SUM(duplicates), 0),"
                    + " COALESCE(SUM(rejected), 0), COALESCE(SUM(conflicts), 0) FROM source_file";
    private static final String RUN =
            "SELECT id, started, finished, sources, files, known FROM import_run ORDER BY id";
    private static final String FILE =
            "SELECT id, run, path, member, sha256, size, shape, note, content_start,"
                    + " content_length, records, duplicates, rejected, conflicts FROM source_file";

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /// The records of the whole case.
    public Tally total() {
        return database.read(db -> {
            try (PreparedStatement sql = db.prepareStatement(TALLY)) {
                return tally(sql);
            }
        });
    }

    /// The records of the files that one import added.
    public Tally ofRun(int run) {
        return database.read(db -> {
            try (PreparedStatement sql = db.prepareStatement(TALLY + " WHERE run = ?")) {
                sql.setInt(1, run);
                return tally(sql);
            }
        });
    }

    private static Tally tally(PreparedStatement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery()) {
            row.next();
            return tally(row, 1);
        }
    }

    /// Reads records, duplicates, rejected, conflicts from the columns beginning at `first`.
    private static Tally tally(ResultSet row, int first) throws SQLException {
        long records = row.getLong(first);
        long duplicates = row.getLong(first + 1);
        long rejected = row.getLong(first + 2);
        return new Tally(
                records,
                records - duplicates - rejected,
                duplicates,
                0,
                rejected,
                row.getLong(first + 3));
    }

    /// All files, in the order in which they were recorded.
    public List<LedgerFile> files() {
        return files("", null);
    }

    /// The files that one import recorded.
    public List<LedgerFile> filesOf(int run) {
        return files(" WHERE run = ?", run);
    }

    private List<LedgerFile> files(String where, @Nullable Integer parameter) {
        return database.read(db -> {
            try (PreparedStatement sql = db.prepareStatement(FILE + where + " ORDER BY id")) {
                if (parameter != null) {
                    sql.setInt(1, parameter);
                }
                List<LedgerFile> files = new ArrayList<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        files.add(file(row));
                    }
                }
                return files;
            }
        });
    }

    private static LedgerFile file(ResultSet row) throws SQLException {
        long unused = row.getLong(9);
        boolean isKept = !row.wasNull() && unused >= 0;
        return new LedgerFile(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                Shape.valueOf(row.getString(7)),
                row.getString(8),
                isKept,
                row.getLong(10),
                true,
                tally(row, 11));
    }

    /// All imports, the first one first.
    public List<LedgerRun> runs() {
        return database.read(db -> {
            List<LedgerRun> runs = new ArrayList<>();
            try (Statement sql = db.createStatement();
                    ResultSet row = sql.executeQuery(RUN)) {
                while (row.next()) {
                    long finished = row.getLong(3);
                    boolean isFinished = !row.wasNull();
                    runs.add(
                            new LedgerRun(
                                    row.getInt(1),
                                    Instant.ofEpochMilli(row.getLong(2)),
                                    isFinished ? Instant.ofEpochMilli(finished) : null,
                                    List.of(row.getString(4).split("\n")),
                                    row.getLong(5),
                                    row.getLong(6),
                                    "",
                                    ofRun(row.getInt(1))));
                }
            }
            return runs;
        });
    }

    /// All rejects, file by file.
    public List<LedgerReject> rejects() {
        return rejects("", null);
    }

    /// The rejects of one file, in its order.
    public List<LedgerReject> rejectsOf(int file) {
        return rejects(" WHERE r.file = ?", file);
    }

    private List<LedgerReject> rejects(String where, @Nullable Integer parameter) {
        return database.read(db -> {
            List<LedgerReject> rejects = new ArrayList<>();
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT f.path, f.member, r.reason, r.start, r.length, r.file, r.number"
                                    + " FROM reject r JOIN source_file f ON f.id = r.file"
                                    + where
                                    + " ORDER BY r.file, r.number")) {
                if (parameter != null) {
                    sql.setInt(1, parameter);
                }
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        String member = row.getString(2);
                        rejects.add(
                                new LedgerReject(
                                        row.getInt(6),
                                        row.getInt(7),
                                        row.getString(1) + (member.isEmpty() ? "" : "!" + member),
                                        RejectReason.valueOf(row.getString(3)),
                                        row.getLong(4),
                                        row.getInt(5)));
                    }
                }
            }
            return rejects;
        });
    }

    @Override
    public Set<String> hashes() {
        return database.read(db -> {
            Set<String> hashes = new HashSet<>();
            try (Statement sql = db.createStatement();
                    ResultSet row =
                            sql.executeQuery(
                                    "SELECT DISTINCT sha256 FROM source_file WHERE sha256 <> ''")) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
            return hashes;
        });
    }

    @Override
    public boolean isKnown(String path, String member, String sha256) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT 1 FROM source_file"
                                    + " WHERE sha256 = ? AND path = ? AND member = ?")) {
                sql.setString(1, sha256);
                sql.setString(2, path);
                sql.setString(3, member);
                try (ResultSet found = sql.executeQuery()) {
                    return found.next();
                }
            }
        });
    }

    @Override
    public Optional<Known> find(String sha256) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT shape, content_length, records, rejected FROM source_file"
                                    + " WHERE sha256 = ? AND NOT same_as_another")) {
                sql.setString(1, sha256);
                try (ResultSet found = sql.executeQuery()) {
                    return found.next()
                            ? Optional.of(
                                    new Known(
                                            Shape.valueOf(found.getString(1)),
                                            found.getInt(2),
                                            found.getLong(3),
                                            found.getLong(4)))
                            : Optional.empty();
                }
            }
        });
    }

    /// The file whose content holds this position, and where its content begins.
    ///
    /// @throws CaseException if none does
    Placed fileAt(long position) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            FILE
                                    + " WHERE content_start <= ? AND content_length > 0"
                                    + " ORDER BY content_start DESC FETCH FIRST ROW ONLY")) {
                sql.setLong(1, position);
                try (ResultSet row = sql.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("no file holds position " + position);
                    }
                    return new Placed(file(row), row.getLong(9));
                }
            }
        });
    }

    /// A file and the position of its bytes in the case's content.
    record Placed(LedgerFile file, long start) {}

    /// Where the content of a file begins; empty where it is not kept.
    Optional<Long> startOf(int file) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement("SELECT content_start FROM source_file WHERE id = ?")) {
                sql.setInt(1, file);
                try (ResultSet row = sql.executeQuery()) {
                    return row.next()
                            ? Optional.ofNullable(row.getObject(1, Long.class))
                            : Optional.empty();
                }
            }
        });
    }

    /// Where the content of the case ends; what an interrupted import left beyond is none of it.
    long contentEnd() {
        return database.read(db -> {
            try (Statement sql = db.createStatement();
                    ResultSet row =
                            sql.executeQuery(
                                    "SELECT COALESCE(MAX(content_start + content_length), 0)"
                                            + " FROM batch")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /// How many files one import recorded, and how many of them held no record.
    long[] filesAndEmptyFiles(int run) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT COUNT(*), COUNT(*) FILTER (WHERE records = 0)"
                                    + " FROM source_file WHERE run = ?")) {
                sql.setInt(1, run);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return new long[] {row.getLong(1), row.getLong(2)};
                }
            }
        });
    }

    /// The number of the next import. Only one runs at a time.
    int nextRun() {
        return database.read(db -> {
            try (Statement sql = db.createStatement();
                    ResultSet next =
                            sql.executeQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM import_run")) {
                next.next();
                return next.getInt(1);
            }
        });
    }

    static void beginRun(Connection db, int run, String sources, long now) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("INSERT INTO import_run VALUES (?, ?, NULL, ?, 0, 0)")) {
            sql.setInt(1, run);
            sql.setLong(2, now);
            sql.setString(3, sources);
            sql.executeUpdate();
        }
    }

    static void endRun(Connection db, int run, long now, long files, long known)
            throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement(
                        "UPDATE import_run SET finished = ?, files = ?, known = ? WHERE id = ?")) {
            sql.setLong(1, now);
            sql.setLong(2, files);
            sql.setLong(3, known);
            sql.setInt(4, run);
            sql.executeUpdate();
        }
    }
}
