package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.ingest.Dictionaries;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// What compacting a case file keeps, and what it gives back.
class CompactingTest {
    private static final int BATCHES = 40;

    @TempDir private Path folder;

    @Test
    void givesBackWhatIsNoLongerNeededWhileOthersRead() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        try (CaseFile file = CaseFile.create(name)) {
            store(file);
            long before = Files.size(name);
            int[] hashes = contents(file);
            AtomicBoolean isDone = new AtomicBoolean();
            CompletableFuture<Integer> reader =
                    CompletableFuture.supplyAsync(() -> {
                        int readings = 0;
                        for (; !isDone.get() || readings == 0; readings++) {
                            assertThat(contents(file)).isEqualTo(hashes);
                        }
                        return readings;
                    });
            boolean isReplaced = false;
            for (int i = 0; i < 5; i++) {
                isReplaced |= file.database().compact(DiesWhileStoring.ALWAYS);
            }
            isDone.set(true);

            assertThat(isReplaced).isTrue();

            assertThat(reader.get()).isPositive();
            assertThat(Files.size(name)).isLessThan(before * 9 / 10);
        }
        try (CaseFile file = CaseFile.open(name)) {
            assertThat(contents(file)).hasSize(BATCHES * DiesWhileStoring.FRAMES);
        }
    }

    @Test
    void leavesAWellFilledFileAlone() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        try (CaseFile file = CaseFile.create(name)) {
            store(file);
            file.database().compact(0);
            long synced = Files.size(name);

            assertThat(file.database().compact(0)).isFalse();
            assertThat(Files.size(name)).isEqualTo(synced);
        }
    }

    @Test
    void leavesTheFileAloneWhileSomebodyReads() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        try (CaseFile file = CaseFile.create(name)) {
            store(file);
            boolean isReplaced =
                    file.database()
                            .read(_ -> CompletableFuture.supplyAsync(() -> compact(file)).join());

            assertThat(isReplaced).isFalse();
            assertThat(contents(file)).hasSize(BATCHES * DiesWhileStoring.FRAMES);
        }
    }

    @Test
    void leavesTheFileAloneWhereItCannotBeCopied() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        try (CaseFile file = CaseFile.create(name)) {
            store(file);
            int[] hashes = contents(file);
            Path inTheWay = name.resolveSibling(name.getFileName() + ".compact");
            Files.createDirectory(inTheWay);
            Files.createFile(inTheWay.resolve("a file"));

            assertThat(compact(file)).isFalse();
            assertThat(contents(file)).isEqualTo(hashes);
            store(file);
        }
    }

    @Test
    void clearsAwayWhatADeadProcessLeft() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        try (CaseFile file = CaseFile.create(name)) {
            store(file);
            Path left = name.resolveSibling(name.getFileName() + ".compact");
            Files.write(left, new byte[10_000]);

            assertThat(compact(file)).isTrue();
            assertThat(left).doesNotExist();
            store(file);
        }
    }

    @Test
    void keepsTheLinkToTheCaseAndWhoMayReadIt() throws Exception {
        Path name = CaseFile.pathOf(folder.resolve("case"));
        CaseFile.create(name).close();
        Assumptions.assumeTrue(
                Files.getFileStore(name).supportsFileAttributeView("posix"),
                "no permissions of this kind here");
        Files.setPosixFilePermissions(name, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(CaseFile.pathOf(folder.resolve("link")), name);
        try (CaseFile file = CaseFile.open(link)) {
            store(file);

            assertThat(compact(file)).isTrue();
        }
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(name)))
                .isEqualTo("rw-------");
        try (CaseFile file = CaseFile.open(name)) {
            assertThat(contents(file)).doesNotContain(0);
        }
    }

    private static boolean compact(CaseFile file) {
        return file.database().compact(DiesWhileStoring.ALWAYS);
    }

    private static void store(CaseFile file) {
        BatchStore store =
                new BatchStore(
                        file.database(), new Dictionaries(), 1, new DiskRoom(file.path()), _ -> {});
        Random dice = new Random(7);
        for (int i = 0; i < BATCHES; i++) {
            store.store(DiesWhileStoring.batch(dice));
        }
    }

    /// A hash of each frame as it is stored.
    private static int[] contents(CaseFile file) {
        return file.database()
                .read(db -> {
                    try (var sql = db.createStatement();
                            var rows =
                                    sql.executeQuery("SELECT bytes FROM content ORDER BY start")) {
                        int[] hashes = new int[BATCHES * DiesWhileStoring.FRAMES];
                        for (int i = 0; rows.next(); i++) {
                            hashes[i] = Arrays.hashCode(rows.getBytes(1));
                        }
                        return hashes;
                    }
                });
    }
}
