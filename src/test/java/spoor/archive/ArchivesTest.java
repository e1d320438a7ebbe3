package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Archives inside archives, and what holds for all of them.
class ArchivesTest {
    @TempDir private Path folder;
    @TempDir private Path temporary;

    private ArchiveLimits limits = ArchiveLimits.USUAL;
    private final Collected found = new Collected();

    @Test
    void areKnownByTheirFirstBytes() {
        byte[] zip = Packed.zip(Map.of("a", new byte[1]));
        byte[] empty = Packed.zip(Map.of());
        byte[] split = {'P', 'K', 7, 8};

        assertThat(List.of(zip, empty, split)).allMatch(z -> Archives.isZip(z, z.length));
        assertThat(Archives.isZip(zip, 3)).isFalse();
        assertThat(Archives.isZip(bytes("PK\u0003\u0003"), 4)).isFalse();
        assertThat(Archives.isZip(bytes("{\"Re"), 4)).isFalse();
        assertThat(Archives.isTar(zip, zip.length)).isFalse();
    }

    @Test
    void mayStandInsideEachOther() throws IOException {
        byte[] zip = Packed.zip(Map.of("AWSLogs/x.json.gz", Packed.gzip("x")));
        byte[] tar = new Tars().file("a", "1").file("logs/inner.zip", zip).bytes();
        byte[] outer = zip("inner.tar.gz", Packed.gzip(tar), "b", bytes("2"));

        readAll(outer);

        assertThat(found.names())
                .containsExactly(
                        "b", "inner.tar.gz!a", "inner.tar.gz!logs/inner.zip!AWSLogs/x.json.gz");
        assertThat(found.files).extracting(SourceFile::depth).containsExactly(1, 2, 3);
        assertThat(found.files).extracting(SourceFile::path).containsOnly(path().toString());
        assertThat(Collected.bytes(found.files.getLast())).isEqualTo(Packed.gzip("x"));
        assertThat(found.read()).contains("b = 2", "inner.tar.gz!a = 1");
        assertThat(found.problems).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void mayStandInsideEachOtherInEveryWay() throws IOException {
        byte[] zip = zip("z", bytes("1"));
        byte[] tar = Tars.of("t", bytes("2"));

        readAll(zip("zip", zip, "tar", tar, "gz", Packed.gzip(tar)));
        assertThat(found.read()).containsExactly("zip!z = 1", "tar!t = 2", "gz!t = 2");
        found.files.clear();
        Tars ofAll = new Tars().file("zip", zip).file("tar", tar).file("gz", Packed.gzip(tar));
        readAll(Packed.gzip(ofAll.bytes()));
        assertThat(found.read()).containsExactly("zip!z = 1", "tar!t = 2", "gz!t = 2");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void areReadOnlySoDeep() throws IOException {
        limits = limits.with("archiveDepth", 2);
        byte[] third = zip("deep", bytes("1"));

        readAll(zip("two.zip", zip("three.zip", third, "a", bytes("2"))));

        assertThat(found.read()).containsExactly("two.zip!a = 2");
        assertThat(found.problems)
                .containsExactly(
                        "two.zip!three.zip: an archive inside 2 others is not read (limit"
                                + " archiveDepth) [archiveDepth]");
    }

    @Test
    void areNotReadWhereNoneIsWanted() throws IOException {
        limits = limits.with("archiveDepth", 0);

        readAll(zip("a", bytes("1")));

        assertThat(found.files).isEmpty();
        assertThat(found.problems).hasSize(1).allMatch(p -> p.endsWith("[archiveDepth]"));
    }

    @Test
    void haveNamesThatAreNoLongerThanTheLimitTogether() throws IOException {
        limits = limits.with("pathLength", 9);

        readAll(zip("inner", zip("abc", bytes("1"), "abcd", bytes("2"))));

        assertThat(found.read()).containsExactly("inner!abc = 1");
        assertThat(found.problems).singleElement().asString().startsWith("inner!abc…: its name");
    }

    @Test
    void leaveNoTemporaryFileWhereTheSinkFails() throws IOException {
        byte[] inner = zip("a", bytes("1"), "b", bytes("2"));
        List<SourceFile> taken = new ArrayList<>();
        MemberSink failing =
                new MemberSink() {
                    @Override
                    public void member(SourceFile file) {
                        taken.add(file);
                        if (file.member().equals("inner!b")) {
                            throw new IllegalStateException("full");
                        }
                    }

                    @Override
                    public void unreadable(String member, String reason, Optional<String> limit) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                };
        Archives archives = new Archives(limits, temporary);
        archives.members(write(zip("inner", inner)), Archives.Kind.ZIP, failing);

        assertThatIllegalStateException()
                .isThrownBy(() -> archives.members(taken.getFirst(), Archives.Kind.ZIP, failing))
                .withMessage("full");

        assertThat(Collected.text(taken.get(1))).isEqualTo("1");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> taken.get(2).open());
        taken.forEach(SourceFile::release);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void giveWhatCanBeHadOfADamagedOneInside() throws IOException {
        byte[] inner = zip("a", bytes("1"), "b", bytes("2"));
        byte[] outer = zip("inner", inner);
        // The zip around it ends in the middle of it.
        byte[] cut = Arrays.copyOf(outer, 110);

        readAll(cut);

        assertThat(found.read()).contains("inner!a = 1");
        assertThat(found.problems)
                .anyMatch(p -> p.startsWith("inner: the zip ends after "))
                .anyMatch(p -> p.startsWith("inner: the zip's directory is missing"))
                .anyMatch(p -> p.startsWith(": the zip's directory is missing"));
    }

    @Test
    void areNotKeptBeyondTheLimits() throws IOException {
        byte[] inner = zip("a", bytes("1"), "b", bytes("2"));
        limits = limits.with("fileBytes", inner.length - 30);

        readAll(zip("inner", inner));

        assertThat(found.read()).containsExactly("inner!a = 1", "inner!b = 2");
        assertThat(found.problems)
                .hasSize(2)
                .contains(
                        "inner: the zip could not be read to its end: what comes after "
                                + limits.fileBytes()
                                + " inflated bytes is left out (limit fileBytes) [fileBytes]");
    }

    @Test
    void failWhereTheirFileVanished() throws IOException {
        DiskFile file = write(zip("a", new byte[1]));
        Files.delete(file.file());

        for (Archives.Kind kind : Archives.Kind.values()) {
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> new Archives(limits, temporary).members(file, kind, found));
        }
    }

    /// Reads an archive and all archives in it.
    private void readAll(byte[] archive) throws IOException {
        Archives archives = new Archives(limits, temporary);
        List<SourceFile> left = new ArrayList<>(List.of(write(archive)));
        while (!left.isEmpty()) {
            SourceFile file = left.removeFirst();
            Optional<Archives.Kind> kind = kind(file);
            if (kind.isPresent()) {
                found.files.remove(file);
                int before = found.files.size();
                archives.members(file, kind.get(), found);
                left.addAll(found.files.subList(before, found.files.size()));
                file.release();
            }
        }
    }

    private static Optional<Archives.Kind> kind(SourceFile file) {
        byte[] head = Collected.text(file).getBytes(StandardCharsets.UTF_8);
        try {
            head = Collected.bytes(file);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(CutShortException.class);
        }
        if (Archives.isZip(head, head.length)) {
            return Optional.of(Archives.Kind.ZIP);
        }
        if (Archives.isTar(head, head.length)) {
            return Optional.of(Archives.Kind.TAR);
        }
        if (!file.member().endsWith(".json.gz") && Gunzip.isGzip(head, head.length)) {
            return Optional.of(Archives.Kind.TAR_GZ);
        }
        return Optional.empty();
    }

    private DiskFile write(byte[] archive) throws IOException {
        return new DiskFile(Files.write(path(), archive), archive.length);
    }

    private Path path() {
        return folder.resolve("logs");
    }

    /// @param members a name, its content, a name, …
    private static byte[] zip(Object... members) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            all.put((String) members[i], (byte[]) members[i + 1]);
        }
        return Packed.zip(all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
