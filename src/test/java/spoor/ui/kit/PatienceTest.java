package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class PatienceTest {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final SimpleBooleanProperty working = new SimpleBooleanProperty();
    private final SimpleBooleanProperty quick = new SimpleBooleanProperty();
    private final Region body = new Region();

    @Start
    void show(Stage stage) {
        Patience slow = new Patience("slow", Duration.millis(1));
        Patience patient = new Patience("quick", Duration.hours(1));
        slow.mark(body);
        slow.follow(working);
        patient.follow(quick);
        stage.setScene(new Scene(new StackPane(slow.over(body), patient.over()), 200, 100));
        stage.show();
    }

    @Test
    void showsALineAndMarksTheBodyWhileWorkIsLong(FxRobot robot) throws Exception {
        assertThat(line(robot, "#slow-progress").isVisible()).isFalse();

        robot.interact(() -> working.set(true));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> line(robot, "#slow-progress").isVisible());
        assertThat(body.getPseudoClassStates()).contains(WAITING);

        robot.interact(() -> working.set(false));
        assertThat(line(robot, "#slow-progress").isVisible()).isFalse();
        assertThat(body.getPseudoClassStates()).doesNotContain(WAITING);
    }

    @Test
    void saysNothingOfWorkThatIsDoneInAMoment(FxRobot robot) {
        robot.interact(() -> quick.set(true));
        assertThat(line(robot, "#quick-progress").isVisible()).isFalse();

        robot.interact(() -> quick.set(false));
        assertThat(line(robot, "#quick-progress").isVisible()).isFalse();
    }

    private static Node line(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
