package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ana");

    @Test
    void followsXdgOnLinux() {
        assertThat(Folders.of("Linux", HOME, Map.of(), null))
                .isEqualTo(
                        new Folders(
                                HOME.resolve(".config/spoor"), HOME.resolve(".local/share/spoor")));
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/ana"), null).config())
                .isEqualTo(Path.of("/etc/ana/spoor"));
    }

    @Test
    void ignoresARelativeXdgFolder() {
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "here"), null).config())
                .isEqualTo(HOME.resolve(".config/spoor"));
    }

    @Test
    void knowsMacAndWindows() {
        assertThat(Folders.of("Mac OS X", HOME, Map.of(), null).config())
                .isEqualTo(HOME.resolve("Library/Application Support/Spoor"));
        assertThat(Folders.of("Windows 11", HOME, Map.of("APPDATA", "/roaming"), null))
                .isEqualTo(
                        new Folders(
                                Path.of("/roaming/Spoor"), HOME.resolve("AppData/Local/Spoor")));
    }

    @Test
    void takesTheFolderOfTheSystemPropertyBeforeAll() {
        assertThat(Folders.of("Linux", HOME, Map.of(), "/tmp/spoor"))
                .isEqualTo(new Folders(Path.of("/tmp/spoor"), Path.of("/tmp/spoor")));
    }
}
