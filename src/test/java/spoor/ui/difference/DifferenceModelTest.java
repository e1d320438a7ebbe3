package spoor.ui.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.ui.HandJobs;
import spoor.ui.kit.Workbench;

import java.time.ZoneId;
import java.util.List;

class DifferenceModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Policies.all());
    private final DifferenceModel model = new DifferenceModel(workbench, jobs.jobs());

    @Test
    void tellsWhatChangedAgainstThePreviousRequest() {
        model.show(Policies.SECOND);
        assertThat(model.workingProperty().get()).isTrue();
        jobs.run();

        assertThat(model.workingProperty().get()).isFalse();
        assertThat(picture().against())
                .isEqualTo("against PutBucketPolicy 3 Jul 2023, 09:12:44 UTC by alice");
        assertThat(picture().reading()).isNotEmpty().endsWith(".");
        assertThat(lines())
                .containsExactly(
                        "  bucketName: \"harbour-ledger\"",
                        "  bucketPolicy:",
                        "~   Version: \"2008-10-17\" → \"2012-10-17\"",
                        "    Statement:",
                        "      1 unchanged [AclCheck]",
                        "+     [Open]:",
                        "+       Sid: \"Open\"",
                        "+       Effect: \"Allow\"",
                        "+       Principal: \"*\"",
                        "+       Action: [\"s3:GetObject\"]",
                        "+       Resource: \"arn:aws:s3:::harbour-ledger/*\"");
    }

    @Test
    void sideBySideShowsEachValueOnItsSide() {
        model.showSideBySide(true);
        model.show(Policies.SECOND);
        jobs.run();

        assertThat(model.lines())
                .filteredOn(DifferenceLine::isChange)
                .first()
                .satisfies(line -> {
                    assertThat(line.valueBefore()).isEqualTo("\"2008-10-17\"");
                    assertThat(line.valueAfter()).isEqualTo("\"2012-10-17\"");
                });
        assertThat(model.lines())
                .filteredOn(line -> !line.standsBefore())
                .extracting(DifferenceLine::name)
                .containsExactly("[Open]", "Sid", "Effect", "Principal", "Action", "Resource");
        assertThat(model.lines()).allMatch(DifferenceLine::standsAfter);
    }

    @Test
    void whatIsFirstSeenIsShownWithoutNoiseUntilItIsAskedFor() {
        model.show(Policies.OTHER);
        jobs.run();
        assertThat(lines()).noneMatch(line -> line.contains("Host"));

        model.showNoise(true);
        assertThat(lines()).anyMatch(line -> line.contains("Host"));
    }

    @Test
    void aFullerCaseWithTheSameDifferenceLeavesOpenWhatIsOpened() {
        model.show(Policies.SECOND);
        jobs.run();
        DifferenceLine fold =
                model.lines().stream().filter(DifferenceLine::isFold).findFirst().orElseThrow();
        model.toggle(fold);
        List<String> before = lines();
        workbench.refresh(Policies.more());
        jobs.run();

        assertThat(lines()).isEqualTo(before);
        assertThat(model.isOpened(fold)).isTrue();
    }

    @Test
    void whatStayedOpensInItsPlaceAndFoldsAgain() {
        model.show(Policies.SECOND);
        jobs.run();
        List<String> before = lines();
        DifferenceLine fold =
                model.lines().stream().filter(DifferenceLine::isFold).findFirst().orElseThrow();

        model.toggle(fold);
        assertThat(model.isOpened(fold)).isTrue();
        assertThat(lines())
                .hasSize(before.size() + fold.folded().size())
                .contains("        Effect: \"Allow\"");
        model.toggle(fold);
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void theKeysStopAtEachChangeOnce() {
        model.show(Policies.SECOND);
        jobs.run();

        assertThat(DifferencePicture.stops(model.lines())).containsExactly(2, 5);
        assertThat(model.change(-1, true)).hasValue(2);
        assertThat(model.change(2, true)).hasValue(5);
        assertThat(model.change(5, true)).isEmpty();
        assertThat(model.change(5, false)).hasValue(2);
    }

    @Test
    void noiseIsCountedAndShownWhenAskedFor() {
        model.show(Policies.SECOND);
        jobs.run();
        assertThat(picture().hidden()).isEqualTo(2);

        model.showNoise(true);
        assertThat(picture().text()).contains("Host");
        assertThat(model.lines().getLast().folded())
                .extracting(DifferenceLine::name)
                .contains("Host");
    }

    @Test
    void theFirstOfItsKindSaysThatNothingIsKnownOfBefore() {
        model.show(Policies.OTHER);
        jobs.run();

        assertThat(picture().against()).isEmpty();
        assertThat(picture().reading()).startsWith("No previous request seen. ");
        assertThat(picture().note()).startsWith("The case has no earlier successful call");
        assertThat(lines()).startsWith("+ bucketName: \"harbour-backup\"");
    }

    @Test
    void aRefusedCallIsNoChange() {
        model.show(Policies.REFUSED);
        jobs.run();

        assertThat(picture().note()).startsWith("The call did not succeed, so it changed nothing.");
        assertThat(lines()).singleElement().asString().startsWith("? ");
    }

    @Test
    void theLatestAskedForWinsAndWhatNobodyLooksAtStops() {
        model.show(Policies.SECOND);
        model.show(Policies.OTHER);
        jobs.run();
        assertThat(picture().against()).isEmpty();

        model.show(Policies.SECOND);
        model.clear();
        jobs.run();
        assertThat(model.pictureProperty().get()).isEmpty();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void thePreviousRequestOpensWhereItLiesByThen() {
        model.show(Policies.SECOND);
        jobs.run();
        workbench.refresh(Policies.more());
        model.openBefore();

        assertThat(workbench.evidenceProperty().get().table().time(open()))
                .isEqualTo(Policies.all().table().time(Policies.FIRST));
        jobs.run();
        workbench.showIn(ZoneId.of("Europe/Berlin"));
        assertThat(picture().against())
                .isEqualTo("against PutBucketPolicy 3 Jul 2023, 11:12:44 UTC+02:00 by alice");
    }

    private int open() {
        return workbench.openRowProperty().get();
    }

    private DifferencePicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private List<String> lines() {
        return model.lines().stream().map(DifferenceLine::text).toList();
    }
}
