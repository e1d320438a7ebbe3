package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;

/// A batch is in the case whole or not at all, at whatever moment of storing it the process dies.
class StoredWholeTest {
    /// More of them, set by a system property, make a long run of it.
    private static final int KILLS = Integer.getInteger("spoor.kills", 6);

    private static final int LATEST_MICROS = 1_500_000;

    @TempDir private Path folder;

    @Test
    void leavesNoPartOfABatch() throws Exception {
        Path name = folder.resolve("case");
        CaseFile.create(name).close();
        Random dice = new Random();
        long batches = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int after = dice.nextInt(LATEST_MICROS);
            try (ChildJvm child = ChildJvm.start(DiesWhileStoring.class, name, after)) {
                String said = child.rest();
                assertThat(child.exitCode()).as(said).isEqualTo(DiesAfter.KILLED);
            }
            try (CaseFile file = CaseFile.open(name)) {
                long stored = count(file, "SELECT COUNT(*) FROM batch");
                assertThat(stored).isGreaterThanOrEqualTo(batches);
                batches = stored;
                String when = "killed after %d µs, %d batches".formatted(after, batches);

                assertThat(count(file, "SELECT COALESCE(MAX(id), 0) FROM batch"))
                        .as(when)
                        .isEqualTo(batches);
                assertThat(count(file, "SELECT COUNT(*) FROM source_file"))
                        .as(when)
                        .isEqualTo(batches * DiesWhileStoring.FILES);
                assertThat(count(file, "SELECT COUNT(*) FROM reject"))
                        .as(when)
                        .isEqualTo(batches * DiesWhileStoring.FILES);
                assertThat(count(file, "SELECT COUNT(*) FROM segment WHERE batch <= " + batches))
                        .as(when)
                        .isEqualTo(batches * DiesWhileStoring.SEGMENTS);
                assertThat(
                                count(
                                        file,
                                        "SELECT COALESCE(SUM(length), 0) FROM content WHERE"
                                                + " start < "
                                                + batches * DiesWhileStoring.CONTENT))
                        .as(when)
                        .isEqualTo(batches * DiesWhileStoring.CONTENT);
            }
        }
        assertThat(batches).isPositive();
    }

    private static long count(CaseFile file, String query) {
        return file.database()
                .read(db -> {
                    try (Statement sql = db.createStatement();
                            ResultSet found = sql.executeQuery(query)) {
                        found.next();
                        return found.getLong(1);
                    }
                });
    }
}
