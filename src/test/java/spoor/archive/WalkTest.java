package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

class WalkTest {
    @TempDir private Path folder;

    private Path trail;

    @BeforeEach
    void makeATrail() throws IOException {
        trail =
                folder.resolve(
                        "AWSLogs/o-exampleorgid/111122223333/CloudTrail/us-east-1/2023/07/10");
        Files.createDirectories(trail);
        Files.writeString(trail.resolve("b.json.gz"), "12");
        Files.writeString(trail.resolve("a.json"), "1");
        Files.writeString(folder.resolve("z"), "123");
    }

    @Test
    void findsEveryFileBelowInTheOrderOfTheirPaths() {
        Walk.Found found = walk(folder);

        assertThat(found.files())
                .containsExactly(
                        new DiskFile(trail.resolve("a.json"), 1),
                        new DiskFile(trail.resolve("b.json.gz"), 2),
                        new DiskFile(folder.resolve("z"), 3));
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void takesFilesAndFoldersAndEachFileOnce() {
        assertThat(walk(folder.resolve("z"), trail, trail.resolve("a.json")).files())
                .containsExactly(
                        new DiskFile(trail.resolve("a.json"), 1),
                        new DiskFile(trail.resolve("b.json.gz"), 2),
                        new DiskFile(folder.resolve("z"), 3));
    }

    @Test
    void findsNothingInAnEmptyFolder() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(walk(empty)).isEqualTo(new Walk.Found(List.of(), List.of()));
    }

    @Test
    void saysWhatIsNotThere() {
        Path gone = folder.resolve("gone");

        assertThat(walk(gone, folder.resolve("z")))
                .isEqualTo(
                        new Walk.Found(
                                List.of(new DiskFile(folder.resolve("z"), 3)),
                                List.of(
                                        new Walk.Unreadable(
                                                gone.toString(),
                                                "there is no such file or folder"))));
    }

    @Test
    void followsLinksButNotInCircles() throws IOException {
        Path loop = Files.createSymbolicLink(trail.resolve("loop"), folder);
        Path broken = Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("gone"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.createSymbolicLink(other.resolve("link"), folder.resolve("z"));

        Walk.Found found = walk(folder);

        assertThat(found.files())
                .containsExactly(
                        new DiskFile(trail.resolve("a.json"), 1),
                        new DiskFile(trail.resolve("b.json.gz"), 2),
                        new DiskFile(other.resolve("link"), 3),
                        new DiskFile(folder.resolve("z"), 3));
        assertThat(found.unreadable())
                .containsExactlyInAnyOrder(
                        new Walk.Unreadable(
                                loop.toString(), "a link leads back to a folder above it"),
                        new Walk.Unreadable(broken.toString(), "the link leads nowhere"));
    }

    @Test
    void leavesOutWhatIsNoEvidence() {
        Walk.Found found =
                Walk.below(
                        List.of(folder),
                        Set.of(folder.resolve("z").toAbsolutePath().normalize()),
                        ArchiveLimits.USUAL,
                        () -> false);

        assertThat(found.files()).hasSize(2).noneMatch(f -> f.file().endsWith("z"));
    }

    @Test
    void stopsWhenItIsCancelled() {
        assertThat(Walk.below(List.of(folder), Set.of(), ArchiveLimits.USUAL, () -> true).files()).isEmpty();
    }

    @Test
    void saysWhatMayNotBeEntered() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(closed), "this user may read everything");

        assertThat(walk(folder).unreadable())
                .containsExactly(
                        new Walk.Unreadable(closed.toString(), "reading it is not allowed"));
    }

    private static Walk.Found walk(Path... sources) {
        return Walk.below(List.of(sources), Set.of(), ArchiveLimits.USUAL, () -> false);
    }
}
