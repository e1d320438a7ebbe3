package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ContentReaderTest {
    private static final byte[] LOG = "{\"Records\":[]}".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private final ContentReader reader = new ContentReader(ArchiveLimits.USUAL, _ -> {});

    @Test
    void givesAPlainFileAsItIs() throws Exception {
        Content content = read(reader, file(LOG));

        assertThat(bytes(content)).isEqualTo(LOG);
        assertThat(content.sizeAsFound()).isEqualTo(LOG.length);
        assertThat(content.sha256()).isEqualTo(sha256(LOG));
        assertThat(content.isZip()).isFalse();
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void inflatesGzipAndHashesWhatWasFound() throws Exception {
        byte[] packed = Packed.gzip(LOG);

        Content content = read(reader, file(packed));

        assertThat(bytes(content)).isEqualTo(LOG);
        assertThat(content.sizeAsFound()).isEqualTo(packed.length);
        assertThat(content.sha256()).isEqualTo(sha256(packed));
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void readsFilesOfAllSizesOneAfterTheOther() throws IOException {
        Random dice = new Random(1);
        for (int size :
                new int[] {
                    0, 1, 3, 4, 65_535, 65_536, 65_537, 3_000_000, 17, 1_048_576, 1_048_577
                }) {
            byte[] bytes = new byte[size];
            dice.nextBytes(bytes);

            assertThat(bytes(read(reader, file(bytes)))).isEqualTo(bytes);
            assertThat(bytes(read(reader, file(Packed.gzip(bytes))))).isEqualTo(bytes);
        }
    }

    @Test
    void readsConcatenatedGzipAndSaysSo() throws IOException {
        Content content =
                read(
                        reader,
                        file(
                                Packed.joined(
                                        Packed.gzip("one "), Packed.gzip(""), Packed.gzip("two"))));

        assertThat(text(content)).isEqualTo("one two");
        assertThat(content.faults()).containsExactly("3 gzip members one after the other");
    }

    @Test
    void skipsEveryPartOfTheHeader() throws IOException {
        byte[] plain = Packed.gzip(LOG);
        byte[] header = Arrays.copyOf(plain, 10);
        header[3] = 2 | 4 | 8 | 16;
        byte[] parts = {3, 0, 'x', 'y', 'z', 'n', 'a', 'm', 'e', 0, 'c', 'o', 'm', 0, 9, 9};
        byte[] packed = Packed.joined(header, parts, Arrays.copyOfRange(plain, 10, plain.length));

        Content content = read(reader, file(packed));

        assertThat(bytes(content)).isEqualTo(LOG);
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void givesWhatCanBeReadOfATruncatedFile() throws IOException {
        byte[] random = new byte[100_000];
        new Random(2).nextBytes(random);
        byte[] packed = Packed.gzip(random);

        Content half = read(reader, file(Arrays.copyOf(packed, packed.length / 2)));

        assertThat(half.length()).isBetween(40_000, 50_000);
        assertThat(bytes(half)).isEqualTo(Arrays.copyOf(random, half.length()));
        assertThat(half.faults())
                .containsExactly(
                        "the gzip stream is cut short after " + half.length() + " inflated bytes");
    }

    @Test
    void neverTakesATruncatedFileForAWholeOne() throws IOException {
        byte[] packed = Packed.gzip(LOG);
        for (int length = 3; length < packed.length; length++) {
            Content cut = read(reader, file(Arrays.copyOf(packed, length)));

            assertThat(bytes(cut)).isEqualTo(Arrays.copyOf(LOG, cut.length()));
            assertThat(cut.faults()).as("after %d bytes", length).hasSize(1);
            assertThat(cut.faults().getFirst()).startsWith("the gzip stream is cut short ");
        }
    }

    @Test
    void saysThatBytesFollowTheEnd() throws IOException {
        Content content =
                read(reader, file(Packed.joined(Packed.gzip(LOG), new byte[] {1, 2, 3, 4, 5})));

        assertThat(bytes(content)).isEqualTo(LOG);
        assertThat(content.faults())
                .containsExactly("5 unexpected bytes after the end of the gzip stream");
    }

    @Test
    void saysThatTheChecksumIsWrong() throws IOException {
        byte[] packed = Packed.gzip(LOG);
        packed[packed.length - 8] ^= 1;

        Content content = read(reader, file(packed));

        assertThat(bytes(content)).isEqualTo(LOG);
        assertThat(content.faults()).containsExactly("the gzip checksum does not match");
    }

    @Test
    void saysThatTheStreamIsDamaged() throws IOException {
        byte[] packed = Packed.gzip(LOG);
        packed[10] = (byte) 0xff;

        Content content = read(reader, file(packed));

        assertThat(content.length()).isZero();
        assertThat(content.faults())
                .containsExactly(
                        "the gzip stream is damaged after 0 inflated bytes: invalid block type");
    }

    @Test
    void leavesABombAtTheLimit() throws IOException {
        ContentReader small =
                new ContentReader(ArchiveLimits.USUAL.with("fileBytes", 3_000_000), _ -> {});

        Content content = read(small, file(Packed.gzip(new byte[10_000_000])));

        assertThat(content.length()).isEqualTo(3_000_000);
        assertThat(content.faults())
                .containsExactly(
                        "content beyond 3000000 inflated bytes was left out (limit fileBytes)");
    }

    @Test
    void leavesWhatIsBeyondTheLimitOfAPlainFile() throws IOException {
        ContentReader small =
                new ContentReader(ArchiveLimits.USUAL.with("fileBytes", 100_000), _ -> {});

        Content content = read(small, file(new byte[100_001]));

        assertThat(content.length()).isEqualTo(100_000);
        assertThat(small.limit()).isEqualTo("fileBytes");
        assertThat(content.faults())
                .containsExactly(
                        "content beyond 100000 inflated bytes was left out (limit fileBytes)");
    }

    @Test
    void leavesABombAtTheRatio() throws IOException {
        ContentReader strict = new ContentReader(ArchiveLimits.USUAL.with("ratio", 100), _ -> {});

        Content content = read(strict, file(Packed.gzip(new byte[100 << 20])));

        assertThat(content.length()).isBetween(64 << 20, 80 << 20);
        assertThat(strict.limit()).isEqualTo("ratio");
        assertThat(content.faults().getFirst()).contains("(limit ratio)");
    }

    @Test
    void movesAWindowOverALargeFile() throws Exception {
        byte[] large = new byte[70 << 20];
        new Random(3).nextBytes(large);
        reader.open(file(large));
        long seen = 0;
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        while (true) {
            assertThat(reader.offset()).isEqualTo(seen);
            assertThat(reader.to() - reader.from()).isLessThanOrEqualTo(32 << 20);
            int done = reader.isLast() ? reader.to() : reader.to() - 1_000;
            digest.update(reader.bytes(), reader.from(), done - reader.from());
            seen += done - reader.from();
            if (reader.isLast()) {
                break;
            }
            reader.advance(done);
        }

        assertThat(seen).isEqualTo(large.length);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(sha256(large));
        assertThat(reader.sha256()).isEqualTo(sha256(large));
        assertThat(reader.faults()).isEmpty();
    }

    @Test
    void growsTheWindowWhereNothingIsDone() throws IOException {
        reader.open(file(Packed.gzip(new byte[40 << 20])));
        int windows = 1;
        while (!reader.isLast()) {
            reader.advance(reader.from());
            windows++;
        }

        assertThat(reader.to() - reader.from()).isEqualTo(40 << 20);
        assertThat(windows).isLessThan(5);
    }

    @Test
    void saysThatALargeFileChangedWhileItWasRead() throws IOException {
        byte[] large = new byte[40 << 20];
        DiskFile file = file(large);
        reader.open(file);
        large[large.length - 1] = 1;
        Files.write(file.file(), large);
        while (!reader.isLast()) {
            reader.advance(reader.to());
        }

        assertThat(reader.faults())
                .containsExactly(
                        "the file changed while it was read; its hash is that of the first"
                                + " reading");
    }

    @Test
    void leavesAZipToItsMembers() throws IOException {
        Content content = read(reader, file(Packed.zip(Map.of("a.json", LOG))));

        assertThat(content.isZip()).isTrue();
    }

    @Test
    void failsOnAFileThatVanished() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> read(reader, new DiskFile(folder.resolve("gone"), 7)));
    }

    private DiskFile file(byte[] bytes) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        return new DiskFile(file, bytes.length);
    }

    /// A file read whole.
    private record Content(
            byte[] bytes,
            int length,
            long sizeAsFound,
            String sha256,
            boolean isZip,
            List<String> faults) {}

    private static Content read(ContentReader reader, SourceFile file) throws IOException {
        reader.open(file);
        while (!reader.isLast() && reader.kind() == null) {
            reader.advance(reader.from());
        }
        return new Content(
                Arrays.copyOfRange(reader.bytes(), reader.from(), reader.to()),
                reader.to() - reader.from(),
                reader.sizeAsFound(),
                reader.sha256(),
                reader.kind() == Archives.Kind.ZIP,
                reader.faults());
    }

    private static byte[] bytes(Content content) {
        return Arrays.copyOf(content.bytes(), content.length());
    }

    private static String text(Content content) {
        return new String(bytes(content), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
