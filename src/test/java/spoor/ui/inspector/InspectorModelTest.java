package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.CaseException;
import spoor.casefile.Evidence;
import spoor.casefile.Problem;
import spoor.casefile.RecordStore;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.event.Origin;
import spoor.lens.LensText;
import spoor.ui.difference.Policies;
import spoor.ui.inspector.InspectorModel.State;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class InspectorModelTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private final Workbench workbench = new Workbench(jobs, Records.all());
    private final InspectorModel model = new InspectorModel(workbench, jobs);

    @Test
    void showsTheOpenEvent() {
        assertThat(state()).isInstanceOf(State.Nothing.class);

        workbench.open(1);
        assertThat(title()).isEqualTo("AssumeRole");

        workbench.open(EventTable.NO_ROW);
        assertThat(state()).isInstanceOf(State.Nothing.class);
    }

    @Test
    void onlyTheLatestOfManyIsShown() {
        List<Runnable> waiting = new ArrayList<>();
        InspectorModel slow = new InspectorModel(workbench, new Jobs(waiting::add, Runnable::run));

        workbench.open(0);
        workbench.open(1);
        workbench.open(2);
        assertThat(slow.readingProperty().get()).isTrue();
        assertThat(slow.stateProperty().get()).isInstanceOf(State.Nothing.class);

        List.copyOf(waiting).forEach(Runnable::run);
        assertThat(slow.readingProperty().get()).isFalse();
        assertThat(((State.Open) slow.stateProperty().get()).event().title())
                .isEqualTo("GetObject");
    }

    @Test
    void countsWhatTheOpenEventChangedAgainstTheRequestBefore() {
        Workbench policies = new Workbench(jobs, Policies.all());
        InspectorModel shown = new InspectorModel(policies, jobs);

        policies.open(Policies.SECOND);
        assertThat(shown.changesProperty().get()).isEqualTo(2L);

        policies.open(Policies.FIRST);
        assertThat(shown.changesProperty().get()).isZero();
    }

    @Test
    void aFullerCaseDoesNotReadTheSameEventAnew() {
        List<Runnable> window = new ArrayList<>();
        Jobs later = new Jobs(Runnable::run, window::add);
        InspectorModel shown = new InspectorModel(workbench, later);
        workbench.open(1);
        List.copyOf(window).forEach(Runnable::run);
        window.clear();
        State before = shown.stateProperty().get();
        List<State> seen = new ArrayList<>();
        shown.stateProperty().addListener((_, _, state) -> seen.add(state));

        workbench.refresh(Records.all());
        List.copyOf(window).forEach(Runnable::run);

        assertThat(seen).isEmpty();
        assertThat(shown.stateProperty().get()).isEqualTo(before);
    }

    @Test
    void aRecordThatCannotBeReadSaysSoInThePane() {
        Evidence real = Records.all();
        RecordStore broken =
                new RecordStore() {
                    @Override
                    public byte[] bytes(long position, int length) {
                        throw new CaseException(Problem.DAMAGED, Path.of("x.spoor.mv.db"), null);
                    }

                    @Override
                    public Origin origin(long position, int length) {
                        throw new CaseException(Problem.DAMAGED, Path.of("x.spoor.mv.db"), null);
                    }
                };
        Workbench damaged =
                new Workbench(
                        jobs, new Evidence(real.table(), real.engine(), broken, real.lineage()));
        InspectorModel shown = new InspectorModel(damaged, jobs);

        damaged.open(0);

        State.Failed failed = (State.Failed) shown.stateProperty().get();
        assertThat(failed.title()).isEqualTo("RunInstances");
        assertThat(failed.sentence()).contains("was denied");
        assertThat(failed.problem()).startsWith("x.spoor.mv.db is damaged.");
    }

    @Test
    void valuesBecomeConditions() {
        model.only(Field.IDENTITY, "role:AROAEXAMPLE");
        model.exclude(Field.REGION, "us-east-1");
        model.include(Field.ERROR_CODE, "AccessDenied");

        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("identity:role:AROAEXAMPLE -region:us-east-1 error:AccessDenied");
    }

    @Test
    void showsBothRecordsOfAConflict() {
        workbench.advance(LensText.parse("event:GetObject sort:-time"));
        workbench.open(0);

        model.showBoth();

        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("id:11111111-2222-4333-8444-555555555555 sort:-time");
    }

    @Test
    void searchesOnlyForLettersThatStandInTheRecord() {
        JsonItem root =
                JsonTreeReader.read(
                                "{\"a\":\"snap-1\",\"b\":\"x\\ny\",\"c\":1,\"d\":\"{\\\"e\\\":\\\"f\\\"}\"}")
                        .orEmpty();

        assertThat(root.children())
                .extracting(InspectorModel::isSearchable)
                .containsExactly(true, false, false, false);
        assertThat(InspectorModel.isSearchable(root.children().get(3).children().getFirst()))
                .isFalse();
        model.search(root.children().getFirst());
        assertThat(workbench.answerProperty().get().total()).isEqualTo(1);
    }

    private State state() {
        return model.stateProperty().get();
    }

    private String title() {
        return ((State.Open) state()).event().title();
    }
}
