package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.engine.Cancel;
import spoor.engine.Question;
import spoor.event.Field;
import spoor.ingest.ColumnCodec;
import spoor.ingest.Trail;
import spoor.lens.LensText;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The tables of a case are ours, but what stands in them is not: whoever sends a case may write
/// anything there. It may be called damaged, or be shown as what it says; it never brings the
/// program down.
class HostileDataTest {
    private static final int MUTANTS = 12;

    @TempDir private static Path folder;

    private static Path sound;

    /// Which worker's batch is stored first is left to chance, and one has a few records only.
    private static final String LARGEST =
            "batch = (SELECT id FROM batch ORDER BY records DESC LIMIT 1)";

    private final Path file = folder.resolve("hostile" + CaseFile.ENDING);

    @BeforeAll
    static void makeACase() throws IOException {
        Archive archive = new Archive(folder.resolve("logs"));
        archive.plain("a.json", Trail.file(Archive.records(0, 200)));
        archive.plain("b.json", "[" + Archive.reordered(Trail.record(3)) + "]");
        archive.plain("c.json", Trail.record(4).replace("GetObject", "PutObject"));
        archive.documented();
        sound = folder.resolve("sound" + CaseFile.ENDING);
        try (CaseFile opened = CaseFile.create(sound)) {
            opened.importFrom(
                    List.of(archive.folder()),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE batch SET records = records + 1",
                "UPDATE batch SET records = 0",
                "UPDATE batch SET records = -1",
                "UPDATE batch SET records = 2147483647",
                "UPDATE batch SET first_ordinal = 7",
                "UPDATE batch SET first_ordinal = -7",
                "UPDATE batch SET content_start = -1",
                "UPDATE batch SET content_start = 9223372036854775807",
                "UPDATE batch SET content_length = -1",
                "DELETE FROM batch",
                "DELETE FROM segment WHERE field = 'EVENT_NAME'",
                "DELETE FROM segment",
                "DELETE FROM dictionary",
                "DELETE FROM dictionary WHERE field = 'IDENTITY'",
                "UPDATE dictionary SET field = 'NO_SUCH' WHERE field = 'IDENTITY'",
                "UPDATE dictionary SET field = 'EVENT_TIME' WHERE field = 'IDENTITY'",
                "UPDATE dictionary SET first_code = 99 WHERE field = 'IDENTITY'",
                "DELETE FROM content",
                "UPDATE content SET start = start + 1",
                "UPDATE content SET length = -1",
                "UPDATE content SET length = 2147483647",
                "UPDATE content SET length = length - 1",
                "DELETE FROM fold",
                "DELETE FROM fold WHERE name = 'copy'",
                "DELETE FROM case_info WHERE name = 'folded_records'",
                "UPDATE case_info SET text = '99999999999999' WHERE name = 'folded_records'",
                "DELETE FROM source_file",
                "UPDATE source_file SET shape = 'NO_SUCH'",
                "UPDATE source_file SET kept = FALSE",
                "DELETE FROM segment WHERE field = 'stretch_file'",
                "UPDATE source_file SET records = -5, rejected = 99",
                "UPDATE source_file SET length = -1",
                "UPDATE source_file SET run = 77",
                "INSERT INTO reject VALUES (1, 77, 'NO_SUCH', 0, 0)",
                "INSERT INTO reject VALUES (1, 77, 'CUT_SHORT', -1, -1)",
            })
    void isDamagedWhereItsTablesSay(String sql) throws IOException {
        Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
        try (CaseFile opened = CaseFile.open(file)) {
            execute(opened, sql);
        }

        look(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segment", "dictionary", "content", "fold"})
    void isDamagedWhereItsBytesAreNone(String table) throws IOException {
        Random dice = new Random(table.hashCode());
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < MUTANTS; i++) {
            Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
            try (CaseFile opened = CaseFile.open(file)) {
                byte[] before = bytes(opened, table, dice);
                replace(opened, table, before, mutant(before, dice));
            }
            outcomes.merge(look(file), 1, Integer::sum);
        }
        assertThat(outcomes.keySet()).isSubsetOf("sound", "DAMAGED", "faults");
        assertThat(outcomes).isNotEqualTo(Map.of("sound", MUTANTS));
    }

    @Test
    void isDamagedWhereColumnsSayWhatCannotBe() throws IOException {
        int[] numbers = {-1, Integer.MAX_VALUE, 100_000};
        long[] times = {Long.MIN_VALUE, 1L << 60};
        List<String> outcomes = new ArrayList<>();
        for (String column :
                List.of("offset", "length", "EVENT_NAME", "IDENTITY", "RECIPIENT_ACCOUNT")) {
            for (int number : numbers) {
                outcomes.add(column + " " + withColumn(column, codes -> codes[5] = number));
            }
        }
        for (String column : List.of("time", "id_low", "id_high", "hash")) {
            for (long number : times) {
                outcomes.add(column + " " + withLongs(column, number));
            }
        }
        assertThat(outcomes)
                .filteredOn(o -> !o.startsWith("id_high"))
                .noneMatch(o -> o.endsWith("sound"));
    }

    @Test
    void isDamagedWhereCopiesAreOfNothing() throws IOException {
        for (int[] numbers :
                new int[][] {
                    {-1}, {Integer.MAX_VALUE}, {500}, {3, 2}, {7, 7}, {}, {0, 1, 2, 3, 4, 5, 6}
                }) {
            for (String name : List.of("copy", "original", "conflict")) {
                Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
                try (CaseFile opened = CaseFile.open(file)) {
                    byte[] packed = ColumnCodec.encode(numbers, 0, numbers.length);
                    update(opened, "UPDATE fold SET bytes = ? WHERE name = '" + name + "'", packed);
                }

                assertThat(look(file))
                        .as("%s %s", name, Arrays.toString(numbers))
                        .isIn("sound", "faults", "DAMAGED");
            }
        }
    }

    /// Looks at everything; fails where that comes to any exception but one that says what is
    /// wrong.
    private static String look(Path file) {
        try (CaseFile opened = CaseFile.open(file)) {
            Evidence evidence = opened.evidence(Cancel.NEVER);
            for (int row = 0; row < evidence.table().size(); row += 17) {
                evidence.origin(row);
            }
            Question question =
                    new Question(
                            LensText.parse("\"example\" sort:-event id:any"),
                            Field.FACETS,
                            List.of());
            evidence.engine().answer(question, Cancel.NEVER);
            opened.ledger().rejects();
            for (int row = 0; row < evidence.table().size(); row++) {
                evidence.record(row);
            }
            return new Verifier(opened).verify(false, Cancel.NEVER).isSound() ? "sound" : "faults";
        } catch (CaseException e) {
            return e.problem().name();
        }
    }

    private interface Change {
        void in(int[] codes);
    }

    private String withColumn(String column, Change change) throws IOException {
        Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
        try (CaseFile opened = CaseFile.open(file)) {
            int[] codes = ColumnCodec.decodeInts(segment(opened, column));
            change.in(codes);
            byte[] packed = ColumnCodec.encode(codes, 0, codes.length);
            update(
                    opened,
                    "UPDATE segment SET bytes = ? WHERE "
                            + LARGEST
                            + " AND field = '"
                            + column
                            + "'",
                    packed);
        }
        return look(file);
    }

    private String withLongs(String column, long number) throws IOException {
        Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
        try (CaseFile opened = CaseFile.open(file)) {
            long[] numbers = ColumnCodec.decodeLongs(segment(opened, column));
            Arrays.fill(numbers, 3, 6, number);
            if (column.equals("id_low")) {
                long[] high = ColumnCodec.decodeLongs(segment(opened, "id_high"));
                Arrays.fill(high, 3, 6, 0);
                byte[] packed = ColumnCodec.encode(high, 0, high.length);
                update(
                        opened,
                        "UPDATE segment SET bytes = ? WHERE " + LARGEST + " AND field = 'id_high'",
                        packed);
            }
            byte[] packed = ColumnCodec.encode(numbers, 0, numbers.length);
            update(
                    opened,
                    "UPDATE segment SET bytes = ? WHERE "
                            + LARGEST
                            + " AND field = '"
                            + column
                            + "'",
                    packed);
        }
        return look(file);
    }

    /// Noise, the bytes with some of them changed, or well packed noise.
    private static byte[] mutant(byte[] bytes, Random dice) {
        byte[] noise = new byte[dice.nextInt(200)];
        dice.nextBytes(noise);
        switch (dice.nextInt(4)) {
            case 0 -> {
                return noise;
            }
            case 1 -> {
                return Arrays.copyOf(bytes, dice.nextInt(bytes.length));
            }
            case 2 -> {
                byte[] packed = Zstd.compress(noise);
                return ByteBuffer.allocate(4 + packed.length)
                        .putInt(noise.length)
                        .put(packed)
                        .array();
            }
            default -> {
                byte[] changed = bytes.clone();
                for (int flips = dice.nextInt(3); flips >= 0; flips--) {
                    changed[dice.nextInt(Math.min(changed.length, 40))] = (byte) dice.nextInt();
                }
                return changed;
            }
        }
    }

    private static byte[] segment(CaseFile opened, String column) {
        return opened.database()
                .read(db -> {
                    try (Statement sql = db.createStatement();
                            ResultSet row =
                                    sql.executeQuery(
                                            "SELECT bytes FROM segment WHERE "
                                                    + LARGEST
                                                    + " AND field ="
                                                    + " '"
                                                    + column
                                                    + "'")) {
                        row.next();
                        return row.getBytes(1);
                    }
                });
    }

    private static byte[] bytes(CaseFile opened, String table, Random dice) {
        return opened.database()
                .read(db -> {
                    List<byte[]> all = new ArrayList<>();
                    try (Statement sql = db.createStatement();
                            ResultSet row = sql.executeQuery("SELECT bytes FROM " + table)) {
                        while (row.next()) {
                            all.add(row.getBytes(1));
                        }
                    }
                    return all.get(dice.nextInt(all.size()));
                });
    }

    private static void replace(CaseFile opened, String table, byte[] before, byte[] after) {
        opened.database()
                .write(db -> {
                    try (PreparedStatement sql =
                            db.prepareStatement(
                                    "UPDATE " + table + " SET bytes = ? WHERE bytes = ?")) {
                        sql.setBytes(1, after);
                        sql.setBytes(2, before);
                        assertThat(sql.executeUpdate()).isPositive();
                    }
                });
    }

    private static void update(CaseFile opened, String sql, byte[] bytes) {
        opened.database()
                .write(db -> {
                    try (PreparedStatement statement = db.prepareStatement(sql)) {
                        statement.setBytes(1, bytes);
                        assertThat(statement.executeUpdate()).isEqualTo(1);
                    }
                });
    }

    private static void execute(CaseFile opened, String sql) {
        opened.database()
                .write(db -> {
                    try (Statement statement = db.createStatement()) {
                        statement.execute(sql);
                    }
                });
    }
}
