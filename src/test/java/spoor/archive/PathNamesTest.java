package spoor.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

class PathNamesTest {
    @TempDir private Path folder;

    @BeforeEach
    void needsPathsOfBytes() {
        Assumptions.assumeTrue(File.separatorChar == '/', "paths are text on this system");
    }

    @Test
    void areTheTextOfThePathWhereItHasOne() throws IOException {
        Path plain = Files.createFile(folder.resolve("caf\u00e9 \\xe9\u0001\uFFFD"));

        assertThat(PathNames.of(plain)).isEqualTo(plain.toString());
        assertThat(PathNames.find(plain.toString())).isEqualTo(plain);
        assertThat(PathNames.of(Path.of("a/b"))).isEqualTo("a/b");
        assertThat(PathNames.find("a/b")).isEqualTo(Path.of("a/b"));
    }

    @Test
    void showTheBytesThatAreNoText() {
        Path path = path("/tmp/caf%E9%20%C3%A9%F0%9F%90%BE%FF/%C3/x");

        assertThat(PathNames.of(path)).isEqualTo("/tmp/caf\\xe9 \u00e9\uD83D\uDC3E\\xff/\\xc3/x");
        assertThat(PathNames.find(PathNames.of(path))).isEqualTo(path);
        assertThat(PathNames.of(path.getName(1))).isEqualTo("caf\\xe9 \u00e9\uD83D\uDC3E\\xff");
    }

    @Test
    void standForOthersOnlyWhereTheyCould() {
        assertThat(PathNames.find("/none/\\x41\\xe9\\xzz\\xe"))
                .isEqualTo(path("/none/%5Cx41%E9%5Cxzz%5Cxe"));
        assertThat(PathNames.find("none/\\xe9"))
                .isEqualTo(path(Path.of("none").toUri().getRawPath() + "/%E9"));
    }

    private static Path path(String percentEncoded) {
        return Path.of(URI.create("file://" + percentEncoded));
    }
}
