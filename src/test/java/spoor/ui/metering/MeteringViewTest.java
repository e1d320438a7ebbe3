package spoor.ui.metering;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

/// The view as one reads it, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class MeteringViewTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Workbench workbench;
    private MeteringModel model;
    private MeteringView view;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        workbench = new Workbench(jobs, Reports.evidence());
        model = new MeteringModel(workbench, jobs);
        view = new MeteringView(workbench, model);
        stage.setScene(new Scene(new StackPane(view.build()), 776, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        model.setShown(true);
    }

    @Test
    void saysWhatIsMissingAndWhatToLookAt(FxRobot robot) {
        assertThat(text(robot, "#metering-sentence"))
                .isEqualTo(
                        "Silent for 1 hour, 10 Jul 2023 13:00 to 14:00 UTC: the account logged 1"
                                + " other event then.");
        assertThat(text(robot, "#metering-rest"))
                .isEqualTo(
                        "10 hours from the first report to the last, 7 sent · 1 without logs · 1"
                                + " repeated · 1 late · 1 record not counted · quantity 1,010 of 1"
                                + " customer");
        assertThat(lines(robot))
                .containsExactly(
                        "Missing | 10 Jul 2023 13:00 to 14:00 UTC | 1 hour, 1 other event of the"
                                + " account",
                        "No logs | 10 Jul 2023 14:00 to 15:00 UTC | 1 hour without logs of the"
                                + " account",
                        "Repeated | 10 Jul 2023 16:00 to 17:00 UTC | repeated: 2 records",
                        "Not counted | 10 Jul 2023 17:00 to 18:00 UTC | 1 of 1 record not counted,"
                                + " unprocessed",
                        "Late | 10 Jul 2023 18:00 to 19:00 UTC | sent late, 10 Jul 2023 20:05 UTC");

        robot.interact(view::focus);
        robot.type(KeyCode.DOWN);
        assertThat(text(robot, "#metering-sentence"))
                .isEqualTo(
                        "Nothing since 10 Jul 2023 12:00 UTC, though the logs of the account go on"
                                + " for 8 hours.");
        assertThat(lines(robot)).isEmpty();
    }

    @Test
    void goesThroughTheHoursByKeysAndOpensAReport(FxRobot robot) {
        robot.interact(() -> robot.lookup("#metering-strip").query().requestFocus());
        robot.type(KeyCode.N);
        assertThat(text(robot, "#metering-note"))
                .isEqualTo(
                        "10 Jul 2023 13:00 to 14:00 UTC: missing. The account logged 1 other event"
                                + " then.");
        robot.type(KeyCode.SPACE);
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("time:2023-07-10T13:00Z..14:00Z"));
        robot.type(KeyCode.ESCAPE);
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);

        robot.type(KeyCode.F8, KeyCode.RIGHT, KeyCode.RIGHT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot))
                .isEqualTo(
                        "10 Jul 2023 16:00 to 17:00 UTC: 2 records, quantity 160. repeated: 2"
                                + " records.");
        robot.type(KeyCode.ENTER);
        assertThat(openTime()).isEqualTo("2023-07-10T16:05:00Z");
    }

    @Test
    void aClickOnAnHourNarrowsTheLensAndARightClickOffersIt(FxRobot robot) {
        // The middle of the second hour; there is room for the widest.
        Node strip = robot.lookup("#metering-strip").query();
        robot.clickOn(strip.localToScreen(StripScale.GUTTER + 33, 50));
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("time:2023-07-10T11:00Z..12:00Z"));
        robot.rightClickOn();
        robot.clickOn("#metering-strip-open");
        assertThat(workbench.openRowProperty().get()).isNotNegative();
    }

    @Test
    void opensAndCopiesFromTheTable(FxRobot robot) {
        robot.clickOn("sent late, 10 Jul 2023 20:05 UTC");
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot))
                .isEqualTo(
                        "Late\t10 Jul 2023 18:00 to 19:00 UTC\tsent late, 10 Jul 2023 20:05 UTC");
        robot.type(KeyCode.ENTER);
        assertThat(openTime()).isEqualTo("2023-07-10T20:05:00Z");

        robot.type(KeyCode.HOME, KeyCode.ENTER);
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("time:2023-07-10T13:00Z..14:00Z"));
        assertThat(lines(robot)).hasSize(5);
    }

    @Test
    void teachesWhatMeteringIsWhereThereIsNone(FxRobot robot) {
        robot.interact(() -> workbench.advance(LensText.parse("name:nobody")));
        assertThat(text(robot, "#metering-empty-title")).isEqualTo("Nothing is metered here");
        robot.clickOn("#metering-all");
        assertThat(lines(robot)).hasSize(5);
    }

    private String openTime() {
        return workbench
                .evidenceProperty()
                .get()
                .table()
                .text(Field.EVENT_TIME, workbench.openRowProperty().get());
    }

    private static List<String> lines(FxRobot robot) {
        TableView<?> table = robot.lookup("#metering-attention").queryAs(TableView.class);
        return table.getItems().stream()
                .map(Attention.class::cast)
                .map(line -> line.what() + " | " + line.when() + " | " + line.text())
                .toList();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        List<String> held = new ArrayList<>();
        robot.interact(() -> held.add(Clipboard.getSystemClipboard().getString()));
        return held.getFirst();
    }
}
