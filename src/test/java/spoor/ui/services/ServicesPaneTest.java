package spoor.ui.services;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

/// The tab as one uses it, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class ServicesPaneTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private final Workbench workbench = new Workbench(jobs, Bills.all());
    private final ServicesModel model = new ServicesModel(workbench, jobs);
    private final List<Boolean> metered = new ArrayList<>();
    private ServicesPane pane;

    private final class Meters implements MeteringSlot {
        @Override
        public Region build() {
            Region meters = new StackPane();
            meters.setId("meters");
            return meters;
        }

        @Override
        public void setShown(boolean isShown) {
            metered.add(isShown);
        }

        @Override
        public void focus() {}
    }

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        pane = new ServicesPane(model, new Meters());
        stage.setScene(new Scene(new StackPane(pane.build()), 776, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void goesFromAnAccountToACallByKeys(FxRobot robot) {
        robot.interact(() -> {
            model.setShown(true);
            pane.focus();
        });
        assertThat(text(robot, "#stories-note")).isEqualTo("1 thing, 2 events");
        assertThat(text(robot, "#stories-title")).isEqualTo("account 111122223333");

        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(workbench.openRowProperty().get()).isEqualTo(Bills.PAYMENT);

        robot.push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst())
                .startsWith(
                        "2023-07-10T12:00:02Z\talice\tPayment is now by CreditCard\t203.0.113.7")
                .contains("\tSetPayInformation\t");
    }

    @Test
    void theChoiceShowsOneViewAndTheBoxTellsLooksToo(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        robot.clickOn("#stories-reads");
        assertThat(deeds(robot)).isEqualTo(3);

        robot.clickOn("#services-watch");
        assertThat(text(robot, "#stories-note")).isEqualTo("2 things, 2 events");
        robot.clickOn("#services-metering");
        assertThat(node(robot, "#meters").isVisible()).isTrue();
        assertThat(node(robot, "#stories").isVisible()).isFalse();
        assertThat(metered.getLast()).isTrue();
        robot.clickOn("#services-money");
        assertThat(node(robot, "#stories").isVisible()).isTrue();
        assertThat(metered.getLast()).isFalse();
    }

    @Test
    void anEmptyViewSaysWhatWouldStandThere(FxRobot robot) {
        robot.interact(() -> {
            workbench.advance(LensText.parse("event:DeleteAlarms"));
            model.setShown(true);
        });

        assertThat(text(robot, "#stories-lack"))
                .isEqualTo("No change to bills, payment or contacts in sight");
        assertThat(text(robot, "#stories-advice")).contains("us-east-1");
    }

    private static int deeds(FxRobot robot) {
        return robot.lookup("#deeds-table").queryAs(TableView.class).getItems().size();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
