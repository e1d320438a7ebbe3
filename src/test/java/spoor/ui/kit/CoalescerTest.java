package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

class CoalescerTest {
    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private long now = 5_000_000_000L;
    private final Coalescer<Integer> coalescer =
            new Coalescer<>(
                    new Jobs(Runnable::run, window::add),
                    Duration.ofMillis(100),
                    () -> now,
                    shown::add);

    @Test
    void showsTheFirstValueAtOnce() {
        coalescer.offer(1);
        pulse();

        assertThat(shown).containsExactly(1);
    }

    @Test
    void showsOnlyTheNewestOfManyThatWait() {
        coalescer.offer(1);
        coalescer.offer(2);
        coalescer.offer(3);

        assertThat(window).hasSize(1);
        pulse();
        assertThat(shown).containsExactly(3);
    }

    @Test
    void leavesAPauseBetweenTwoValues() {
        coalescer.offer(1);
        pulse();
        now += Duration.ofMillis(99).toNanos();
        coalescer.offer(2);
        pulse();
        now += Duration.ofMillis(1).toNanos();
        coalescer.offer(3);
        pulse();

        assertThat(shown).containsExactly(1, 3);
    }

    private void pulse() {
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }
}
