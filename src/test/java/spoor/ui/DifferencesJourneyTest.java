package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.settings.Folders;
import spoor.settings.Settings;
import spoor.settings.SettingsFile;
import spoor.ui.aws.FakeAws;
import spoor.ui.difference.Policies;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// From an event in the table to what it changed, and back through its history.
@ExtendWith(ApplicationExtension.class)
class DifferencesJourneyTest {
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
    private CaseDesk desk;
    private CaseFlow flow;

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
        Notices notices = new Notices();
        Preferences preferences =
                new Preferences(new SettingsFile(folder.resolve("settings.json")), jobs);
        preferences.update(_ -> Settings.DEFAULTS.withLook(Settings.Look.LIGHT));
        FakeCases cases = new FakeCases();
        cases.put(FILE, Policies.records());
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
        flow = new CaseFlow(desk, notices, preferences, folder, nobodyIsAsked());
        Looks looks = new Looks(preferences, new SimpleObjectProperty<>(ColorScheme.LIGHT));
        looks.themeProperty().subscribe(Theme::apply);
        MainWindow window =
                new MainWindow(
                        desk,
                        flow,
                        new RecentCases(preferences, jobs),
                        preferences,
                        looks,
                        notices,
                        new OwnEntries(new Folders(folder, folder), jobs, notices),
                        new AwsFlow(new FakeAws(), desk, flow, jobs),
                        () -> {});
        Scene scene = new Scene(window.build(), 1_200, 800);
        new KeyRouter(window.commands()).listenTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        flow.open(FILE);
    }

    @Test
    void goesFromAnEventToItsDifferenceAndBackThroughItsHistory(FxRobot robot) {
        ctrl(robot, KeyCode.DIGIT2);
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(open()).isEqualTo(Policies.SECOND);
        ctrl(robot, KeyCode.DIGIT6);

        assertThat(tab(robot)).isEqualTo("tab-differences");
        assertThat(text(robot, "#differences-event")).isEqualTo("PutBucketPolicy on ");
        assertThat(text(robot, "#differences-subject")).isEqualTo("harbour-ledger");
        assertThat(robot.lookup("#differences-reading").queryAs(Text.class).getText())
                .startsWith("Anyone may ");
        assertThat(text(robot, "#differences-before")).isEqualTo("3 Jul 09:12:44");

        int first = chosen(robot);
        robot.type(KeyCode.N);
        assertThat(chosen(robot)).isGreaterThan(first);
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        assertThat(chosen(robot)).isEqualTo(first);

        robot.clickOn("#differences-unified");
        assertThat(robot.lookup("#differences-before").query().isVisible()).isTrue();
        assertThat(robot.lookup("#differences .difference-half").tryQuery()).isEmpty();
        robot.clickOn("#differences-sides");
        assertThat(robot.lookup("#differences .difference-half").tryQuery()).isPresent();

        robot.interact(() -> robot.lookup("#history-table").queryTableView().requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(open()).isEqualTo(Policies.FIRST);
        assertThat(text(robot, "#differences-before-title")).isEqualTo("No previous request seen");
        ctrl(robot, KeyCode.C);
        assertThat(clipboard(robot)).startsWith("2023-07-03T09:12:44Z\tPutBucketPolicy\talice\t");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void pinsAnEventAndComparesTwo(FxRobot robot) {
        ctrl(robot, KeyCode.DIGIT2);
        robot.type(KeyCode.DOWN);
        ctrl(robot, KeyCode.P);
        assertThat(workbench().pinnedProperty().get()).isEqualTo(Policies.FIRST);
        assertThat(robot.lookup("#inspector-pin").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.type(KeyCode.END);
        assertThat(open()).isEqualTo(Policies.OTHER);
        compare(robot);

        assertThat(tab(robot)).isEqualTo("tab-differences");
        assertThat(text(robot, "#differences-before-title")).isEqualTo("Pinned event");
        assertThat(text(robot, "#differences-pair")).startsWith("Left: PutBucketPolicy 3 Jul");
        robot.clickOn("#differences-swap");
        assertThat(text(robot, "#differences-before-title")).isEqualTo("Open event");
        robot.clickOn("#differences-unpin");
        assertThat(text(robot, "#differences-lack")).isEqualTo("No event is pinned");

        ctrl(robot, KeyCode.DIGIT2);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        compare(robot);
        assertThat(workbench().pinnedProperty().get()).isEqualTo(Policies.FIRST);
        assertThat(open()).isEqualTo(Policies.SECOND);

        ctrl(robot, KeyCode.H);
        assertThat(robot.lookup("#history-table").query().isFocused()).isTrue();
        TableView<?> table = robot.lookup("#history-table").queryTableView();
        // The refused one stands above it.
        assertThat(table.getSelectionModel().getSelectedIndex()).isOne();

        robot.type(KeyCode.ESCAPE);
        assertThat(tab(robot)).isEqualTo("tab-events");
        assertThat(robot.lookup("#events-table").query().isFocused()).isTrue();
        assertThat(open()).isEqualTo(Policies.SECOND);
        assertThat(cssWarnings).isEmpty();
    }

    private static Chooser nobodyIsAsked() {
        return (Chooser)
                Proxy.newProxyInstance(
                        Chooser.class.getClassLoader(),
                        new Class<?>[] {Chooser.class},
                        (_, method, _) -> {
                            throw new AssertionError(method.getName());
                        });
    }

    private static void compare(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.D)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private static void ctrl(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static int chosen(FxRobot robot) {
        ListView<?> list = robot.lookup("#differences-lines").queryAs(ListView.class);
        return list.getSelectionModel().getSelectedIndex();
    }

    private static String tab(FxRobot robot) {
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        return tabs.getSelectionModel().getSelectedItem().getId();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private int open() {
        return workbench().openRowProperty().get();
    }

    private Workbench workbench() {
        return desk.openProperty().get().orElseThrow().workbench();
    }
}
