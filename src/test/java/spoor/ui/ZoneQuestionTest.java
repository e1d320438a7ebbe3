package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.ingest.Tally;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerModel;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

class ZoneQuestionTest {
    private static final ZoneId HERE = ZoneId.of("America/Lima");
    private static final LedgerFile HISTORY = LedgerFiles.waiting(1, "/logs/history.csv");

    private final FakeCases cases = new FakeCases();
    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final FakeCases.FakeCase fake = cases.put(Path.of("/cases/x.spoor.mv.db"));
    private CaseImport importing;
    private ZoneQuestion question;

    @BeforeEach
    void open() {
        importing =
                new CaseImport(
                        fake,
                        new LedgerModel(fake, hand.jobs()),
                        new Workbench(hand.jobs(), fake.evidence(Cancel.NEVER)),
                        Tally.NONE,
                        hand.jobs(),
                        notices,
                        () -> 0);
        question = new ZoneQuestion(fake, importing, hand.jobs(), notices, HERE);
    }

    @Test
    void asksAfterAnImportWhereFilesWait() {
        importing(HISTORY);

        ZoneQuestion.Asked asked = question.askedProperty().get().orElseThrow();
        assertThat(asked.files()).containsExactly(HISTORY);
        assertThat(asked.sources()).containsExactly(Path.of("/logs/history.csv"));
        assertThat(asked.zones()).startsWith(HERE, ZoneOffset.UTC);
    }

    @Test
    void doesNotAskWhereNothingWaitsOrTheImportWasStopped() {
        importing(LedgerFiles.read(1, "/logs/a.json", 3));
        assertThat(question.askedProperty().get()).isEmpty();

        cases.script = (_, _, _, _) -> FakeCases.report(1, 0, Tally.NONE, true);
        fake.ledger.add(LedgerFiles.waiting(2, "/logs/history.csv"));
        importing.start(List.of(Path.of("/logs")));
        hand.run();
        assertThat(question.askedProperty().get()).isEmpty();
    }

    @Test
    void importsTheFilesAgainInTheZone() {
        importing(HISTORY);
        cases.script = (_, _, _, _) -> FakeCases.report(1, 0, Tally.NONE, false);
        question.answer(ZoneId.of("Europe/Vienna"));
        assertThat(question.askedProperty().get()).isEmpty();
        hand.run();

        assertThat(fake.sources.getLast()).containsExactly(Path.of("/logs/history.csv"));
        assertThat(fake.options.getLast().zone()).contains(ZoneId.of("Europe/Vienna"));
        assertThat(question.askedProperty().get()).as("once, whatever came of it").isEmpty();
    }

    @Test
    void asksOnceForEachFileButAgainWhenItIsAskedTo() {
        importing(HISTORY);
        question.leaveOut();
        assertThat(question.askedProperty().get()).isEmpty();

        importing(HISTORY);
        assertThat(question.askedProperty().get()).isEmpty();

        question.ask();
        hand.run();
        assertThat(question.askedProperty().get()).isPresent();
        question.leaveOut();

        importing(LedgerFiles.waiting(2, "/logs/history2.csv"));
        assertThat(question.askedProperty().get().orElseThrow().files()).hasSize(2);
    }

    @Test
    void importsAnArchiveOnceForAllOfItsMembers() {
        fake.ledger.add(member(1, "a.csv"));
        importing(member(2, "b.csv"));

        assertThat(question.askedProperty().get().orElseThrow().sources())
                .containsExactly(Path.of("/logs/export.zip"));
    }

    @Test
    void offersFirstWhatWasAnsweredBefore() {
        List<ZoneId> zones =
                ZoneQuestion.zones(
                        List.of(run(1, "Asia/Tokyo"), run(2, "Mars/Base"), run(3, "+02:00")), HERE);

        assertThat(zones)
                .startsWith(ZoneId.of("+02:00"), ZoneId.of("Asia/Tokyo"), HERE, ZoneOffset.UTC)
                .contains(ZoneId.of("Europe/Vienna"), ZoneOffset.ofHours(-5))
                .doesNotHaveDuplicates()
                .noneMatch(zone -> zone.getId().startsWith("Etc/"));
    }

    private void importing(LedgerFile file) {
        cases.script =
                (at, _, _, _) -> {
                    at.ledger.add(file);
                    return FakeCases.report(1, 0, Tally.NONE, false);
                };
        importing.start(List.of(Path.of("/logs")));
        hand.run();
    }

    private static LedgerFile member(int id, String name) {
        LedgerFile file = LedgerFiles.waiting(id, "/logs/export.zip");
        return new LedgerFile(
                id,
                1,
                file.path(),
                name,
                file.sha256(),
                file.size(),
                file.shape(),
                "",
                true,
                file.length(),
                false,
                Tally.NONE,
                Optional.empty());
    }

    private static LedgerRun run(int id, String zone) {
        return new LedgerRun(
                id, Instant.EPOCH, Instant.EPOCH, List.of("/logs"), 1, 0, zone, Tally.NONE);
    }
}
