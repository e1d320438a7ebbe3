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

/// A process that dies in the middle of a transaction leaves H2's notes of how to take it back.
class UnfinishedTransactionTest {
    /// Enough for the notes to fill many pages, the last ones about one table only.
    private static final int ROWS = 20_000;

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
