package spoor.casefile;

import org.jspecify.annotations.Nullable;

import spoor.archive.StoredAs;
import spoor.ingest.KnownFiles;
import spoor.ingest.ObjectKeys;
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
                    + " COALESCE(SUM(aggregated), 0), COALESCE(SUM(rejected), 0),"
                    + " COALESCE(SUM(conflicts), 0) FROM source_file";
    private static final String FILE =
            "SELECT id, run, path, member, sha256, size, shape, note, kept, length, complete,"
                    + " records, duplicates, aggregated, rejected, conflicts,"
                    + " version, tag, modified, metadata"
                    + " FROM source_file LEFT JOIN source_object ON file = id";
    private static final String REJECT =
            "SELECT r.file, r.number, f.path, f.member, r.reason, r.start, r.length"
                    + " FROM reject r JOIN source_file f ON f.id = r.file";

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

    /// Reads records, duplicates, aggregated, rejected, conflicts from the columns beginning at
    /// `first`.
    private static Tally tally(ResultSet row, int first) throws SQLException {
        long records = row.getLong(first);
        long duplicates = row.getLong(first + 1);
        long aggregated = row.getLong(first + 2);
        long rejected = row.getLong(first + 3);
        return new Tally(
                records,
                records - duplicates - aggregated - rejected,
                duplicates,
                aggregated,
                rejected,
                row.getLong(first + 4));
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
        return new LedgerFile(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                Shape.valueOf(row.getString(7)),
                row.getString(8),
                row.getBoolean(9),
                row.getLong(10),
                row.getBoolean(11),
                tally(row, 12),
                stored(row, 17));
    }

    /// What the store said, from four columns; empty if the file was not fetched from one.
    private static Optional<StoredAs> stored(ResultSet row, int first) throws SQLException {
        String version = row.getString(first);
        if (version == null) {
            return Optional.empty();
        }
        return Optional.of(
                new StoredAs(
                        version,
                        row.getString(first + 1),
                        row.getLong(first + 2),
                        StoreWords.metadata(row.getString(first + 3))));
    }

    /// All imports, the first one first.
    public List<LedgerRun> runs() {
        return database.read(db -> {
            List<LedgerRun> runs = new ArrayList<>();
            try (Statement sql = db.createStatement();
                    ResultSet row =
                            sql.executeQuery(
                                    """
                                    SELECT r.id, r.started, r.finished, r.sources, r.files, r.known,
                                        r.zone, COALESCE(SUM(f.records), 0),
                                        COALESCE(SUM(f.duplicates), 0),
                                        COALESCE(SUM(f.aggregated), 0),
                                        COALESCE(SUM(f.rejected), 0),
                                        COALESCE(SUM(f.conflicts), 0)
                                    FROM import_run r LEFT JOIN source_file f ON f.run = r.id
                                    GROUP BY r.id ORDER BY r.id
                                    """)) {
                while (row.next()) {
                    runs.add(run(row));
                }
            }
            return runs;
        });
    }

    private static LedgerRun run(ResultSet row) throws SQLException {
        long finished = row.getLong(3);
        boolean isFinished = !row.wasNull();
        return new LedgerRun(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                isFinished ? Instant.ofEpochMilli(finished) : null,
                row.getString(4).lines().toList(),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                tally(row, 8));
    }

    /// All rejects, file by file.
    public List<LedgerReject> rejects() {
        return rejects("", null);
    }

    /// The rejects of one file, by its number.
    public List<LedgerReject> rejectsOf(int file) {
        return rejects(" WHERE r.file = ?", file);
    }

    private List<LedgerReject> rejects(String where, @Nullable Integer parameter) {
        return database.read(db -> {
            List<LedgerReject> rejects = new ArrayList<>();
            try (PreparedStatement sql =
                    db.prepareStatement(REJECT + where + " ORDER BY r.file, r.number")) {
                if (parameter != null) {
                    sql.setInt(1, parameter);
                }
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        rejects.add(reject(row));
                    }
                }
            }
            return rejects;
        });
    }

    private static LedgerReject reject(ResultSet row) throws SQLException {
        String member = row.getString(4);
        return new LedgerReject(
                row.getInt(1),
                row.getInt(2),
                row.getString(3) + (member.isEmpty() ? "" : "!" + member),
                RejectReason.valueOf(row.getString(5)),
                row.getLong(6),
                row.getInt(7));
    }

    @Override
    public Set<String> hashes() {
        return hashes("complete AND sha256 <> ''");
    }

    @Override
    public Set<String> unfinished() {
        return hashes("NOT complete");
    }

    @Override
    public ObjectKeys objects() {
        return database.read(db -> {
            ObjectKeys keys = new ObjectKeys();
            try (Statement sql = db.createStatement();
                    ResultSet row =
                            sql.executeQuery(
                                    """
                                    SELECT path, tag FROM source_object
                                    JOIN source_file ON id = file WHERE complete
                                    """)) {
                while (row.next()) {
                    keys.add(row.getString(1), row.getString(2));
                }
            }
            return keys;
        });
    }

    @Override
    public List<String> settledBelow(String prefix) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            """
                            SELECT path FROM source_object JOIN source_file ON id = file
                            WHERE complete AND tag = ? AND LEFT(path, CHAR_LENGTH(?)) = ?
                            """)) {
                sql.setString(1, StoredAs.SETTLED);
                sql.setString(2, prefix);
                sql.setString(3, prefix);
                List<String> paths = new ArrayList<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        paths.add(row.getString(1));
                    }
                }
                return paths;
            }
        });
    }

    private Set<String> hashes(String condition) {
        return database.read(db -> {
            Set<String> hashes = new HashSet<>();
            try (Statement sql = db.createStatement();
                    ResultSet row =
                            sql.executeQuery(
                                    "SELECT DISTINCT sha256 FROM source_file WHERE " + condition)) {
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
                            "SELECT 1 FROM source_file WHERE complete"
                                    + " AND sha256 = ? AND path = ? AND member = ?")) {
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
                            "SELECT shape, length, records, aggregated, rejected FROM source_file"
                                    + " WHERE sha256 = ? AND complete AND NOT same_as_another")) {
                sql.setString(1, sha256);
                try (ResultSet found = sql.executeQuery()) {
                    return found.next()
                            ? Optional.of(
                                    new Known(
                                            Shape.valueOf(found.getString(1)),
                                            found.getLong(2),
                                            found.getLong(3),
                                            found.getLong(4),
                                            found.getLong(5)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public long within(String path, String member) {
        String inner = member.isEmpty() ? "" : member + "!";
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT COUNT(*) FROM source_file WHERE shape <> 'ARCHIVE' AND path = ?"
                                    + " AND LEFT(member, CHAR_LENGTH(?)) = ?")) {
                sql.setString(1, path);
                sql.setString(2, inner);
                sql.setString(3, inner);
                try (ResultSet found = sql.executeQuery()) {
                    found.next();
                    return found.getLong(1);
                }
            }
        });
    }

    @Override
    public long stored(String path, String member, String sha256) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT length FROM source_file WHERE NOT complete AND kept"
                                    + " AND sha256 = ? AND path = ? AND member = ?")) {
                sql.setString(1, sha256);
                sql.setString(2, path);
                sql.setString(3, member);
                try (ResultSet found = sql.executeQuery()) {
                    return found.next() ? found.getLong(1) : 0L;
                }
            }
        });
    }

    /// What the ledger says of the file with this number.
    ///
    /// @throws CaseException if there is none
    LedgerFile file(int id) {
        return database.read(db -> {
            try (PreparedStatement sql = db.prepareStatement(FILE + " WHERE id = ?")) {
                sql.setInt(1, id);
                try (ResultSet row = sql.executeQuery()) {
                    if (!row.next()) {
                        throw new SQLException("there is no file " + id);
                    }
                    return file(row);
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

    /// How many files one import recorded, archives counted by their members, and how many of them
    /// held no record.
    long[] filesAndEmptyFiles(int run) {
        return database.read(db -> {
            try (PreparedStatement sql =
                    db.prepareStatement(
                            "SELECT COUNT(*), COUNT(*) FILTER (WHERE records = 0)"
                                    + " FROM source_file WHERE run = ? AND shape <> 'ARCHIVE'")) {
                sql.setInt(1, run);
                try (ResultSet row = sql.executeQuery()) {
                    row.next();
                    return new long[] {row.getLong(1), row.getLong(2)};
                }
            }
        });
    }

    /// How many files of one import may hold events that are not in the case.
    long unread(int run) {
        return files(" WHERE run = ? AND (records = 0 OR NOT complete)", run).stream()
                .filter(FileStatus::isUnread)
                .count();
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

    static void beginRun(Connection db, int run, String sources, String zone, long now)
            throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("INSERT INTO import_run VALUES (?, ?, NULL, ?, 0, 0, ?)")) {
            sql.setInt(1, run);
            sql.setLong(2, now);
            sql.setString(3, sources);
            sql.setString(4, zone);
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
