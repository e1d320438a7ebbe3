package spoor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import spoor.casefile.CaseFile;
import spoor.engine.Answer;
import spoor.event.Field;
import spoor.export.CsvReader;
import spoor.lens.Lens;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;
import spoor.settings.Folders;
import spoor.settings.SettingsFile;
import spoor.ui.aws.FakeAws;
import spoor.ui.kit.Jobs;
import spoor.ui.kit.Notices;
import spoor.ui.kit.Theme;
import spoor.ui.kit.Workbench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// The whole path, as a responder walks it: from an archive to evidence that stands up.
@ExtendWith(ApplicationExtension.class)
class JourneyTest {
    private static final SampleOptions SMALL =
            new SampleOptions(7, 4_000, Instant.parse("2023-06-28T00:00:00Z"), Duration.ofDays(8));

    @TempDir static Path folder;
    private CaseDesk desk;

    @Start
    void openTheWindow(Stage stage) {
        Jobs jobs = new Jobs();
        Notices notices = new Notices();
        Preferences preferences =
                new Preferences(new SettingsFile(folder.resolve("settings.json")), jobs);
        Looks looks =
                new Looks(
                        preferences,
                        new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT).getReadOnlyProperty());
        looks.themeProperty().subscribe(Theme::apply);
        desk =
                new CaseDesk(
                        new CaseDesk.Surroundings(
                                CaseHandle.ON_DISK,
                                new SampleIncident(),
                                new CsvExporter(),
                                folder.resolve("sample"),
                                System::nanoTime),
                        jobs,
                        notices,
                        preferences);
        CaseFlow flow = new CaseFlow(desk, notices, preferences, folder, new Answers());
        MainWindow window =
                new MainWindow(
                        desk,
                        flow,
                        new RecentCases(preferences, jobs),
                        preferences,
                        looks,
                        notices,
                        new OwnEntries(new Folders(folder, folder), jobs, notices),
                        new AwsFlow(new FakeAws(), desk, flow, jobs),
                        () -> {});
        Scene scene = new Scene(window.build(), 1400, 900);
        new KeyRouter(window.commands()).listenTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void goesFromTheWelcomePageToACsvWhoseRowsAreTheRecords(FxRobot robot) throws Exception {
        long events =
                SampleArchive.write(folder.resolve("archive"), SMALL, Progress.none())
                        .distinctEvents();

        robot.clickOn("#welcome-new");
        robot.clickOn("#sources-folder");
        robot.clickOn("#sources-change");
        robot.clickOn("#sources-start");
        await(() -> desk.openProperty().get().isPresent() && !desk.isImporting());
        await(() -> workbench().evidenceProperty().get().table().size() == events);
        await(() -> workbench().evidenceProperty().get().lineage().isKnown());
        await(() -> isAnswered() && answer().total() == events);

        Node histogram = robot.lookup("#timeline-histogram").query();
        double width = histogram.getBoundsInLocal().getWidth();
        double y = histogram.getBoundsInLocal().getHeight() / 2;
        robot.moveTo(histogram.localToScreen(width * 0.3, y))
                .press(MouseButton.PRIMARY)
                .moveTo(histogram.localToScreen(width * 0.6, y))
                .moveTo(histogram.localToScreen(width * 0.9, y))
                .release(MouseButton.PRIMARY);
        await(() -> !lens().range().isAll() && isAnswered());
        assertThat(answer().total()).isPositive().isLessThan((int) events);

        for (Field field : List.of(Field.EVENT_SOURCE, Field.EVENT_NAME)) {
            long before = answer().total();
            robot.clickOn(first(robot, "#facet-" + field.name() + " .facet-row"));
            await(() -> !lens().alternatives(field, false).isEmpty() && isAnswered());
            assertThat(answer().total()).isPositive().isLessThanOrEqualTo(before);
        }
        String shown = robot.lookup("#status-events").queryAs(Label.class).getText();
        assertThat(shown.replace(",", "")).startsWith(answer().total() + " of " + events);

        robot.clickOn(first(robot, "#events .table-row-cell"));
        String name =
                workbench()
                        .evidenceProperty()
                        .get()
                        .table()
                        .text(Field.EVENT_NAME, answer().rows().at(0));
        await(() -> robot.lookup("#inspector-title").queryAs(Label.class).getText().equals(name));

        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        Path csv = folder.resolve("evidence.csv");
        await(() -> Files.exists(csv));
        List<List<String>> lines = CsvReader.read(Files.readString(csv));
        assertThat(lines).hasSize(answer().rows().size() + 1);
        compareWithTheRecords(lines);
    }

    /// Reads each record again where its line says that it stands, with another gzip and another
    /// JSON reader.
    private static void compareWithTheRecords(List<List<String>> lines) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        List<String> head = lines.getFirst();
        for (List<String> line : lines.subList(1, lines.size())) {
            String file = line.get(head.indexOf("sourceFile"));
            byte[] content = files.computeIfAbsent(file, JourneyTest::inflated);
            int offset = Integer.parseInt(line.get(head.indexOf("sourceOffset")));
            int length = Integer.parseInt(line.get(head.indexOf("sourceLength")));
            String text = new String(content, offset, length, StandardCharsets.UTF_8);
            JsonNode record = JsonMapper.shared().readTree(text);
            for (String column :
                    List.of("eventID", "eventName", "eventTime", "awsRegion", "requestID")) {
                assertThat(line.get(head.indexOf(column)))
                        .isEqualTo(record.path(column).asString(""));
            }
            String parameters = line.get(head.indexOf("requestParameters"));
            assertThat(text).contains("\"requestParameters\":" + parameters);
        }
    }

    private static byte[] inflated(String file) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Node first(FxRobot robot, String query) {
        return robot.lookup(query).match(Node::isVisible).query();
    }

    private boolean isAnswered() {
        Answer answer = workbench().answerProperty().get();
        return answer != null
                && answer.lens().equals(lens())
                && !workbench().answeringProperty().get();
    }

    private Lens lens() {
        return workbench().lensProperty().get();
    }

    private Answer answer() {
        return workbench().answerProperty().get();
    }

    private Workbench workbench() {
        return desk.openProperty().get().orElseThrow().workbench();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Answers in place of the system's dialogs.
    private static final class Answers implements Chooser {
        @Override
        public Optional<Path> folder() {
            return Optional.of(folder.resolve("archive/AWSLogs"));
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public Optional<Path> openCase() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveCase(Path suggested) {
            return Optional.of(folder.resolve("journey" + CaseFile.ENDING));
        }

        @Override
        public Optional<Path> saveCsv(String name) {
            return Optional.of(folder.resolve("evidence.csv"));
        }

        @Override
        public Optional<Path> saveLedger(String name) {
            return Optional.of(folder.resolve("ledger.csv"));
        }

        @Override
        public boolean mayStopImport() {
            return true;
        }
    }
}
