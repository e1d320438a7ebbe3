package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.engine.Cancel;
import spoor.ingest.Tally;
import spoor.ingest.Trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Fills a small disk in memory, where this user may make one.
class DiskFullTest {
    private static final int FILES = 30;

    @TempDir private Path folder;

    private Path disk;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
                "this user may not mount a disk in memory");
    }

    @AfterEach
    void unmount() throws Exception {
        if (!run("umount", disk.toString())) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void saysSoKeepsWhatIsCommittedAndCarriesOnOnceThereIsRoom() throws Exception {
        Archive archive = new Archive(folder.resolve("logs"));
        Random dice = new Random(15);
        for (int i = 0; i < FILES; i++) {
            byte[] noise = new byte[400_000];
            dice.nextBytes(noise);
            String hex = HexFormat.of().formatHex(noise);
            archive.plain(i + ".json", Trail.file(Trail.record(i, "\"noise\":\"" + hex + "\"")));
        }
        Path one = archive.folder().resolve("0.json");
        Path name = disk.resolve("case");
        CaseException full;
        try (CaseFile file = CaseFile.create(name)) {
            file.importFrom(List.of(one), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
            full =
                    catchThrowableOfType(
                            CaseException.class,
                            () ->
                                    file.importFrom(
                                            List.of(archive.folder()),
                                            ImportOptions.USUAL,
                                            ImportListener.NONE,
                                            Cancel.NEVER));
            assertThat(full.problem()).isEqualTo(Problem.DISK_FULL);
            assertThat(full)
                    .hasMessageContaining("is full. Everything committed so far is safe; make room")
                    .hasMessageMatching(".* needs about \\d+ MB more, and \\d MB are free\\.");
        } catch (CaseException e) {
            assertThat(e.problem()).isEqualTo(Problem.DISK_FULL);
        }

        assertThat(run("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
        try (CaseFile file = CaseFile.open(name)) {
            assertThat(file.tally().kept()).isPositive();
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();

            file.importFrom(
                    List.of(archive.folder()),
                    ImportOptions.USUAL,
                    ImportListener.NONE,
                    Cancel.NEVER);

            assertThat(file.tally()).isEqualTo(new Tally(FILES, FILES, 0, 0, 0, 0));
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
