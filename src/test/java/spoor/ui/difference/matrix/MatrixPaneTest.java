package spoor.ui.difference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.casefile.Evidence;
import spoor.casefile.TestEvidence;
import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

/// The matrix as one reads it, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class MatrixPaneTest {
    private static final int GET = 14;

    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Workbench workbench;
    private MatrixModel model;
    private MatrixPane pane;
    private Region root;

    /// Twelve calls that put an object, one of them refused and one to another bucket, and two that
    /// get one.
    private static Evidence evidence() {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String bucket = i == 7 ? "elsewhere" : "logs";
            String request =
                    "{\"bucketName\":\"%s\",\"acl2\":\"x\",\"key\":\"k%d\",\"size\":%d}"
                            .formatted(bucket, i, 9 + i % 3);
            records.add(record(i, "PutObject", request));
        }
        records.add(
                TestEvidence.record(
                        "2023-07-10T12:00:12Z",
                        "PutObject",
                        "s3",
                        "mallory",
                        "203.0.113.7",
                        "\"errorCode\":\"AccessDenied\"",
                        "\"requestParameters\":null"));
        records.add(record(13, "GetObject", "{\"bucketName\":\"logs\",\"key\":\"k\"}"));
        records.add(record(14, "GetObject", "{\"bucketName\":\"data\",\"key\":\"k\"}"));
        return TestEvidence.of(records.toArray(String[]::new));
    }

    private static String record(int second, String name, String request) {
        return TestEvidence.record(
                "2023-07-10T12:00:%02dZ".formatted(second),
                name,
                "s3",
                "alice",
                "203.0.113.7",
                "\"requestParameters\":" + request);
    }

    @Start
    void show(Stage stage) {
        Theme.DARK.apply();
        workbench = new Workbench(jobs, evidence());
        model = new MatrixModel(workbench, jobs);
        pane = new MatrixPane(workbench, model);
        root = pane.build();
        stage.setScene(new Scene(new StackPane(root), 776, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void readsNothingBeforeItIsInSight(FxRobot robot) {
        assertThat(model.viewProperty().get()).isEmpty();
        robot.interact(() -> model.setShown(true));
        assertThat(model.viewProperty().get()).isPresent();
    }

    @Test
    void showsTheMostFrequentNameAndFollowsTheOpenEventAndTheLens(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        assertThat(text(robot, "#matrix-headline")).isEqualTo("13 events, 5 distinct combinations");
        assertThat(text(robot, "#matrix-same")).isEqualTo("Same everywhere: 1 parameter: acl2 x");
        assertThat(lines())
                .containsExactly(
                        "4 | logs | 9",
                        "4 | logs | 11",
                        "3 | logs | 10",
                        "1 | ◆elsewhere | 10",
                        "1 | ? | ?");
        assertThat(text(robot, "#matrix-listed")).isEqualTo("5 lines, 1 stands out ◆");

        robot.interact(() -> workbench.open(GET));
        assertThat(lines()).containsExactly("1 | logs", "1 | data");

        robot.interact(() -> workbench.advance(LensText.parse("event:PutObject name:mallory")));
        assertThat(lines()).containsExactly("1");
    }

    @Test
    void narrowsSortsCopiesAndOpensByKeys(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        robot.interact(pane::focus);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("else");
        assertThat(lines()).containsExactly("1 | ◆elsewhere | 10");

        robot.type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot))
                .isEqualTo(
                        "Count\tLast seen\tbucketName\tsize\n"
                                + "1\t2023-07-10 12:00:07\telsewhere\t10\n");
        robot.type(KeyCode.ENTER);
        assertThat(workbench.openRowProperty().get()).isEqualTo(7);
        robot.type(KeyCode.ESCAPE);
        assertThat(lines()).hasSize(5);

        robot.interact(() -> model.sortBy("size"));
        assertThat(lines().getFirst()).isEqualTo("4 | logs | 9");
        assertThat(lines().getLast()).isEqualTo("1 | ? | ?");
    }

    @Test
    void aRightClickHoldsTheMatrixToAValueAndAChipLetsGo(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        robot.rightClickOn("◆ elsewhere");
        robot.clickOn("#matrix-menu-without");
        assertThat(lines()).hasSize(4).doesNotContain("1 | ◆elsewhere | 10");
        robot.clickOn("bucketName is not elsewhere ×");
        assertThat(lines()).hasSize(5);

        robot.rightClickOn("◆ elsewhere");
        robot.clickOn("#matrix-menu-values");
        robot.type(KeyCode.ENTER);
        assertThat(lines()).hasSize(3).allMatch(line -> line.contains("logs"));
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(lines()).hasSize(5);
        assertThat(robot.lookup("#matrix-values").query().isVisible()).isFalse();

        robot.clickOn("key left out, take it in");
        assertThat(lines()).hasSize(13);
    }

    @Test
    void listsEachEventAndFindsAValueThroughTheLens(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        robot.clickOn("#matrix-events");
        assertThat(robot.lookup("#matrix-events").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        assertThat(lines()).hasSize(13);

        robot.rightClickOn("◆ elsewhere");
        robot.clickOn("#matrix-menu-find");
        assertThat(workbench.lensProperty().get()).isEqualTo(LensText.parse("\"elsewhere\""));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void saysWhyThereIsNothing(FxRobot robot) {
        robot.interact(() -> model.setShown(true));
        robot.interact(() -> model.search("nowhere"));
        assertThat(robot.lookup("#matrix-empty").query().isVisible()).isTrue();
        robot.clickOn("#matrix-clear");
        assertThat(lines()).hasSize(5);

        robot.interact(() -> workbench.advance(LensText.parse("name:nobody")));
        assertThat(text(robot, "#matrix-headline")).isEqualTo("0 events, 0 distinct combinations");
        robot.clickOn("#matrix-all");
        assertThat(lines()).hasSize(5);
    }

    /// The lines by their count, and their parameters.
    private List<String> lines() {
        TableView<?> table = (TableView<?>) root.lookup("#matrix-table");
        return table.getItems().stream()
                .map(MatrixLine.class::cast)
                .map(line -> {
                    StringBuilder text = new StringBuilder().append(line.count());
                    line.cells()
                            .forEach(cell ->
                                    text.append(" | ")
                                            .append(cell.isOdd() ? "◆" : "")
                                            .append(CellWords.brief(cell)));
                    return text.toString();
                })
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
