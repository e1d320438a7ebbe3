package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/// A process that dies in the middle of a transaction leaves H2's notes of how to take it back.
class UnfinishedTransactionTest {
    /// Enough for the notes to fill many pages, the last ones about one table only.
    private static final int ROWS = 20_000;

    private static final int LARGE_ROWS = 400;

    @TempDir private Path folder;

    @Test
    void isTakenBack() {
        Path left = folder.resolve("left" + CaseFile.ENDING);
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            assertThatThrownBy(() ->
                            file.database()
                                    .write(db -> {
                                        insert(db, "INSERT INTO fold VALUES ('copy', ?, X'00')");
                                        insert(
                                                db,
                                                "INSERT INTO reject VALUES (?, 0, 'CUT_SHORT', 0,"
                                                        + " 1)");
                                        save(db);
                                        copy(file.path(), left);
                                        throw new SQLException("enough");
                                    }))
                    .isInstanceOf(CaseException.class);
        }

        try (CaseFile file = CaseFile.open(left)) {
            assertThat(count(file, "fold")).isZero();
            assertThat(count(file, "reject")).isZero();
        }
    }

    /// Taking back large values takes more room than H2 has before it must save.
    @Test
    void isTakenBackHoweverLargeItsValuesAre() {
        Path left = folder.resolve("left" + CaseFile.ENDING);
        Random dice = new Random(3);
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            file.database()
                    .append(db -> {
                        try (PreparedStatement sql =
                                db.prepareStatement("INSERT INTO content VALUES (?, 1, ?)")) {
                            for (int frame = 0; frame < LARGE_ROWS; frame++) {
                                byte[] bytes = new byte[200_000];
                                dice.nextBytes(bytes);
                                sql.setLong(1, frame);
                                sql.setBytes(2, bytes);
                                sql.executeUpdate();
                            }
                        }
                    });
            assertThatThrownBy(() ->
                            file.database()
                                    .write(db -> {
                                        try (Statement sql = db.createStatement()) {
                                            sql.executeUpdate("DELETE FROM content");
                                        }
                                        save(db);
                                        copy(file.path(), left);
                                        throw new SQLException("enough");
                                    }))
                    .isInstanceOf(CaseException.class);
        }

        try (CaseFile file = CaseFile.open(left)) {
            assertThat(count(file, "content")).isEqualTo(LARGE_ROWS);
        }
    }

    private static void insert(Connection db, String row) throws SQLException {
        try (PreparedStatement sql = db.prepareStatement(row)) {
            for (int number = 0; number < ROWS; number++) {
                sql.setInt(1, number);
                sql.executeUpdate();
            }
        }
    }

    private static void save(Connection db) throws SQLException {
        try (Statement sql = db.createStatement()) {
            sql.execute("CHECKPOINT");
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(CaseFile file, String table) {
        return file.database()
                .read(db -> {
                    try (Statement sql = db.createStatement();
                            ResultSet count = sql.executeQuery("SELECT COUNT(*) FROM " + table)) {
                        count.next();
                        return count.getLong(1);
                    }
                });
    }
}
