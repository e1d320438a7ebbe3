package spoor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.engine.Cancel;
import spoor.ingest.Tally;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Whenever the process that imports is killed, the case opens, its ledger balances, and importing
/// again makes of it what an undisturbed import would have made.
class KilledImportTest {
    private static final int KILLS = 5;
    private static final int RECORDS = 120_000;
    private static final int LATEST_MILLIS = 2_500;

    @TempDir private Path folder;

    @Test
    void endsAsIfNothingHadHappened() throws Exception {
        Archive archive = archive();
        CaseState undisturbed;
        try (CaseFile file = CaseFile.create(folder.resolve("undisturbed"))) {
            run(file, archive);
            undisturbed = CaseState.of(file);
        }
        assertThat(undisturbed.tally())
                .isEqualTo(new Tally(RECORDS + 1_067, RECORDS + 1_013, 52, 0, 2, 4));

        Path name = folder.resolve("killed");
        CaseFile.create(name).close();
        Random dice = new Random(5);
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String after = String.valueOf(dice.nextInt(LATEST_MILLIS));
            try (ChildJvm child = ChildJvm.start(DiesAfter.class, name, archive.folder(), after)) {
                int code = child.exitCode();
                assertThat(code).isIn(0, DiesAfter.KILLED);
                killed += code == 0 ? 0 : 1;
            }
            try (CaseFile file = CaseFile.open(name)) {
                Verification half = new Verifier(file).verify(true, Cancel.NEVER);

                assertThat(half.faults()).as("killed after %s ms", after).isEmpty();
                assertThat(file.tally().balances()).isTrue();
                assertThat(file.evidence(Cancel.NEVER).table().records())
                        .isEqualTo((int) (file.tally().kept() + file.tally().duplicates()));
            }
        }

        assertThat(killed).isPositive();
        try (CaseFile file = CaseFile.open(name)) {
            run(file, archive);
            CaseState end = CaseState.of(file);
            assertThat(end.tally()).isEqualTo(undisturbed.tally());
            assertThat(end.files()).isEqualTo(undisturbed.files());
            assertThat(end.rejects()).isEqualTo(undisturbed.rejects());
            assertThat(end.events()).isEqualTo(undisturbed.events());
            assertThat(end.faults()).isEmpty();
        }
    }

    private static void run(CaseFile file, Archive archive) {
        file.importFrom(
                List.of(archive.folder()), ImportOptions.USUAL, ImportListener.NONE, Cancel.NEVER);
    }

    /// Small files of every shape, and one that takes several windows and batches.
    private Archive archive() throws Exception {
        Archive archive = Archive.ofEverything(folder.resolve("logs"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append(
                            "{\"eventVersion\":\"1.08\",\"eventTime\":\"2023-07-10T12:%02d:%02dZ\",\"eventName\":\"E%d\",\"userAgent\":\"%0120d\",\"eventID\":\"%08x-0000-4000-8000-000000000000\"}"
                                    .formatted(i / 60 % 60, i % 60, i % 50, i % 9, i + 1))
                    .append('\n');
        }
        archive.gzip("large.gz", lines.toString());
        assertThat(Files.size(archive.folder().resolve("large.gz"))).isPositive();
        return archive;
    }
}
