package spoor.ui.difference.tab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.engine.EventTable;
import spoor.ui.HandJobs;
import spoor.ui.difference.DifferencePicture;
import spoor.ui.difference.Part;
import spoor.ui.difference.Policies;
import spoor.ui.kit.Workbench;

class DifferencesModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Policies.all());
    private final DifferencesModel model = new DifferencesModel(workbench, jobs.jobs());

    @Test
    void worksOnlyWhileSomebodyLooks() {
        workbench.open(Policies.SECOND);
        jobs.run();
        assertThat(model.difference().pictureProperty().get()).isEmpty();

        model.setShown(true);
        jobs.run();
        assertThat(picture().subject()).isEqualTo("harbour-ledger");

        model.setShown(false);
        workbench.open(Policies.OTHER);
        workbench.refresh(Policies.all());
        jobs.run();
        assertThat(picture().subject()).isEqualTo("harbour-ledger");

        model.setShown(true);
        jobs.run();
        assertThat(picture().subject()).isEqualTo("harbour-backup");
    }

    @Test
    void countsWhatDiffersFromThePreviousRequest() {
        show(Policies.SECOND);

        assertThat(picture().title()).isEqualTo("PutBucketPolicy");
        assertThat(picture().counted()).isEqualTo("1 statement added, 1 unchanged. 2 differences.");
        assertThat(picture().before().orElseThrow().title()).isEqualTo("Previous request seen");
        assertThat(picture().before().orElseThrow().time()).isEqualTo("3 Jul 09:12:44");
        assertThat(picture().after().who()).isEqualTo("deploy-bot");
    }

    @Test
    void saysWhatIsMissing() {
        model.setShown(true);
        jobs.run();
        assertThat(model.lackProperty().get()).isEqualTo(Lack.NO_EVENT);

        model.choose(Mode.TWO);
        workbench.open(Policies.SECOND);
        jobs.run();
        assertThat(model.lackProperty().get()).isEqualTo(Lack.NO_PIN);

        model.pinOpen();
        jobs.run();
        assertThat(model.lackProperty().get()).isEqualTo(Lack.SAME_EVENT);
        assertThat(model.difference().pictureProperty().get()).isEmpty();

        workbench.open(Policies.OTHER);
        jobs.run();
        assertThat(model.lackProperty().get()).isEqualTo(Lack.NOTHING);
        model.unpin();
        jobs.run();
        assertThat(model.lackProperty().get()).isEqualTo(Lack.NO_PIN);
    }

    @Test
    void comparesTheOpenEventWithThePinnedOneFromEitherSide() {
        show(Policies.OTHER);
        workbench.pin(Policies.SECOND);
        model.choose(Mode.TWO);
        jobs.run();

        assertThat(picture().before().orElseThrow().row()).isEqualTo(Policies.SECOND);
        assertThat(picture().before().orElseThrow().title()).isEqualTo("Pinned event");
        assertThat(picture().after().title()).isEqualTo("Open event");
        assertThat(picture().subject()).isEqualTo("harbour-ledger and harbour-backup");

        model.turn();
        jobs.run();
        assertThat(picture().before().orElseThrow().row()).isEqualTo(Policies.OTHER);
        assertThat(picture().after().title()).isEqualTo("Pinned event");
    }

    @Test
    void theEarlierOfTwoIsTheLeftSideAndStaysPinnedWhenTheCaseGrows() {
        model.setShown(true);
        model.choose(Mode.TWO);
        workbench.compare(Policies.OTHER, Policies.SECOND);
        jobs.run();
        assertThat(picture().before().orElseThrow().row()).isEqualTo(Policies.SECOND);

        workbench.refresh(Policies.more());
        jobs.run();
        assertThat(workbench.pinnedProperty().get()).isEqualTo(Policies.SECOND + 1);
        assertThat(picture().before().orElseThrow().row()).isEqualTo(Policies.SECOND + 1);
    }

    @Test
    void pinningTheSameEventAgainLetsItGo() {
        workbench.pin(Policies.FIRST);
        workbench.pin(Policies.SECOND);
        assertThat(workbench.pinnedProperty().get()).isEqualTo(Policies.SECOND);
        workbench.pin(Policies.SECOND);
        assertThat(workbench.pinnedProperty().get()).isEqualTo(EventTable.NO_ROW);
    }

    @Test
    void comparesOtherPartsOfTheRecord() {
        show(Policies.SECOND);
        model.compare(Part.IDENTITY);
        jobs.run();
        assertThat(picture().reading()).isEqualTo("The identities differ.");

        model.compare(Part.RESPONSE);
        jobs.run();
        assertThat(picture().reading()).isEqualTo("No difference in the response elements.");
        assertThat(picture().lines()).isEmpty();
    }

    private void show(int row) {
        model.setShown(true);
        workbench.open(row);
        jobs.run();
    }

    private DifferencePicture picture() {
        return model.difference().pictureProperty().get().orElseThrow();
    }
}
