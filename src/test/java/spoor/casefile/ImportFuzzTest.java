package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.engine.Cancel;
import spoor.ingest.Tally;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// Damages archives at random and imports them: whatever comes, no exception, and a tally that
/// balances.
class ImportFuzzTest {
    private static final int FILES = 600;

    @TempDir Path folder;

    @Test
    void neverFailsAndAlwaysBalances() throws IOException {
        Random random = new Random(20261121);
        Path archive = Files.createDirectory(folder.resolve("archive"));
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = envelope(random).getBytes(StandardCharsets.UTF_8);
            boolean isPacked = random.nextBoolean();
            if (isPacked && random.nextBoolean()) {
                bytes = gzip(damaged(bytes, random));
            } else {
                bytes = damaged(isPacked ? gzip(bytes) : bytes, random);
            }
            Files.write(archive.resolve("file-" + i + ".json"), bytes);
        }
        try (CaseFile file = CaseFile.create(folder.resolve("fuzz"))) {
            ImportReport report =
                    file.importFrom(List.of(archive), ImportListener.NONE, Cancel.NEVER);

            Tally total = report.total();
            assertThat(total.balances()).as(total.toString()).isTrue();
            assertThat(total.kept()).isPositive();
            assertThat(total.rejected()).isPositive();
            assertThat(file.ledger().files()).hasSize(FILES).allMatch(f -> f.tally().balances());
            assertThat(file.ledger().rejects()).hasSize((int) rejectedInFilesThatWereRead(file));
            assertThat(file.evidence(Cancel.NEVER).table().size()).isEqualTo((int) total.kept());
            assertThat(new Verifier(file).verify(true, Cancel.NEVER).faults()).isEmpty();
        }
    }

    private static long rejectedInFilesThatWereRead(CaseFile file) {
        return file.ledger().files().stream()
                .filter(f -> !f.note().startsWith("byte by byte"))
                .mapToLong(f -> f.tally().rejected())
                .sum();
    }

    private static String envelope(Random random) {
        StringBuilder records = new StringBuilder();
        int count = 1 + random.nextInt(6);
        String between = random.nextBoolean() ? "," : ",\n  ";
        for (int i = 0; i < count; i++) {
            records.append(i == 0 ? "" : between)
                    .append(
                            TestEvidence.record(
                                    "2023-07-10T12:00:%02dZ".formatted(random.nextInt(60)),
                                    "Name" + random.nextInt(9),
                                    "iam",
                                    "user" + random.nextInt(5),
                                    "203.0.113." + random.nextInt(256),
                                    "\"requestParameters\":{\"a\":[1,2.5e3,\"\\u00e9\\\"\"],\"b\":null}"));
        }
        return switch (random.nextInt(3)) {
            case 0 -> "{\"Records\":[" + records + "]}";
            case 1 -> "[" + records + "]";
            default -> records.toString().replace(between, "\n");
        };
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int flips = random.nextInt(4); flips > 0; flips--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        int at = random.nextInt(damaged.length);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        switch (random.nextInt(4)) {
            case 0 -> spliced.write(damaged, 0, at);
            case 1 -> {
                spliced.write(damaged, 0, at);
                spliced.write(damaged, at / 2, damaged.length - at / 2);
            }
            case 2 -> {
                int skip = Math.min(damaged.length - at, random.nextInt(40));
                spliced.write(damaged, 0, at);
                spliced.write(damaged, at + skip, damaged.length - at - skip);
            }
            default -> spliced.writeBytes(damaged);
        }
        return spliced.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
