package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class StyleSheetsTest {
    private static final Path SHEETS = Path.of("resources/spoor/ui/css");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b(?=[^{]*;)|\\brgba?\\(|\\bhsba?\\(");
    private static final Pattern DEFINED =
            Pattern.compile("^\\s+(-spoor-[a-z0-9-]+):", Pattern.MULTILINE);
    private static final Pattern USED = Pattern.compile("(-spoor-[a-z0-9-]++)(?!:)");

    @Test
    void nameTheSameColoursInLightAndDark() throws IOException {
        assertThat(found(DEFINED, Files.readString(SHEETS.resolve("tokens-dark.css"))))
                .isEqualTo(found(DEFINED, Files.readString(SHEETS.resolve("tokens.css"))));
    }

    @Test
    void haveColoursInTheTokensOnly() throws IOException {
        for (Path sheet : sheets()) {
            if (!sheet.getFileName().toString().startsWith("tokens")) {
                assertThat(found(COLOUR, Files.readString(sheet))).as(sheet.toString()).isEmpty();
            }
        }
    }

    @Test
    void useOnlyColoursThatAreDefined() throws IOException {
        Set<String> defined = found(DEFINED, Files.readString(SHEETS.resolve("tokens.css")));
        for (Path sheet : sheets()) {
            String text = Files.readString(sheet);
            Set<String> used = found(USED, text);
            used.removeAll(found(DEFINED, text));
            assertThat(defined).as(sheet.toString()).containsAll(used);
        }
    }

    @Test
    void areTheOnlyPlaceForStyles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/spoor/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("setStyle(")
                        .doesNotContain("Color.web(")
                        .doesNotContain("Color.rgb(");
            }
        }
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
        }
        return found;
    }
}
