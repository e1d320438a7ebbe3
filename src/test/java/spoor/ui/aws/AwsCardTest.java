package spoor.ui.aws;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;

import java.time.Clock;

/// One journey through the card, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class AwsCardTest {
    private final FakeAws aws = new FakeAws();
    private final FakeIntake intake = new FakeIntake();
    private CodeQuestion code;
    private AwsImportModel model;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        code = new CodeQuestion(jobs);
        model = new AwsImportModel(aws, jobs, intake, code, Clock.systemUTC());
        Region card = new AwsCard(model, () -> {}).build();
        stage.setScene(new Scene(new StackPane(card), 900, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void leadsFromWhoAsksOverATrailToTheImportOfWhatIsTicked(FxRobot robot) {
        write(robot, profile(robot).getEditor(), "old");
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#aws-problem"))
                .isEqualTo("The credentials have expired. Sign in again, then repeat this.");
        assertThat(profile(robot).getEditor().getText()).isEqualTo("old");

        write(robot, profile(robot).getEditor(), "audit");
        robot.push(KeyCode.ENTER);
        assertThat(isShown(robot, "#aws-problem")).isFalse();
        assertThat(text(robot, "#aws-identity"))
                .isEqualTo("Account 111122223333 · eu-west-1 · " + FakeAws.ARN);

        robot.interact(() -> robot.lookup("#aws-find").queryAs(Button.class).fire());
        assertThat(robot.lookup("#aws-trails").queryAs(TableView.class).isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(field(robot, "#aws-place").getText()).isEqualTo("s3://harbour-logs/trail/");

        write(robot, field(robot, "#aws-time"), "2023-07");
        assertThat(text(robot, "#aws-time-meaning")).contains("is no time range");
        write(robot, field(robot, "#aws-time"), "2023-07-10");
        assertThat(text(robot, "#aws-time-meaning"))
                .startsWith("Looks into the folders of 2023-07-09 to 2023-07-12.");

        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#aws-totals")).isEqualTo("5 objects, 15.0 MB");
        assertThat(text(robot, "#aws-frozen")).startsWith("One object is in an archive storage");
        assertThat(text(robot, "#aws-identity")).startsWith("Account 111122223333 · eu-west-1");
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(text(robot, "#aws-totals")).isEqualTo("2 objects, 3.0 MB");
        assertThat(isShown(robot, "#aws-frozen")).isFalse();
        robot.push(KeyCode.UP).push(KeyCode.SPACE);
        assertThat(text(robot, "#aws-totals")).isEqualTo("Nothing is ticked");
        assertThat(robot.lookup("#aws-next").query().isDisabled()).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(text(robot, "#aws-target")).endsWith("harbour-logs.spoor.mv.db");
        robot.interact(() -> robot.lookup("#aws-change").queryAs(Button.class).fire());
        assertThat(text(robot, "#aws-target")).endsWith("chosen.spoor.mv.db");
        assertThat(text(robot, "#aws-totals")).isEqualTo("2 objects, 3.0 MB");
        robot.interact(model::next);

        assertThat(intake.files).containsExactly(FakeIntake.FOLDER.resolve("chosen.spoor.mv.db"));
        assertThat(intake.taken).hasSize(1);
        assertThat(intake.taken.getFirst().source().names()).hasSize(2);
    }

    @Test
    void estimatesEventHistoryOfTheRegionsThatAreTicked(FxRobot robot) {
        robot.push(KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#aws-store-history").queryAs(ToggleButton.class).fire());
        assertThat(isShown(robot, "#aws-place")).isFalse();
        robot.interact(() -> robot.lookup("#aws-regions").query().requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.SPACE);
        assertThat(model.what().regions()).containsExactlyInAnyOrder("eu-west-1", "us-east-1");
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(model.what().regions())
                .containsExactlyInAnyOrder("eu-central-1", "eu-west-1", "us-east-1");

        robot.interact(model::next);
        assertThat(text(robot, "#aws-asked"))
                .startsWith("Regions eu-central-1, eu-west-1, us-east-1, from ");
        assertThat(text(robot, "#aws-estimate")).startsWith("100 to 5,000 events");
        robot.push(KeyCode.ENTER);
        assertThat(intake.taken.getFirst().source().names())
                .containsExactly("eu-central-1", "eu-west-1", "us-east-1");
    }

    private static void write(FxRobot robot, TextField field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> profile(FxRobot robot) {
        return robot.lookup("#aws-profile").queryAs(ComboBox.class);
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(AwsCardTest::isInSight).isPresent();
    }

    private static boolean isInSight(Node node) {
        return node.isVisible() && (node.getParent() == null || isInSight(node.getParent()));
    }
}
