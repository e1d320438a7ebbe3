package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.engine.Cancel;
import spoor.ingest.Trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class CaseProblemsTest {
    @TempDir private Path folder;

    @Test
    void isMissing() {
        CaseException e = openingFails(folder.resolve("gone"));

        assertThat(e.problem()).isEqualTo(Problem.MISSING);
        assertThat(e)
                .hasMessage(
                        "There is no case at "
                                + folder.resolve("gone.spoor.mv.db")
                                + ". Nothing was created; check the path.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isThereAlready() throws IOException {
        Path file = Files.writeString(folder.resolve("there.spoor.mv.db"), "precious");

        assertThat(creatingFails(file).problem()).isEqualTo(Problem.EXISTS);
        assertThat(file).hasContent("precious");
    }

    @Test
    void canNotBeMadeInAFolderThatIsMissing() {
        assertThat(creatingFails(folder.resolve("gone/case")).problem())
                .isEqualTo(Problem.NO_ACCESS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void canNotBeMadeInAFolderThatMayNotBeWritten() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(closed), "this user may write everywhere");

        assertThat(creatingFails(closed.resolve("case")).problem()).isEqualTo(Problem.NO_ACCESS);
    }

    @Test
    void takesNoSettingsThroughItsPath() throws IOException {
        Path file = folder.resolve("a;INIT=CREATE TABLE x(y INT)");

        assertThat(creatingFails(file).problem()).isEqualTo(Problem.NO_ACCESS);
        assertThat(folder).isEmptyDirectory();

        Files.copy(made().path(), folder.resolve("a;b.spoor.mv.db"));
        CaseException e = openingFails(folder.resolve("a;b"));
        assertThat(e.problem()).isEqualTo(Problem.NO_ACCESS);
        assertThat(e).hasMessageContaining("must not hold a semicolon");
    }

    @Test
    void isHeldByAnotherProcess() throws Exception {
        Path file = made().path();
        try (ChildJvm other = ChildJvm.start(HoldsACase.class, file)) {
            other.await("open");

            CaseException e = openingFails(file);

            assertThat(e.problem()).isEqualTo(Problem.LOCKED);
            assertThat(e).hasMessageStartingWith(file + " is open in another process");
        }
        assertThat(recordsIn(file)).isEqualTo(1);
    }

    @Test
    void isHeldByThisProcess() throws IOException {
        try (CaseFile file = reopened(made().path())) {
            assertThat(openingFails(file.path()).problem()).isEqualTo(Problem.LOCKED);
            assertThat(file.tally().kept()).isEqualTo(1);
        }
    }

    @Test
    void isNoCaseAtAll() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mv.db"), "Dear diary");
        Path empty = Files.createFile(folder.resolve("empty.mv.db"));
        Path store = folder.resolve("store.mv.db");
        try (MVStore other = new MVStore.Builder().fileName(store.toString()).open()) {
            other.openMap("data").put("a", "b");
        }
        Path directory = Files.createDirectory(folder.resolve("folder.mv.db"));
        for (Path file : List.of(text, empty, store, directory)) {
            byte[] before = Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file);

            assertThat(openingFails(file).problem()).as("%s", file).isEqualTo(Problem.NOT_A_CASE);

            assertThat(Files.isDirectory(file) ? new byte[0] : Files.readAllBytes(file))
                    .isEqualTo(before);
        }
        assertThat(openingFails(text))
                .hasMessage(
                        text
                                + " is not a Spoor case. It was not changed; choose a .spoor.mv.db"
                                + " file.");
    }

    @ParameterizedTest
    @CsvSource({"sa, ''", "spoor, secret", "spoor, ''"})
    void isTheDatabaseOfAnotherProgram(String user, String password) throws Exception {
        Path file = folder.resolve("other.mv.db");
        try (Connection db =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + folder.resolve("other"), user, password);
                Statement sql = db.createStatement()) {
            sql.execute("CREATE TABLE customers (id INT)");
        }
        byte[] before = Files.readAllBytes(file);

        assertThat(openingFails(file).problem()).isEqualTo(Problem.NOT_A_CASE);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void wasWrittenByAnEarlyVersion() throws IOException {
        Path file = made().path();
        change(file, "UPDATE case_info SET text = '1' WHERE name = 'schema'");
        byte[] before = Files.readAllBytes(file);

        CaseException e = openingFails(file);

        assertThat(e.problem()).isEqualTo(Problem.OLDER);
        assertThat(e).hasMessageContaining("import the original archive into a new case");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void isBroughtUpFromTheVersionThatKnewNoStoresInTheNet() throws IOException {
        Path file = made().path();
        change(file, "DROP TABLE source_object");
        change(file, "UPDATE case_info SET text = '5' WHERE name = 'schema'");

        try (CaseFile opened = CaseFile.open(file)) {
            assertThat(opened.tally().records()).isEqualTo(1);
            assertThat(opened.ledger().files()).allMatch(f -> f.stored().isEmpty());
            assertThat(opened.ledger().settledBelow("")).isEmpty();
        }
        assertThat(recordsIn(file)).isEqualTo(1);
    }

    @Test
    void wasWrittenByANewerVersion() throws IOException {
        Path file = made().path();
        change(
                file,
                "UPDATE case_info SET text = '" + (Schema.VERSION + 1) + "' WHERE name = 'schema'");
        byte[] before = Files.readAllBytes(file);

        CaseException e = openingFails(file);

        assertThat(e.problem()).isEqualTo(Problem.NEWER);
        assertThat(e).hasMessageContaining("was written by a newer version of Spoor");
        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE case_info SET text = 'x' WHERE name = 'schema'",
        "UPDATE case_info SET text = '0' WHERE name = 'schema'",
        "DELETE FROM case_info",
    })
    void doesNotSayWhichVersionItIs(String sql) throws IOException {
        Path file = made().path();
        change(file, sql);

        assertThat(openingFails(file).problem()).isEqualTo(Problem.NOT_A_CASE);
    }

    @Test
    void isFreeAgainAfterItWasRefused() throws Exception {
        Path file = made().path();
        change(file, "UPDATE case_info SET text = '999' WHERE name = 'schema'");
        assertThat(openingFails(file).problem()).isEqualTo(Problem.NEWER);

        try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
            assertThat(store.isClosed()).isFalse();
        }
    }

    @Test
    void isCutShort() throws IOException {
        Path file = made().path();
        byte[] whole = Files.readAllBytes(file);
        // The end of the file may be room that H2 has not used yet.
        for (int length = 4; length < whole.length / 2; length += 977) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(outcome(file))
                    .as("%d of %d bytes", length, whole.length)
                    .isNotEqualTo("sound");
        }
    }

    /// H2 keeps older states of its pages, so not every flipped byte is seen; but none is seen as
    /// anything but damage.
    @Test
    void isDamagedAndSaysSoWhateverIsRead() throws IOException {
        Path file = made().path();
        byte[] whole = Files.readAllBytes(file);
        Random dice = new Random(14);
        int damaged = 0;
        for (int i = 0; i < 150; i++) {
            byte[] bytes = whole.clone();
            int at = dice.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + dice.nextInt(i % 2 == 0 ? 1 : 4_096));
            for (int b = at; b < at + length; b++) {
                bytes[b] = (byte) dice.nextInt();
            }
            Files.write(file, bytes);

            damaged += outcome(file).equals("sound") ? 0 : 1;
        }
        assertThat(damaged).isPositive();
    }

    /// What a look at everything in a case comes to; fails where it comes to any other exception.
    private static String outcome(Path file) {
        try (CaseFile opened = CaseFile.open(file)) {
            CaseState state = CaseState.of(opened);
            return state.faults().isEmpty() ? "sound" : "faults";
        } catch (CaseException e) {
            return e.problem().name();
        }
    }

    @Test
    void tellsAFullDiskAndMissingRightsByTheSystemsWords() {
        Path file = Path.of("case.spoor.mv.db");
        IOException full = new IOException("No space left on device");
        IOException fullOnWindows = new IOException("There is not enough space on the disk");
        IOException denied = new IOException("/x (Permission denied)");

        assertThat(problem(file, ErrorCode.IO_EXCEPTION_2, full)).isEqualTo(Problem.DISK_FULL);
        assertThat(
                        problem(
                                file,
                                ErrorCode.GENERAL_ERROR_1,
                                new IllegalStateException(fullOnWindows)))
                .isEqualTo(Problem.DISK_FULL);
        assertThat(problem(file, ErrorCode.IO_EXCEPTION_1, denied)).isEqualTo(Problem.NO_ACCESS);
        assertThat(problem(file, ErrorCode.DATABASE_IS_READ_ONLY, null))
                .isEqualTo(Problem.NO_ACCESS);
        assertThat(problem(file, ErrorCode.DATABASE_ALREADY_OPEN_1, null))
                .isEqualTo(Problem.LOCKED);
        assertThat(problem(file, ErrorCode.ACCESS_DENIED_TO_CLASS_1, null))
                .isEqualTo(Problem.UNSAFE);
        assertThat(problem(file, ErrorCode.FILE_CORRUPTED_1, null)).isEqualTo(Problem.DAMAGED);
    }

    private static Problem problem(Path file, int code, Throwable cause) {
        return Database.problem(file, new SQLException("H2 says", "00000", code, cause)).problem();
    }

    @Test
    void saysInEachMessageWhatIsSafeOrWhatToDo() {
        Path file = Path.of("case.spoor.mv.db");
        for (Problem problem : Problem.values()) {
            assertThat(new CaseException(problem, file, null))
                    .message()
                    .contains("case.spoor.mv.db")
                    .containsPattern("not |safe|Nothing|Check");
        }
        assertThat(new CaseException(Problem.DAMAGED, file, "More.", null))
                .message()
                .endsWith(" More.");
    }

    private CaseFile made() throws IOException {
        Path log = Files.writeString(folder.resolve("log.json"), Trail.file(Trail.record(1)));
        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            file.importFrom(List.of(log), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
            return file;
        } finally {
            Files.delete(log);
        }
    }

    private static CaseFile reopened(Path file) {
        return CaseFile.open(file);
    }

    private static long recordsIn(Path file) {
        try (CaseFile opened = CaseFile.open(file)) {
            return opened.tally().records();
        }
    }

    private static void change(Path file, String sql) {
        try (CaseFile opened = CaseFile.open(file)) {
            opened.database()
                    .write(db -> {
                        try (Statement statement = db.createStatement()) {
                            statement.execute(sql);
                        }
                    });
        }
    }

    private static CaseException openingFails(Path file) {
        return catchThrowableOfType(CaseException.class, () -> CaseFile.open(file).close());
    }

    private static CaseException creatingFails(Path file) {
        return catchThrowableOfType(CaseException.class, () -> CaseFile.create(file).close());
    }
}
