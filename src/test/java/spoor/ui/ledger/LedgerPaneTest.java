package spoor.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.casefile.LedgerRun;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Theme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The ledger as one reads it, with jobs that are done at once.
@ExtendWith(ApplicationExtension.class)
class LedgerPaneTest {
    private static final String CONTENT =
            "{\"Records\":[" + "{\"a\":1},".repeat(100) + "{\"bad\":},17]}";
    private static final LedgerFile PLAIN = LedgerFiles.read(1, "/logs/one/plain.json", 900);
    private static final LedgerFile REJECTS =
            LedgerFiles.file(
                    2,
                    "/logs/one/rejects.json",
                    Shape.TRAIL_FILE,
                    "the file ends early",
                    new Tally(102, 100, 0, 0, 2, 0));
    private static final LedgerFile TWIN = LedgerFiles.twin(3, "/logs/copy.json", REJECTS);
    private static final LedgerFile WAITING =
            LedgerFiles.ofRun(2, LedgerFiles.waiting(4, "/more/history.csv"));

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
    private final FakeLedger ledger = new FakeLedger();
    private final Jobs jobs = new Jobs(Runnable::run, Runnable::run);
    private final LedgerModel model = new LedgerModel(ledger, jobs);
    private final SimpleObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final SimpleBooleanProperty importing = new SimpleBooleanProperty();
    private final List<String> asked = new ArrayList<>();
    private Region root;

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
        LedgerPane pane =
                new LedgerPane(
                        model,
                        jobs,
                        zone,
                        importing,
                        new LedgerPane.Ways(
                                () -> asked.add("archive"),
                                () -> asked.add("export"),
                                () -> asked.add("zone")));
        root = pane.build();
        stage.setScene(new Scene(new StackPane(root), 776, 600));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void teachesWhatWillStandHere(FxRobot robot) {
        robot.interact(() -> model.setShown(true));

        assertThat(robot.lookup("#ledger-empty").query().isVisible()).isTrue();
        assertThat(robot.lookup("#ledger-search").query().getParent().getParent().isVisible())
                .isFalse();
        robot.clickOn("#ledger-add");
        assertThat(asked).containsExactly("archive");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void addsUpWhatIsShownAndWhatTheCaseHolds(FxRobot robot) {
        fill(robot);
        assertThat(text(robot, "#ledger-sum-case"))
                .isEqualTo(
                        "1,104 records = 1,000 kept + 100 duplicates + 0 aggregated + 4 rejected");
        assertThat(text(robot, "#ledger-sum-case-sign")).isEqualTo("✓ adds up");
        assertThat(robot.lookup("#ledger-sum-shown").query().isVisible()).isFalse();

        robot.clickOn("#ledger-filter-rejects");
        assertThat(places(robot)).containsExactly("/logs/one/rejects.json", "/logs/copy.json");
        assertThat(text(robot, "#ledger-sum-shown"))
                .isEqualTo("204 records = 100 kept + 100 duplicates + 0 aggregated + 4 rejected");
        assertThat(text(robot, "#ledger-sum-case")).startsWith("1,104 records");

        robot.interact(() -> {
            ledger.add(LedgerFiles.file(5, "/odd", Shape.ARRAY, "", new Tally(9, 8, 0, 0, 0, 0)));
            model.refresh();
        });
        assertThat(text(robot, "#ledger-sum-case-sign")).isEqualTo("✗ does not add up");
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void findsSortsAndLeaves(FxRobot robot) {
        fill(robot);
        robot.clickOn("#ledger-search").write("logs one");
        assertThat(places(robot)).containsExactly("/logs/one/plain.json", "/logs/one/rejects.json");
        assertThat(robot.lookup("#ledger-filter-all").queryAs(ToggleButton.class).getText())
                .isEqualTo("All 2");

        robot.write(" nowhere");
        assertThat(robot.lookup("#ledger-empty").query().isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ledger-search").queryAs(TextField.class).getText()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ledger-files").query().isFocused()).isTrue();

        robot.clickOn("#ledger-column-records");
        assertThat(places(robot)).startsWith("/logs/one/plain.json", "/logs/one/rejects.json");
        assertThat(heads(robot)).contains("Records ↓");
        robot.clickOn("#ledger-column-records");
        assertThat(places(robot)).startsWith("/more/history.csv");
    }

    @Test
    void goesFromAFileToItsRejectsToTheirBytesAndBack(FxRobot robot) {
        fill(robot);
        robot.clickOn(row(robot, 1));
        assertThat(text(robot, "#ledger-file")).isEqualTo("/logs/one/rejects.json");
        assertThat(text(robot, "#ledger-file-sentence")).startsWith("2 records were rejected.");
        assertThat(text(robot, "#ledger-file-remark")).isEqualTo("the file ends early");
        assertThat(robot.lookup("#ledger-rejects").queryTableView().getItems()).hasSize(2);

        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#ledger-rejects").query().isFocused()).isTrue();
        assertThat(text(robot, "#ledger-bytes-title"))
                .isEqualTo("Bytes 812 to 819 of the inflated file");
        assertThat(marked(robot)).isEqualTo("{\"bad\":}");

        robot.push(KeyCode.DOWN);
        assertThat(marked(robot)).isEqualTo("17");
        robot.clickOn("#ledger-bytes-hex");
        assertThat(marked(robot)).isEqualTo("31 37 17");

        robot.clickOn("#ledger-rejects").push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ledger-bytes").query().getParent().isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ledger-files").query().isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ledger-detail").tryQuery()).isEmpty();
        assertThat(cssWarnings).isEmpty();
    }

    @Test
    void leadsFromACopyToWhatIsKeptAndFromAWaitingFileToTheQuestion(FxRobot robot) {
        fill(robot);
        robot.clickOn(row(robot, 2));
        assertThat(text(robot, "#ledger-file-sentence")).startsWith("Byte by byte the same");
        assertThat(robot.lookup("#ledger-file-remark").query().isVisible()).isFalse();
        robot.clickOn("#ledger-file-original");
        assertThat(text(robot, "#ledger-file")).isEqualTo("/logs/one/rejects.json");

        robot.clickOn(row(robot, 3));
        robot.clickOn("#ledger-file-zone");
        assertThat(asked).containsExactly("zone");
    }

    @Test
    void copiesRowsPathsAndHashes(FxRobot robot) {
        fill(robot);
        robot.clickOn(row(robot, 0));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertThat(clipboard(robot).lines()).hasSize(3);
        assertThat(clipboard(robot)).startsWith("File\tStatus\tShape\tRecords\tKept\t");
        assertThat(text(robot, "#ledger-hint")).isEqualTo("2 rows copied.");

        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(clipboard(robot).lines())
                .containsExactly(PLAIN.path(), REJECTS.path(), TWIN.path(), WAITING.path());

        robot.clickOn(row(robot, 3), MouseButton.SECONDARY);
        robot.clickOn("#ledger-menu-copy-hash");
        assertThat(clipboard(robot).lines()).hasSize(4).contains(WAITING.sha256());
        robot.clickOn("#ledger-export");
        assertThat(asked).containsExactly("export");
    }

    @Test
    void showsOneImportAloneAndAllAgain(FxRobot robot) {
        fill(robot);
        robot.clickOn("/more · stopped");
        assertThat(places(robot)).containsExactly("/more/history.csv");
        robot.clickOn("/more · stopped");
        assertThat(places(robot)).hasSize(4);

        robot.interact(() -> importing.set(true));
        assertThat(robot.lookup("/more · running").tryQuery()).isPresent();
        assertThat(robot.lookup("2026-11-20 09:00").tryQuery()).isPresent();
        robot.interact(() -> zone.set(ZoneId.of("Asia/Tokyo")));
        assertThat(robot.lookup("2026-11-20 18:00").tryQuery()).isPresent();
    }

    @Test
    void showsMoreOfAFileWhereThereIsRoom(FxRobot robot) {
        fill(robot);
        assertThat(heads(robot))
                .containsExactly("File", "Status", "Records", "Kept", "Duplicates", "Rejected");
        robot.clickOn("#ledger-filter-unread");
        assertThat(heads(robot)).containsExactly("File", "Status", "Shape", "Remark");

        robot.interact(() -> root.setMinWidth(1_600));
        assertThat(heads(robot)).hasSize(12);
    }

    private void fill(FxRobot robot) {
        ledger.add(run(1, "/logs", Instant.parse("2026-11-20T09:01:00Z")));
        ledger.add(run(2, "/more", null));
        ledger.add(PLAIN).add(REJECTS).add(TWIN).add(WAITING).content(2, CONTENT);
        ledger.reject(REJECTS, RejectReason.BROKEN_JSON, 812, 8);
        ledger.reject(REJECTS, RejectReason.NOT_AN_OBJECT, 821, 2);
        robot.interact(() -> model.setShown(true));
    }

    private static LedgerRun run(int id, String source, Instant finished) {
        return new LedgerRun(
                id,
                Instant.parse("2026-11-20T09:00:00Z"),
                finished,
                List.of(source),
                4,
                0,
                "",
                Tally.NONE);
    }

    private static String marked(FxRobot robot) {
        return robot.lookup("#ledger-bytes .dump-marked").queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .filter(label -> label.getParent().isVisible())
                .map(Labeled::getText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private static Node row(FxRobot robot, int place) {
        return robot.lookup("#ledger-files .table-row-cell")
                .match((FileRow row) -> row.place() == place)
                .query();
    }

    private static TableView<LedgerFile> files(FxRobot robot) {
        return robot.lookup("#ledger-files").queryTableView();
    }

    private static List<String> places(FxRobot robot) {
        return files(robot).getItems().stream().map(LedgerFile::place).toList();
    }

    private static List<String> heads(FxRobot robot) {
        return files(robot).getColumns().stream().map(TableColumn::getText).toList();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        List<String> found = new ArrayList<>();
        robot.interact(() -> found.add(Clipboard.getSystemClipboard().getString()));
        return found.getFirst();
    }
}
