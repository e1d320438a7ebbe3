package spoor.ui.difference.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import spoor.ui.HandJobs;
import spoor.ui.difference.Policies;
import spoor.ui.kit.Workbench;

class HistoryModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Policies.all());
    private final HistoryModel model = new HistoryModel(workbench, jobs.jobs());

    @Test
    void listsEveryWriteToTheThingTheLatestFirst() {
        model.show(Policies.SECOND);
        assertThat(model.workingProperty().get()).isTrue();
        jobs.run();

        assertThat(model.workingProperty().get()).isFalse();
        assertThat(history().thing()).isEqualTo("harbour-ledger");
        assertThat(history().lines())
                .extracting(HistoryLine::row, HistoryLine::identity)
                .containsExactly(
                        tuple(Policies.REFUSED, "mallory"),
                        tuple(Policies.SECOND, "deploy-bot"),
                        tuple(Policies.FIRST, "alice"));
        assertThat(history().lines().getFirst().reading()).isEqualTo("Denied; parameters unknown");
        assertThat(history().lines().getLast().reading()).isNotEmpty();
    }

    @Test
    void goingToAnotherWriteOfTheThingKeepsTheLines() {
        model.show(Policies.SECOND);
        jobs.run();
        History before = history();
        model.show(Policies.FIRST);
        jobs.run();

        assertThat(history().row()).isEqualTo(Policies.FIRST);
        assertThat(history().lines()).isEqualTo(before.lines());
        model.show(Policies.OTHER);
        jobs.run();
        assertThat(history().thing()).isEqualTo("harbour-backup");
    }

    @Test
    void opensAWriteWhereItLiesByThen() {
        model.show(Policies.SECOND);
        jobs.run();
        workbench.refresh(Policies.more());
        model.open(history().lines().getLast());

        assertThat(workbench.openRowProperty().get()).isEqualTo(Policies.FIRST + 1);
    }

    @Test
    void theLatestAskedForWinsAndRestStopsTheWork() {
        model.show(Policies.SECOND);
        model.rest();
        jobs.run();
        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(model.workingProperty().get()).isFalse();
    }

    private History history() {
        return model.foundProperty().get().orElseThrow();
    }
}
