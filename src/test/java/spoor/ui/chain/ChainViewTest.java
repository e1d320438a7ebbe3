package spoor.ui.chain;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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

import spoor.analysis.Chain;
import spoor.analysis.Chain.End;
import spoor.lens.LensText;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class ChainViewTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Workbench workbench;
    private ChainModel model;
    private ChainView view;
    private Region drawn;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        workbench = new Workbench(jobs, Sessions.all());
        model = new ChainModel(workbench, jobs);
        view = new ChainView(model);
        drawn = view.build();
        // The stage is the next test's too, so that its size is left alone.
        stage.setScene(new Scene(new StackPane(drawn), 760, 480));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void fiveHopsAreReadableInAWideAndInANarrowPane(FxRobot robot) {
        robot.interact(() -> model.show(HandMade.fiveHops(), HandMade.EVENT));

        assertThat(text(robot, "#chain-title"))
                .isEqualTo("How RestoreRole / r1 came by its rights");
        assertThat(text(robot, "#chain-stub")).startsWith("Unresolved: the caller is of account");
        assertThat(robot.lookup("#chain-ending").query().isVisible()).isFalse();
        assertThat(labelsThatAreCut(robot)).containsExactly(longName());
        assertThat(box(robot, 3).getAccessibleText()).contains("chidi@harbour.example");

        robot.interact(() -> drawn.setMaxWidth(360));
        robot.interact(() -> drawn.setMinHeight(760));
        assertThat(labelsThatAreCut(robot)).containsExactly(longName());
        assertThat(box(robot, 5).getBoundsInParent().getMinX()).isZero();
    }

    @Test
    void arrowKeysGoAlongTheChainAndEnterFollowsIt(FxRobot robot) {
        robot.interact(() -> model.show(Sessions.USE));
        robot.interact(view::focus);
        assertThat(text(robot, "#chain-details"))
                .startsWith("BackupRole / b7 · AssumedRole · 111122223333 · " + Sessions.KEY);

        robot.type(KeyCode.LEFT);
        assertThat(text(robot, "#chain-details"))
                .startsWith("AssumeRole 2023-07-10T12:14:58Z from 203.0.113.77. Certain, by the")
                .contains("in 111122223333");
        robot.type(KeyCode.ENTER);
        assertThat(workbench.openRowProperty().get()).isEqualTo(Sessions.ASSUME);

        robot.type(KeyCode.HOME, KeyCode.ENTER);
        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("key:AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void aClickLooksAtTheSessionAndTheMenuCopiesTheChain(FxRobot robot) {
        robot.interact(() -> model.show(Sessions.USE));

        robot.clickOn("#chain-box-1");
        assertThat(LensText.format(workbench.lensProperty().get()))
                .isEqualTo("key:" + Sessions.KEY);
        robot.clickOn("#chain-edge-0", MouseButton.SECONDARY);
        robot.clickOn("#chain-menu-copy-text");
        String copied = clipboard(robot);
        assertThat(copied).startsWith("Root: credentials of the user's own.\ndeploy-bot · IAMUser");

        robot.clickOn("#chain-box-0", MouseButton.SECONDARY);
        robot.clickOn("#chain-menu-copy-value");
        assertThat(clipboard(robot)).isEqualTo("AKIAIOSFODNN7EXAMPLE");
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot)).isEqualTo(copied);
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.clickOn("#chain-copy");
        assertThat(clipboard(robot)).isEqualTo(copied);
    }

    @Test
    void aClickOnAnArrowOpensItsCall(FxRobot robot) {
        robot.interact(() -> model.show(Sessions.USE));

        robot.clickOn("#chain .chain-reach");

        assertThat(workbench.openRowProperty().get()).isEqualTo(Sessions.ASSUME);
    }

    @Test
    void aFailureIsToldInPlaceOfTheChain(FxRobot robot) {
        robot.interact(() -> {
            workbench.refresh(Sessions.unreadable());
            model.show(Sessions.USE);
        });

        assertThat(text(robot, "#chain-note"))
                .isEqualTo("The chain could not be found. The disk is gone.");
        assertThat(robot.lookup("#chain-note").query().isVisible()).isTrue();
        assertThat(robot.lookup("#chain-title").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aUsersOwnKeyIsSaidToNeedNoChain(FxRobot robot) {
        robot.interact(
                () -> model.show(new Chain(HandMade.user("alice"), List.of(), End.LONG_TERM), "-"));

        assertThat(text(robot, "#chain-ending")).startsWith("These are the credentials of the");
        assertThat(robot.lookup("#chain-stub").tryQuery()).isEmpty();
    }

    private static String longName() {
        return HandMade.fiveHops().steps().get(1).issue().caller().name();
    }

    /// Those whose words do not fit into the room that they have.
    private static List<String> labelsThatAreCut(FxRobot robot) {
        return robot.lookup("#chain .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getScene() != null && isShown(label))
                .filter(label ->
                        label.getHeight() + 0.5
                                        < label.prefHeight(
                                                label.isWrapText() ? label.getWidth() : -1)
                                || !label.isWrapText()
                                        && label.getWidth() + 0.5 < label.prefWidth(-1))
                .map(Labeled::getText)
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Region box(FxRobot robot, int number) {
        return robot.lookup("#chain-box-" + number).queryAs(Region.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static String clipboard(FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> found.add(Clipboard.getSystemClipboard().getString()));
        return found.getFirst();
    }
}
