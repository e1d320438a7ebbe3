package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;

/// Zips on disk, whole and damaged.
class ZipTest {
    private static final int LOCAL = 0x04034b50;
    private static final int DIRECTORY = 0x02014b50;
    private static final int END = 0x06054b50;

    @TempDir private Path folder;
    @TempDir private Path temporary;

    private ArchiveLimits limits = ArchiveLimits.USUAL;
    private final Collected found = new Collected();

    @Test
    void givesItsMembersInItsOrderWithoutFolders() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("b/", new byte[0]);
        members.put("b/two.json.gz", Packed.gzip("two"));
        members.put("one.json", bytes("one"));
        DiskFile zip = file(Packed.zip(members));

        read(zip);

        assertThat(found.names()).containsExactly("b/two.json.gz", "one.json");
        assertThat(found.files).extracting(SourceFile::path).containsOnly(zip.path());
        assertThat(found.files).extracting(SourceFile::depth).containsOnly(1);
        assertThat(Collected.bytes(found.only())).isEqualTo(Packed.gzip("two"));
        assertThat(found.read().getLast()).isEqualTo("one.json = one");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void keepsNamesAsTheyAreAndWritesNothingToThem() throws IOException {
        String[] names = {
            "../../one.json", "/etc/two", "C:\\three", "a\\..\\four", "five\u0007\n", "sieb\u00e9n"
        };
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (String name : names) {
            members.put(name, bytes(name));
        }
        DiskFile zip = file(Packed.zip(members));

        read(zip);

        assertThat(found.names()).containsExactly(names);
        assertThat(found.read()).allMatch(line -> line.matches("(?s)(.*) = \\1"));
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(zip.file()));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void takesNamesThatAreNotUtf8ByteByByte() throws IOException {
        byte[] zip = zip("caf\u00e9.json", "one", "two.json", "two");
        replace(zip, bytes("\u00e9"), new byte[] {(byte) 0xe9, (byte) 0x82});

        read(file(zip));

        assertThat(found.read()).containsExactly("caf\u00e9\u0082.json = one", "two.json = two");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void readsEachOfTwoMembersOfOneName() throws IOException {
        byte[] zip = zip("a1", "first", "a2", "second", "a3", "third");
        replace(zip, bytes("a2"), bytes("a1"));

        read(file(zip));

        assertThat(found.read()).containsExactly("a1 = first", "a1 = second", "a3 = third");
    }

    @Test
    void isClosedWithItsLastMember() throws IOException {
        read(file(zip("a", "1", "b", "2")));
        SourceFile first = found.files.get(0);

        SourceFile second = found.files.get(1);

        first.release();
        first.release();
        assertThat(Collected.text(second)).isEqualTo("2");
        second.release();

        for (SourceFile file : found.files) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(file::open)
                    .withMessage("the archive was closed already");
        }
    }

    @Test
    void leavesNoFileOpen() throws IOException {
        DiskFile zip = file(zip("a", "1", "b", "2"));
        read(zip);
        assertThat(openFiles()).contains(zip.path());

        found.read();

        assertThat(openFiles()).doesNotContain(zip.path());
    }

    /// The paths of all files that this program has open, where the system tells.
    private static List<String> openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(Files.isDirectory(descriptors), "no system to ask");
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : all) {
                if (Files.isSymbolicLink(descriptor)) {
                    open.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        return open;
    }

    @Test
    void isReadByManyThreadsAtOnce() throws Exception {
        Map<String, byte[]> members = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            members.put("m" + i, bytes("content of m" + i + " ".repeat(i * 1000)));
        }
        read(file(Packed.zip(members)));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> read = new ArrayList<>();
            for (SourceFile member : found.files) {
                read.add(threads.submit(() -> Collected.bytes(member)));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(read.get(i).get()).isEqualTo(members.get("m" + i));
            }
        }
    }

    @Test
    void mayBeEmpty() throws IOException {
        read(file(Packed.zip(Map.of())));
        read(file(Packed.zip(Map.of("folder/", new byte[0]))));

        assertThat(found.files).isEmpty();
        assertThat(found.problems).isEmpty();
    }

    @Test
    void mayBeWideOrHaveSomethingBehindIt() throws IOException {
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(wide)) {
            out.setUseZip64(Zip64Mode.Always);
            for (String name : List.of("one", "two")) {
                out.putArchiveEntry(new ZipArchiveEntry(name));
                out.write(bytes(name));
                out.closeArchiveEntry();
            }
        }
        byte[] zip = wide.toByteArray();
        read(file(zip));
        read(file(Arrays.copyOf(zip, positions(zip, DIRECTORY).getFirst())));
        read(file(Packed.joined(zip("three", "3"), bytes("something after it"))));

        assertThat(found.read())
                .containsExactly("one = one", "two = two", "one = one", "two = two", "three = 3");
        assertThat(found.problems).singleElement().asString().contains("it is not there");
    }

    @Test
    void isNotMistakenForAnotherBehindIt() throws IOException {
        read(file(Packed.joined(zip("one", "1"), zip("two", "2"))));

        assertThat(found.read()).containsExactly("one = 1", "two = 2");
        assertThat(found.problems).singleElement().asString().contains("not where its end says");
    }

    @Test
    void mayBeCompressedByBzip2() throws IOException {
        byte[] content = bytes("one");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (BZip2CompressorOutputStream out = new BZip2CompressorOutputStream(packed)) {
            out.write(content);
        }

        read(file(raw("one", 12, packed.toByteArray(), content)));

        assertThat(found.read()).containsExactly("one = one");
    }

    @Test
    void mayBeCompressedInTheWayOfWindowsForLargeFiles() throws IOException {
        // Stored blocks are the same in Deflate64 as in deflate: last block, length, its
        // complement.
        byte[] packed = {1, 3, 0, (byte) 0xfc, (byte) 0xff, 'o', 'n', 'e'};

        read(file(raw("one", 9, packed, bytes("one"))));

        assertThat(found.read()).containsExactly("one = one");
    }

    @Test
    void namesTheMembersThatItCannotRead() throws IOException {
        byte[] zip = zip("a", "1", "b", "2", "c", "3");
        patch(zip, DIRECTORY, 0, 8, 1);
        patch(zip, DIRECTORY, 1, 10, 14);

        read(file(zip));

        assertThat(found.read()).containsExactly("c = 3");
        assertThat(found.problems)
                .containsExactly(
                        "a: it is encrypted",
                        "b: it is compressed by method 14, which is not read");
    }

    @Test
    void readsOtherMembersWhereOneIsDamaged() throws IOException {
        byte[] zip = zip("a", "11", "b", "22", "c", "33", "d", "44", "e", "55");
        patch(zip, DIRECTORY, 0, 16, 7);
        patch(zip, DIRECTORY, 1, 42, 3);
        patch(zip, DIRECTORY, 2, 24, 1);
        zip[positions(zip, LOCAL).get(3) + 31] = (byte) 0xff;

        read(file(zip));

        assertThat(found.read())
                .containsExactly(
                        "a = 11 (it does not match its checksum in the zip)",
                        "b =  (it is not where the zip's directory says)",
                        "c = 33 (it has 2 bytes, where the zip says 1)",
                        "d =  (it is damaged after 0 inflated bytes: invalid block type)",
                        "e = 55");
    }

    @Test
    void doesNotBelieveHugeSizes() throws IOException {
        byte[] zip = zip("a", "1", "b", "2");
        patch(zip, DIRECTORY, 0, 20, 0x7fffffff);
        patch(zip, DIRECTORY, 0, 24, 0x7fffffff);
        patch(zip, DIRECTORY, 1, 10, 0);
        patch(zip, DIRECTORY, 1, 20, 0x7ffffff0);

        read(file(zip));

        assertThat(found.files.getFirst().size()).isEqualTo(0x7fffffff);
        assertThat(Collected.text(found.files.getFirst()))
                .isEqualTo("1 (it has 1 bytes, where the zip says 2147483647)");
        assertThat(Collected.text(found.files.getLast())).endsWith("where the zip says 1)");
    }

    @Test
    void readsAsManyMembersAsTheLimitAllows() throws IOException {
        limits = limits.with("members", 3);

        read(file(zip("a", "1", "b/", "", "c", "3", "d", "4")));

        assertThat(found.read()).containsExactly("a = 1", "c = 3");
        assertThat(found.problems)
                .containsExactly(
                        ": the archive has more than 3 entries; the rest is left out (limit"
                                + " members) [members]");
    }

    @Test
    void leavesOutMembersWhoseNamesAreTooLong() throws IOException {
        limits = limits.with("pathLength", 5);

        read(file(zip("12345", "1", "123456", "2", "1", "3")));

        assertThat(found.read()).containsExactly("12345 = 1", "1 = 3");
        assertThat(found.problems)
                .containsExactly(
                        "12345…: its name is longer than 5 characters (limit pathLength)"
                                + " [pathLength]");
    }

    @Test
    void inflatesUpToTheLimits() throws IOException {
        byte[] zip = Packed.zip(Map.of("bomb", new byte[(int) ArchiveLimits.RATIO_FROM * 2]));

        read(file(zip));
        limits = limits.with("fileBytes", 4);
        read(file(zip("a", "1234", "b", "12345")));

        String bomb = Collected.text(found.files.removeFirst());
        assertThat(bomb.length()).isBetween((1 << 26) + 1, (1 << 26) + 1100);
        assertThat(bomb).endsWith(" inflated bytes is left out (limit ratio))");
        assertThat(found.read())
                .containsExactly(
                        "a = 1234",
                        "b = 1234 (what comes after 4 inflated bytes is left out (limit"
                                + " fileBytes))");
    }

    @Test
    void tellsTheLimitThatEndedAMember() throws IOException {
        limits = limits.with("fileBytes", 1);
        read(file(zip("a", "12")));

        assertThatExceptionOfType(CutShortException.class)
                .isThrownBy(() -> Collected.bytes(found.only()))
                .satisfies(e -> assertThat(e.limit()).contains("fileBytes"));
    }

    @Test
    void findsItsMembersWithoutADirectory() throws IOException {
        byte[] zip = zip("a", "1", "folder/", "", "b", "2");

        read(file(Arrays.copyOf(zip, positions(zip, DIRECTORY).getFirst())));

        assertThat(found.read()).containsExactly("a = 1", "b = 2");
        assertThat(found.problems)
                .containsExactly(
                        ": the zip's directory is missing or damaged (it is not there); members"
                                + " were looked for by their own headers, and 2 found");
    }

    @Test
    void findsItsMembersWhereTheDirectoryIsDamaged() throws IOException {
        byte[] zip = zip("a", "1", "b", "2");
        zip[positions(zip, DIRECTORY).getLast()] = 'p';

        read(file(zip));

        assertThat(found.read()).containsExactly("a = 1", "b = 2");
        assertThat(found.problems).singleElement().asString().contains("damaged after 1 entries");
    }

    @Test
    void findsMembersThatTheDirectoryHides() throws IOException {
        byte[] zip = zip("a", "1", "b", "2");
        byte[] nothing = Packed.zip(Map.of());

        read(file(Packed.joined(Arrays.copyOf(zip, zip.length - 22), nothing)));
        patch(zip, END, 0, 10, 1);
        read(file(zip));

        assertThat(found.read()).containsExactly("a = 1", "b = 2", "a = 1", "b = 2");
        assertThat(found.problems).hasSize(2);
    }

    @Test
    void givesWhatIsThereOfAMemberThatIsCut() throws IOException {
        byte[] random = new byte[1000];
        new Random(1).nextBytes(random);
        byte[] open = Packed.zip(Map.of("a", random));
        byte[] sized = raw("b", 0, random, random);

        read(file(Arrays.copyOf(open, 600)));
        read(file(Arrays.copyOf(sized, 600)));

        assertThat(Collected.bytes(found.files.get(0)))
                .hasSizeBetween(500, 600)
                .isEqualTo(Arrays.copyOf(random, Collected.bytes(found.only()).length));
        assertThat(Collected.bytes(found.files.get(1))).isEqualTo(Arrays.copyOf(random, 569));
        assertThat(found.problems)
                .filteredOn(p -> !p.startsWith(":"))
                .containsExactly(
                        "a: the zip ends after 569 compressed bytes of it",
                        "b: the zip ends after 569 of its 1000 compressed bytes");
    }

    @Test
    void readsOnBehindDamage() throws IOException {
        byte[] zip = zip("a", "1".repeat(100), "b", "2", "c", "3");
        int b = positions(zip, LOCAL).get(1);
        // The data of a and what tells their length are gone, and so is the directory.
        byte[] damaged = Arrays.copyOf(zip, positions(zip, DIRECTORY).getFirst());
        Arrays.fill(damaged, b - 18, b, (byte) 'x');

        read(file(damaged));

        assertThat(found.read()).hasSize(3).contains("b = 2", "c = 3");
        assertThat(found.problems).contains("a: its data are damaged");
    }

    @Test
    void doesNotTakeTheMembersOfAStoredZipForItsOwn() throws IOException {
        byte[] inner = zip("inner", "1");
        byte[] zip = raw("inner.zip", 0, inner, inner);

        read(file(Arrays.copyOf(zip, positions(zip, DIRECTORY).getLast())));
        assertThat(Collected.bytes(found.only())).isEqualTo(inner);
        byte[] cut = Arrays.copyOf(zip, 39 + inner.length - 5);
        read(file(cut));
        read(file(Packed.joined(Arrays.copyOf(zip, 39 + inner.length), bytes("garbage"))));

        assertThat(found.names()).containsExactly("inner.zip", "inner.zip", "inner.zip");
        assertThat(Collected.bytes(found.files.getLast())).isEqualTo(inner);
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        found.cancelAfter = 2;
        byte[] zip = zip("a", "1", "b", "2", "c", "3");

        read(file(zip));
        assertThat(found.names()).containsExactly("a", "b");
        found.files.clear();
        read(file(Arrays.copyOf(zip, positions(zip, DIRECTORY).getFirst())));
        assertThat(found.names()).containsExactly("a", "b");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void losesNothingOfTheOthersHoweverOneMemberIsDamaged() throws IOException {
        byte[] whole = zip("one", "one".repeat(50), "two", "two".repeat(50));
        int two = positions(whole, LOCAL).get(1);
        Random dice = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int flips = dice.nextInt(4); flips >= 0; flips--) {
                damaged[dice.nextInt(two)] ^= (byte) (1 << dice.nextInt(8));
            }
            found.files.clear();
            read(file(damaged));
            assertThat(found.read()).contains("two = " + "two".repeat(50));
        }
    }

    @Test
    void failsOnlyAsAFileDoesHoweverItIsDamaged() throws IOException {
        byte[] whole = zip("one", "one".repeat(50), "two", "two");
        Random dice = new Random(4);
        int faults = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - dice.nextInt(30));
            for (int flips = dice.nextInt(4); flips >= 0; flips--) {
                damaged[dice.nextInt(damaged.length)] ^= (byte) (1 << dice.nextInt(8));
            }
            found.files.clear();
            read(file(damaged));
            faults += found.read().stream().anyMatch(line -> line.endsWith(")")) ? 1 : 0;
        }
        assertThat(faults).isGreaterThan(50);
        assertThat(found.problems).hasSizeGreaterThan(50);
    }

    private void read(DiskFile zip) throws IOException {
        new Archives(limits, temporary).members(zip, Archives.Kind.ZIP, found);
    }

    private DiskFile file(byte[] bytes) throws IOException {
        Path file = folder.resolve("logs.zip");
        Files.deleteIfExists(file);
        Files.write(file, bytes);
        return new DiskFile(file, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @param members a name, its content, a name, …
    private static byte[] zip(String... members) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            all.put(members[i], bytes(members[i + 1]));
        }
        return Packed.zip(all);
    }

    /// A zip of one member that is compressed already, with its sizes in its own header.
    private static byte[] raw(String name, int method, byte[] packed, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer zip = ByteBuffer.allocate(200 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(LOCAL).putShort((short) 20).putShort((short) 0).putShort((short) method);
        zip.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(content.length);
        zip.putShort((short) name.length()).putShort((short) 0).put(bytes(name)).put(packed);
        int directory = zip.position();
        zip.putInt(DIRECTORY).putShort((short) 20).putShort((short) 20).putShort((short) 0);
        zip.putShort((short) method).putInt(0).putInt((int) crc.getValue());
        zip.putInt(packed.length).putInt(content.length).putShort((short) name.length());
        zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        zip.putInt(0).putInt(0).put(bytes(name));
        int end = zip.position();
        zip.putInt(END).putInt(0).putShort((short) 1).putShort((short) 1);
        zip.putInt(end - directory).putInt(directory).putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    private static List<Integer> positions(byte[] zip, int signature) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> all = new ArrayList<>();
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (bytes.getInt(at) == signature) {
                all.add(at);
            }
        }
        return all;
    }

    /// Changes a field of the `index`-th of what begins with `signature`: two bytes of it below 16,
    /// four above.
    private static void patch(byte[] zip, int signature, int index, int field, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = positions(zip, signature).get(index) + field;
        if (field < 16) {
            bytes.putShort(at, (short) value);
        } else {
            bytes.putInt(at, value);
        }
    }

    private static void replace(byte[] in, byte[] what, byte[] by) {
        for (int at = 0; at + what.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                System.arraycopy(by, 0, in, at, by.length);
            }
        }
    }
}
