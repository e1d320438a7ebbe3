package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Tars, gzipped and not, whole and damaged.
class TarTest {
    private static final int BLOCK = Tars.BLOCK;

    @TempDir private Path folder;
    @TempDir private Path temporary;

    private ArchiveLimits limits = ArchiveLimits.USUAL;
    private final Collected found = new Collected();

    @ParameterizedTest
    @EnumSource(
            value = Archives.Kind.class,
            names = {"TAR", "TAR_GZ"})
    void givesItsMembersAsTheyAre(Archives.Kind kind) throws IOException {
        byte[] gzip = Packed.gzip("two");
        byte[] tar = new Tars().folder("logs").file("logs/a", "1").file("b.gz", gzip).bytes();

        read(kind, tar);

        assertThat(found.names()).containsExactly("logs/a", "b.gz");
        assertThat(found.files).extracting(SourceFile::path).containsOnly(path().toString());
        assertThat(found.files).extracting(SourceFile::depth).containsOnly(1);
        assertThat(found.files).extracting(SourceFile::size).containsExactly(1L, 23L);
        assertThat(Collected.bytes(found.files.getLast())).isEqualTo(gzip);
        assertThat(found.read().getFirst()).isEqualTo("logs/a = 1");
        assertThat(found.problems).isEmpty();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void isKnownByItsMarkOrItsChecksum() {
        byte[] posix = Tars.of("a", new byte[1]);
        byte[] gnu = posix.clone();
        System.arraycopy(bytes("ustar  \0"), 0, gnu, 257, 8);
        byte[] old = Tars.old("a", "1");
        byte[] wrong = old.clone();
        wrong[0]++;
        byte[] json = bytes("{\"Records\":[" + " ".repeat(245) + "ustar  ]}" + " ".repeat(300));

        assertThat(List.of(posix, gnu, old)).allMatch(tar -> Archives.isTar(tar, tar.length));
        assertThat(List.of(wrong, json, new byte[BLOCK], Packed.gzip(posix)))
                .noneMatch(tar -> Archives.isTar(tar, tar.length));
        assertThat(Archives.isTar(posix, 264)).isTrue();
        assertThat(Archives.isTar(posix, 262)).isFalse();
        assertThat(Archives.isTar(old, 511)).isFalse();
    }

    @Test
    void mayBeOlderThanPosix() throws IOException {
        byte[] tar = Packed.joined(Tars.old("logs/", ""), Tars.old("logs/a", "1"));

        read(Archives.Kind.TAR, tar);

        assertThat(found.read()).containsExactly("logs/a = 1");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void keepsNamesAsTheyAreHoweverLong() throws IOException {
        String[] names = {
            "../../up",
            "/absolute",
            "back\\slash",
            "bell\u0007",
            "caf\u00e9",
            "/" + "long/".repeat(60) + "caf\u00e9\u0001"
        };
        Tars gnu = new Tars();
        Tars posix = new Tars().inPosix();
        for (String name : names) {
            gnu.file(name, "1");
            posix.file(name, "1");
        }

        read(Archives.Kind.TAR, gnu.bytes());
        assertThat(found.names()).containsExactly(names);
        found.files.clear();
        read(Archives.Kind.TAR_GZ, posix.bytes());
        assertThat(found.names()).containsExactly(names);
        assertThat(found.problems).isEmpty();
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(path()));
    }

    @Test
    void takesNamesThatAreNotUtf8ByteByByte() throws IOException {
        byte[] tar = Tars.of("caf_", bytes("1"));
        tar[3] = (byte) 0xe9;

        read(Archives.Kind.TAR, Tars.withChecksum(tar, 0));

        assertThat(found.read()).containsExactly("caf\u00e9 = 1");
    }

    @Test
    void namesWhatIsNoFile() throws IOException {
        byte[] tar =
                new Tars()
                        .file("a", "1")
                        .entry("hard", '1', "a")
                        .entry("link", '2', "/etc/passwd")
                        .entry("device", '3', "")
                        .entry("pipe", '6', "")
                        .entry("odd", 'Z', "")
                        .file("b", "2")
                        .bytes();

        read(Archives.Kind.TAR, tar);

        assertThat(found.read()).containsExactly("a = 1", "b = 2");
        assertThat(found.problems)
                .containsExactly(
                        "hard: it is a hard link to a, which has its bytes",
                        "link: it is a link to /etc/passwd, which is not followed",
                        "device: it is a device",
                        "pipe: it is a pipe",
                        "odd: it is no file but of type Z");
    }

    @Test
    void findsTheNextMemberWhetherOrNotALinkHasBytes() throws IOException {
        byte[] bytes = Tars.of("link", bytes("12"));
        byte[] link = Arrays.copyOf(bytes, 2 * BLOCK);
        link[156] = '2';
        Tars.withChecksum(link, 0);
        byte[] rest = new Tars().file("a", "1").bytes();

        read(Archives.Kind.TAR, Packed.joined(link, rest));
        assertThat(found.read()).containsExactly("a = 1");
        found.files.clear();
        read(Archives.Kind.TAR, Packed.joined(Arrays.copyOf(link, BLOCK), rest));
        assertThat(found.read()).containsExactly("a = 1");
        assertThat(found.problems).hasSize(2).allMatch(p -> p.startsWith("link: it is a link"));
    }

    @Test
    void leavesOutSparseFilesButNotWhatFollows() throws IOException {
        // GNU tar's own way: two blocks of map, then the data that are not zero.
        byte[] old = Arrays.copyOf(Tars.of("old", bytes("data")), 4 * BLOCK);
        System.arraycopy(old, BLOCK, old, 3 * BLOCK, BLOCK);
        old[156] = 'S';
        old[482] = 1;
        old[BLOCK + 504] = 1;
        Arrays.fill(old, 2 * BLOCK, 3 * BLOCK, (byte) 0);
        Tars.withChecksum(old, 0);
        byte[] posix =
                Packed.joined(
                        pax("29 GNU.sparse.name=real name\n"),
                        new Tars().file("made-up", "0\ndata").unfinished());

        read(Archives.Kind.TAR, Packed.joined(old, posix, Tars.of("a", bytes("1"))));

        assertThat(found.read()).containsExactly("a = 1");
        assertThat(found.problems)
                .containsExactly(
                        "old: it is a sparse file, which is not read",
                        "real name: it is a sparse file, which is not read");
    }

    @Test
    void takesNameAndSizeFromTheHeaderBefore() throws IOException {
        byte[] tar = Tars.of("short", bytes("123"));
        Arrays.fill(tar, 124, 135, (byte) '0');
        Tars.withChecksum(tar, 0);

        read(Archives.Kind.TAR, Packed.joined(pax("10 size=3\n14 path=other\n"), tar));

        assertThat(found.read()).containsExactly("other = 123");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void saysWhereAHeaderIsDamagedAndReadsOn() throws IOException {
        byte[] pax = pax("99 size=3\n");
        byte[] negative = Tars.of("a", new byte[0]);
        Arrays.fill(negative, 124, 136, (byte) 0xff);
        Tars.withChecksum(negative, 0);

        read(
                Archives.Kind.TAR,
                Packed.joined(pax, Arrays.copyOf(negative, BLOCK), Tars.of("b", bytes("2"))));

        assertThat(found.read()).containsExactly("b = 2");
        assertThat(found.problems)
                .containsExactly(
                        ": the header at byte 0 of the tar is damaged: a line of it has no right"
                                + " length",
                        ": the header at byte 1024 of the tar is damaged: broken"
                                + " archive, entry with negative size");
    }

    @Test
    void readsOnBehindDamage() throws IOException {
        byte[] tar = new Tars().file("a", "1").file("b", "2").file("c", "3").bytes();
        tar[2 * BLOCK] ^= 1;

        read(Archives.Kind.TAR, tar);

        assertThat(found.read()).containsExactly("a = 1", "c = 3");
        assertThat(found.problems)
                .containsExactly(
                        ": the tar is damaged at byte 1024: 1024 bytes there are no member");
    }

    @ParameterizedTest
    @EnumSource(
            value = Archives.Kind.class,
            names = {"TAR", "TAR_GZ"})
    void readsATarBehindATar(Archives.Kind kind) throws IOException {
        byte[] a = Tars.of("a", bytes("1"));
        byte[] b = Tars.of("b", bytes("2"));

        read(kind, Packed.joined(a, new byte[5 * BLOCK], b, bytes("more")));

        assertThat(found.read()).containsExactly("a = 1", "b = 2");
        assertThat(found.problems)
                .containsExactly(": the tar is damaged at byte 6656: 4 bytes there are no member");
    }

    @Test
    void readsEveryGzipMemberOfATar() throws IOException {
        byte[] a = Packed.gzip(new Tars().file("a", "1").unfinished());
        byte[] b = Packed.gzip(Tars.of("b", bytes("2")));

        members(Archives.Kind.TAR_GZ, Packed.joined(a, Packed.gzip(""), b, new byte[100]));

        assertThat(found.read()).containsExactly("a = 1", "b = 2");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void saysWhatFollowsTheGzip() throws IOException {
        byte[] a = Packed.gzip(Tars.of("a", bytes("1")));

        members(Archives.Kind.TAR_GZ, Packed.joined(a, bytes("{\"Records\":[]}")));

        assertThat(found.read()).containsExactly("a = 1");
        assertThat(found.problems)
                .containsExactly(
                        ": the tar breaks off after 2048 bytes and 1 members: the gzip stream is"
                                + " followed by bytes that are no gzip, after 2048 inflated bytes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Archives.Kind.class,
            names = {"TAR", "TAR_GZ"})
    void givesWhatCameBeforeItIsCutShort(Archives.Kind kind) throws IOException {
        byte[] tar = new Tars().file("a", "1").file("b", "2".repeat(700)).bytes();

        read(kind, Arrays.copyOf(tar, 3 * BLOCK + 100));

        assertThat(found.read()).containsExactly("a = 1", "b = " + "2".repeat(100));
        assertThat(found.problems)
                .containsExactly(
                        "b: the tar ends after 100 of its 700 bytes",
                        ": the tar is cut short or was never finished: it ends after 1636 bytes"
                                + " and 2 members, without a mark of its end");
    }

    @Test
    void givesWhatCameBeforeTheGzipIsCutShort() throws IOException {
        byte[] random = random(100_000);
        byte[] gzip =
                Packed.gzip(new Tars().file("a", "1").file("b", random).file("c", "3").bytes());

        members(Archives.Kind.TAR_GZ, Arrays.copyOf(gzip, gzip.length / 2));

        byte[] b = Collected.bytes(found.files.getLast());
        assertThat(found.names()).containsExactly("a", "b");
        assertThat(b).hasSizeBetween(40_000, 60_000).isEqualTo(Arrays.copyOf(random, b.length));
        assertThat(found.problems)
                .containsExactly(
                        "b: only %d of its 100000 bytes: the gzip stream is cut short, after %d inflated bytes"
                                .formatted(b.length, b.length + 3 * BLOCK),
                        ": the tar breaks off after %d bytes and 2 members: the gzip stream is cut short, after %d inflated bytes"
                                .formatted(b.length + 3 * BLOCK, b.length + 3 * BLOCK));
    }

    @Test
    void saysThatTheMarkOfItsEndIsMissing() throws IOException {
        read(Archives.Kind.TAR, new Tars().file("a", "1").unfinished());

        assertThat(found.read()).containsExactly("a = 1");
        assertThat(found.problems)
                .singleElement()
                .asString()
                .contains("it ends after 1024 bytes and 1 members");
    }

    @Test
    void leavesOutMembersWhoseNamesAreTooLong() throws IOException {
        limits = limits.with("pathLength", 200);
        byte[] longest = new byte[(1 << 20) + 1];
        Arrays.fill(longest, (byte) 'n');
        byte[] prelude = Tars.of("longest", longest);
        prelude[156] = 'L';
        Tars.withChecksum(prelude, 0);

        read(
                Archives.Kind.TAR_GZ,
                Packed.joined(
                        new Tars()
                                .file("a".repeat(200), "1")
                                .file("b".repeat(201), "2")
                                .unfinished(),
                        Arrays.copyOf(prelude, prelude.length - 2 * BLOCK),
                        new Tars().file("c", "3").file("d", "4").bytes()));

        assertThat(found.read()).containsExactly("a".repeat(200) + " = 1", "d = 4");
        assertThat(found.problems)
                .containsExactly(
                        "b".repeat(200)
                                + "…: its name is longer than 200 characters (limit pathLength)"
                                + " [pathLength]",
                        "c…: its name is longer than 200 characters (limit pathLength)"
                                + " [pathLength]");
    }

    @Test
    void readsAsManyMembersAsTheLimitAllows() throws IOException {
        limits = limits.with("members", 2);

        read(Archives.Kind.TAR, new Tars().file("a", "1").folder("b").file("c", "3").bytes());

        assertThat(found.read()).containsExactly("a = 1");
        assertThat(found.problems)
                .singleElement()
                .asString()
                .startsWith(": the archive has more than 2 entries")
                .endsWith("[members]");
    }

    @Test
    void inflatesUpToTheLimits() throws IOException {
        Tars bomb = new Tars().file("a", "1").file("bomb", new byte[100 << 20]).file("b", "2");
        read(Archives.Kind.TAR_GZ, bomb.bytes());

        assertThat(found.names()).containsExactly("a", "bomb");
        assertThat(found.files.getLast().size()).isBetween(63L << 20, 65L << 20);
        assertThat(found.problems).hasSize(2).allMatch(p -> p.endsWith("(limit ratio) [ratio]"));
        assertThat(found.problems.getFirst()).startsWith("bomb: only ");
        assertThat(found.problems.getLast()).startsWith(": the tar breaks off after ");
    }

    @Test
    void keepsNoMoreOfAMemberThanTheLimitAllows() throws IOException {
        limits = limits.with("fileBytes", 100_000);
        byte[] tar = new Tars().file("a", random(100_001)).file("b", "2").bytes();

        nested(Archives.Kind.TAR, tar);

        assertThat(Collected.bytes(found.only())).hasSize(100_000);
        assertThat(found.read()).contains("outer!b = 2");
        assertThat(found.problems)
                .containsExactly(
                        "outer!a: only 100000 of its 100001 bytes: what comes after 100000"
                                + " inflated bytes is left out (limit fileBytes) [fileBytes]");
    }

    @Test
    void doesNotBelieveHugeSizes() throws IOException {
        byte[] tar = Tars.of("a", bytes("1"));
        System.arraycopy(bytes("77777777777"), 0, tar, 124, 11);
        Tars.withChecksum(tar, 0);

        read(Archives.Kind.TAR, tar);
        read(Archives.Kind.TAR_GZ, tar);

        assertThat(found.files).extracting(SourceFile::size).containsOnly(1536L);
        assertThat(found.problems)
                .filteredOn(p -> p.startsWith("a"))
                .hasSize(2)
                .containsOnly("a: the tar ends after 1536 of its 8589934591 bytes");
    }

    @Test
    void keepsLongMembersInAFileThatIsGoneWithThem() throws IOException {
        byte[] longer = random(Spool.HELD_EACH + 1);
        byte[] tar = new Tars().file("a", longer).file("b", "2").file("c", longer).bytes();

        read(Archives.Kind.TAR_GZ, tar);

        assertThat(found.names()).containsExactly("a", "b", "c");
        found.files.get(0).release();
        assertThat(Collected.bytes(found.files.get(2))).isEqualTo(longer);
        assertThat(found.problems).isEmpty();
        found.read();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void saysWhatItCannotKeepAndReadsOn() throws IOException {
        byte[] tar = new Tars().file("a", random(Spool.HELD_EACH + 1)).file("b", "2").bytes();
        Files.delete(temporary);

        read(Archives.Kind.TAR_GZ, tar);

        Files.createDirectory(temporary);
        assertThat(found.read()).containsExactly("b = 2");
        assertThat(found.problems)
                .singleElement()
                .asString()
                .startsWith("a: it could not be kept: ");
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        found.cancelAfter = 1;

        read(Archives.Kind.TAR, new Tars().file("a", "1").file("b", "2").bytes());
        assertThat(found.read()).containsExactly("a = 1");
        read(Archives.Kind.TAR_GZ, new Tars().file("c", "1").bytes());
        assertThat(found.names()).containsExactly("a");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void failsOnlyAsAFileDoesHoweverItIsDamaged() throws IOException {
        byte[] whole =
                new Tars()
                        .inPosix()
                        .file("a".repeat(200), "1".repeat(700))
                        .entry("b", '2', "c")
                        .file("d", "4")
                        .bytes();
        byte[] gzip = Packed.gzip(whole);
        Random dice = new Random(4);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = i % 2 == 0 ? whole.clone() : gzip.clone();
            damaged = Arrays.copyOf(damaged, damaged.length - dice.nextInt(20));
            for (int flips = dice.nextInt(8); flips >= 0; flips--) {
                damaged[dice.nextInt(damaged.length)] ^= (byte) (1 << dice.nextInt(8));
            }
            members(i % 2 == 0 ? Archives.Kind.TAR : Archives.Kind.TAR_GZ, damaged);
        }
        assertThat(found.problems).hasSizeGreaterThan(1000);
        assertThat(found.read()).hasSizeGreaterThan(500);
    }

    private void read(Archives.Kind kind, byte[] tar) throws IOException {
        members(kind, kind == Archives.Kind.TAR ? tar : Packed.gzip(tar));
    }

    private void members(Archives.Kind kind, byte[] bytes) throws IOException {
        Files.write(path(), bytes);
        new Archives(limits, temporary).members(new DiskFile(path(), bytes.length), kind, found);
    }

    private void nested(Archives.Kind kind, byte[] bytes) throws IOException {
        SourceFile outer =
                new SourceFile() {
                    @Override
                    public String path() {
                        return "disk.zip";
                    }

                    @Override
                    public String member() {
                        return "outer";
                    }

                    @Override
                    public int depth() {
                        return 1;
                    }

                    @Override
                    public long size() {
                        return bytes.length;
                    }

                    @Override
                    public InputStream open() {
                        return new ByteArrayInputStream(bytes);
                    }
                };
        new Archives(limits, temporary).members(outer, kind, found);
    }

    private Path path() {
        return folder.resolve("logs");
    }

    private static byte[] pax(String lines) {
        byte[] tar = new Tars().file("PaxHeaders", lines).unfinished();
        tar[156] = 'x';
        return Tars.withChecksum(tar, 0);
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        new Random(1).nextBytes(random);
        return random;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
