package spoor.ui.metering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.analysis.metering.Heartbeat;
import spoor.analysis.metering.UsageRecord;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.ui.HandJobs;
import spoor.ui.kit.Workbench;

import java.time.Instant;
import java.util.List;

class MeteringModelTest {
    private final HandJobs jobs = new HandJobs();
    private final Workbench workbench = new Workbench(jobs.jobs(), Reports.evidence());
    private final MeteringModel model = new MeteringModel(workbench, jobs.jobs());

    @Test
    void readsOnlyWhileItIsInSight() {
        jobs.run();
        assertThat(model.foundProperty().get()).isEmpty();
        model.setShown(true);
        assertThat(model.workingProperty().get()).isTrue();
        model.setShown(false);
        jobs.run();
        assertThat(model.foundProperty().get()).isEmpty();
        show();
        assertThat(dimensions()).containsExactly("readings", "whole");
    }

    @Test
    void choosesTheOneWithMissingHoursAndKeepsAnotherChoice() {
        show();
        assertThat(chosen().meter().dimension()).isEqualTo("readings");
        model.choose(model.foundProperty().get().orElseThrow().heartbeats().getLast());
        workbench.refresh(Reports.more());
        jobs.run();
        assertThat(chosen().meter().dimension()).isEqualTo("whole");
    }

    @Test
    void followsTheLens() {
        show();
        workbench.advance(LensText.parse("time:2023-07-10T10:00Z..13:00Z"));
        jobs.run();
        assertThat(chosen().hours()).hasSize(3);
        workbench.advance(LensText.parse("name:nobody"));
        jobs.run();
        assertThat(model.chosenProperty().get()).isEmpty();
        workbench.back();
        jobs.run();
        assertThat(chosen().hours()).hasSize(3);
    }

    @Test
    void goesFromHourToHourAndFromGapToGap() {
        show();
        model.move(1);
        assertThat(model.cursorProperty().get()).hasValue(at(10));
        model.move(1);
        assertThat(model.cursorProperty().get()).hasValue(at(11));
        model.move(100);
        assertThat(model.cursorProperty().get()).hasValue(at(19));
        model.goToGap(true);
        assertThat(model.cursorProperty().get()).hasValue(at(13));
        model.goToGap(true);
        assertThat(model.cursorProperty().get()).hasValue(at(14));
        model.goToGap(true);
        assertThat(model.cursorProperty().get()).hasValue(at(13));
        model.goToGap(false);
        assertThat(model.cursorProperty().get()).hasValue(at(14));
    }

    @Test
    void narrowingToAnHourKeepsTheHoursAroundItAndCanBeUndone() {
        show();
        Heartbeat before = chosen();
        model.narrow(at(13), at(14));
        jobs.run();
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("time:2023-07-10T13:00Z..14:00Z"));
        assertThat(chosen()).isEqualTo(before);
        model.narrow(at(13), at(14));
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
        model.narrow(at(14), at(15));
        workbench.back();
        assertThat(model.bandProperty().get().isAll()).isTrue();
        model.narrow(at(14), at(15));
        assertThat(model.letGo()).isTrue();
        assertThat(model.letGo()).isFalse();
        jobs.run();
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
        assertThat(chosen()).isEqualTo(before);
    }

    @Test
    void anotherLensAfterNarrowingIsAskedAgain() {
        show();
        model.narrow(at(13), at(14));
        workbench.advance(LensText.parse("time:2023-07-10T10:00Z..12:00Z"));
        jobs.run();
        assertThat(model.bandProperty().get().isAll()).isTrue();
        assertThat(chosen().hours()).hasSize(2);
    }

    @Test
    void opensTheReportOfAnHourWhereItLiesByThen() {
        show();
        model.open(at(13));
        assertThat(workbench.openRowProperty().get()).isNegative();
        int row = chosen().hours().getFirst().records().getFirst().row();
        model.setShown(false);
        workbench.refresh(Reports.more());
        model.open(at(10));
        assertThat(workbench.openRowProperty().get()).isEqualTo(row + 1);
    }

    @Test
    void putsHoursTogetherWhereThereIsLittleRoom() {
        show();
        HourColumns all = HourColumns.of(chosen(), 100);
        assertThat(all.columns()).hasSize(10);
        assertThat(all.highest()).isEqualTo(190);
        HourColumns few = HourColumns.of(chosen(), 4);
        assertThat(few.perColumn()).isEqualTo(3);
        assertThat(few.columns()).extracting(HourColumns.Column::place).containsExactly(0, 3, 6, 9);
        assertThat(few.columns().get(1).lanes()).containsExactly(Lane.MISSING, Lane.NO_LOGS);
        assertThat(few.columns().get(2).lanes())
                .containsExactly(Lane.LATE, Lane.REPEATED, Lane.NOT_COUNTED);
        assertThat(few.columns().getFirst().quantity()).isEqualTo(100 + 110 + 120);
    }

    private void show() {
        model.setShown(true);
        jobs.run();
    }

    private Heartbeat chosen() {
        return model.chosenProperty().get().orElseThrow();
    }

    private List<String> dimensions() {
        return model.foundProperty().get().orElseThrow().heartbeats().stream()
                .map(beat -> beat.meter().dimension())
                .toList();
    }

    private static long at(int hour) {
        return Instant.parse("2023-07-10T00:00:00Z").toEpochMilli() + hour * UsageRecord.HOUR;
    }
}
