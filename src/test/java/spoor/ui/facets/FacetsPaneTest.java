package spoor.ui.facets;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class FacetsPaneTest {
    private Workbench workbench;
    private ScrollPane pane;

    @Start
    void show(Stage stage) {
        Theme.LIGHT.apply();
        List<String> records = new ArrayList<>();
        for (int i = 10; i < 50; i++) {
            records.add(record(i, "ListBuckets", "s3", "alice"));
            records.add(record(i, i % 2 == 0 ? "GetObject" : "PutObject", "s3", "bob"));
            records.add(record(i, "Describe" + i, "ec2", "bob"));
        }
        workbench =
                new Workbench(
                        new Jobs(Runnable::run, Runnable::run),
                        TestEvidence.of(records.toArray(String[]::new)));
        pane = (ScrollPane) new FacetsPane(workbench).build();
        stage.setScene(new Scene(pane, 252, 480));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aClickIncludesAndTheNextTakesOut(FxRobot robot) {
        robot.clickOn(row(robot, "EVENT_NAME", "GetObject"));
        assertThat(lens()).isEqualTo("event:GetObject");
        assertThat(workbench.answerProperty().get().total()).isEqualTo(20);

        robot.clickOn(row(robot, "EVENT_NAME", "ListBuckets"));
        assertThat(lens()).isEqualTo("event:GetObject,ListBuckets");

        robot.clickOn(row(robot, "EVENT_NAME", "GetObject"));
        assertThat(lens()).isEqualTo("event:ListBuckets");
    }

    @Test
    void altAndAClickOrTheMinusSignExclude(FxRobot robot) {
        Node objects = row(robot, "EVENT_NAME", "GetObject");
        robot.interact(() -> Event.fireEvent(objects, altClick(objects)));
        assertThat(lens()).isEqualTo("-event:GetObject");

        robot.moveTo(row(robot, "EVENT_SOURCE", "ec2.amazonaws.com"));
        robot.clickOn(
                robot.from(row(robot, "EVENT_SOURCE", "ec2.amazonaws.com"))
                        .lookup(".facet-minus")
                        .<Node>query());
        assertThat(lens()).isEqualTo("-event:GetObject -source:ec2");
        assertThat(row(robot, "EVENT_NAME", "GetObject").isVisible()).isTrue();
    }

    @Test
    void aDoubleClickLeavesOnlyThisValue(FxRobot robot) {
        robot.interact(() -> workbench.advance(LensText.parse("event:ListBuckets,GetObject")));

        robot.doubleClickOn(row(robot, "EVENT_NAME", "PutObject"));

        assertThat(lens()).isEqualTo("event:PutObject");
    }

    @Test
    void theFieldNarrowsAndEscapeEndsThat(FxRobot robot) {
        robot.clickOn("#facet-EVENT_NAME-find").write("object");
        assertThat(values(robot, "EVENT_NAME")).containsExactly("GetObject", "PutObject");

        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(lens()).isEqualTo("event:PutObject");

        robot.clickOn("#facet-EVENT_NAME-find").type(KeyCode.ESCAPE);
        assertThat(values(robot, "EVENT_NAME")).hasSize(7).startsWith("ListBuckets");
    }

    @Test
    void theKindOfAResourceStandsBehindItsName(FxRobot robot) {
        String key = "harbour-ledger (bucket)";
        FacetValue value =
                new FacetValue(new Match.Exact(key), key, key, 3, FacetValue.State.PLAIN);
        robot.interact(() -> {
            FacetRow row = new FacetRow(Field.RESOURCE);
            row.show(value, 3, false, false);
            assertThat(words(row, ".facet-name")).isEqualTo("harbour-ledger");
            assertThat(words(row, ".facet-kind")).isEqualTo("bucket");
        });
    }

    private static String words(FacetRow row, String style) {
        return ((Label) row.lookup(style)).getText();
    }

    @Test
    void typingOnAValueNarrows(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#facet-EVENT_SOURCE .facet-rows").query().requestFocus());

        robot.write("ec");

        TextField find = robot.lookup("#facet-EVENT_SOURCE-find").queryAs(TextField.class);
        assertThat(find.getText()).isEqualTo("ec");
        assertThat(values(robot, "EVENT_SOURCE")).containsExactly("ec2.amazonaws.com");

        robot.type(KeyCode.ESCAPE);
        assertThat(find.isVisible()).isFalse();
        assertThat(values(robot, "EVENT_SOURCE"))
                .containsExactly("s3.amazonaws.com", "ec2.amazonaws.com");
    }

    @Test
    void keysMarkValuesAndGoThroughTheSections(FxRobot robot) {
        robot.interact(() -> robot.lookup("#facet-EVENT_SOURCE-header").query().requestFocus());

        robot.type(KeyCode.DOWN, KeyCode.SPACE);
        assertThat(lens()).isEqualTo("source:s3");

        robot.type(KeyCode.DOWN, KeyCode.DELETE);
        assertThat(lens()).isEqualTo("source:s3 -source:ec2");

        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(robot.lookup("#facet-AREA .facet-body").query().isVisible()).isFalse();
    }

    @Test
    void showsMoreAndThenAll(FxRobot robot) {
        robot.clickOn("#facet-EVENT_NAME-more");
        assertThat(values(robot, "EVENT_NAME")).hasSize(32);

        robot.interact(
                () -> robot.lookup("#facet-EVENT_NAME-more").queryAs(Hyperlink.class).fire());
        assertThat(values(robot, "EVENT_NAME")).hasSize(32);

        robot.interact(() -> pane.setVvalue(0));
        robot.interact(() -> robot.lookup("#facet-EVENT_NAME .facet-rows").query().requestFocus());
        for (int i = 0; i < 42; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertThat(values(robot, "EVENT_NAME")).hasSize(32).endsWith("Describe49");
    }

    @Test
    void holdsStillWhatTheMouseIsOnWhileListsAboveShrink(FxRobot robot) {
        robot.interact(() -> {
            double whole = pane.getContent().getLayoutBounds().getHeight();
            pane.setVvalue(280 / (whole - pane.getViewportBounds().getHeight()));
        });
        Node alice = row(robot, "IDENTITY", identity(robot, "alice"));
        robot.moveTo(alice);
        double before = alice.localToScene(0, 0).getY();

        robot.clickOn(alice);

        assertThat(workbench.answerProperty().get().total()).isEqualTo(40);
        assertThat(values(robot, "EVENT_NAME")).containsExactly("ListBuckets");
        assertThat(alice.localToScene(0, 0).getY()).isEqualTo(before);
    }

    @Test
    void saysThatThereAreNoValues(FxRobot robot) {
        robot.interact(() -> workbench.advance(LensText.parse("event:Unheard")));

        assertThat(
                        robot.from(robot.lookup("#facet-EVENT_SOURCE").<Node>query())
                                .lookup(".facet-none")
                                .queryAs(Labeled.class)
                                .getText())
                .isEqualTo("No values");
        assertThat(workbench.lensProperty().get()).isNotEqualTo(Lens.ALL);
    }

    private String lens() {
        return LensText.format(workbench.lensProperty().get());
    }

    private static String identity(FxRobot robot, String label) {
        return rows(robot, "IDENTITY").stream()
                .filter(row -> row.value().label().equals(label))
                .findFirst()
                .orElseThrow()
                .value()
                .text();
    }

    private static List<String> values(FxRobot robot, String field) {
        return rows(robot, field).stream().map(row -> row.value().text()).toList();
    }

    private static Node row(FxRobot robot, String field, String value) {
        return rows(robot, field).stream()
                .filter(row -> value.equals(row.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private static List<FacetRow> rows(FxRobot robot, String field) {
        return robot.lookup("#facet-" + field + " .facet-row").queryAllAs(FacetRow.class).stream()
                .filter(Node::isVisible)
                .toList();
    }

    /// Written by hand because the headless platform knows no modifiers of mouse events.
    private static MouseEvent altClick(Node row) {
        return new MouseEvent(
                row,
                row,
                MouseEvent.MOUSE_CLICKED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static String record(int second, String name, String service, String user) {
        return TestEvidence.record(
                "2023-07-10T12:00:" + second + "Z", name, service, user, "203.0.113.7");
    }
}
