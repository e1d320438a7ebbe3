package spoor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Holds the words and the sources against each other.
class WordsTest {
    private static final Pattern ASKED =
            Pattern.compile("Words\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern ASKED_BY_PREFIX =
            Pattern.compile("Words\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*\\+");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]+)\"");
    private static final Pattern LONELY_QUOTE = Pattern.compile("(?<!')'(?!')");

    private static final List<String> LINES = new ArrayList<>();
    private static final Properties WORDS = new Properties();
    private static String sources = "";

    @BeforeAll
    static void read() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/spoor/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        sources = all.toString();
        Path words = Path.of("resources/spoor/ui/words.properties");
        LINES.addAll(Files.readAllLines(words));
        try (Reader reader = Files.newBufferedReader(words)) {
            WORDS.load(reader);
        }
    }

    @Test
    void hasEveryKeyThatIsAskedFor() {
        assertThat(WORDS.stringPropertyNames()).containsAll(found(ASKED));
    }

    @Test
    void hasKeysForEveryPrefixThatIsAskedFor() {
        for (String prefix : found(ASKED_BY_PREFIX)) {
            assertThat(WORDS.stringPropertyNames())
                    .as(prefix)
                    .anyMatch(key -> key.startsWith(prefix));
        }
    }

    @Test
    void hasNoKeyThatNobodyAsksFor() {
        Set<String> literals = found(LITERAL);
        literals.addAll(found(ASKED));
        literals.addAll(found(ASKED_BY_PREFIX));
        Set<String> prefixes = new TreeSet<>();
        literals.stream().filter(text -> text.endsWith(".")).forEach(prefixes::add);
        Set<String> unused = new TreeSet<>(WORDS.stringPropertyNames());
        unused.removeIf(
                key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    @Test
    void hasNoKeyTwice() {
        List<String> keys =
                LINES.stream()
                        .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    /// MessageFormat takes a single apostrophe for the start of a quotation and drops it.
    @Test
    void writesApostrophesTwiceWhereValuesArePutIn() {
        for (Enumeration<?> names = WORDS.propertyNames(); names.hasMoreElements(); ) {
            String key = String.valueOf(names.nextElement());
            String text = WORDS.getProperty(key);
            if (text.contains("{0")) {
                assertThat(LONELY_QUOTE.matcher(text).find()).as(key).isFalse();
            } else {
                assertThat(text).as(key).doesNotContain("''");
            }
        }
    }

    @Test
    void putsNumbersInWithSeparators() {
        assertThat(Words.of("status.events", 12_345, 2_900_000L))
                .isEqualTo("12,345 of 2,900,000 events");
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(sources);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
