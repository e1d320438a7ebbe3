package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ZipArchiveTest {
    @TempDir private Path folder;

    @Test
    void givesItsMembersInItsOrderWithoutFolders() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("b/", new byte[0]);
        members.put("b/two.json.gz", Packed.gzip("two"));
        members.put("../../one.json", "one".getBytes());
        Path zip = zip(members);

        List<SourceFile> found = ZipArchive.members(zip);

        assertThat(found)
                .extracting(SourceFile::member)
                .containsExactly("b/two.json.gz", "../../one.json");
        assertThat(found).extracting(SourceFile::path).containsOnly(zip.toString());
        assertThat(read(found.get(0))).isEqualTo(Packed.gzip("two"));
        assertThat(read(found.get(1))).isEqualTo("one".getBytes());
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(zip));
    }

    @Test
    void isClosedWithItsLastMember() throws IOException {
        List<SourceFile> found =
                ZipArchive.members(zip(Map.of("a", new byte[1], "b", new byte[2])));

        found.get(0).release();
        assertThat(read(found.get(1))).isNotEmpty();
        found.get(1).release();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(found.get(1)))
                .withMessage("the zip was closed already");
    }

    @Test
    void hasNoMembersWhereItIsEmpty() throws IOException {
        assertThat(ZipArchive.members(zip(Map.of("folder/", new byte[0])))).isEmpty();
    }

    @Test
    void failsOnlyAsAFileDoesHoweverItIsDamaged() throws IOException {
        byte[] whole =
                Packed.zip(
                        Map.of("one.json", "one".repeat(50).getBytes(), "two", "two".getBytes()));
        Random dice = new Random(4);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int flips = dice.nextInt(4); flips >= 0; flips--) {
                damaged[dice.nextInt(damaged.length)] ^= (byte) (1 << dice.nextInt(8));
            }
            Path file = folder.resolve("damaged");
            Files.write(file, damaged);
            try {
                for (SourceFile member : ZipArchive.members(file)) {
                    try {
                        read(member);
                    } finally {
                        member.release();
                    }
                }
            } catch (IOException e) {
                failures.add(e.getMessage());
            }
        }
        assertThat(failures).hasSizeGreaterThan(50);
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        return Files.write(folder.resolve("logs.zip"), Packed.zip(members));
    }

    private static byte[] read(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }
}
