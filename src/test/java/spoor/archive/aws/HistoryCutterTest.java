package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.cloudtrail.model.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class HistoryCutterTest {
    private static final long OLD = 0;

    private final List<String> files = new ArrayList<>();
    private final HistoryCutter cutter =
            new HistoryCutter(
                    new Seconds(10, 100),
                    new HistoryCutter.Size(3, 1_000),
                    new HistoryCutter.Size(5, 2_000),
                    new HistoryCutter.Files() {
                        @Override
                        public void whole(Seconds stretch, List<Event> events) {
                            files.add(line(stretch, events));
                        }

                        @Override
                        public void part(Seconds stretch, int part, List<Event> events) {
                            files.add(line(stretch, events) + " #" + part);
                        }
                    });

    @Test
    void cutsBetweenTwoSeconds() {
        add(90, 80, 70, 60, 60, 50, 40);
        cutter.end(OLD);

        assertThat(files).containsExactly("61..100: 90 80 70", "41..60: 60 60 50", "10..40: 40");
    }

    @Test
    void leavesASecondTogetherThatIsNotOverWhereAFileIsFull() {
        add(90, 80, 80, 80, 80, 70);
        cutter.end(OLD);

        assertThat(files).containsExactly("81..100: 90", "71..80: 80 80 80 80", "10..70: 70");
    }

    @Test
    void cutsWithinASecondOnlyWhereItHasMoreThanCanBeHeld() {
        add(90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 90, 80, 70);
        cutter.end(OLD);

        assertThat(files)
                .containsExactly(
                        "90..100: 90 90 90 90 90 #1",
                        "90..90: 90 90 90 90 90 #2",
                        "10..90: 90 80 70 #3");
    }

    @Test
    void knowsTheStretchAfterACutSecondWholeAgain() {
        add(90, 90, 90, 90, 90, 90, 90, 90, 80, 70);
        cutter.end(OLD);

        assertThat(files)
                .containsExactly(
                        "90..100: 90 90 90 90 90 #1", "81..90: 90 90 90 #2", "10..80: 80 70");
    }

    @Test
    void cutsWhereTheRecordsAreLong() {
        cutter.add(event(90, 600));
        cutter.add(event(80, 600));
        cutter.add(event(70, 1));
        cutter.end(OLD);

        assertThat(files).containsExactly("71..100: 90 80", "10..70: 70");
    }

    @Test
    void handsOverAStretchWithoutEvents() {
        cutter.end(OLD);
        assertThat(files).containsExactly("10..100: ");
    }

    @Test
    void holdsNoTimeForSearchedThatAwsHadForgottenBefore() {
        add(90, 80);
        cutter.end(50);
        assertThat(files).containsExactly("50..100: 90 80");
    }

    @Test
    void holdsAllForSearchedFromTheOldestEventOn() {
        add(90, 40);
        cutter.end(50);
        assertThat(files).containsExactly("40..100: 90 40");
    }

    @Test
    void keepsEventsWhoseTimeIsMissingOrNotInOrderWithTheOneBefore() {
        add(90, 95, 200);
        cutter.add(Event.builder().cloudTrailEvent("{}").build());
        add(5);
        cutter.end(OLD);

        assertThat(files).containsExactly("11..100: 90 95 200 ?", "10..10: 5");
    }

    @Test
    void forgetsTheSecondItCameToSoThatItCanBeAskedForOnceMore() {
        add(90, 80, 80);
        cutter.forgetReached();
        assertThat(cutter.reached()).isEqualTo(80);
        add(80, 80, 70);
        cutter.end(OLD);

        assertThat(files).containsExactly("71..100: 90 80 80", "10..70: 70");
    }

    @Test
    void canBeginAgainBeforeTheFirstEvent() {
        cutter.forgetReached();
        assertThat(cutter.reached()).isEqualTo(100);
        cutter.end(OLD);
        assertThat(files).containsExactly("10..100: ");
    }

    private void add(long... seconds) {
        for (long second : seconds) {
            cutter.add(event(second, 1));
        }
    }

    private static Event event(long second, int length) {
        return Event.builder()
                .eventTime(Instant.ofEpochSecond(second))
                .cloudTrailEvent("x".repeat(length))
                .build();
    }

    private static String line(Seconds stretch, List<Event> events) {
        return stretch.first()
                + ".."
                + stretch.last()
                + ": "
                + events.stream()
                        .map(e -> e.eventTime() == null ? "?" : "" + e.eventTime().getEpochSecond())
                        .collect(Collectors.joining(" "));
    }
}
