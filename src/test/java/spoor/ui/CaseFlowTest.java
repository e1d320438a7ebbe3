package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.LogSource;
import spoor.ingest.Tally;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.settings.SettingsFile;
import spoor.ui.aws.Fetch;
import spoor.ui.kit.Banner;
import spoor.ui.kit.CaseTarget;
import spoor.ui.kit.Notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CaseFlowTest {
    @TempDir private Path folder;
    private final FakeCases cases = new FakeCases();
    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final FakeChooser chooser = new FakeChooser();
    private final List<String> exports = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private CaseDesk desk;
    private CaseFlow flow;

    @BeforeEach
    void setUp() {
        Preferences preferences =
                new Preferences(new SettingsFile(folder.resolve("settings.json")), hand.jobs());
        Exporter exporter =
                (evidence, order, written, _) -> {
                    written.accept(1);
                    exports.add(
                            order.file().getFileName()
                                    + (order.hasChanges() ? " with changes" : "")
                                    + " may replace "
                                    + order.mayReplace());
                    return evidence.table().size();
                };
        desk =
                new CaseDesk(
                        new CaseDesk.Surroundings(
                                cases,
                                (place, _) -> place,
                                exporter,
                                folder.resolve("sample"),
                                System::nanoTime),
                        hand.jobs(),
                        notices,
                        preferences);
        flow = new CaseFlow(desk, notices, preferences, folder, chooser);
    }

    @Test
    void collectsSourcesForANewCaseAndImportsThem() {
        flow.newCase(List.of());
        SourcesModel sources = flow.sourcesProperty().get().orElseThrow();
        flow.importSources();
        assertThat(flow.sourcesProperty().get()).as("nothing chosen yet").isPresent();
        sources.add(List.of(Path.of("/logs/harbour")));

        flow.importSources();
        hand.run();

        assertThat(flow.sourcesProperty().get()).isEmpty();
        assertThat(open().path()).isEqualTo(folder.resolve("harbour.spoor.mv.db"));
    }

    @Test
    void makesANewCaseOfWhatIsDroppedWhileNoneIsOpen() {
        flow.dropped(List.of(Path.of("/logs/a.json.gz")));

        SourcesModel sources = flow.sourcesProperty().get().orElseThrow();
        assertThat(sources.isNewCase()).isTrue();
        assertThat(sources.sourcesProperty().get()).containsExactly(Path.of("/logs/a.json.gz"));
    }

    @Test
    void addsWhatIsDroppedToTheSourcesBeingCollected() {
        flow.newCase(List.of(Path.of("/logs/a")));
        flow.dropped(List.of(Path.of("/logs/b")));

        assertThat(flow.sourcesProperty().get().orElseThrow().sourcesProperty().get())
                .containsExactly(Path.of("/logs/a"), Path.of("/logs/b"));
    }

    @Test
    void opensACaseThatIsDropped() {
        Path file = folder.resolve("x.spoor.mv.db");
        cases.put(file);

        flow.dropped(List.of(file));
        hand.run();

        assertThat(open().path()).isEqualTo(file);
    }

    @Test
    void asksWhereDroppedFilesGoWhileACaseIsOpen() {
        openCase();

        flow.dropped(List.of(Path.of("/logs/a"), Path.of("/logs/b")));

        Banner asked = notices.bannerProperty().get().orElseThrow();
        assertThat(asked.text())
                .isEqualTo("The 2 things dropped can be added to x or become a new case.");
        assertThat(asked.choices())
                .extracting(Banner.Choice::label)
                .containsExactly("Add to this case", "New case");
        asked.choices().getFirst().action().run();
        assertThat(flow.sourcesProperty().get().orElseThrow().isNewCase()).isFalse();
    }

    @Test
    void asksBeforeAnImportIsStopped() {
        openCase();
        cases.script =
                (_, _, _, cancel) -> {
                    flow.quit(() -> heard.add("hidden"), () -> heard.add("ended"));
                    hand.runWindow();
                    heard.add("asked " + chooser.asked + ", stopped " + cancel.isCancelled());
                    chooser.mayStop = true;
                    flow.quit(() -> heard.add("hidden"), () -> heard.add("ended"));
                    heard.add("asked " + chooser.asked + ", stopped " + cancel.isCancelled());
                    return FakeCases.report(1, 0, Tally.NONE, true);
                };
        desk.add(List.of(Path.of("/logs")));
        hand.run();

        assertThat(heard)
                .containsExactly(
                        "asked 1, stopped false", "hidden", "asked 2, stopped true", "ended");
    }

    @Test
    void quitsWithoutAskingWhereNothingIsLost() {
        openCase();

        flow.quit(() -> heard.add("hidden"), () -> heard.add("ended"));
        hand.run();

        assertThat(heard).containsExactly("hidden", "ended");
        assertThat(chooser.asked).isZero();
    }

    @Test
    void takesWhatIsFetchedIntoANewCaseAndShowsTheSliceOfIt() {
        CaseTarget target = new CaseTarget(folder);
        target.suggest("slice");
        Lens slice = LensText.parse("event:ListBuckets");
        Fetch fetch = new Fetch(new FakeSource(), slice, () -> heard.add("end"));

        flow.take(fetch, Optional.of(target), () -> heard.add("begun"), heard::add);
        hand.run();

        assertThat(heard).containsExactly("begun", "end");
        assertThat(open().path()).isEqualTo(folder.resolve("slice.spoor.mv.db"));
        assertThat(open().workbench().lensProperty().get()).isEqualTo(slice);
        assertThat(cases.cases.get(open().path()).fetched).containsExactly(fetch.source());
        open().workbench().back();
        assertThat(open().workbench().lensProperty().get()).isEqualTo(Lens.ALL);
    }

    @Test
    void addsWhatIsFetchedToACaseThatThereIsOnlyWhereThatIsWanted() throws IOException {
        Path file = Files.createFile(folder.resolve("there.spoor.mv.db"));
        cases.put(file, FakeCases.RECORDS);
        CaseTarget target = new CaseTarget(folder);
        Fetch fetch = new Fetch(new FakeSource(), () -> heard.add("end"));

        target.saveAs(file);
        flow.take(fetch, Optional.of(target), () -> heard.add("begun"), heard::add);
        assertThat(heard)
                .containsExactly("There is a file with this name already. Choose another name.");
        heard.clear();

        target.addTo(file);
        flow.take(fetch, Optional.of(target), () -> heard.add("begun"), heard::add);
        hand.run();
        assertThat(heard).containsExactly("begun", "end");
        assertThat(open().path()).isEqualTo(file);
        assertThat(cases.cases.get(file).fetched).containsExactly(fetch.source());
        assertThat(open().workbench().evidenceProperty().get().table().size()).isEqualTo(3);
    }

    @Test
    void letsGoOfWhatIsFetchedWhereTheCaseCannotBeOpened() throws IOException {
        Path file = Files.createFile(folder.resolve("broken.spoor.mv.db"));
        CaseTarget target = new CaseTarget(folder);
        target.addTo(file);

        flow.take(
                new Fetch(new FakeSource(), () -> heard.add("end")),
                Optional.of(target),
                () -> {},
                heard::add);
        hand.run();

        assertThat(heard).containsExactly("end");
        assertThat(notices.bannerProperty().get()).isPresent();
        assertThat(desk.openProperty().get()).isEmpty();
    }

    @Test
    void exportsWhatIsShownAndSaysWhere() {
        openCase();
        Path csv = folder.resolve("out.csv");
        chooser.csv = Optional.of(csv);

        flow.exportCsv(false);
        assertThat(open().exporting().busyProperty().get()).isPresent();
        hand.run();

        assertThat(exports).containsExactly("out.csv may replace true");
        assertThat(chooser.csvName).isEqualTo("x.csv");
        assertThat(open().exporting().busyProperty().get()).isEmpty();
        assertThat(notices.bannerProperty().get())
                .contains(Banner.info("3 events were written to " + csv + "."));
    }

    @Test
    void exportsWhatChangedBesideUnderANameOfItsOwn() {
        openCase();
        chooser.csv = Optional.of(folder.resolve("out.csv"));

        flow.exportCsv(true);
        hand.run();

        assertThat(exports).containsExactly("out.csv with changes may replace true");
        assertThat(chooser.csvName).isEqualTo("x-changes.csv");
    }

    @Test
    void exportsTheLedgerUnderTheNameThatIsChosen() {
        openCase();
        chooser.ledger = Optional.of(folder.resolve("evidence.csv"));

        flow.exportLedger();
        hand.run();

        assertThat(chooser.csvName).isEqualTo("x-ledger.csv");
        assertThat(folder.resolve("evidence-files.csv")).exists();
        assertThat(folder.resolve("evidence-rejects.csv")).exists();
    }

    @Test
    void suggestsTheFolderOfTheLatestCaseThatIsThereButNotOfTheSample() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        cases.put(elsewhere.resolve("y.spoor.mv.db"));
        cases.put(Path.of("/gone/z.spoor.mv.db"));
        flow.open(elsewhere.resolve("y.spoor.mv.db"));
        hand.run();
        flow.open(Path.of("/gone/z.spoor.mv.db"));
        hand.run();
        flow.exploreSample();
        hand.run();

        assertThat(flow.suggestedTarget()).isEqualTo(elsewhere.resolve("case.spoor.mv.db"));
    }

    private void openCase() {
        Path file = folder.resolve("x.spoor.mv.db");
        cases.put(file, FakeCases.RECORDS);
        flow.open(file);
        hand.run();
    }

    private OpenCase open() {
        return desk.openProperty().get().orElseThrow();
    }

    private static final class FakeSource implements LogSource {
        @Override
        public List<String> names() {
            return List.of("s3://trail");
        }

        @Override
        public void find(Finds finds) {
            throw new AssertionError("the fake case reads nothing");
        }
    }

    private static final class FakeChooser implements Chooser {
        private Optional<Path> csv = Optional.empty();
        private Optional<Path> ledger = Optional.empty();
        private String csvName = "";
        private boolean mayStop;
        private int asked;

        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public Optional<Path> openCase() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveCase(Path suggested) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveCsv(String name) {
            csvName = name;
            return csv;
        }

        @Override
        public Optional<Path> saveLedger(String name) {
            csvName = name;
            return ledger;
        }

        @Override
        public boolean mayStopImport() {
            asked++;
            return mayStop;
        }
    }
}
