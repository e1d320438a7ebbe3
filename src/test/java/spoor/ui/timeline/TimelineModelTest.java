package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.ColumnEngine;
import spoor.engine.EventTable;
import spoor.engine.Histogram;
import spoor.engine.Stack;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.TimeRange;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;
import spoor.ui.timeline.TimelineModel.Emptiness;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

class TimelineModelTest {
    private static final String START = "2023-07-10T12:00:00Z";
    private static final String LAST = "2023-07-10T13:39:59Z";

    private final Evidence evidence =
            TestEvidence.of(
                    TestEvidence.record(START, "ListBuckets", "s3", "alice", "203.0.113.7"),
                    TestEvidence.record(
                            "2023-07-10T12:30:00Z", "PutUserPolicy", "iam", "alice", "203.0.113.7"),
                    TestEvidence.record(
                            LAST,
                            "StopLogging",
                            "cloudtrail",
                            "bob",
                            "203.0.113.7",
                            "\"errorCode\":\"AccessDenied\""));
    private Workbench workbench;
    private TimelineModel model;

    @BeforeEach
    void open() {
        workbench = new Workbench(new Jobs(Runnable::run, Runnable::run), evidence);
        model = new TimelineModel(workbench);
    }

    @Test
    void showsTheWholeCaseAtFirst() {
        assertThat(model.windowProperty().get()).isEqualTo(model.whole());
        assertThat(model.isAllInSight()).isTrue();
        assertThat(model.overviewProperty().get().total(0)).isEqualTo(1);
        assertThat(model.bandProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void zoomingAsksForTheBarsOfTheNewWindow() {
        long at = millis("2023-07-10T12:30:00Z");

        model.zoom(at, 0.1);

        assertThat(workbench.visibleProperty().get())
                .isEqualTo(model.windowProperty().get().range());
        assertThat(model.windowProperty().get().span())
                .isEqualTo(Math.round(model.whole().span() * 0.1));
        assertThat(model.binsProperty().get().width()).isEqualTo(2_000);
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void zoomingOutEndsWithEverything() {
        model.zoom(millis(START), 0.5);
        model.zoom(millis(START), 10);

        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void asksOneQuestionAtATimeWhileTheWindowMoves() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workbench slow = new Workbench(new Jobs(waiting::add, Runnable::run), evidence);
        TimelineModel moving = new TimelineModel(slow);
        waiting.remove().run();

        moving.zoom(millis(START), 0.5);
        moving.pan(0.1);
        moving.pan(0.1);

        assertThat(waiting).hasSize(1);
        waiting.remove().run();
        assertThat(waiting).hasSize(1);
        assertThat(slow.visibleProperty().get()).isEqualTo(moving.windowProperty().get().range());
        waiting.remove().run();
        assertThat(waiting).isEmpty();
    }

    @Test
    void keepsTheBarsAtHandUntilNewOnesCome() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Workbench slow = new Workbench(new Jobs(waiting::add, Runnable::run), evidence);
        TimelineModel moving = new TimelineModel(slow);
        waiting.remove().run();
        Histogram known = moving.binsProperty().get();

        moving.zoom(millis(START), 0.01);

        assertThat(moving.binsProperty().get()).isSameAs(known);
        waiting.remove().run();
        assertThat(moving.binsProperty().get().width()).isLessThan(known.width());
    }

    @Test
    void aDroppedRangeBecomesThatOfTheLens() {
        Bars bars = bars();
        model.begin(new RangeDrag.Sweep(millis("2023-07-10T12:20:03Z")));
        model.dragTo(millis("2023-07-10T12:40:03Z"), bars);

        assertThat(model.draggingProperty().get()).isTrue();
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);

        model.drop();

        assertThat(model.draggingProperty().get()).isFalse();
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("time:2023-07-10T12:20:00Z..12:40:30Z"));
        assertThat(model.bandProperty().get()).isEqualTo(workbench.lensProperty().get().range());
    }

    @Test
    void aCancelledDragChangesNothing() {
        workbench.advance(LensText.parse("time:2023-07-10T12:00Z..12:10Z"));
        Lens before = workbench.lensProperty().get();
        model.begin(new RangeDrag.Sweep(millis("2023-07-10T12:20:00Z")));
        model.dragTo(millis("2023-07-10T12:40:00Z"), bars());

        model.cancelDrag();
        model.drop();

        assertThat(workbench.lensProperty().get()).isEqualTo(before);
        assertThat(model.bandProperty().get()).isEqualTo(before.range());
    }

    @Test
    void fitsTheChosenRangeAndThenEverything() {
        workbench.advance(LensText.parse("time:2023-07-10T12:20Z..12:40Z"));

        model.fit();
        assertThat(model.windowProperty().get())
                .isEqualTo(
                        new Stretch(
                                millis("2023-07-10T12:19:12Z"), millis("2023-07-10T12:40:48Z")));

        model.fit();
        assertThat(model.isAllInSight()).isTrue();

        model.fit();
        assertThat(model.isAllInSight()).isFalse();
    }

    @Test
    void fitsEverythingWhereNothingIsChosen() {
        model.zoom(millis(START), 0.1);

        model.fit();

        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void choosesTheWindowAndClearsTheRange() {
        model.zoom(millis("2023-07-10T12:30:00Z"), 0.1);

        model.chooseWindow();
        assertThat(workbench.lensProperty().get().range())
                .isEqualTo(model.windowProperty().get().range());

        model.clearChosen();
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.NONE);

        model.show(new Stretch(millis("2023-07-10T12:40:00Z"), millis("2023-07-10T12:50:00Z")));
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.OUT_OF_SIGHT);

        workbench.advance(Lens.ALL.only(Field.EVENT_NAME, new Match.Exact("Nothing")));
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.HIDDEN);

        model.clearConditions();
        model.showAll();
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.NONE);
    }

    @Test
    void saysThatThereAreNoEvents() {
        Evidence nothing =
                new Evidence(
                        EventTable.empty(),
                        new ColumnEngine(EventTable.empty(), (_, _, _) -> {}),
                        evidence.records(),
                        evidence.lineage());

        TimelineModel empty =
                new TimelineModel(new Workbench(new Jobs(Runnable::run, Runnable::run), nothing));

        assertThat(empty.emptinessProperty().get()).isEqualTo(Emptiness.NO_EVENTS);
    }

    @Test
    void theBandFollowsTheLens() {
        Lens lens = LensText.parse("time:2023-07-10T12:20Z..12:40Z");

        workbench.advance(lens);
        assertThat(model.bandProperty().get()).isEqualTo(lens.range());

        workbench.back();
        assertThat(model.bandProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void coloursTheBarsBySignalOrArea() {
        assertThat(model.colouringProperty().get()).isEqualTo(Colouring.OUTCOME);

        model.colour(Colouring.SIGNAL);
        assertThat(model.colouringProperty().get()).isEqualTo(Colouring.SIGNAL);
        assertThat(model.summary())
                .endsWith(
                        "3 events match in this time: 1 evasion, 1 escalation, 1 entry,"
                                + " discovery, movement.");
        assertThat(model.overviewProperty().get().stack()).isEqualTo(Stack.BY_OUTCOME);

        model.colour(Colouring.AREA);
        assertThat(model.summary())
                .endsWith(
                        "3 events match in this time: 1 trails, detection, 1 sign-in, permissions,"
                                + " 1 data, secrets.");
    }

    @Test
    void growsWithTheCase() {
        Evidence more =
                TestEvidence.of(
                        TestEvidence.record(
                                "2023-07-09T00:00:00Z",
                                "ListBuckets",
                                "s3",
                                "alice",
                                "203.0.113.7"),
                        TestEvidence.record(LAST, "ListBuckets", "s3", "alice", "203.0.113.7"));

        workbench.refresh(more);

        assertThat(model.windowProperty().get()).isEqualTo(model.whole());
        assertThat(model.whole().from()).isLessThan(millis("2023-07-09T00:00:00Z"));
    }

    @Test
    void saysInWordsWhatTheBarsShow() {
        workbench.advance(LensText.parse("time:2023-07-10T12:20Z..12:40Z"));
        model.fit();

        assertThat(model.summary())
                .isEqualTo(
                        "Timeline, 10 Jul 2023 12:19:12 – 12:40:48 UTC. 1 event matches in this"
                                + " time: 1 write. Chosen: 10 Jul 2023 12:20 – 12:40.");
    }

    private Bars bars() {
        return Bars.of(
                model.binsProperty().get(), new TimeScale(model.windowProperty().get(), 0, 1_000));
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }
}
