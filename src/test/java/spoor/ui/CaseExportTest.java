package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.casefile.TestEvidence;
import spoor.lens.LensText;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Workbench;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class CaseExportTest {
    private static final Path CSV = Path.of("/out/events.csv");

    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final Workbench workbench =
            new Workbench(hand.jobs(), TestEvidence.of(FakeCases.RECORDS));

    @Test
    void writesTheLensInSight() {
        List<String> lenses = new ArrayList<>();
        CaseExport export =
                export((_, order, _, _) -> {
                    lenses.add(LensText.format(order.lens()));
                    return 1;
                });
        workbench.advance(LensText.parse("error:any"));
        hand.run();

        export.start(CSV, false, false);
        hand.run();

        assertThat(lenses).containsExactly("error:any");
        assertThat(banner()).isEqualTo(Banner.info("1 event was written to " + CSV + "."));
    }

    @Test
    void showsHowFarItIs() {
        List<Busy> seen = new ArrayList<>();
        CaseExport export =
                export((_, _, written, _) -> {
                    written.accept(2);
                    hand.runWindow();
                    return 3;
                });
        hand.run();
        export.busyProperty().subscribe(busy -> busy.ifPresent(seen::add));

        export.start(CSV, false, false);
        hand.run();

        assertThat(seen)
                .extracting(Busy::text)
                .containsExactly("Starting the export", "Exporting 2 of 3 events");
        assertThat(seen.getLast().done()).isEqualTo(2 / 3.0);
    }

    @Test
    void saysThatAFileIsThereAlready() {
        CaseExport export =
                export((_, order, _, _) -> {
                    throw new FileAlreadyExistsException(order.file().toString());
                });

        export.start(CSV, false, false);
        hand.run();

        assertThat(banner())
                .isEqualTo(
                        Banner.error(
                                "There is a file at "
                                        + CSV
                                        + " already. It was not touched; choose another name."));
        assertThat(export.busyProperty().get()).isEmpty();
    }

    @Test
    void saysWhatWentWrong() {
        CaseExport export =
                export((_, _, _, _) -> {
                    throw new IOException("No space left on device");
                });

        export.start(CSV, false, false);
        hand.run();

        assertThat(banner().text())
                .isEqualTo(
                        "The export failed: No space left on device. What was complete before is"
                                + " unchanged.");
    }

    @Test
    void stopsWhenAsked() {
        List<Boolean> cancelled = new ArrayList<>();
        CaseExport export =
                export((_, _, _, cancel) -> {
                    cancelled.add(cancel.isCancelled());
                    return 1;
                });
        hand.run();

        export.start(CSV, false, false);
        export.busyProperty().get().orElseThrow().stop().run();
        hand.run();

        assertThat(cancelled).containsExactly(true);
        assertThat(banner())
                .isEqualTo(Banner.info("The export was stopped. No file was left behind."));
    }

    private CaseExport export(Exporter exporter) {
        return new CaseExport(
                Path.of("x.spoor.mv.db"),
                exporter,
                workbench,
                hand.jobs(),
                notices,
                System::nanoTime);
    }

    private Banner banner() {
        return notices.bannerProperty().get().orElseThrow();
    }
}
