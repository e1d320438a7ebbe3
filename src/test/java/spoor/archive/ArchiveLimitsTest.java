package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ArchiveLimitsTest {
    private static final ArchiveLimits USUAL = ArchiveLimits.USUAL;

    @Test
    void areKnownByName() {
        assertThat(USUAL.byName())
                .containsExactly(
                        entry("fileBytes", 64L << 30),
                        entry("ratio", 250L),
                        entry("archiveDepth", 3L),
                        entry("members", 2_000_000L),
                        entry("pathLength", 4_096L));
    }

    @Test
    void areChangedOneByOneByName() {
        ArchiveLimits changed = USUAL;
        long value = 1;
        for (String name : USUAL.byName().keySet()) {
            changed = changed.with(name, value++);
        }

        assertThat(changed).isEqualTo(new ArchiveLimits(1, 2, 3, 4, 5));
        assertThat(USUAL.with("fileBytes", 1L << 40).fileBytes()).isEqualTo(1L << 40);
        assertThat(USUAL.with("archiveDepth", 0).archiveDepth()).isZero();
    }

    @Test
    void haveNoOtherNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with("depth", 3))
                .withMessage(
                        "there is no limit depth; the limits are fileBytes, ratio, archiveDepth,"
                                + " members, pathLength");
    }

    @Test
    void haveNoValueThatWouldLimitNothingOrAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with("members", 0))
                .withMessage("the limit members is at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with("archiveDepth", Long.MIN_VALUE))
                .withMessage("the limit archiveDepth is at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> USUAL.with("ratio", 1L << 31))
                .withMessage("the limit ratio is at most 2147483647");
    }

    @Test
    void tellWhichOfThemIsHit() {
        long from = ArchiveLimits.RATIO_FROM;
        assertThat(USUAL.exceeded(1, from)).isEmpty();
        assertThat(USUAL.exceeded(1, from + 1)).contains("ratio");
        assertThat(USUAL.exceeded(from, 250 * from)).isEmpty();
        assertThat(USUAL.exceeded(from, 250 * (from + 1))).contains("ratio");
        assertThat(USUAL.exceeded(1L << 40, 64L << 30)).isEmpty();
        assertThat(USUAL.exceeded(1L << 40, (64L << 30) + 1)).contains("fileBytes");
    }
}
