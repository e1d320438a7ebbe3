package spoor.ui.identities;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.ui.identities.IdentityView.Line;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// From the list to a page and back, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class IdentitiesPaneTest {
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
    private Workbench workbench;
    private IdentitiesModel model;
    private IdentitiesPane pane;

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
        Theme.DARK.apply();
        workbench = new Workbench(new Jobs(Runnable::run, Runnable::run), Harbour.morning());
        model = new IdentitiesModel(workbench);
        pane = new IdentitiesPane(workbench, model, ChainSlot.NONE);
        stage.setScene(new Scene(new StackPane(pane.build()), 804, 620));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        model.setShown(true);
    }

    @Test
    void goesFromTheListToAPageAndBackByKeys(FxRobot robot) {
        robot.interact(pane::focusSearch);
        robot.write("bot").push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertThat(text(robot, "#identity-title")).isEqualTo("bot");
        assertThat(text(robot, "#identity-sentence")).startsWith("IAM user in 111122223333");
        assertThat(robot.lookup("#identity-badge").query().isVisible()).isFalse();

        robot.interact(
                () -> workbench.markNewSince(Optional.of(Instant.parse("2023-07-10T12:15:00Z"))));
        assertThat(text(robot, "#identity-badge")).isEqualTo("new address since 12:15");
        assertThat(text(robot, "#identity-EVENT_NAME .facet-note")).isEqualTo("since 12:15: 1 new");

        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(workbench.lensProperty().get()).isEqualTo(LensText.parse("event:ListBuckets"));
        robot.push(KeyCode.BACK_SPACE);
        assertThat(model.pathProperty().get()).isEmpty();
        assertThat(robot.lookup("#identities-table").query().isFocused()).isTrue();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void holdsTheLensToOneAndKeepsItFromAnother(FxRobot robot) {
        robot.doubleClickOn(row(robot, "alice"));
        robot.clickOn("#identity-only");
        assertThat(workbench.lensProperty().get())
                .isEqualTo(LensText.parse("identity:user:AIDAALICE"));
        robot.clickOn("#identities-path-0");

        robot.interact(() -> workbench.advance(Lens.ALL));
        robot.clickOn(row(robot, "bob"), MouseButton.SECONDARY);
        robot.clickOn("#identities-menu-exclude");
        assertThat(workbench.answerProperty().get().total()).isEqualTo(6);
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void copiesTheChosenRows(FxRobot robot) {
        robot.clickOn(row(robot, "bot"));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        List<String> copied = new ArrayList<>();
        robot.interact(
                () -> Clipboard.getSystemClipboard().getString().lines().forEach(copied::add));
        assertThat(copied)
                .containsExactly(
                        "Kind\tIdentity\tID\tEvents\tFailed\tWrites\tFirst seen\tLast seen"
                                + "\tAccounts",
                        "People\tbot\tuser:AIDABOT\t4\t1\t1\t2023-07-10T12:00:00Z"
                                + "\t2023-07-10T12:30:00Z\t111122223333",
                        "People\talice\tuser:AIDAALICE\t2\t0\t0\t2023-07-10T12:05:00Z"
                                + "\t2023-07-10T12:25:00Z\t111122223333");
        assertThat(text(robot, "#identities-hint")).isEqualTo("2 rows copied.");
    }

    @Test
    void saysWhyNobodyIsListed(FxRobot robot) {
        robot.clickOn("#identities-find").write("nobody");
        assertThat(text(robot, "#identities-empty-title")).isEqualTo("No identity matches");
        robot.clickOn("#identities-show-all");

        robot.interact(() -> workbench.advance(LensText.parse("event:Unheard")));
        assertThat(text(robot, "#identities-empty-title")).isEqualTo("No event matches");
        robot.clickOn("#identities-clear");
        assertThat(workbench.lensProperty().get()).isEqualTo(Lens.ALL);
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void sortsByAHeadAndFoldsAKind(FxRobot robot) {
        robot.clickOn("#identities-column-name");
        assertThat(model.queryProperty().get().sort()).isEqualTo(IdentityColumn.NAME);
        robot.clickOn(row(robot, "alice")).push(KeyCode.UP).push(KeyCode.LEFT);
        assertThat(model.viewProperty().get().lines()).hasSize(1);
        robot.push(KeyCode.RIGHT);
        assertThat(model.viewProperty().get().lines()).hasSize(4);
    }

    private static Node row(FxRobot robot, String name) {
        return robot.lookup("#identities-table .table-row-cell")
                .match((IdentityRow row) ->
                        row.getItem() instanceof Line.One(IdentityLine line)
                                && line.name().equals(name))
                .query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
