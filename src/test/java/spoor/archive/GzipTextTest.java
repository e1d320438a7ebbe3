package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

class GzipTextTest {
    private static final int LIMIT = 100_000;

    private final GzipText gzip = new GzipText(LIMIT);

    @Test
    void inflatesWhatIsInTheRangeMemberAfterMember() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write('x');
        both.write(packed("one ".getBytes(StandardCharsets.UTF_8)));
        both.write(packed("two".getBytes(StandardCharsets.UTF_8)));
        byte[] in = both.toByteArray();

        int length = gzip.inflate(in, 1, in.length);

        assertThat(new String(gzip.bytes(), 0, length, StandardCharsets.UTF_8))
                .isEqualTo("one two");
    }

    @Test
    void inflatesUpToTheLimitAndNoFurther() throws IOException {
        byte[] most = packed(new byte[LIMIT]);
        byte[] more = packed(new byte[LIMIT + 1]);

        assertThat(gzip.inflate(most, 0, most.length)).isEqualTo(LIMIT);
        assertThatThrownBy(() -> gzip.inflate(more, 0, more.length))
                .isInstanceOf(GzipText.TooLarge.class);
        assertThat(gzip.bytes().length).isEqualTo(LIMIT + 1);
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        byte[] whole = packed("hello, hello, hello".getBytes(StandardCharsets.UTF_8));

        for (int to = 0; to < whole.length; to++) {
            byte[] cut = Arrays.copyOf(whole, to);
            assertThatThrownBy(() -> gzip.inflate(cut, 0, cut.length))
                    .isInstanceOf(IOException.class);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        }
        return out.toByteArray();
    }
}
