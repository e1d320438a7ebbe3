package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.export.CsvReader;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Notices;
import spoor.ui.ledger.FakeLedger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class CaseLedgerExportTest {
    private static final LedgerFile FILE =
            LedgerFiles.file(1, "a.json", Shape.LINES, "", new Tally(2, 1, 0, 0, 1, 0));

    @TempDir private Path folder;
    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final FakeLedger ledger =
            new FakeLedger()
                    .add(FILE)
                    .content(1, "17 {}")
                    .reject(FILE, RejectReason.NOT_AN_OBJECT, 0, 2);
    private final CaseLedgerExport export = new CaseLedgerExport(ledger, hand.jobs(), notices);

    @Test
    void writesFilesAndRejectsBesideEachOther() throws IOException {
        export.start(folder.resolve("case.csv"));
        assertThat(export.busyProperty().get()).isPresent();
        hand.run();

        Path files = folder.resolve("case-files.csv");
        Path rejects = folder.resolve("case-rejects.csv");
        assertThat(CsvReader.read(Files.readString(files))).hasSize(2);
        assertThat(CsvReader.read(Files.readString(rejects)).getLast())
                .contains("NOT_AN_OBJECT", "17");
        assertThat(export.busyProperty().get()).isEmpty();
        assertThat(banner().text())
                .isEqualTo("1 file written to " + files + ", 1 reject to " + rejects + ".");
    }

    @Test
    void writesNeitherOverAFileNorHalf() throws IOException {
        Path there = Files.writeString(folder.resolve("case-rejects.csv"), "mine");
        export.start(folder.resolve("case"));
        hand.run();

        assertThat(there).hasContent("mine");
        assertThat(names()).containsExactly("case-rejects.csv");
        assertThat(banner().kind()).isEqualTo(Banner.Kind.ERROR);
        assertThat(banner().text()).contains("It was not touched");
    }

    @Test
    void leavesNothingBehindWhenItIsStopped() throws IOException {
        export.start(folder.resolve("case.csv"));
        export.stop();
        hand.run();

        assertThat(names()).isEmpty();
        assertThat(export.busyProperty().get()).isEmpty();
        assertThat(banner().text()).startsWith("The export was stopped.");
    }

    private Banner banner() {
        return notices.bannerProperty().get().orElseThrow();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
