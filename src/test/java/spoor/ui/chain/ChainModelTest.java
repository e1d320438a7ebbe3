package spoor.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.lens.LensText;
import spoor.ui.HandJobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.List;

class ChainModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Sessions.all());
    private final ChainModel model = new ChainModel(workbench, jobs.jobs());

    @Test
    void findsWhoAssumedTheRole() {
        model.show(Sessions.USE);
        assertThat(model.workingProperty().get()).isTrue();
        jobs.run();

        assertThat(model.workingProperty().get()).isFalse();
        assertThat(names()).containsExactly("deploy-bot", "BackupRole / b7");
    }

    @Test
    void theLatestAskedForWins() {
        model.show(Sessions.USE);
        model.show(Sessions.ASSUME);
        jobs.run();

        assertThat(names()).containsExactly("deploy-bot");
    }

    @Test
    void whatNobodyLooksAtIsNotWorkedOn() {
        model.show(Sessions.USE);
        model.clear();
        jobs.run();

        assertThat(model.chainProperty().get()).isEmpty();
        assertThat(model.workingProperty().get()).isFalse();
    }

    @Test
    void aBoxBecomesTheLensAndAnArrowTheOpenEvent() {
        model.show(Sessions.USE);
        jobs.run();
        ChainPicture picture = model.chainProperty().get().orElseThrow();

        model.look(picture.boxes().getLast());
        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("key:" + Sessions.KEY);
        model.open(picture.edges().getFirst().row());
        assertThat(workbench.openRowProperty().get()).isEqualTo(Sessions.ASSUME);
    }

    @Test
    void followsTheEvidenceAndOpensTheSameEventMeanwhile() {
        model.show(Sessions.USE);
        jobs.run();
        ChainPicture before = model.chainProperty().get().orElseThrow();

        workbench.refresh(Sessions.more());
        assertThat(model.workingProperty().get()).isTrue();
        model.open(before.edges().getFirst().row());
        EventTable table = workbench.evidenceProperty().get().table();
        assertThat(table.text(Field.EVENT_NAME, workbench.openRowProperty().get()))
                .isEqualTo("AssumeRole");

        jobs.run();
        assertThat(names()).containsExactly("deploy-bot", "BackupRole / b7");
    }

    @Test
    void anotherZoneTellsOtherTimes() {
        model.show(Sessions.USE);
        jobs.run();
        workbench.showIn(ZoneId.of("Europe/Berlin"));

        assertThat(model.chainProperty().get().orElseThrow().boxes().getLast().since())
                .isEqualTo("since 14:14:58");
    }

    @Test
    void aCaseThatCannotBeTracedIsToldInWords() {
        workbench.refresh(Sessions.unreadable());
        model.show(Sessions.USE);
        jobs.run();

        assertThat(model.problemProperty().get()).contains("The disk is gone.");
        assertThat(model.chainProperty().get()).isEmpty();
    }

    private List<String> names() {
        return model.chainProperty().get().orElseThrow().boxes().stream()
                .map(ChainBox::name)
                .toList();
    }
}
