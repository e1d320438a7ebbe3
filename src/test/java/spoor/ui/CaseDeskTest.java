package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.ingest.Tally;
import spoor.settings.Settings;
import spoor.settings.SettingsFile;
import spoor.ui.kit.Banner;
import spoor.ui.kit.Notices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CaseDeskTest {
    private static final Path ONE = Path.of("/cases/one.spoor.mv.db");
    private static final Path TWO = Path.of("/cases/two.spoor.mv.db");
    private static final List<Path> SOURCES = List.of(Path.of("/logs"));

    @TempDir private Path folder;
    private final FakeCases cases = new FakeCases();
    private final HandJobs hand = new HandJobs();
    private final Notices notices = new Notices();
    private final List<Path> samples = new ArrayList<>();
    private Preferences preferences;
    private CaseDesk desk;

    @BeforeEach
    void setUp() {
        preferences =
                new Preferences(new SettingsFile(folder.resolve("settings.json")), hand.jobs());
        desk =
                new CaseDesk(
                        new CaseDesk.Surroundings(
                                cases,
                                (place, _) -> {
                                    samples.add(place);
                                    return place.resolve("AWSLogs");
                                },
                                (_, _, _, _) -> 0,
                                folder.resolve("sample"),
                                System::nanoTime),
                        hand.jobs(),
                        notices,
                        preferences);
    }

    @Test
    void makesACaseAndImportsIntoIt() {
        List<Path> imported = new ArrayList<>();
        cases.script =
                (at, sources, _, _) -> {
                    imported.addAll(sources);
                    at.records.addAll(List.of(FakeCases.RECORDS));
                    return FakeCases.report(1, 0, new Tally(3, 3, 0, 0, 0, 0), false);
                };

        desk.create(Path.of("/cases/one"), SOURCES);
        assertThat(desk.openingProperty().get().orElseThrow().text()).isEqualTo("Opening one");
        hand.run();

        assertThat(desk.openingProperty().get()).isEmpty();
        assertThat(open().name()).isEqualTo("one");
        assertThat(imported).isEqualTo(SOURCES);
        assertThat(open().workbench().evidenceProperty().get().table().size()).isEqualTo(3);
        assertThat(preferences.get().recentCases()).containsExactly(ONE.toString());
    }

    @Test
    void saysWhyACaseCannotBeOpened() {
        desk.open(ONE);
        hand.run();

        assertThat(desk.openProperty().get()).isEmpty();
        assertThat(banner())
                .isEqualTo(
                        Banner.error(
                                "There is no case at "
                                        + ONE
                                        + ". Nothing was created; check the path."));
    }

    @Test
    void keepsTheOpenCaseWhereTheNextCannotBeOpened() {
        cases.put(ONE);
        desk.open(ONE);
        hand.run();

        desk.open(TWO);
        hand.run();

        assertThat(open().path()).isEqualTo(ONE);
        assertThat(cases.cases.get(ONE).isOpen).isTrue();
    }

    @Test
    void putsTheCaseBeforeAwayOnceTheNextIsOpen() {
        cases.put(ONE);
        cases.put(TWO);
        desk.open(ONE);
        hand.run();

        desk.open(TWO);
        hand.run();

        assertThat(open().path()).isEqualTo(TWO);
        assertThat(cases.cases.get(ONE).isOpen).isFalse();
        assertThat(preferences.get().recentCases()).containsExactly(TWO.toString(), ONE.toString());
    }

    @Test
    void leavesACaseThatIsOpenAlone() {
        cases.put(ONE);
        desk.open(ONE);
        hand.run();
        Optional<OpenCase> before = desk.openProperty().get();

        desk.open(Path.of("/cases/../cases/one.spoor.mv.db"));
        hand.run();

        assertThat(desk.openProperty().get()).isSameAs(before);
    }

    @Test
    void closesACaseThatWasOpenedTooLate() {
        cases.put(ONE);
        desk.open(ONE);
        desk.openingProperty().get().orElseThrow().stop().run();
        hand.run();

        assertThat(desk.openProperty().get()).isEmpty();
        assertThat(desk.openingProperty().get()).isEmpty();
        assertThat(cases.cases.get(ONE).isOpen).isFalse();
        assertThat(notices.bannerProperty().get()).isEmpty();
    }

    @Test
    void showsOnlyTheLatestOfTwoWishes() {
        cases.put(ONE);
        cases.put(TWO);
        desk.open(ONE);
        desk.open(TWO);
        hand.run();

        assertThat(open().path()).isEqualTo(TWO);
        assertThat(cases.cases.get(ONE).isOpen).isFalse();
    }

    @Test
    void stopsTheImportBeforeItClosesTheCase() {
        List<String> heard = new ArrayList<>();
        cases.put(ONE);
        desk.open(ONE);
        hand.run();
        cases.script =
                (at, _, _, cancel) -> {
                    desk.close(() -> heard.add("closed"));
                    hand.runWindow();
                    heard.add("stop asked " + cancel.isCancelled() + ", open " + at.isOpen);
                    return FakeCases.report(1, 0, Tally.NONE, true);
                };

        desk.add(SOURCES);
        assertThat(desk.isImporting()).isTrue();
        hand.run();

        assertThat(heard).containsExactly("stop asked true, open true", "closed");
        assertThat(cases.cases.get(ONE).isOpen).isFalse();
        assertThat(desk.openProperty().get()).isEmpty();
    }

    @Test
    void closesNothingAtOnce() {
        List<String> heard = new ArrayList<>();

        desk.close(() -> heard.add("closed"));

        assertThat(heard).containsExactly("closed");
    }

    @Test
    void writesAndImportsTheSampleTheFirstTimeOnly() throws IOException {
        desk.exploreSample();
        hand.run();
        assertThat(samples).containsExactly(folder.resolve("sample"));
        assertThat(open().name()).isEqualTo("sample-incident");
        Files.createFile(open().path());
        desk.close(() -> {});
        hand.run();

        desk.exploreSample();
        hand.run();

        assertThat(samples).hasSize(1);
        assertThat(open().name()).isEqualTo("sample-incident");
    }

    @Test
    void showsTimesInTheZoneOfTheSettings() {
        preferences.update(s -> s.withZone(Settings.Zone.LOCAL));
        cases.put(ONE);
        desk.open(ONE);
        hand.run();

        assertThat(open().workbench().zoneProperty().get()).isEqualTo(preferences.zone());
    }

    private OpenCase open() {
        return desk.openProperty().get().orElseThrow();
    }

    private Banner banner() {
        return notices.bannerProperty().get().orElseThrow();
    }
}
