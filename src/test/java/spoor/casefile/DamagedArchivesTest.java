package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.Packed;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.ingest.Trail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Flips, cuts and splices the bytes of log files and imports what comes of it: whatever that is,
/// every file and every record is accounted for.
class DamagedArchivesTest {
    private static final int FILES = 1_500;

    @TempDir private Path folder;

    private final Random dice = new Random(20230711);

    @Test
    void areImportedWithATallyThatBalances() {
        List<byte[]> seeds = seeds();
        Archive archive = new Archive(folder.resolve("logs"));
        for (int i = 0; i < FILES; i++) {
            archive.write("%04d".formatted(i), mutant(seeds));
        }
        archive.plain("sound.json", Trail.file(Archive.records(5_000, 5_010)));

        try (CaseFile file = CaseFile.create(folder.resolve("case"))) {
            ImportReport report =
                    file.importFrom(
                            List.of(archive.folder()),
                            ImportOptions.USUAL,
                            ImportListener.NONE,
                            Cancel.NEVER);

            assertThat(report.total().balances()).isTrue();
            assertThat(report.total().kept()).isGreaterThan(50);
            assertThat(report.total().duplicates()).isGreaterThan(1_000);
            assertThat(report.total().rejected()).isGreaterThan(100);
            assertThat(file.ledger().files()).allMatch(f -> f.tally().balances());
            assertThat(file.ledger().rejects()).hasSize((int) rejectedInFilesThatWereRead(file));
            assertThat(file.ledger().files().stream().map(LedgerFile::path).distinct())
                    .hasSize(FILES + 1);
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
            EventTable table = file.evidence(Cancel.NEVER).table();
            assertThat(table.size()).isEqualTo((int) report.total().kept());
            assertThat(IntStream.range(0, table.size()).mapToObj(table::eventId))
                    .contains(Trail.id(5_000).toString(), Trail.id(5_009).toString());
            assertRejectsLieInTheirFiles(file);
        }
    }

    private static long rejectedInFilesThatWereRead(CaseFile file) {
        return file.ledger().files().stream()
                .filter(f -> !f.note().startsWith("byte by byte"))
                .mapToLong(f -> f.tally().rejected())
                .sum();
    }

    /// Each reject is a stretch of its file.
    private static void assertRejectsLieInTheirFiles(CaseFile file) {
        Map<String, Long> lengths =
                file.ledger().files().stream()
                        .collect(
                                Collectors.toMap(LedgerFile::place, LedgerFile::length, Math::max));
        for (LedgerReject reject : file.ledger().rejects()) {
            assertThat(reject.offset()).isNotNegative();
            assertThat(reject.length()).isPositive();
            assertThat(reject.offset() + reject.length())
                    .isLessThanOrEqualTo(lengths.get(reject.place()));
        }
    }

    /// Every shape that is read, plain and packed, and some that are not.
    private static List<byte[]> seeds() {
        String file = Trail.file(Archive.records(0, 6));
        String lines = String.join("\r\n", Archive.records(6, 10));
        String array = "\uFEFF[" + String.join(",\n", Archive.records(10, 14)) + "]";
        String deep = Trail.file(Trail.record(14, "\"x\":" + "[".repeat(150) + "]".repeat(150)));
        String lookup = "{\"Events\":[{\"CloudTrailEvent\":\"{}\"}],\"NextToken\":null}";
        List<byte[]> seeds = new ArrayList<>();
        for (String text : List.of(file, lines, array, deep, Trail.record(15), lookup)) {
            seeds.add(Trail.bytes(text));
            seeds.add(Packed.gzip(text));
        }
        seeds.add(Packed.joined(Packed.gzip(file), Packed.gzip(lines)));
        seeds.add(Packed.zip(Map.of("a.json", Trail.bytes(file), "b.gz", Packed.gzip(lines))));
        return seeds;
    }

    private byte[] mutant(List<byte[]> seeds) {
        byte[] bytes = seeds.get(dice.nextInt(seeds.size()));
        for (int changes = dice.nextInt(4); changes >= 0; changes--) {
            int at = dice.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + dice.nextInt(60));
            byte[] start = Arrays.copyOf(bytes, at);
            byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
            bytes =
                    switch (dice.nextInt(7)) {
                        case 0 -> flipped(bytes);
                        case 1 -> start;
                        case 2 -> Packed.joined(start, rest);
                        case 3 ->
                                Packed.joined(
                                        start,
                                        Arrays.copyOfRange(bytes, at, to),
                                        Arrays.copyOfRange(bytes, at, bytes.length));
                        case 4 -> Packed.joined(start, noise(), rest);
                        case 5 -> Packed.joined(start, punctuation(), rest);
                        default ->
                                Packed.joined(start, tail(seeds.get(dice.nextInt(seeds.size()))));
                    };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[dice.nextInt(flipped.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        return flipped;
    }

    private byte[] noise() {
        byte[] noise = new byte[dice.nextInt(40)];
        dice.nextBytes(noise);
        return noise;
    }

    private byte[] punctuation() {
        String[] pieces = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "\\",
            "\\u12",
            "null",
            "-",
            "\"Records\":[",
            "{\"eventVersion\":"
        };
        return pieces[dice.nextInt(pieces.length)].getBytes(StandardCharsets.UTF_8);
    }

    private byte[] tail(byte[] bytes) {
        return Arrays.copyOfRange(bytes, dice.nextInt(bytes.length), bytes.length);
    }
}
