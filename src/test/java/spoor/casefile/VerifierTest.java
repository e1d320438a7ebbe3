package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.engine.Cancel;
import spoor.event.CredentialCall;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CancellationException;

class VerifierTest {
    @TempDir private Path folder;

    private Archive archive;
    private CaseFile file;

    @BeforeEach
    void makeACase() {
        archive = Archive.ofEverything(folder.resolve("logs"));
        file = CaseFile.create(folder.resolve("case"));
        file.importFrom(
                List.of(archive.folder()), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void findsNothingWrongWithASoundCaseAndItsOriginals() {
        Verification verification = new Verifier(file).verify(true, Cancel.NEVER);

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.isSound()).isTrue();
        assertThat(verification.records()).isEqualTo(1_013 + 52);
        assertThat(verification.files()).isEqualTo(24);
        assertThat(verification.originals()).isEqualTo(22);
        assertThat(verification.frames()).isPositive();
    }

    @Test
    void findsAByteOfContentThatIsAnother() {
        long position = file.evidence(Cancel.NEVER).table().position(5);
        file.database().write(db -> flip(db, position + 20));
        file.close();
        file = CaseFile.open(folder.resolve("case"));

        assertThat(faults())
                .containsExactly(
                        "the record at position " + position + " is not the one that was read");
    }

    private static void flip(Connection db, long position) throws SQLException {
        long start;
        byte[] raw;
        try (Statement sql = db.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "SELECT start, length, bytes FROM content WHERE start <= "
                                        + position
                                        + " ORDER BY start DESC")) {
            row.next();
            start = row.getLong(1);
            raw = new byte[row.getInt(2)];
            Zstd.decompress(raw, row.getBytes(3));
        }
        raw[(int) (position - start)] ^= 1;
        try (PreparedStatement sql =
                db.prepareStatement("UPDATE content SET bytes = ? WHERE start = ?")) {
            sql.setBytes(1, Zstd.compress(raw));
            sql.setLong(2, start);
            sql.executeUpdate();
        }
    }

    /// A case that was handed on may say of a record what does not stand in it.
    @Test
    void findsANoteThatDoesNotStandInItsRecord() {
        byte[] text = "ASIAFORGED".getBytes(StandardCharsets.UTF_8);
        int path = CredentialCall.PATHS.indexOf("responseElements.credentials.accessKeyId");
        ByteBuffer note = ByteBuffer.allocate(8 + text.length);
        note.putInt(0).put((byte) 1).put((byte) path).putShort((short) text.length).put(text);
        byte[] packed = Zstd.compress(note.array());
        byte[] bytes =
                ByteBuffer.allocate(4 + packed.length).putInt(note.capacity()).put(packed).array();
        file.database()
                .write(db -> {
                    try (PreparedStatement sql =
                            db.prepareStatement(
                                    "UPDATE segment SET bytes = ? WHERE field = 'credentials'")) {
                        sql.setBytes(1, bytes);
                        sql.executeUpdate();
                    }
                });

        assertThat(faults())
                .isNotEmpty()
                .allMatch(f -> f.startsWith("what is noted of the record at position "));
    }

    @Test
    void findsNotesThatAreMissing() {
        execute("DELETE FROM segment WHERE field = 'credentials' AND batch = 1");

        assertThat(faults()).isNotEmpty();
    }

    @Test
    void findsContentThatIsMissing() {
        execute("DELETE FROM content WHERE start = (SELECT MAX(start) FROM content)");

        assertThat(faults()).anyMatch(f -> f.startsWith("content is missing between position "));
    }

    @Test
    void findsCountsThatDoNotAddUp() {
        execute("UPDATE source_file SET records = records + 1 WHERE path LIKE '%lines.ndjson'");

        assertThat(faults())
                .containsExactly("the ledger counts 1066 stored records, the case holds 1065");
    }

    @Test
    void findsOriginalsThatChangedOrAreGone() throws IOException {
        Path changed = archive.folder().resolve("lines.ndjson");
        Path gone = archive.folder().resolve("one.json");
        Files.writeString(changed, "changed");
        Files.delete(gone);

        assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults())
                .containsExactlyInAnyOrder(
                        changed + " has changed since it was imported",
                        gone + " cannot be read any more: " + gone);
        assertThat(faults()).isEmpty();
    }

    @Test
    void stopsWhenItIsCancelled() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> new Verifier(file).verify(false, () -> true));
    }

    private List<String> faults() {
        return new Verifier(file).verify(false, Cancel.NEVER).faults();
    }

    private void execute(String sql) {
        file.database()
                .write(db -> {
                    try (Statement statement = db.createStatement()) {
                        assertThat(statement.executeUpdate(sql)).isEqualTo(1);
                    }
                });
    }
}
