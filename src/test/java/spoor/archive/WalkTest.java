package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

class WalkTest {
    @TempDir private Path root;

    private Path folder;
    private Path elsewhere;
    private Path trail;

    @BeforeEach
    void makeATrail() throws IOException {
        folder = Files.createDirectory(root.resolve("folder"));
        elsewhere = Files.createDirectory(root.resolve("elsewhere"));
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
        assertThat(Walk.below(List.of(folder), Set.of(), ArchiveLimits.USUAL, () -> true).files())
                .isEmpty();
    }

    @Test
    void entersEveryFolderOnceHoweverManyLinksLeadToIt() throws IOException {
        // Two links in each folder to the next would make a million paths.
        Path chain = Files.createDirectory(folder.resolve("chain"));
        Path one = Files.createDirectory(chain.resolve("0"));
        for (int i = 1; i <= 20; i++) {
            Path next = Files.createDirectory(chain.resolve("" + i));
            Files.createSymbolicLink(one.resolve("a"), next);
            Files.createSymbolicLink(one.resolve("b"), next);
            one = next;
        }
        Files.writeString(one.resolve("log"), "1");

        Walk.Found found = walk(folder);

        assertThat(found.files())
                .extracting(DiskFile::file)
                .containsExactly(
                        trail.resolve("a.json"),
                        trail.resolve("b.json.gz"),
                        one.resolve("log"),
                        folder.resolve("z"));
        assertThat(found.unreadable())
                .hasSize(40)
                .contains(
                        new Walk.Unreadable(
                                chain.resolve("0/b").toString(),
                                "it is the same folder as " + chain.resolve("1")));
    }

    @Test
    void doesNotFollowALinkOutOfWhatWasNamed() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "1");
        Path file = Files.createSymbolicLink(folder.resolve("file"), secret);
        Path up = Files.createSymbolicLink(folder.resolve("up"), elsewhere);

        Walk.Found found = walk(folder);

        assertThat(found.files()).hasSize(3).allMatch(f -> !f.file().endsWith("secret"));
        String reason = "the link leads out of what is imported, to ";
        assertThat(found.unreadable())
                .containsExactlyInAnyOrder(
                        new Walk.Unreadable(file.toString(), reason + secret.toRealPath()),
                        new Walk.Unreadable(up.toString(), reason + elsewhere.toRealPath()));
        assertThat(walk(folder, elsewhere).files()).hasSize(5);
        assertThat(walk(up).files()).extracting(DiskFile::file).contains(up.resolve("secret"));
    }

    @Test
    void saysOfLinksInACircleThatTheyCannotBeFollowed() throws IOException {
        Path a = Files.createSymbolicLink(elsewhere.resolve("a"), elsewhere.resolve("b"));
        Path b = Files.createSymbolicLink(elsewhere.resolve("b"), a);

        assertThat(walk(elsewhere).unreadable())
                .extracting(Walk.Unreadable::path)
                .containsExactlyInAnyOrder(a.toString(), b.toString());
        assertThat(walk(elsewhere).unreadable())
                .extracting(Walk.Unreadable::reason)
                .allMatch(reason -> !reason.contains(elsewhere.toString()));
    }

    @Test
    void takesAFolderOnceThatIsGivenTwice() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        Walk.Found found = walk(folder, link, trail, folder);

        assertThat(found.files()).hasSize(3).allMatch(f -> !f.file().startsWith(link));
        assertThat(found.unreadable())
                .containsExactly(
                        new Walk.Unreadable(link.toString(), "it is the same folder as " + folder));
        assertThat(walk(link).files()).hasSize(3).allMatch(f -> f.file().startsWith(link));
    }

    @Test
    void neverOpensWhatIsNoFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        shell("mkfifo \"$0\"", pipe);
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "this system has no /dev/null");

        assertThat(walk(pipe, device))
                .isEqualTo(
                        new Walk.Found(
                                List.of(),
                                List.of(
                                        new Walk.Unreadable(
                                                pipe.toString(),
                                                "it is neither a file nor a folder"),
                                        new Walk.Unreadable(
                                                device.toString(),
                                                "it is neither a file nor a folder"))));
    }

    @Test
    void leavesOutPathsBeyondTheLimit() throws IOException {
        int length = folder.resolve("z").toString().length();
        Path longer = Files.createDirectory(folder.resolve("longer"));
        Files.writeString(longer.resolve("a"), "1");

        Walk.Found found =
                Walk.below(
                        List.of(folder),
                        Set.of(),
                        ArchiveLimits.USUAL.with("pathLength", length),
                        () -> false);

        assertThat(found.files()).containsExactly(new DiskFile(folder.resolve("z"), 3));
        assertThat(found.unreadable())
                .containsExactlyInAnyOrder(
                        tooLong(longer, length), tooLong(folder.resolve("AWSLogs"), length));
    }

    private static Walk.Unreadable tooLong(Path path, int limit) {
        return new Walk.Unreadable(
                path.toString(),
                "its path is longer than " + limit + " characters (limit pathLength)");
    }

    @Test
    void readsOnWhereAFolderFails() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        boolean[] isFirst = {true};

        Walk.Found found =
                Walk.below(
                        List.of(gone, folder.resolve("z")),
                        Set.of(),
                        ArchiveLimits.USUAL,
                        () -> {
                            if (isFirst[0]) {
                                isFirst[0] = false;
                                delete(gone);
                            }
                            return false;
                        });

        assertThat(found.files()).containsExactly(new DiskFile(folder.resolve("z"), 3));
        assertThat(found.unreadable())
                .containsExactly(
                        new Walk.Unreadable(gone.toString(), "there is no such file or folder"));
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsFilesWhoseNamesAreNoText() throws Exception {
        shell("printf 1 >\"$0\"/$'caf\\xe9.json' && printf 22 >\"$0\"/$'caf\\xe8.json'", elsewhere);

        List<DiskFile> files = walk(elsewhere).files();

        assertThat(files)
                .extracting(DiskFile::path)
                .containsExactly(elsewhere + "/caf\\xe8.json", elsewhere + "/caf\\xe9.json");
        for (DiskFile file : files) {
            try (InputStream in = file.open()) {
                assertThat(in.readAllBytes()).hasSize((int) file.size());
            }
            assertThat(PathNames.find(file.path())).isEqualTo(file.file());
        }
    }

    /// In a plain C locale Java knows no characters but ASCII.
    @Test
    void findsThemInEveryLocale() throws Exception {
        shell("printf 1 >\"$0\"/$'caf\\xe9' && printf 22 >\"$0\"/caf\u00e9", elsewhere);
        ProcessBuilder child =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Names.class.getName(),
                        elsewhere.toString());
        child.environment().put("LC_ALL", "C");
        Process process = child.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);

        assertThat(process.waitFor()).describedAs(said).isZero();
        assertThat(said.lines()).containsExactly("/caf\\u00e9 22 true", "/caf\\xe9 1 true");
    }

    /// Tells the files below a folder, in ASCII.
    static final class Names {
        private Names() {}

        public static void main(String[] folder) throws IOException {
            StringBuilder all = new StringBuilder();
            for (DiskFile file : walk(Path.of(folder[0])).files()) {
                try (InputStream in = file.open()) {
                    all.append(file.path().substring(folder[0].length()))
                            .append(' ')
                            .append(new String(in.readAllBytes(), US_ASCII))
                            .append(' ')
                            .append(PathNames.find(file.path()).equals(file.file()))
                            .append('\n');
                }
            }
            for (char one : all.toString().toCharArray()) {
                System.out.print(one < 128 ? "" + one : "\\u%04x".formatted((int) one));
            }
        }
    }

    /// Runs a script with a path as its `$0`.
    private static void shell(String script, Path path) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")), "only a shell can make such files");
        Process bash =
                new ProcessBuilder("/bin/bash", "-c", script, path.toString()).inheritIO().start();
        Assumptions.assumeTrue(bash.waitFor() == 0, "the file system allows no such files");
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
