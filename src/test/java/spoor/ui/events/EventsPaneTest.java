package spoor.ui.events;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.engine.EventTable;
import spoor.engine.Folds;
import spoor.event.Field;
import spoor.lens.LensText;
import spoor.lens.Sort;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@ExtendWith(ApplicationExtension.class)
class EventsPaneTest {
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private Stage stage;
    private Workbench workbench;
    private EventsPane pane;
    private int reads;

    @Start
    void show(Stage stage) {
        this.stage = stage;
        Theme.LIGHT.apply();
        showCase(new Workbench(jobs, Many.few(400)));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void showCase(Workbench bench) {
        workbench = bench;
        pane = new EventsPane(workbench, jobs, ColumnLayout.DEFAULT, () -> reads++);
        Region root = pane.build();
        stage.setScene(new Scene(root, 776, 506));
    }

    @Test
    void showsOnlyTheRowsThatFitAndScrollsThroughAll(FxRobot robot) {
        assertThat(table(robot).getItems()).hasSize(20);
        assertThat(firstClock(robot)).isEqualTo("10:00:00");

        robot.moveTo("#events-table").scroll(6, VerticalDirection.DOWN);
        int first = window().first();
        assertThat(first).isPositive();

        robot.interact(() -> bar(robot).setValue(380));
        assertThat(window().first()).isEqualTo(380);
        assertThat(firstClock(robot)).isEqualTo("16:20:00");

        robot.interact(() -> bar(robot).setValue(0));
        assertThat(table(robot).getItems()).hasSize(20);
    }

    @Test
    void anEventIsChosenOpenedReadAndCopied(FxRobot robot) {
        robot.clickOn(cell(robot, 2, 1));
        assertThat(workbench.openRowProperty().get()).isEqualTo(2);

        robot.type(KeyCode.DOWN);
        assertThat(workbench.openRowProperty().get()).isEqualTo(3);

        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        String copied = onFx(robot, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines()).hasSize(3);
        assertThat(copied)
                .startsWith("Time\tEvent name\tService\tIdentity\tSource address\tError\n");
        assertThat(robot.lookup("#events-hint").queryLabeled().getText())
                .isEqualTo("2 rows copied.");

        robot.type(KeyCode.ENTER);
        assertThat(reads).isEqualTo(1);
        robot.doubleClickOn(cell(robot, 6, 1));
        assertThat(reads).isEqualTo(2);

        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(pane.model().selectionProperty().get().count()).isEqualTo(400);
        robot.type(KeyCode.ESCAPE);
        assertThat(pane.model().selectionProperty().get().isEmpty()).isTrue();
        robot.type(KeyCode.END);
        assertThat(workbench.openRowProperty().get()).isEqualTo(399);
        assertThat(window().first()).isEqualTo(380);
    }

    @Test
    void ctrlAndShiftClicksChooseWithoutOpening(FxRobot robot) {
        robot.clickOn(cell(robot, 2, 1));
        press(robot, cell(robot, 5, 1), true, false);
        press(robot, cell(robot, 3, 1), false, true);

        assertThat(pane.model().selectionProperty().get().ranges())
                .containsExactly(new EventSelection.Range(2, 3), new EventSelection.Range(4, 6));
        assertThat(workbench.openRowProperty().get()).isEqualTo(2);
    }

    @Test
    void aHeadSortsThroughTheLens(FxRobot robot) {
        robot.clickOn("#column-event");
        assertThat(workbench.lensProperty().get().sort())
                .isEqualTo(new Sort(Field.EVENT_NAME, false));
        assertThat(title(robot, "#column-event")).isEqualTo("Event name ↑");
        assertThat(title(robot, "#column-time")).isEqualTo("10 Jul 2023");

        robot.clickOn("#column-event");
        assertThat(title(robot, "#column-event")).isEqualTo("Event name ↓");
    }

    @Test
    void theMenuMakesTheCellACondition(FxRobot robot) {
        robot.clickOn(cell(robot, 1, 1), MouseButton.SECONDARY);
        robot.clickOn("#events-menu-only");

        assertThat(LensText.format(workbench.lensProperty().get())).isEqualTo("event:PutObject");
    }

    @Test
    void columnsAreChosenAndMoved(FxRobot robot) {
        robot.clickOn("#events-columns");
        robot.clickOn("#column-choice-region");
        assertThat(pane.columnsProperty().get().has(Field.REGION)).isTrue();
        assertThat(table(robot).getColumns()).hasSize(7);

        robot.interact(() -> {
            var columns = table(robot).getColumns();
            var moved = new ArrayList<>(columns);
            moved.addFirst(moved.removeLast());
            columns.setAll(moved);
        });
        assertThat(pane.columnsProperty().get().fields())
                .startsWith(Field.REGION, Field.EVENT_TIME);

        robot.interact(() -> pane.columnsProperty().set(ColumnLayout.DEFAULT));
        assertThat(table(robot).getColumns()).hasSize(6);
    }

    @Test
    void aColumnIsAsWideAsTheLayoutSays(FxRobot robot) {
        robot.interact(() ->
                pane.columnsProperty()
                        .set(ColumnLayout.ofTexts(List.of("time", "source:80", "event"))));

        assertThat(table(robot).getColumns())
                .extracting(column -> column.getWidth())
                .containsExactly(100.0, 79.0, 584.0);
    }

    @Test
    void nothingMatchingSaysWhyAndWhatToDo(FxRobot robot) {
        robot.interact(() -> workbench.advance(LensText.parse("event:Nothing region:mars-1")));

        assertThat(robot.lookup("#events-empty").query().isVisible()).isTrue();
        assertThat(robot.lookup(".empty-reason").queryLabeled().getText())
                .contains("None of the 400 events")
                .contains("event:Nothing\nregion:mars-1");

        robot.clickOn("#events-back");
        assertThat(robot.lookup("#events-empty").query().isVisible()).isFalse();

        robot.interact(() -> workbench.advance(LensText.parse("event:Nothing")));
        robot.clickOn("#events-clear");
        assertThat(workbench.lensProperty().get().isAll()).isTrue();
    }

    @Test
    void anEmptyCaseSaysThatItIsEmpty(FxRobot robot) {
        robot.interact(() -> showCase(new Workbench(jobs, Many.rows(0, Folds.NONE))));

        assertThat(robot.lookup(".empty-title").queryLabeled().getText())
                .isEqualTo("No events yet");
        assertThat(robot.lookup("#events-clear").query().isVisible()).isTrue();
        assertThat(robot.lookup("#events-clear").query().getParent().isVisible()).isFalse();
    }

    @Test
    void whileLogsAreReadItSaysThatEventsAreComing(FxRobot robot) {
        Workbench filling = new Workbench(jobs, Many.rows(0, Folds.NONE));
        robot.interact(() -> {
            showCase(filling);
            filling.markFilling(true);
        });
        assertThat(reason(robot)).startsWith("Logs are being read.");
        robot.interact(() -> filling.markFilling(false));
        assertThat(reason(robot)).startsWith("Import CloudTrail logs");

        Workbench partly = new Workbench(jobs, Many.rows(400, Folds.NONE));
        robot.interact(() -> {
            showCase(partly);
            partly.markFilling(true);
            partly.advance(LensText.parse("event:Nothing"));
        });
        assertThat(reason(robot)).startsWith("None of the 400 events read so far");
    }

    private static String reason(FxRobot robot) {
        return robot.lookup(".empty-reason").queryLabeled().getText();
    }

    @Test
    void aMillionRowsNeedNoMoreSlotsAtTheEnd(FxRobot robot) {
        robot.interact(() -> showCase(new Workbench(jobs, Many.rows(1_000_000, Folds.NONE))));
        robot.interact(() -> pane.model().scrollTo(1_000_000));

        assertThat(table(robot).getItems()).hasSize(20);
        assertThat(window().first()).isEqualTo(999_980);
        assertThat(bar(robot).getValue()).isEqualTo(999_980);

        robot.clickOn(cell(robot, 19, 1));
        assertThat(workbench.openRowProperty().get()).isEqualTo(999_999);
        robot.type(KeyCode.HOME);
        assertThat(workbench.openRowProperty().get()).isNotEqualTo(EventTable.NO_ROW).isZero();
    }

    /// The robot's own presses carry no keys without a display.
    private static void press(FxRobot robot, Node node, boolean isShift, boolean isControl) {
        robot.interact(() ->
                node.fireEvent(
                        new MouseEvent(
                                MouseEvent.MOUSE_PRESSED,
                                0,
                                0,
                                0,
                                0,
                                MouseButton.PRIMARY,
                                1,
                                isShift,
                                isControl,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null)));
    }

    private EventWindow window() {
        return pane.model().windowProperty().get();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(FxRobot robot) {
        return robot.lookup("#events-table").queryAs(TableView.class);
    }

    private static ScrollBar bar(FxRobot robot) {
        return robot.lookup("#events-bar").queryAs(ScrollBar.class);
    }

    private static String title(FxRobot robot, String column) {
        return robot.from(robot.lookup(column).<Node>query())
                .lookup(".label")
                .queryLabeled()
                .getText();
    }

    private static Node cell(FxRobot robot, int slot, int column) {
        return robot.lookup(".event-row")
                .match((EventRow row) -> row.getItem() != null && row.getItem() == slot)
                .lookup(".event-cell")
                .nth(column)
                .query();
    }

    private static String firstClock(FxRobot robot) {
        return robot.from(cell(robot, 0, 0)).lookup(".cell-clock").<Labeled>query().getText();
    }

    private static <T> T onFx(FxRobot robot, Callable<T> read) {
        List<T> found = new ArrayList<>();
        robot.interact(() -> {
            try {
                found.add(read.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return found.getFirst();
    }
}
