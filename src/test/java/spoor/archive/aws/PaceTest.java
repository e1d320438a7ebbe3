package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final FakeTime time = new FakeTime();
    private final Pace pace = new Pace(time);

    @Test
    void letsTwoCallsASecondGo() {
        assertThat(called(5)).isEqualTo(2_000);
    }

    @Test
    void isSlowerForAWhileAndThenFasterAgain() {
        called(1);
        pace.slow();
        pace.slow();
        assertThat(called(1)).isEqualTo(2_000);
        assertThat(called(9)).isEqualTo(9 * 2_000);
        assertThat(called(1)).isEqualTo(2_000);
        assertThat(called(10)).isEqualTo(10 * 1_000);
        assertThat(called(10)).isEqualTo(10 * 500);
    }

    @Test
    void isNeverSlowerThanACallInEightSeconds() {
        for (int i = 0; i < 100; i++) {
            pace.slow();
        }
        assertThat(called(1)).isEqualTo(8_000);
        assertThat(called(1)).isEqualTo(8_000);
    }

    @Test
    void waitsNoLongerWhereThereIsAStop() {
        called(1);
        assertThat(pace.await(() -> time.millis() >= 200)).isFalse();
        assertThat(time.millis()).isEqualTo(200);
        assertThat(pace.await(() -> true)).isFalse();
    }

    @Test
    void endsWithItsThread() {
        Pace interrupted =
                new Pace(
                        new Pace.Time() {
                            @Override
                            public long nanos() {
                                return 0;
                            }

                            @Override
                            public void sleep(long nanos) throws InterruptedException {
                                throw new InterruptedException();
                            }
                        });
        assertThat(interrupted.await(() -> false)).isTrue();
        assertThat(interrupted.await(() -> false)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    /// How long so many good calls take, in milliseconds.
    private long called(int calls) {
        long before = time.millis();
        for (int i = 0; i < calls; i++) {
            assertThat(pace.await(() -> false)).isTrue();
            pace.went();
        }
        return time.millis() - before;
    }
}
