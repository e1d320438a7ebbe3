package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import spoor.casefile.TestEvidence;
import spoor.event.Field;
import spoor.settings.Folders;
import spoor.settings.Settings;
import spoor.settings.SettingsFile;
import spoor.ui.athena.AthenaDesk;
import spoor.ui.athena.FakeAthena;
import spoor.ui.aws.FakeAws;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// From the welcome page to a lens that Athena answers, and back.
@ExtendWith(ApplicationExtension.class)
class AthenaJourneyTest {
    @TempDir private static Path folder;

    private final FakeAthena athena = new FakeAthena(_ -> TestEvidence.of(FakeCases.RECORDS), 2);
    private AthenaDesk desk;
    private Preferences preferences;
    private Scene scene;

    @Start
    void show(Stage stage) {
        Jobs jobs = new Jobs();
        Notices notices = new Notices();
        preferences = new Preferences(new SettingsFile(folder.resolve("settings.json")), jobs);
        preferences.update(_ -> Settings.DEFAULTS.withLook(Settings.Look.LIGHT));
        CaseDesk cases =
                new CaseDesk(
                        new CaseDesk.Surroundings(
                                new FakeCases(),
                                (place, _) -> place,
                                (_, _, _, _) -> 0,
                                folder,
                                System::nanoTime),
                        jobs,
                        notices,
                        preferences);
        Looks looks = new Looks(preferences, new SimpleObjectProperty<>(ColorScheme.LIGHT));
        looks.themeProperty().subscribe(Theme::apply);
        CaseFlow flow = new CaseFlow(cases, notices, preferences, folder, new NoChooser());
        AwsFlow aws = new AwsFlow(new FakeAws(), cases, flow, jobs);
        desk = new AthenaDesk(athena, aws, aws.code(), jobs, cases::close);
        MainWindow window =
                new MainWindow(
                                cases,
                                flow,
                                new RecentCases(preferences, jobs),
                                preferences,
                                looks,
                                notices,
                                new OwnEntries(new Folders(folder, folder), jobs, notices),
                                aws,
                                () -> {})
                        .withAthena(desk);
        scene = new Scene(window.build(), 1_280, 860);
        new KeyRouter(window.commands()).listenTo(scene);
        stage.setScene(scene);
        stage.show();
        window.focus();
    }

    @Test
    void looksAtATableAsAtACaseAndSaysWhatItCosts(FxRobot robot) throws Exception {
        robot.clickOn("#welcome-athena");
        robot.clickOn("#athena-look");
        assertThat(text(robot, "#athena-card-problem")).isEqualTo("Name the table.");
        robot.clickOn("#athena-card-table").write("trail");
        robot.clickOn("#athena-card-range").write("2023-07-10..2023-07-11");
        picture(robot, "card");
        robot.clickOn("#athena-look");
        await(() -> !robot.lookup("#athena-first").queryAs(Label.class).getText().isEmpty());

        assertThat(text(robot, "#athena-table")).isEqualTo("Athena: trail");
        assertThat(text(robot, "#athena-cost"))
                .isEqualTo(
                        "this lens scanned 1.2 GB, about USD 0.0060"
                                + " · so far 1.2 GB, about USD 0.0060");
        assertThat(text(robot, "#athena-first")).startsWith("The first 2 of 3 events");
        assertThat(robot.lookup("#facet-EVENT_NAME .facet-row").queryAll()).hasSize(3);

        robot.clickOn("#events .table-row-cell");
        assertThat(robot.lookup("#athena-event .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("ListBuckets");
        picture(robot, "light");
        assertThat(robot.lookup("#timeline-colours").queryAs(MenuButton.class).getItems())
                .extracting(MenuItem::getId, MenuItem::isDisable)
                .containsExactly(
                        tuple("timeline-by-outcome", false),
                        tuple("timeline-by-signal", true),
                        tuple("timeline-by-area", true));

        robot.clickOn("#facet-AREA-header");
        await(() -> robot.lookup("#facet-AREA-none").queryAs(Label.class).isVisible());
        assertThat(text(robot, "#facet-AREA-none"))
                .isEqualTo("The area does not stand in the record.");

        athena.isSlow = true;
        robot.clickOn("#facet-EVENT_NAME .facet-row");
        await(() -> athena.asked.size() == 3);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(athena.stopped.await(10, TimeUnit.SECONDS)).isTrue();
        athena.isSlow = false;
        await(() ->
                athena.asked.size() == 4 && text(robot, "#athena-cost").startsWith("this lens"));
        assertThat(athena.asked.getLast().facets())
                .containsExactlyInAnyOrder(Field.EVENT_NAME, Field.AREA);
        robot.interact(() -> preferences.update(s -> s.withLook(Settings.Look.DARK)));
        picture(robot, "dark");

        robot.push(KeyCode.F6);
        assertThat(robot.lookup("#facets").tryQuery()).isEmpty();
        robot.push(KeyCode.F7);
        assertThat(robot.lookup("#athena-inspector").tryQuery()).isEmpty();
        robot.push(KeyCode.F6).push(KeyCode.F7);
        assertThat(robot.lookup("#facets").tryQuery()).isPresent();
        assertThat(athena.asked).hasSize(4);
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup("#banner").queryAll()).isNotEmpty();
        assertThat(athena.asked).hasSize(4);

        assertThat(robot.lookup("#athena-command").queryAs(TextInputControl.class).getText())
                .startsWith("spoor bring-home --case slice --athena trail time:2023-07-10T00:00Z");
        robot.interact(() -> robot.lookup("#athena-bring-home").queryAs(Button.class).fire());
        assertThat(text(robot, "#athena-home-what")).contains("50.0 GB at most");
        assertThat(robot.lookup("#athena-home-next").query().isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        await(() ->
                robot.lookup("#athena-home-next").queryAs(Button.class).getText().equals("Import"));
        assertThat(text(robot, "#athena-home-files"))
                .isEqualTo("The matching records stand in 3 files, 4.0 MB");
        picture(robot, "home");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#athena-home-card").tryQuery()).isEmpty();
        robot.clickOn("#athena-close");
        assertThat(robot.lookup("#welcome").tryQuery()).isPresent();
        assertThat(robot.lookup("#athena").tryQuery()).isEmpty();
        await(() -> athena.isClosed);
    }

    private void picture(FxRobot robot, String name) {
        String to = System.getProperty("spoor.pictures", "");
        if (!to.isEmpty()) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Picture.of(scene, Path.of(to, "athena-" + name + ".png")));
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                15,
                TimeUnit.SECONDS,
                () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return WaitForAsyncUtils.asyncFx(condition).get();
                });
    }

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
