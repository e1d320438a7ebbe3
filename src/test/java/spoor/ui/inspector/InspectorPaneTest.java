package spoor.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.casefile.Evidence;
import spoor.event.Origin;
import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Stage stage;
    private Workbench workbench;
    private InspectorPane pane;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        Theme.LIGHT.apply();
        showCase(Records.all());
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void showCase(Evidence evidence) {
        workbench = new Workbench(jobs, evidence);
        pane = new InspectorPane(workbench, jobs);
        stage.setScene(new Scene(pane.build(), 384, 700));
    }

    @Test
    void anEventIsReadFromTheSentenceToItsOrigin(FxRobot robot) {
        assertThat(robot.lookup("#inspector-empty").query().isVisible()).isTrue();

        robot.interact(() -> workbench.open(5));
        assertThat(text(robot, "#inspector-title")).isEqualTo("PutUserPolicy");
        assertThat(text(robot, "#inspector-sentence"))
                .startsWith("deploy-bot called PutUserPolicy");
        assertThat(text(robot, "#inspector-meaning")).startsWith("Writes a policy into a user.");
        assertThat(robot.lookup("#inspector-empty").query().isVisible()).isFalse();
        assertThat(lines(robot, "#inspector-parameters"))
                .contains("requestParameters", "Effect: \"Allow\"", "Action: \"*\"");

        robot.clickOn("#inspector-view-record");
        assertThat(lines(robot, "#inspector-record")).startsWith("eventVersion: \"1.08\"");

        robot.clickOn("#inspector-view-bytes");
        TextArea bytes = robot.lookup("#inspector-text").queryAs(TextArea.class);
        assertThat(bytes.getText()).isEqualTo(Records.POLICY);

        robot.clickOn("#inspector-view-origin");
        assertThat(labels(robot, "#inspector-origin"))
                .contains("AWSLogs/trail.json.gz", "0".repeat(64));

        robot.interact(() -> workbench.open(0));
        assertThat(robot.lookup("#inspector-origin").query().isVisible()).isTrue();
        assertThat(text(robot, "#inspector-title")).isEqualTo("RunInstances");
    }

    @Test
    void theQuestionsAreAnsweredAndSayWhy(FxRobot robot) {
        robot.interact(() -> workbench.open(5));
        String asked = "#inspector-question-ROOT_OR_USER";
        assertThat(labels(robot, "#inspector-questions"))
                .contains("Root or IAM user credentials?", "IAM user", "No")
                .doesNotContain(
                        "Only an access key is recorded. Whose it is another event may tell.");
        Node why = robot.lookup(asked + " .question-why").query();
        assertThat(why.isVisible()).isFalse();

        robot.clickOn(asked);
        assertThat(why.isVisible()).isTrue();
        assertThat(labels(robot, asked)).contains("userIdentity.type: IAMUser");

        robot.interact(() -> workbench.open(0));
        assertThat(robot.lookup(asked + " .question-why").query().isVisible()).isTrue();
        robot.interact(() -> robot.lookup(asked).query().requestFocus());
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup(asked + " .question-why").query().isVisible()).isFalse();
    }

    @Test
    void theChainIsFoundOnlyWhileItIsLookedAt(FxRobot robot) {
        robot.interact(() -> workbench.open(0));
        assertThat(robot.lookup("#chain-box-0").tryQuery()).isEmpty();

        robot.clickOn("#inspector-view-chain");
        assertThat(text(robot, "#chain-title")).startsWith("How ").endsWith(" came by its rights");
        assertThat(text(robot, "#chain-stub"))
                .isEqualTo("Unresolved: no call in this case issued these credentials.");
        robot.interact(() -> workbench.open(5));
        assertThat(text(robot, "#chain-title")).isEqualTo("How deploy-bot came by its rights");

        robot.clickOn("#inspector-view-record");
        assertThat(robot.lookup("#chain-title").query().getParent().isVisible()).isFalse();
    }

    @Test
    void theDifferenceIsFoundOnlyWhileItIsLookedAt(FxRobot robot) {
        robot.interact(() -> workbench.open(5));
        assertThat(text(robot, "#difference-reading")).isEmpty();

        robot.clickOn("#inspector-view-difference");
        assertThat(text(robot, "#difference-reading")).startsWith("No previous request seen. ");
        robot.clickOn("#inspector-view-record");
        assertThat(robot.lookup("#difference").query().isVisible()).isFalse();
    }

    @Test
    void theButtonsOfTheViewsStandInOneRowOrWrap(FxRobot robot) {
        robot.interact(() -> workbench.open(5));
        assertThat(rowsOfButtons(robot)).hasSize(1);

        Region root = robot.lookup("#inspector").queryAs(Region.class);
        robot.interact(() -> root.setPadding(new Insets(0, 184, 0, 0)));
        robot.interact(root::layout);
        assertThat(rowsOfButtons(robot)).hasSizeGreaterThan(1);
        for (Node button : robot.lookup(".view-bar .toggle-button").queryAll()) {
            assertThat(button.localToScene(button.getBoundsInLocal()).getMaxX())
                    .isLessThanOrEqualTo(200);
        }
    }

    private static Set<Double> rowsOfButtons(FxRobot robot) {
        return robot.lookup(".view-bar .toggle-button").queryAll().stream()
                .map(Node::getLayoutY)
                .collect(Collectors.toSet());
    }

    @Test
    void aValueOfTheTreeIsCopiedWithItsPath(FxRobot robot) {
        robot.interact(() -> workbench.open(5));
        robot.interact(pane::focus);
        robot.type(KeyCode.DOWN);

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot)).isEqualTo("deploy-bot");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT);
        robot.release(KeyCode.CONTROL);
        assertThat(clipboard(robot)).isEqualTo("requestParameters.userName");
    }

    @Test
    void aValueOfTheSummaryBecomesACondition(FxRobot robot) {
        robot.interact(() -> workbench.open(5));

        robot.clickOn(
                robot.lookup("#inspector-summary .summary-value")
                        .match((Text text) -> text.getText().equals("deploy-bot"))
                        .<Node>query(),
                MouseButton.SECONDARY);
        robot.clickOn("#inspector-menu-only");

        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("identity:user:AIDADEPLOY-BOT");
    }

    @Test
    void whatIsNotJsonIsShownByItsBytesWhichAreCopiedAsTheyAre(FxRobot robot) {
        robot.interact(() ->
                showCase(
                        Records.with(
                                "a,\u0001b\u200b".getBytes(StandardCharsets.UTF_8), List.of())));
        robot.interact(() -> workbench.open(0));

        assertThat(text(robot, "#inspector-note")).startsWith("This record is not JSON");
        TextArea bytes = robot.lookup("#inspector-text").queryAs(TextArea.class);
        assertThat(bytes.getText()).isEqualTo("a,␁b□");
        robot.interact(() -> {
            bytes.selectAll();
            bytes.copy();
        });
        assertThat(clipboard(robot)).isEqualTo("a,\u0001b\u200b");
    }

    @Test
    void aVeryLongRecordIsShownInPartFirst(FxRobot robot) {
        byte[] large = ("{\"a\":\"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Origin copy = new Origin("other.json.gz", "", "e".repeat(64), 3, 9, List.of());
        robot.interact(() -> showCase(Records.with(large, List.of(copy))));
        robot.interact(() -> workbench.open(0));
        robot.clickOn("#inspector-view-bytes");

        TextArea bytes = robot.lookup("#inspector-text").queryAs(TextArea.class);
        assertThat(bytes.getLength()).isEqualTo(BytesView.PART);
        robot.clickOn("#inspector-show-all");
        assertThat(bytes.getLength()).isEqualTo(large.length);
        assertThat(robot.lookup("#inspector-show-all").query().getParent().isVisible()).isFalse();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static List<String> labels(FxRobot robot, String id) {
        return robot.lookup(id + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static List<String> lines(FxRobot robot, String id) {
        TreeView<?> tree = robot.lookup(id).queryAs(TreeView.class);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            lines.add(EntryLine.of((TreeEntry) tree.getTreeItem(i).getValue()).text());
        }
        return lines;
    }

    private static String clipboard(FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> found.add(Clipboard.getSystemClipboard().getString()));
        return found.getFirst();
    }
}
