package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class GzipMembersTest {
    @Test
    void readsManyMembersEmptyOnesToo() throws IOException {
        byte[] empty = Packed.gzip("");
        byte[] all = new byte[100_000 * empty.length];
        for (int i = 0; i < 100_000; i++) {
            System.arraycopy(empty, 0, all, i * empty.length, empty.length);
        }

        assertThat(inflate(Packed.joined(Packed.gzip("one"), all, Packed.gzip("two"))))
                .isEqualTo("onetwo");
    }

    @Test
    void passesOverAllThatAHeaderMayHold() throws IOException {
        byte[] plain = Packed.gzip("one");
        byte[] full = {
            0x1f,
            (byte) 0x8b,
            8,
            2 | 4 | 8 | 16,
            0,
            0,
            0,
            0,
            0,
            3,
            3,
            0,
            7,
            7,
            7,
            'n',
            0,
            'c',
            0,
            1,
            2
        };

        assertThat(inflate(Packed.joined(full, Arrays.copyOfRange(plain, 10, plain.length))))
                .isEqualTo("one");
    }

    @Test
    void countsWhatItTook() throws IOException {
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        byte[] gzip = Packed.joined(Packed.gzip(random), Packed.gzip(random));
        try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(gzip))) {
            assertThat(in.readNBytes(50_000)).isEqualTo(Arrays.copyOf(random, 50_000));
            assertThat(in.consumed()).isBetween(48_000L, 52_000L);
            assertThat(in.readAllBytes()).hasSize(150_000);
            assertThat(in.consumed()).isEqualTo(gzip.length);
        }
    }

    @Test
    void saysWhatIsWrongEveryTime() throws IOException {
        byte[] gzip = Packed.gzip("one");
        byte[] wrong = gzip.clone();
        wrong[gzip.length - 8]++;
        byte[] broken = gzip.clone();
        broken[10] = (byte) 0xff;

        assertThat(fault(Arrays.copyOf(gzip, 5))).isEqualTo("is cut short, after 0");
        assertThat(fault(Arrays.copyOf(gzip, gzip.length - 9))).isEqualTo("is cut short, after 3");
        assertThat(fault(Arrays.copyOf(gzip, gzip.length - 1))).isEqualTo("is cut short, after 3");
        assertThat(fault(wrong)).isEqualTo("does not match its checksum, after 3");
        assertThat(fault(broken)).isEqualTo("is damaged: invalid block type, after 0");
        assertThat(fault(Packed.joined(gzip, new byte[] {0, 0, 1})))
                .isEqualTo("is followed by bytes that are no gzip, after 3");
        assertThat(inflate(Packed.joined(gzip, new byte[100_000]))).isEqualTo("one");
    }

    private static String inflate(byte[] gzip) throws IOException {
        try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String fault(byte[] gzip) throws IOException {
        String[] words = {""};
        try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(gzip))) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(CutShortException.class)
                        .isThrownBy(in::readAllBytes)
                        .satisfies(e -> words[0] = e.getMessage());
            }
        }
        assertThat(words[0]).startsWith("the gzip stream ").endsWith(" inflated bytes");
        return words[0].replace("the gzip stream ", "").replace(" inflated bytes", "");
    }
}
