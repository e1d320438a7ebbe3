package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class SettingsFileTest {
    private static final Settings CHANGED =
            new Settings(
                    Settings.Look.DARK,
                    new Settings.WindowPlace(10, 20, 1_440, 900, true),
                    new Settings.Panes(0.3, 300, 400, true, false),
                    Settings.Zone.LOCAL,
                    List.of("/cases/harbour.spoor.mv.db"),
                    List.of("EVENT_TIME=90", "EVENT_NAME=200"),
                    Settings.Bars.BY_SIGNAL);

    @TempDir private Path folder;
    private Path path;
    private SettingsFile file;

    @BeforeEach
    void setUp() {
        path = folder.resolve("a/b/settings.json");
        file = new SettingsFile(path);
    }

    @Test
    void startsWithTheDefaultsWhereThereIsNoFile() {
        assertThat(file.load()).isEqualTo(Settings.DEFAULTS);
        assertThat(path).doesNotExist();
    }

    @Test
    void givesBackWhatWasSaved() {
        assertThat(file.save(CHANGED)).isTrue();

        assertThat(file.load()).isEqualTo(CHANGED);
    }

    @Test
    void savesTheDefaultsToo() {
        assertThat(file.save(Settings.DEFAULTS)).isTrue();

        assertThat(file.load()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void leavesNoOtherFileBesideTheSettings() throws IOException {
        file.save(CHANGED);
        file.save(Settings.DEFAULTS);

        try (var files = Files.list(path.getParent())) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void putsAnUnreadableFileAsideAndStartsWithTheDefaults() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{ \"look\": \"DA");

        assertThat(file.load()).isEqualTo(Settings.DEFAULTS);
        assertThat(path).doesNotExist();
        assertThat(path.resolveSibling("settings.json.unreadable")).hasContent("{ \"look\": \"DA");
    }

    @Test
    void putsAFileWithImpossibleValuesAside() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "{\"look\": \"PURPLE\"}");

        assertThat(file.load()).isEqualTo(Settings.DEFAULTS);
        assertThat(path).doesNotExist();
    }

    @Test
    void keepsWhatItKnowsOfAFileFromAnotherVersion() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(
                path,
                "{\"zone\": \"LOCAL\", \"columns\": null, \"panes\": {\"facetsWidth\": 300},"
                        + " \"new\": 1}");

        assertThat(file.load())
                .isEqualTo(
                        Settings.DEFAULTS
                                .withZone(Settings.Zone.LOCAL)
                                .withPanes(new Settings.Panes(0.26, 300, 384, false, false)));
    }

    @Test
    void saysSoWhereItCannotSave() throws IOException {
        Files.writeString(folder.resolve("a"), "a file where a folder should be");

        assertThat(file.save(CHANGED)).isFalse();
    }

    @Test
    void remembersTheLatestTenCasesOnce() {
        Settings settings = Settings.DEFAULTS;
        for (int i : IntStream.range(0, 12).toArray()) {
            settings = settings.withRecentCase("case" + i);
        }
        settings = settings.withRecentCase("case5");

        assertThat(settings.recentCases())
                .containsExactly(
                        "case5", "case11", "case10", "case9", "case8", "case7", "case6", "case4",
                        "case3", "case2");
        assertThat(settings.withoutRecentCase("case5").recentCases()).hasSize(9);
    }

    @Test
    void doesNotLetAPaneVanish() {
        assertThat(new Settings.Panes(-3, 0, 1e9, false, false))
                .isEqualTo(new Settings.Panes(0.05, 120, 1_600, false, false));
    }
}
