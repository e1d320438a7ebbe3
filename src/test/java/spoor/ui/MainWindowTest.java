package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.settings.Folders;
import spoor.settings.Settings;
import spoor.settings.SettingsFile;
import spoor.ui.aws.FakeAws;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Theme;
import spoor.ui.timeline.Colouring;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// One journey through the frame of the window, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final Path FILE = Path.of("/cases/harbour.spoor.mv.db");

    @TempDir private static Path folder;

    private final List<String> cssWarnings = new ArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord said) {
                    cssWarnings.add(said.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private final FakeCases cases = new FakeCases();
    private final Notices notices = new Notices();
    private Preferences preferences;
    private CaseDesk desk;
    private CaseFlow flow;
    private MainWindow window;
    private boolean hasQuit;

    @BeforeEach
    void listen() {
        Logger.getLogger("javafx.css").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("javafx.css").removeHandler(listener);
    }

    @Start
    void show(Stage stage) {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        preferences = new Preferences(new SettingsFile(folder.resolve("settings.json")), jobs);
        preferences.update(s ->
                Settings.DEFAULTS
                        .withLook(Settings.Look.LIGHT)
                        .withRecentCase("/gone/old.spoor.mv.db"));
        desk =
                new CaseDesk(
                        new CaseDesk.Surroundings(
                                cases,
                                (place, _) -> place,
                                (_, _, _, _) -> 0,
                                folder,
                                System::nanoTime),
                        jobs,
                        notices,
                        preferences);
        flow = new CaseFlow(desk, notices, preferences, folder, new NoChooser());
        Looks looks = new Looks(preferences, new SimpleObjectProperty<>(ColorScheme.DARK));
        looks.themeProperty().subscribe(Theme::apply);
        window =
                new MainWindow(
                        desk,
                        flow,
                        new RecentCases(preferences, jobs),
                        preferences,
                        looks,
                        notices,
                        new OwnEntries(new Folders(folder, folder), jobs, notices),
                        new AwsFlow(new FakeAws(), desk, flow, jobs),
                        () -> hasQuit = true);
        Scene scene = new Scene(window.build(), 1_000, 700);
        new KeyRouter(window.commands()).listenTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.focus();
    }

    @Test
    void importsFromAwsIntoTheOpenCase(FxRobot robot) {
        FakeCases.FakeCase harbour = cases.put(FILE, FakeCases.RECORDS);
        robot.interact(() -> flow.open(FILE));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(robot.lookup("#aws-card").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#aws-card").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I).push(KeyCode.ENTER);
        assertThat(text(robot, "#aws-identity")).startsWith("Account 111122223333 · eu-west-1");
        robot.interact(
                () -> robot.lookup("#aws-place").queryAs(TextField.class).setText("harbour-logs"));
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#aws-totals")).isEqualTo("5 objects, 15.0 MB");
        assertThat(harbour.fetched).isEmpty();
        robot.push(KeyCode.ENTER);

        assertThat(harbour.fetched).hasSize(1);
        assertThat(robot.lookup("#aws-card").tryQuery()).isEmpty();
        assertThat(desk.isImporting()).isFalse();
    }

    @Test
    void importsFromAwsIntoANewCaseThatTheCardNames(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I).push(KeyCode.ENTER);
        robot.interact(
                () -> robot.lookup("#aws-place").queryAs(TextField.class).setText("harbour-logs"));
        robot.push(KeyCode.ENTER);
        Path file = folder.resolve("harbour-logs.spoor.mv.db");
        assertThat(text(robot, "#aws-target")).isEqualTo(file.toString());
        robot.push(KeyCode.ENTER);

        assertThat(cases.cases).containsOnlyKeys(file);
        assertThat(cases.cases.get(file).fetched).hasSize(1);
        assertThat(robot.lookup("#aws-card").tryQuery()).isEmpty();
        assertThat(desk.isOpen(file)).isTrue();
    }

    @Test
    void saysWhereOwnEntriesOfTheCatalogueStandAndHowTheyAreWritten(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);

        assertThat(text(robot, "#own-entries-path"))
                .isEqualTo(folder.resolve("catalogue.tsv").toString());
        assertThat(text(robot, "#own-entries-state")).isEqualTo("There is no such file yet.");
        assertThat(robot.lookup("#own-entries-create").tryQuery()).isPresent();

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#own-entries-card").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn("#own-entries-close");
        assertThat(robot.lookup("#own-entries-card").tryQuery()).isEmpty();
    }

    @Test
    void coloursTheTimelineByTheNextThingAndRemembersIt(FxRobot robot) {
        openCase(robot);

        robot.push(KeyCode.CONTROL, KeyCode.B);

        assertThat(preferences.get().bars()).isEqualTo(Settings.Bars.BY_SIGNAL);
        robot.interact(() -> flow.closeCase());
        robot.interact(() -> flow.open(FILE));
        assertThat(open().workbench().stackProperty().get()).isEqualTo(Colouring.SIGNAL.stack());
    }

    @Test
    void welcomesWithThreeThingsToDo(FxRobot robot) {
        assertThat(robot.lookup(".welcome-action").queryAll()).hasSize(3);
        assertThat(robot.lookup("#welcome-new").query().isFocused()).isTrue();
        assertThat(robot.lookup("#lens-text").tryQuery()).isEmpty();
        assertThat(robot.lookup(".recent-open").queryButton().isDisabled()).isTrue();

        robot.clickOn("#welcome-new");
        assertThat(robot.lookup("#sources-start").queryButton().isDisabled()).isTrue();
        robot.interact(() -> flow.dropped(List.of(Path.of("/logs/harbour"))));
        assertThat(text(robot, "#sources-target")).endsWith("harbour.spoor.mv.db");
        assertThat(robot.lookup("#sources-start").queryButton().isDisabled()).isFalse();

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#sources-card").tryQuery()).isEmpty();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void importsIntoANewCaseAndSaysWhatBecameOfEveryRecord(FxRobot robot) {
        cases.script =
                (at, _, _, _) -> {
                    at.records.addAll(List.of(FakeCases.RECORDS));
                    at.ledger.add(LedgerFiles.read(1, "logs/a.json", 3));
                    at.ledger.add(
                            LedgerFiles.file(
                                    2,
                                    "logs/b.json",
                                    Shape.TRAIL_FILE,
                                    "",
                                    new Tally(1, 0, 0, 0, 1, 0)));
                    return FakeCases.report(2, 0, new Tally(4, 3, 0, 0, 1, 0), false);
                };
        robot.interact(() -> flow.newCase(List.of(Path.of("/logs/harbour"))));
        robot.clickOn("#sources-start");

        assertThat(text(robot, "#banner-text"))
                .startsWith("2 files, 4 records = 3 kept + 0 duplicates + 1 rejected.");
        assertThat(text(robot, "#status-events")).isEqualTo("3 events");

        robot.clickOn("Show the rejects");
        assertThat(tab(robot)).isEqualTo("tab-import");
        assertThat(robot.lookup("#ledger-files").queryTableView().getItems())
                .extracting(file -> ((LedgerFile) file).path())
                .containsExactly("logs/b.json");
        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void asksForTheZoneOfTimesWithoutOneAndImportsAgainWithIt(FxRobot robot) {
        cases.put(FILE, FakeCases.RECORDS);
        robot.interact(() -> flow.open(FILE));
        cases.script =
                (at, _, _, _) -> {
                    at.ledger.add(LedgerFiles.waiting(1, "/logs/history.csv"));
                    return FakeCases.report(1, 0, Tally.NONE, false);
                };
        robot.interact(() -> desk.add(List.of(Path.of("/logs"))));
        assertThat(text(robot, "#zone-question")).startsWith("One file has times without");

        cases.script = (_, _, _, _) -> FakeCases.report(1, 0, Tally.NONE, false);
        robot.clickOn("#zone-again");

        assertThat(robot.lookup("#zone-card").tryQuery()).isEmpty();
        FakeCases.FakeCase opened = cases.cases.get(FILE);
        assertThat(opened.sources.getLast()).containsExactly(Path.of("/logs/history.csv"));
        assertThat(opened.options.getLast().zone()).contains(ZoneId.systemDefault());
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void findsAZoneByTypingAndFoldsTheListUpBeforeTheCardGoes(FxRobot robot) {
        cases.put(FILE, FakeCases.RECORDS);
        robot.interact(() -> flow.open(FILE));
        cases.cases.get(FILE).ledger.add(LedgerFiles.waiting(1, "/logs/history.csv"));
        robot.interact(() -> open().zones().ask());

        robot.clickOn("#zone-choice").write("tok").push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(robot.lookup("#zone-card").tryQuery()).isPresent();
        assertThat(robot.lookup("#zone-choice").queryComboBox().getValue())
                .isEqualTo(ZoneId.of("Asia/Tokyo"));

        robot.clickOn("#zone-choice").push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#zone-card").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#zone-card").tryQuery()).isEmpty();
        assertThat(open().zones().askedProperty().get()).isEmpty();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void leadsFromTheStatusToTheRejectsAndFromAnImportToTheLedger(FxRobot robot) {
        cases.put(FILE, FakeCases.RECORDS).rejected = 2;
        robot.interact(() -> flow.open(FILE));

        robot.clickOn("#status-rejected");
        assertThat(tab(robot)).isEqualTo("tab-import");
        assertThat(robot.lookup("#ledger-filter-rejects").queryAs(ToggleButton.class).isSelected())
                .isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        cases.script =
                (_, _, _, _) -> {
                    robot.lookup("#busy-import .quiet-link")
                            .<Node>query()
                            .fireEvent(
                                    new MouseEvent(
                                            MouseEvent.MOUSE_CLICKED,
                                            0,
                                            0,
                                            0,
                                            0,
                                            MouseButton.PRIMARY,
                                            1,
                                            false,
                                            false,
                                            false,
                                            false,
                                            true,
                                            false,
                                            false,
                                            true,
                                            false,
                                            true,
                                            null));
                    return FakeCases.report(0, 0, Tally.NONE, false);
                };
        robot.interact(() -> desk.add(List.of(Path.of("/logs"))));
        assertThat(tab(robot)).isEqualTo("tab-import");
        assertThat(robot.lookup("#ledger-filter-all").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void goesToTheLedgerAndBackAndFindsInTheTabInSight(FxRobot robot) {
        openCase(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(robot.lookup("#ledger-add").query().isFocused()).isTrue();
        robot.interact(() -> {
            cases.cases.get(FILE).ledger.add(LedgerFiles.read(1, "/logs/a.json", 3));
            open().ledger().refresh();
        });
        assertThat(robot.lookup("#ledger-files").query().isFocused()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup("#ledger-search").query().isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertThat(robot.lookup("#lens-text").query().isFocused()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(robot.lookup("#events-table").query().isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(robot.lookup("#lens-text").query().isFocused()).isTrue();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void leadsFromAnEventToThePageOfItsIdentityAndBack(FxRobot robot) {
        openCase(robot);
        robot.interact(() -> open().workbench().open(1));
        robot.push(KeyCode.ALT, KeyCode.ENTER);

        assertThat(robot.lookup("#identity-title").queryLabeled().getText())
                .isEqualTo("deploy-bot");
        assertThat(open().workbench().lensProperty().get()).isEqualTo(Lens.ALL);
        assertThat(robot.lookup("#identity #chain-ending").queryLabeled().getText())
                .startsWith("These are the credentials of the user's own");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#identities-table").query().isVisible()).isTrue();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void givesTheKeyboardToTheFirstEventsThatAreThere(FxRobot robot) {
        cases.put(FILE);
        robot.interact(() -> flow.open(FILE));
        assertThat(robot.lookup("#window").query().isFocused()).isTrue();

        cases.script =
                (at, _, _, _) -> {
                    at.records.addAll(List.of(FakeCases.RECORDS));
                    return FakeCases.report(1, 0, new Tally(3, 3, 0, 0, 0, 0), false);
                };
        robot.interact(() -> desk.add(List.of(Path.of("/logs"))));

        assertThat(robot.lookup("#events-table").query().isFocused()).isTrue();
    }

    @Test
    void narrowsTheLensByTypingAndGoesBack(FxRobot robot) {
        openCase(robot);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("error:any").push(KeyCode.ENTER);
        assertThat(lens()).isEqualTo("error:any");
        assertThat(chips(robot)).containsExactly("error any");
        assertThat(text(robot, "#status-events")).isEqualTo("1 of 3 events");
        assertThat(robot.lookup("#lens-text").queryAs(TextField.class).getText()).isEmpty();

        robot.write("-event:Describe*").push(KeyCode.ENTER);
        assertThat(chips(robot)).containsExactly("− event Describe*", "error any");

        robot.clickOn(removal(robot, 1));
        assertThat(lens()).isEqualTo("-event:Describe*");

        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(lens()).isEqualTo("-event:Describe* error:any");
        robot.clickOn("#bar-back");
        assertThat(lens()).isEqualTo("error:any");
        robot.clickOn("#bar-forward");
        assertThat(lens()).isEqualTo("-event:Describe* error:any");
        robot.clickOn("#lens-clear");
        assertThat(lens()).isEmpty();
        assertThat(chips(robot)).isEmpty();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void takesASuggestionWithTheKeys(FxRobot robot) {
        openCase(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);

        robot.write("ip:198").push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(robot.lookup("#lens-text").queryAs(TextField.class).getText())
                .isEqualTo("ip:198.51.100.15 ");
        robot.push(KeyCode.ENTER);

        assertThat(lens()).isEqualTo("ip:198.51.100.15");
    }

    @Test
    void saysBelowTheFieldWhatIsWrong(FxRobot robot) {
        openCase(robot);
        robot.clickOn("#lens-text").write("erro:x").push(KeyCode.ENTER);

        assertThat(robot.lookup("#lens-problem").query().isVisible()).isTrue();
        assertThat(text(robot, "#lens-problem"))
                .startsWith("There is no condition named \"erro\".");

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#lens-drop").query().isVisible()).isFalse();
        assertThat(lens()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#lens-text").query().isFocused()).isFalse();
    }

    @Test
    void changesAConditionByAClickOnItsChip(FxRobot robot) {
        openCase(robot);
        robot.clickOn("#lens-text").write("source:iam").push(KeyCode.ENTER);

        robot.clickOn(robot.lookup(".chip-values").<Node>query());
        assertThat(robot.lookup("#lens-text").queryAs(TextField.class).getText())
                .isEqualTo("source:iam");
        robot.write(",s3").push(KeyCode.ENTER);

        assertThat(lens()).isEqualTo("source:iam,s3");
    }

    @Test
    void turnsLightAndDark(FxRobot robot) {
        openCase(robot);
        assertThat(surface(robot)).isEqualTo(Color.WHITE);

        robot.clickOn("#bar-theme");
        assertThat(surface(robot)).isEqualTo(Color.web("#0d1117"));
        assertThat(preferences.get().look()).isEqualTo(Settings.Look.DARK);

        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(surface(robot)).isEqualTo(Color.WHITE);
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void foldsPanesAndRemembersIt(FxRobot robot) {
        openCase(robot);
        double facets = width(robot, "#facets");

        robot.push(KeyCode.F6);
        robot.push(KeyCode.F7);
        assertThat(robot.lookup("#facets").tryQuery()).isEmpty();
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
        robot.interact(window::rememberPanes);
        assertThat(preferences.get().panes().facetsFolded()).isTrue();
        assertThat(preferences.get().panes().inspectorFolded()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(width(robot, "#facets")).isEqualTo(facets);
    }

    @Test
    void keepsTheZoneInSight(FxRobot robot) {
        openCase(robot);
        assertThat(text(robot, "#status-zone")).isEqualTo("UTC");

        robot.push(KeyCode.CONTROL, KeyCode.U);

        assertThat(text(robot, "#status-zone")).isEqualTo(preferences.zone().getId());
        assertThat(text(robot, "#zone")).isEqualTo(preferences.zone().getId());
        assertThat(open().workbench().zoneProperty().get()).isEqualTo(preferences.zone());
    }

    @Test
    void listsItsKeys(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#shortcuts-card").tryQuery()).isPresent();

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcuts-card").tryQuery()).isEmpty();
    }

    @Test
    void goesBackToTheWelcomePageWhenTheCaseIsClosed(FxRobot robot) {
        openCase(robot);

        robot.push(KeyCode.CONTROL, KeyCode.W);

        assertThat(robot.lookup(".welcome-action").queryAll()).hasSize(3);
        assertThat(cases.cases.get(FILE).isOpen).isFalse();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void leavesItToTheProgramToQuit(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.Q);

        assertThat(hasQuit).isTrue();
    }

    private void openCase(FxRobot robot) {
        cases.put(FILE, FakeCases.RECORDS);
        robot.interact(() -> flow.open(FILE));
    }

    private OpenCase open() {
        return desk.openProperty().get().orElseThrow();
    }

    private String lens() {
        return LensText.format(open().workbench().lensProperty().get());
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup("#lens-field .chip").queryAll().stream()
                .map(chip ->
                        chip.lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""))
                .toList();
    }

    private static Node removal(FxRobot robot, int chip) {
        return robot.lookup("#lens-field .chip-remove").queryAllAs(Button.class).stream()
                .skip(chip)
                .findFirst()
                .orElseThrow();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String tab(FxRobot robot) {
        return robot.lookup("#tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getId();
    }

    private static double width(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Region.class).getWidth();
    }

    private static Object surface(FxRobot robot) {
        robot.interact(() -> robot.lookup("#window").query().applyCss());
        return robot.lookup("#window")
                .queryAs(Region.class)
                .getBackground()
                .getFills()
                .getFirst()
                .getFill();
    }

    /// Nobody is there to choose anything.
    private static final class NoChooser implements Chooser {
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
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveLedger(String name) {
            return Optional.empty();
        }

        @Override
        public boolean mayStopImport() {
            return false;
        }
    }
}
