package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.casefile.CaseException;
import spoor.casefile.Problem;
import spoor.engine.Cancel;
import spoor.ingest.ImportProgress;
import spoor.ingest.Tally;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Workbench;
import spoor.ui.ledger.LedgerModel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

class CaseImportTest {
    private static final Path FILE = Path.of("/cases/harbour.spoor.mv.db");
    private static final List<Path> SOURCES = List.of(Path.of("/logs"));

    private final FakeCases cases = new FakeCases();
    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final FakeCases.FakeCase fake = cases.put(FILE);
    private long now = 1_000_000_000L;
    private Workbench workbench;
    private CaseImport importing;

    @BeforeEach
    void setUp() {
        workbench = new Workbench(hand.jobs(), fake.evidence(Cancel.NEVER));
        importing =
                new CaseImport(
                        fake,
                        new LedgerModel(fake, hand.jobs()),
                        workbench,
                        Tally.NONE,
                        hand.jobs(),
                        notices,
                        () -> now);
        hand.run();
    }

    @Test
    void showsTheEventsAndTheTotalsInTheEnd() {
        cases.script =
                (at, _, _, _) -> {
                    at.records.addAll(List.of(FakeCases.RECORDS));
                    return FakeCases.report(1, 0, new Tally(3, 3, 0, 0, 0, 0), false);
                };

        List<String> filling = new ArrayList<>();
        workbench
                .fillingProperty()
                .addListener((_, _, is) ->
                        filling.add(
                                is + " with " + workbench.evidenceProperty().get().table().size()));
        importing.start(SOURCES);
        assertThat(importing.runningProperty().get()).isTrue();
        hand.run();

        assertThat(importing.runningProperty().get()).isFalse();
        assertThat(filling)
                .as("no empty case is shown as done before its events are there")
                .containsExactly("true with 0", "false with 3");
        assertThat(importing.busyProperty().get()).isEmpty();
        assertThat(workbench.evidenceProperty().get().table().size()).isEqualTo(3);
        assertThat(workbench.answerProperty().get().total()).isEqualTo(3);
        assertThat(importing.tallyProperty().get()).isEqualTo(new Tally(3, 3, 0, 0, 0, 0));
        assertThat(notices.bannerProperty().get())
                .contains(Banner.info("1 file, 3 records = 3 kept + 0 duplicates + 0 rejected."));
    }

    @Test
    void showsProgressWhileItRuns() {
        List<Busy> seen = new ArrayList<>();
        importing.busyProperty().subscribe(busy -> busy.ifPresent(seen::add));
        cases.script =
                (_, _, listener, _) -> {
                    listener.progress(progress(50));
                    hand.runWindow();
                    return FakeCases.report(1, 0, Tally.NONE, false);
                };

        importing.start(SOURCES);
        hand.run();

        assertThat(seen).extracting(Busy::done).containsExactly(Busy.UNKNOWN, 0.5);
        assertThat(seen.getLast().text()).startsWith("Importing 1 of 2 files");
    }

    @Test
    void showsWhatIsCommittedBeforeTheEndButNotTooOften() {
        List<Integer> loads = new ArrayList<>();
        cases.script =
                (at, _, listener, _) -> {
                    for (int second = 0; second < 7; second++) {
                        listener.committed(second);
                        hand.run();
                        loads.add(at.loads);
                        now += Duration.ofSeconds(1).toNanos();
                    }
                    return FakeCases.report(1, 0, Tally.NONE, false);
                };

        importing.start(SOURCES);
        hand.run();

        assertThat(loads).containsExactly(2, 2, 2, 3, 3, 3, 4);
        assertThat(fake.loads).as("once more at the end").isEqualTo(5);
    }

    @Test
    void loadsNothingWhileNothingIsCommitted() {
        cases.script =
                (_, _, listener, _) -> {
                    for (int second = 0; second < 7; second++) {
                        listener.progress(progress(10));
                        hand.run();
                        now += Duration.ofSeconds(1).toNanos();
                    }
                    assertThat(fake.loads).isEqualTo(1);
                    return FakeCases.report(1, 0, Tally.NONE, false);
                };

        importing.start(SOURCES);
        hand.run();
    }

    @Test
    void stopsWhenAskedAndSaysHowToCarryOn() {
        cases.script =
                (_, _, listener, cancel) -> {
                    importing.stop();
                    listener.progress(progress(60));
                    hand.runWindow();
                    assertThat(importing.busyProperty().get().orElseThrow().text())
                            .isEqualTo("Stopping the import");
                    assertThat(cancel.isCancelled()).isTrue();
                    return FakeCases.report(1, 0, new Tally(1, 1, 0, 0, 0, 0), true);
                };

        importing.start(SOURCES);
        hand.run();

        assertThat(banner().text())
                .contains("stopped after 1 of 1 files")
                .endsWith("Import the same archive again to carry on.");
        assertThat(importing.runningProperty().get()).isFalse();
    }

    @Test
    void endsWellWhereTheImportOnlyThrowsTheCancellation() {
        cases.script =
                (_, _, _, _) -> {
                    throw new CancellationException();
                };

        importing.start(SOURCES);
        hand.run();

        assertThat(importing.runningProperty().get()).isFalse();
        assertThat(banner().text()).startsWith("The import was stopped");
    }

    @Test
    void showsTheSentenceOfAFailureAndWhatIsCommitted() {
        cases.script =
                (at, _, _, _) -> {
                    at.records.add(FakeCases.RECORDS[0]);
                    throw new CaseException(Problem.DISK_FULL, FILE, null);
                };

        importing.start(SOURCES);
        hand.run();

        assertThat(banner().kind()).isEqualTo(Banner.Kind.ERROR);
        assertThat(banner().text()).startsWith("The disk that holds " + FILE + " is full.");
        assertThat(workbench.evidenceProperty().get().table().size()).isEqualTo(1);
    }

    @Test
    void leadsToTheListOfWhatWasNotRead() {
        LedgerModel ledger = new LedgerModel(fake, hand.jobs());
        CaseImport leading =
                new CaseImport(
                        fake, ledger, workbench, Tally.NONE, hand.jobs(), notices, () -> now);
        cases.script = (_, _, _, _) -> FakeCases.report(1, 0, new Tally(1, 0, 0, 0, 1, 0), false);
        leading.start(SOURCES);
        hand.run();

        assertThat(banner().choices()).hasSize(1);
        banner().choices().getFirst().action().run();
        hand.run();

        assertThat(ledger.summonsProperty().get()).isEqualTo(1);
    }

    @Test
    void runsOneImportAtATime() {
        importing.start(SOURCES);
        importing.start(SOURCES);

        assertThat(banner().text()).startsWith("An import is running already.");
        assertThat(hand.waiting()).isEqualTo(1);
    }

    @Test
    void tellsWhenItIsIdle() {
        List<String> heard = new ArrayList<>();
        importing.whenIdle(() -> heard.add("idle before"));
        importing.start(SOURCES);
        importing.whenIdle(() -> heard.add("idle after"));
        assertThat(heard).containsExactly("idle before");
        int loads = fake.loads;

        hand.run();

        assertThat(heard).containsExactly("idle before", "idle after");
        assertThat(fake.loads).as("nobody looks any more").isEqualTo(loads);
    }

    private Banner banner() {
        return notices.bannerProperty().get().orElseThrow();
    }

    private static ImportProgress progress(long bytes) {
        return new ImportProgress(
                false, OptionalDouble.empty(), 1, 2, bytes, 100, 10, 0, Duration.ofSeconds(1));
    }
}
