package spoor.ui.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Story;
import spoor.lens.LensText;
import spoor.ui.HandJobs;
import spoor.ui.kit.Workbench;

import java.util.List;

class ServicesModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Bills.all());
    private final ServicesModel model = new ServicesModel(workbench, jobs.jobs());

    @Test
    void readsNothingBeforeAnybodyLooks() {
        jobs.run();
        assertThat(model.stories().toldProperty().get()).isEmpty();

        model.setShown(true);
        jobs.run();
        assertThat(rows()).containsExactly(Bills.CONTACT, Bills.PAYMENT);
    }

    @Test
    void looksAreToldWhereSomebodyWantsThem() {
        model.setShown(true);
        model.stories().tellReads(true);
        jobs.run();

        assertThat(rows()).containsExactly(Bills.CONTACT, Bills.PAYMENT, Bills.LOOK);
        model.choose(Choice.SUPPORT);
        jobs.run();
        assertThat(rows()).containsExactly(Bills.CASE);
        model.choose(Choice.MONEY);
        jobs.run();
        assertThat(rows()).containsExactly(Bills.CONTACT, Bills.PAYMENT, Bills.LOOK);
    }

    @Test
    void followsTheLens() {
        model.setShown(true);
        workbench.advance(LensText.parse("event:SetPayInformation"));
        jobs.run();

        assertThat(rows()).containsExactly(Bills.PAYMENT);
    }

    @Test
    void theStoryOfTheOpenEventIsChosen() {
        workbench.open(Bills.DELETED);
        assertThat(model.showOpenEvent()).isTrue();
        model.setShown(true);
        jobs.run();

        assertThat(model.choiceProperty().get()).isEqualTo(Choice.WATCH);
        assertThat(chosen().deeds()).extracting(Deed::row).contains(Bills.DELETED);
        model.stories().choose(stories().getLast());
        Story before = chosen();
        workbench.advance(LensText.parse("source:monitoring"));
        jobs.run();
        assertThat(Told.isSame(chosen(), before)).isTrue();
    }

    @Test
    void anEventOfAnotherServiceIsInNoStory() {
        workbench.refresh(Bills.more());
        jobs.run();
        workbench.open(0);

        assertThat(model.showOpenEvent()).isFalse();
        assertThat(model.choiceProperty().get()).isEqualTo(Choice.MONEY);
    }

    @Test
    void opensACallWhereItLiesByThen() {
        model.setShown(true);
        jobs.run();
        Deed deed = chosen().deeds().getLast();
        workbench.refresh(Bills.more());
        model.stories().open(deed);

        assertThat(workbench.openRowProperty().get()).isEqualTo(Bills.PAYMENT + 1);
    }

    @Test
    void narrowsTheEventsToAStory() {
        model.setShown(true);
        model.choose(Choice.WATCH);
        jobs.run();
        Story root =
                stories().stream().filter(s -> s.name().equals("Root")).findFirst().orElseThrow();
        model.stories().narrow(root);
        jobs.run();

        assertThat(workbench.answerProperty().get().total()).isEqualTo(2);
    }

    private List<Story> stories() {
        return model.stories().toldProperty().get().orElseThrow().found().stories();
    }

    private Story chosen() {
        return model.stories().chosenProperty().get().orElseThrow();
    }

    private List<Integer> rows() {
        return stories().stream().flatMap(s -> s.deeds().stream()).map(Deed::row).toList();
    }
}
