package spoor.casefile;

import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The H2 file under a case: opens it with the smallest rights and lends connections. Safe for
/// several threads.
final class Database implements AutoCloseable {
    private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
    private static final String FILE_ENDING = ".mv.db";
    private static final String USER = "spoor";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /// The share of a file, in per cent, from which on compacting it is not worth the wait.
    private static final int WELL_FILLED = 65;

    /// The most bytes that are copied for it.
    private static final long MOST_COPIED = 1 << 30;

    static {
        // No class named by a case file is ever loaded. H2 reads this once, before its first use.
        System.setProperty("h2.allowedClasses", "spoor.none");
    }

    private final Path file;
    private final JdbcDataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private volatile Connection keeper;
    private int lent;
    private boolean isPaused;
    private boolean isClosed;

    /// Work with a connection.
    @FunctionalInterface
    interface Work<T> {
        T with(Connection db) throws SQLException;
    }

    /// Work with a connection that gives nothing back.
    @FunctionalInterface
    interface Change {
        void with(Connection db) throws SQLException;
    }

    private Database(Path file, JdbcDataSource source, Connection keeper) {
        this.file = file;
        this.source = source;
        this.keeper = keeper;
    }

    Path file() {
        return file;
    }

    /// Makes a new, empty database.
    static Database create(Path file) {
        if (Files.exists(file)) {
            throw new CaseException(Problem.EXISTS, file, null);
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CaseException(
                    Problem.NO_ACCESS,
                    file,
                    "Its folder is missing or may not be written to.",
                    null);
        }
        return writable(connect(file, ""));
    }

    /// Opens a case, once it is certain that it is one of ours and that nothing in it can run.
    static Database open(Path file) {
        checkFile(file);
        boolean isUnfinished = Catalogue.check(file);
        if (!isUnfinished) {
            try (Database looked = connect(file, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r")) {
                looked.checkContents();
            }
            return broughtUp(writable(connect(file, ";IFEXISTS=TRUE")));
        }
        // To take back a transaction H2 must write.
        Database opened = writable(connect(file, ";IFEXISTS=TRUE"));
        try {
            opened.checkContents();
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
        return broughtUp(opened);
    }

    /// Brings an older case to this version, where it may be written to.
    private static Database broughtUp(Database opened) {
        try {
            int version = opened.read(Database::version);
            if (version < Schema.VERSION) {
                if (opened.store().isReadOnly()) {
                    throw new CaseException(Problem.OLDER, opened.file, null);
                }
                opened.write(Schema::bringUp);
            }
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private void checkContents() {
        read(db -> {
            String foreign = Schema.foreignObjects(db);
            if (!foreign.isEmpty()) {
                throw new CaseException(Problem.UNSAFE, file, foreign, null);
            }
            checkVersion(db, file);
            return true;
        });
    }

    private MVStore store() {
        return ((SessionLocal) ((JdbcConnection) keeper).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
    }

    private static Database writable(Database database) {
        MVStore store = database.store();
        if (!store.isReadOnly()) {
            // Zero ends those threads, and would save after each statement; less than zero does
            // not.
            store.setAutoCommitDelay(0);
            store.setAutoCommitDelay(-1);
        }
        return database;
    }

    private synchronized void execute(String statement) {
        try (Statement sql = keeper.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private static void checkFile(Path file) {
        if (!Files.exists(file)) {
            throw new CaseException(Problem.MISSING, file, null);
        }
        if (!Files.isRegularFile(file)) {
            throw new CaseException(Problem.NOT_A_CASE, file, null);
        }
        if (!Files.isReadable(file)) {
            throw new CaseException(Problem.NO_ACCESS, file, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!new String(in.readNBytes(MAGIC.length), StandardCharsets.US_ASCII)
                    .equals(new String(MAGIC, StandardCharsets.US_ASCII))) {
                throw new CaseException(Problem.NOT_A_CASE, file, null);
            }
        } catch (IOException e) {
            throw new CaseException(Problem.NO_ACCESS, file, e);
        }
    }

    private static void checkVersion(Connection db, Path file) throws SQLException {
        int number;
        try {
            number = version(db);
        } catch (SQLException e) {
            throw new CaseException(Problem.NOT_A_CASE, file, e);
        }
        if (number < 1) {
            throw new CaseException(Problem.NOT_A_CASE, file, null);
        }
        if (number < Schema.OLDEST) {
            throw new CaseException(Problem.OLDER, file, null);
        }
        if (number > Schema.VERSION) {
            throw new CaseException(Problem.NEWER, file, null);
        }
    }

    /// 0 if it says none.
    private static int version(Connection db) throws SQLException {
        String version = info(db, "schema").orElse("");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
    }

    private static Database connect(Path file, String options) {
        String path = file.toString();
        if (path.indexOf(';') >= 0 || !path.endsWith(FILE_ENDING)) {
            throw new CaseException(
                    Problem.NO_ACCESS,
                    file,
                    "The path of a case must not hold a semicolon and ends with "
                            + FILE_ENDING
                            + ".",
                    null);
        }
        String name = path.substring(0, path.length() - FILE_ENDING.length());
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:"
                        + name
                        + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=32768"
                        + options);
        source.setUser(USER);
        source.setPassword("");
        try {
            return new Database(file, source, source.getConnection());
        } catch (SQLException e) {
            throw problem(file, e);
        } catch (OutOfMemoryError | AssertionError e) {
            // H2 makes room for whatever length a damaged page claims, and asserts what it expects.
            throw new CaseException(Problem.DAMAGED, file, e);
        }
    }

    /// Reads and decodes with a connection of its own. Readers see what is committed and never wait
    /// for a writer.
    <T> T read(Work<T> work) {
        Connection db = lend();
        try {
            return work.with(db);
        } catch (CaseException | CancellationException e) {
            throw e;
        } catch (SQLException e) {
            throw problem(file, e);
        } catch (RuntimeException | AssertionError e) {
            throw new CaseException(Problem.DAMAGED, file, "What is stored cannot be decoded.", e);
        } finally {
            giveBack(db);
        }
    }

    /// Writes in one transaction, all of it or nothing, and hands it to the system, so that it
    /// outlives this process. One writer at a time.
    synchronized void write(Change change) {
        try {
            keeper.setAutoCommit(false);
            try {
                change.with(keeper);
                keeper.commit();
                execute("CHECKPOINT");
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Writes each statement as a transaction of its own. H2 writes a large value twice if it has
    /// to be saved before its transaction ends; so bulk goes in this way, beyond what the case
    /// counts as its own, and a small transaction then takes it in.
    synchronized void append(Change change) {
        try {
            keeper.setAutoCommit(true);
            change.with(keeper);
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    private void rollBack(Throwable because) {
        try {
            keeper.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    static Optional<String> info(Connection db, String name) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("SELECT text FROM case_info WHERE name = ?")) {
            sql.setString(1, name);
            try (ResultSet found = sql.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    static void setInfo(Connection db, String name, String text) throws SQLException {
        try (PreparedStatement sql =
                db.prepareStatement("MERGE INTO case_info (name, text) KEY (name) VALUES (?, ?)")) {
            sql.setString(1, name);
            sql.setString(2, text);
            sql.executeUpdate();
        }
    }

    /// Makes everything committed safe on the disk.
    void sync() {
        execute("CHECKPOINT SYNC");
    }

    /// Makes everything committed safe on the disk, and gives back the room of what is no longer
    /// needed where that is much: H2 uses it again after 45 seconds only, so a short import of many
    /// small files leaves holes.
    void compact() {
        compact(WELL_FILLED);
    }

    /// The same below another share in use, in per cent. What is live is copied to a file beside
    /// the case, which then takes its place in one step, so that whatever happens the case is
    /// whole. Where readers do not pause for it, or the disk has no room for it, all stays as it
    /// is.
    ///
    /// @return whether the file was replaced
    synchronized boolean compact(int wellFilled) {
        sync();
        MVStore store = store();
        long live = store.getFileStore().size() * store.getFillRate() / 100;
        int used = store.getFillRate() * store.getFileStore().getChunksFillRate() / 100;
        if (used >= wellFilled || live > MOST_COPIED || live > file.toFile().getUsableSpace() / 2) {
            return false;
        }
        try {
            if (!pauseReaders()) {
                return false;
            }
            keeper.close();
            boolean isCopied = CompactCopy.replace(file);
            keeper = writable(connect(file, ";IFEXISTS=TRUE")).keeper;
            return isCopied;
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            resumeReaders();
        }
    }

    private void resumeReaders() {
        synchronized (idle) {
            isPaused = false;
            idle.notifyAll();
            if (!isClosed) {
                return;
            }
        }
        // The case was closed in the meantime.
        closeKeeper();
    }

    private void closeKeeper() {
        try {
            keeper.close();
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// Lends nothing more, and closes what is not lent.
    ///
    /// @return whether nothing is lent any more
    private boolean pauseReaders() throws SQLException {
        synchronized (idle) {
            isPaused = true;
            awaitReaders();
            if (lent > 0 || isClosed) {
                return false;
            }
            closeIdle();
            return true;
        }
    }

    private void closeIdle() throws SQLException {
        for (Connection db : idle) {
            db.close();
        }
        idle.clear();
    }

    /// @throws CancellationException if the case was closed: nobody waits for what would be read
    private Connection lend() {
        synchronized (idle) {
            awaitLending();
            if (isClosed) {
                throw new CancellationException("the case was closed");
            }
            lent++;
            Connection db = idle.poll();
            if (db != null) {
                return db;
            }
        }
        try {
            return source.getConnection();
        } catch (SQLException e) {
            countBack();
            throw problem(file, e);
        }
    }

    private void awaitLending() {
        while (isPaused && !isClosed) {
            try {
                idle.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private void giveBack(Connection db) {
        try {
            synchronized (idle) {
                if (!isClosed) {
                    idle.push(db);
                    return;
                }
            }
            db.close();
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            countBack();
        }
    }

    private void countBack() {
        synchronized (idle) {
            lent--;
            idle.notifyAll();
        }
    }

    /// What went wrong, told by H2's code and, for a full disk, by the system's words further down.
    static CaseException problem(Path file, SQLException e) {
        Problem problem =
                switch (e.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Problem.LOCKED;
                    case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Problem.MISSING;
                    case ErrorCode.WRONG_USER_OR_PASSWORD -> Problem.NOT_A_CASE;
                    case ErrorCode.DATABASE_IS_READ_ONLY -> Problem.NO_ACCESS;
                    case ErrorCode.ACCESS_DENIED_TO_CLASS_1 -> Problem.UNSAFE;
                    default -> Problem.DAMAGED;
                };
        return new CaseException(deeper(e, problem), file, e);
    }

    static Problem deeper(Throwable e, Problem problem) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String words = message(cause).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("not enough space")) {
                return Problem.DISK_FULL;
            }
            if (words.contains("permission denied") || words.contains("access is denied")) {
                return Problem.NO_ACCESS;
            }
            if (words.contains("the file is locked")) {
                return Problem.LOCKED;
            }
        }
        return problem;
    }

    private static String message(@Nullable Throwable e) {
        return e == null || e.getMessage() == null ? "" : e.getMessage();
    }

    /// Waits a moment for readers that are still at it, because H2 holds the file until the last of
    /// them is done.
    @Override
    public void close() {
        try {
            synchronized (idle) {
                isClosed = true;
                awaitReaders();
                closeIdle();
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
        closeKeeper();
    }

    private void awaitReaders() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            for (long left; lent > 0 && (left = end - System.nanoTime()) > 0; ) {
                idle.wait(1 + left / 1_000_000);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
