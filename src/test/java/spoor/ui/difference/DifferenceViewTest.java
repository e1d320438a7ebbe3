package spoor.ui.difference;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import spoor.ui.kit.Workbench;

@ExtendWith(ApplicationExtension.class)
class DifferenceViewTest {
    private static final String VERSION = "~   Version: \"2008-10-17\" → \"2012-10-17\"";

    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Workbench workbench;
    private DifferenceModel model;
    private DifferenceView view;
    private Region root;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        workbench = new Workbench(jobs, Policies.all());
        model = new DifferenceModel(workbench, jobs);
        view = new DifferenceView(model);
        root = view.build();
        stage.setScene(new Scene(new StackPane(root), 384, 520));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void keysGoFromChangeToChangeAndOpenWhatStayed(FxRobot robot) {
        robot.interact(() -> model.show(Policies.SECOND));
        robot.interact(view::focus);
        assertThat(chosen(robot)).isEqualTo(VERSION);

        robot.type(KeyCode.N);
        assertThat(chosen(robot)).isEqualTo("+     [Open]:");
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        assertThat(chosen(robot)).isEqualTo(VERSION);

        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot)).isEqualTo(VERSION + "\n    Statement:");

        int lines = model.lines().size();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(model.lines()).hasSizeGreaterThan(lines);
        robot.type(KeyCode.LEFT);
        assertThat(model.lines()).hasSize(lines);
    }

    @Test
    void theLinkOpensThePreviousRequestAndTheButtonsCopy(FxRobot robot) {
        robot.interact(() -> model.show(Policies.SECOND));

        robot.clickOn("#difference-copy");
        assertThat(clipboard(robot))
                .startsWith("PutBucketPolicy 10 Jul 2023, 12:15:09 UTC by deploy-bot against ");
        robot.clickOn("#difference-markdown");
        assertThat(clipboard(robot)).startsWith("### PutBucketPolicy").contains("```diff");
        robot.clickOn("#difference-lines", MouseButton.SECONDARY);
        robot.clickOn("#difference-menu-text");
        assertThat(clipboard(robot)).startsWith("PutBucketPolicy 10 Jul 2023");

        robot.clickOn("#difference-noise-switch");
        assertThat(text(robot, "#difference-noise")).isEqualTo("2 noise fields shown");
        robot.clickOn("#difference-against");
        assertThat(workbench.openRowProperty().get()).isEqualTo(Policies.FIRST);
    }

    @Test
    void nothingIsWiderThanANarrowPane(FxRobot robot) {
        robot.interact(() -> {
            root.setMaxWidth(200);
            model.show(Policies.SECOND);
        });
        robot.interact(() -> {});

        double width = root.localToScene(root.getBoundsInLocal()).getMaxX();
        for (Node node : robot.lookup("#difference .button, .difference-cell").queryAll()) {
            assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX())
                    .isLessThanOrEqualTo(width);
        }
        assertThat(robot.lookup("#difference-lines").queryAs(ListView.class).getHeight())
                .isGreaterThan(100);
    }

    private static String chosen(FxRobot robot) {
        ListView<?> list = robot.lookup("#difference-lines").queryAs(ListView.class);
        return ((DifferenceLine) list.getSelectionModel().getSelectedItem()).text();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
