package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

class SpoolTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir private Path folder;

    private final AtomicLong held = new AtomicLong(Spool.HELD_ALL - 3);

    @Test
    void holdsOnlySoMuchInMemory() throws IOException {
        Kept inMemory;
        Kept inFile;
        try (Spool spool = new Spool(folder, held, () -> false)) {
            inMemory = keep(spool, 3);
            assertThat(held).hasValue(Spool.HELD_ALL);
            inFile = keep(spool, 3);
        }

        assertThat(held).hasValue(Spool.HELD_ALL);
        for (Kept kept : new Kept[] {inMemory, inFile}) {
            assertThat(kept.size()).isEqualTo(3);
            try (InputStream in = kept.open()) {
                assertThat(in).hasBinaryContent(BYTES);
            }
        }
        assertThat(inFile).isInstanceOf(Stretch.class);
        inMemory.release();
        assertThat(held).hasValue(Spool.HELD_ALL - 3);
        inFile.release();
        assertThat(held).hasValue(Spool.HELD_ALL - 3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsWhatCameBeforeAStreamBroke() throws IOException {
        InputStream breaking =
                new ByteArrayInputStream(BYTES) {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        int count = super.read(into, offset, length);
                        if (count < 0) {
                            throw new IllegalStateException("broken");
                        }
                        return count;
                    }
                };
        InflatedStream.Promise none = (_, _) -> {};
        InputStream watched = new InflatedStream(breaking, () -> 3, ArchiveLimits.USUAL, none);
        try (Spool spool = new Spool(folder, held, () -> false)) {
            Spool.Copy copy = spool.keep(watched, Spool.HELD_EACH + 1);

            assertThat(copy.kept().size()).isEqualTo(3);
            assertThat(copy.broken()).hasMessage("it is damaged after 3 inflated bytes: broken");
            copy.kept().release();
        }
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        try (Spool spool = new Spool(folder, held, () -> true)) {
            InputStream unwanted =
                    new InputStream() {
                        @Override
                        public int read() {
                            throw new AssertionError("read though it was cancelled");
                        }
                    };

            assertThat(spool.keep(unwanted, Long.MAX_VALUE).kept().size()).isZero();
        }
    }

    private static Kept keep(Spool spool, long claimed) throws IOException {
        return spool.keep(new ByteArrayInputStream(BYTES), claimed).kept();
    }
}
