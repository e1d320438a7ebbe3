package spoor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.casefile.TestEvidence;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.TimeRange;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

@ExtendWith(ApplicationExtension.class)
class TimelinePaneTest {
    private Workbench workbench;
    private Node histogram;
    private Node overview;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        workbench =
                new Workbench(
                        new Jobs(Runnable::run, Runnable::run),
                        TestEvidence.of(
                                TestEvidence.record(
                                        "2023-07-10T12:00:00Z",
                                        "ListBuckets",
                                        "s3",
                                        "alice",
                                        "203.0.113.7"),
                                TestEvidence.record(
                                        "2023-07-10T12:30:00Z",
                                        "PutUserPolicy",
                                        "iam",
                                        "alice",
                                        "203.0.113.7"),
                                TestEvidence.record(
                                        "2023-07-10T13:39:59Z",
                                        "StopLogging",
                                        "cloudtrail",
                                        "bob",
                                        "203.0.113.7")));
        stage.setScene(new Scene(new TimelinePane(workbench).build(), 900, 240));
        // The headless platform takes the pointer's place on the screen for that in the window when
        // the
        // wheel turns.
        stage.setX(0);
        stage.setY(0);
        stage.show();
        histogram = stage.getScene().lookup("#timeline-histogram");
        overview = stage.getScene().lookup("#timeline-overview");
    }

    @Test
    void aDragChoosesATimeRangeAndItsEdgeCanBeDraggedOn(FxRobot robot) {
        drag(robot, histogram, 300, 500);

        TimeRange chosen = lens().range();
        assertThat(chosen.isAll()).isFalse();
        assertThat(lens().filters()).isEmpty();
        assertThat(chosen.fromMillis() % 60_000).isZero();
        assertThat(workbench.answerProperty().get().total()).isEqualTo(1);

        drag(robot, histogram, (int) Math.round(x(chosen.toMillis())), 600);

        assertThat(lens().range().from()).isEqualTo(chosen.from());
        assertThat(lens().range().toMillis()).isGreaterThan(chosen.toMillis());
        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void escapeCancelsADrag(FxRobot robot) {
        robot.moveTo(at(histogram, 300)).press(MouseButton.PRIMARY).moveTo(at(histogram, 500));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);

        assertThat(lens()).isEqualTo(Lens.ALL);
    }

    @Test
    void escapeBringsBackWhatWasInSight(FxRobot robot) {
        robot.moveTo(at(overview, 200)).press(MouseButton.PRIMARY).moveTo(at(overview, 300));
        assertThat(workbench.visibleProperty().get().isAll()).isFalse();

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).release(MouseButton.PRIMARY);

        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void theWheelZoomsAtThePointerAndADoubleClickFits(FxRobot robot) {
        Stretch before = window();
        robot.moveTo(at(histogram, 700));
        robot.scroll(4, VerticalDirection.UP);

        Stretch zoomed = window();
        assertThat(zoomed.span() / (double) before.span()).isBetween(0.4, 0.42);
        assertThat(zoomed.from() - before.from()).isGreaterThan(before.to() - zoomed.to());

        robot.doubleClickOn(at(histogram, 700));
        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void theMiddleButtonPans(FxRobot robot) {
        robot.moveTo(at(histogram, 500)).scroll(6, VerticalDirection.UP);
        Stretch before = window();

        robot.moveTo(at(histogram, 800)).press(MouseButton.MIDDLE);
        robot.moveTo(at(histogram, 650)).release(MouseButton.MIDDLE);

        assertThat(window().span()).isEqualTo(before.span());
        assertThat(window().from()).isGreaterThan(before.from());
        assertThat(lens()).isEqualTo(Lens.ALL);
    }

    @Test
    void theFrameOnTheOverviewMovesWhatIsInSight(FxRobot robot) {
        drag(robot, overview, 200, 300);
        Stretch swept = window();
        assertThat(swept.span()).isLessThan(2_000_000);

        drag(robot, overview, 250, 450);
        assertThat(window().span()).isEqualTo(swept.span());
        assertThat(window().from()).isGreaterThan(swept.from());

        robot.clickOn(at(overview, 700));
        assertThat(window().span()).isEqualTo(swept.span());
        assertThat(window().from()).isGreaterThan(swept.from() + swept.span());
    }

    @Test
    void keysZoomPanAndClear(FxRobot robot) {
        robot.interact(() -> workbench.advance(LensText.parse("time:2023-07-10T12:20Z..12:40Z")));
        robot.interact(histogram::requestFocus);

        robot.type(KeyCode.ENTER);
        Stretch fitted = window();
        assertThat(fitted.span()).isEqualTo(1_296_000);

        robot.type(KeyCode.RIGHT);
        assertThat(window()).isEqualTo(fitted.moved(129_600));

        robot.type(KeyCode.ADD);
        assertThat(window().span()).isEqualTo(Math.round(fitted.span() * 0.8));

        robot.type(KeyCode.DELETE);
        assertThat(lens()).isEqualTo(Lens.ALL);

        robot.type(KeyCode.HOME);
        assertThat(workbench.visibleProperty().get()).isEqualTo(TimeRange.ALL);
    }

    @Test
    void saysThatTheConditionsHideAllAndClearsThem(FxRobot robot) {
        robot.interact(() ->
                workbench.advance(Lens.ALL.only(Field.EVENT_NAME, new Match.Exact("Nothing"))));
        Hyperlink remedy = robot.lookup("#timeline-remedy").queryAs(Hyperlink.class);
        assertThat(robot.lookup("#timeline-empty .label").queryLabeled().getText())
                .isEqualTo("The conditions hide all 3 events.");

        robot.clickOn(remedy);

        assertThat(lens()).isEqualTo(Lens.ALL);
        assertThat(robot.lookup("#timeline-empty").query().isVisible()).isFalse();
    }

    @Test
    void saysWhatIsUnderThePointer(FxRobot robot) {
        robot.moveTo(at(histogram, (int) Math.round(x(1_688_992_200_000L + 30_000))));

        Node note = robot.lookup("#timeline-note").query();
        assertThat(note.isVisible()).isTrue();
        assertThat(robot.from(note).lookup(".label").queryAllAs(Label.class))
                .filteredOn(Node::isVisible)
                .extracting(Label::getText)
                .containsExactly("10 Jul 2023 12:30 – 12:31", "1 write");
    }

    @Test
    void theMenuInTheLegendColoursTheBarsBySignal(FxRobot robot) {
        robot.clickOn("#timeline-colours").clickOn("#timeline-by-signal");

        assertThat(workbench.stackProperty().get()).isEqualTo(Colouring.SIGNAL.stack());
        assertThat(robot.lookup("#timeline-colours").queryAs(MenuButton.class).getText())
                .isEqualTo("By signal");
        Node legend = robot.lookup("#timeline-legend").query();
        assertThat(robot.from(legend).lookup(".timeline-parts .label").queryAllAs(Label.class))
                .hasSize(9)
                .first()
                .extracting(Label::getText)
                .isEqualTo("money");

        robot.moveTo(at(histogram, (int) Math.round(x(1_688_992_200_000L + 30_000))));
        Node note = robot.lookup("#timeline-note").query();
        assertThat(robot.from(note).lookup(".label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("10 Jul 2023 12:30 – 12:31", "1 escalation");
    }

    private Lens lens() {
        return workbench.lensProperty().get();
    }

    private Stretch window() {
        TimeRange shown = workbench.visibleProperty().get();
        return Stretch.of(shown, Stretch.around(workbench.extent()));
    }

    /// The x of a moment while everything is in sight.
    private double x(long millis) {
        double width = histogram.getLayoutBounds().getWidth() - HistogramChart.GUTTER;
        return new TimeScale(window(), HistogramChart.GUTTER, width).x(millis);
    }

    private static void drag(FxRobot robot, Node node, int from, int to) {
        robot.moveTo(at(node, from)).press(MouseButton.PRIMARY);
        robot.moveTo(at(node, to)).release(MouseButton.PRIMARY);
    }

    private static Point2D at(Node node, int x) {
        return node.localToScreen(x, node.getLayoutBounds().getHeight() / 2);
    }
}
