package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.engine.EventTable;
import spoor.engine.Folds;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Sort;
import spoor.ui.events.EventSelection.Range;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class EventsModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private final Workbench workbench = new Workbench(jobs, Many.few(200));
    private final EventsModel model = model(workbench);

    @Test
    void startsAtTheTopWithNothingChosen() {
        assertThat(model.windowProperty().get()).isEqualTo(new EventWindow(200, 10, 0));
        assertThat(model.selectionProperty().get()).isEqualTo(EventSelection.NONE);
        assertThat(model.rowIn(3)).isEqualTo(3);
    }

    @Test
    void choosingOpensTheEvent() {
        model.choose(4);

        assertThat(workbench.openRowProperty().get()).isEqualTo(4);
        assertThat(model.isOpen(4)).isTrue();
        assertThat(model.selectionProperty().get().ranges()).containsExactly(new Range(4, 5));
    }

    @Test
    void keysMoveTheLeadAndTheWindowFollows() {
        model.move(1, false);
        assertThat(workbench.openRowProperty().get()).isZero();

        model.page(2, false);
        assertThat(workbench.openRowProperty().get()).isEqualTo(18);
        assertThat(model.windowProperty().get().first()).isEqualTo(9);

        model.move(1_000, false);
        assertThat(workbench.openRowProperty().get()).isEqualTo(199);
        assertThat(model.windowProperty().get().first()).isEqualTo(190);

        model.move(-3, true);
        assertThat(model.selectionProperty().get().ranges()).containsExactly(new Range(196, 200));
        assertThat(workbench.openRowProperty().get()).isEqualTo(199);
    }

    @Test
    void anotherOrderKeepsTheOpenEventWhereItWasInSight() {
        model.scrollTo(100);
        model.choose(104);

        model.sortBy(Field.EVENT_NAME);

        int place = model.selectionProperty().get().lead();
        assertThat(model.rowAt(place)).isEqualTo(104);
        assertThat(place - model.windowProperty().get().first()).isEqualTo(4);
        assertThat(model.isOpen(place)).isTrue();
    }

    @Test
    void aLensThatStillHoldsTheOpenEventKeepsItInSight() {
        model.choose(150);

        workbench.advance(LensText.parse("event:AssumeRole"));
        int place = model.selectionProperty().get().lead();
        assertThat(model.rowAt(place)).isEqualTo(150);
        assertThat(model.windowProperty().get().isShown(place)).isTrue();

        workbench.advance(LensText.parse("event:GetObject"));
        assertThat(model.windowProperty().get().first()).isZero();
        assertThat(model.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void chosenRowsThatStillMatchStayChosen() {
        model.choose(0);
        model.extendTo(7, false);

        workbench.advance(LensText.parse("event:GetObject,PutObject"));

        assertThat(chosenRows()).containsExactly(0, 1, 4, 5);

        workbench.advance(LensText.parse("event:GetObject,PutObject sort:-event"));
        assertThat(chosenRows()).containsExactlyInAnyOrder(0, 1, 4, 5);
    }

    @Test
    void aFullerCaseMovesNothing() {
        model.scrollTo(50);
        model.choose(52);

        workbench.refresh(Many.few(300));

        assertThat(model.windowProperty().get()).isEqualTo(new EventWindow(300, 10, 50));
        assertThat(chosenRows()).containsExactly(52);
        assertThat(workbench.openRowProperty().get()).isEqualTo(52);

        model.scrollTo(200);
        workbench.refresh(Many.few(400));
        assertThat(model.windowProperty().get().first()).isEqualTo(200);
    }

    @Test
    void anEventOpenedElsewhereIsShownAndChosen() {
        workbench.open(120);

        assertThat(chosenRows()).containsExactly(120);
        assertThat(model.windowProperty().get().isShown(120)).isTrue();

        workbench.open(EventTable.NO_ROW);
        assertThat(chosenRows()).containsExactly(120);
    }

    @Test
    void aHeadSortsAscendingThenDescendingThenByTimeAgain() {
        model.sortBy(Field.IDENTITY_NAME);
        assertThat(sort()).isEqualTo(new Sort(Field.IDENTITY_NAME, false));
        model.sortBy(Field.IDENTITY_NAME);
        assertThat(sort()).isEqualTo(new Sort(Field.IDENTITY_NAME, true));
        model.sortBy(Field.IDENTITY_NAME);
        assertThat(sort()).isEqualTo(Sort.BY_TIME);

        model.sortBy(Field.EVENT_TIME);
        assertThat(sort()).isEqualTo(new Sort(Field.EVENT_TIME, true));
        model.sortBy(Field.EVENT_TIME);
        assertThat(sort()).isEqualTo(Sort.BY_TIME);
        assertThat(EventsModel.isSortable(Field.EVENT_ID)).isFalse();
    }

    @Test
    void rowsOfAMillionAreFoundAtTheTopAndAtTheEnd() {
        Workbench large = new Workbench(jobs, Many.rows(1_000_000, Folds.NONE));
        EventsModel many = model(large);

        many.scrollTo(Long.MAX_VALUE);
        assertThat(many.rowIn(9)).isEqualTo(999_999);
        assertThat(many.rowIn(10)).isEqualTo(EventTable.NO_ROW);

        many.chooseAll();
        assertThat(many.selectionProperty().get().count()).isEqualTo(1_000_000);

        many.choose(999_990);
        many.sortBy(Field.EVENT_NAME);
        assertThat(many.isOpen(many.selectionProperty().get().lead())).isTrue();

        // More rows than are worth carrying: what is left is the open event.
        many.chooseAll();
        many.sortBy(Field.EVENT_NAME);
        assertThat(many.selectionProperty().get().count()).isEqualTo(1);
    }

    @Test
    void rowsOfAnOlderTableOpenTheSameEventOfTheNewerOne() {
        List<Runnable> waiting = new ArrayList<>();
        Workbench busy = new Workbench(new Jobs(waiting::add, Runnable::run), Many.few(20));
        waiting.removeLast().run();
        EventsModel shown = model(busy);

        // The newer table has an event before all others; its answer is not there yet.
        busy.refresh(earlierBy(20));
        shown.choose(3);

        assertThat(busy.openRowProperty().get()).isEqualTo(4);
        assertThat(shown.isOpen(3)).isTrue();
    }

    private Evidence earlierBy(int events) {
        List<String> records = new ArrayList<>();
        Evidence before = Many.few(events);
        for (int row = 0; row < events; row++) {
            records.add(new String(before.record(row), StandardCharsets.UTF_8));
        }
        records.add(TestEvidence.record("2023-07-10T09:00:00Z", "First", "s3", "eve", "1.1.1.1"));
        return TestEvidence.of(records.toArray(String[]::new));
    }

    private List<Integer> chosenRows() {
        return model.selectionProperty().get().ranges().stream()
                .flatMapToInt(r -> IntStream.range(r.first(), r.end()))
                .map(model::rowAt)
                .boxed()
                .toList();
    }

    private Sort sort() {
        Lens lens = workbench.lensProperty().get();
        return lens.sort();
    }

    private EventsModel model(Workbench bench) {
        EventsModel made = new EventsModel(bench, jobs);
        made.setCapacity(10);
        return made;
    }
}
