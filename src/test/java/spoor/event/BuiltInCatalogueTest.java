package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class BuiltInCatalogueTest {
    private static final Path DATA = Path.of(System.getProperty("spoor.data", "../shared/data"));

    private static final EventCatalogue CATALOGUE = BuiltInCatalogue.CATALOGUE;

    @Test
    void hasAnEntryForEachNameThatTheGuidesDocument() {
        List<String> pairs =
                DocumentedNames.LINES
                        .lines()
                        .flatMap(line -> {
                            String[] words = line.split(" ");
                            return Arrays.stream(words).skip(1).map(name -> words[0] + " " + name);
                        })
                        .toList();

        assertThat(pairs).hasSize(81).doesNotHaveDuplicates();
        assertThat(pairs).filteredOn(pair -> !isWritten(pair.split(" "))).isEmpty();
    }

    @Test
    void hasAnEntryForEachNameInTheListOfTheGuides() throws IOException {
        Path list = DATA.resolve("documented/catalogue.tsv");
        assumeTrue(
                Files.exists(list),
                () -> "skipped: there is no " + list.toAbsolutePath() + " (set -Dspoor.data)");
        List<String[]> rows =
                Files.readAllLines(list).stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("\t"))
                        .toList();

        assertThat(rows).hasSize(81);
        assertThat(rows)
                .filteredOn(row -> !isWritten(row))
                .extracting(row -> row[0] + " " + row[1])
                .isEmpty();
        assertThat(rows)
                .as("meanings are in our own words")
                .filteredOn(row -> CATALOGUE.entry(row[0], row[1]).what().equals(row[2]))
                .isEmpty();
    }

    private static boolean isWritten(String[] row) {
        return CATALOGUE.written(row[0], row[1]).isPresent();
    }

    @Test
    void hasAnEntryForEachSignal() {
        List<String> missing =
                DocumentedNames.SIGNALS
                        .lines()
                        .flatMap(line -> {
                            String[] words = line.split(" ");
                            return Arrays.stream(words)
                                    .skip(1)
                                    .filter(name -> isNoSignal(words[0], name))
                                    .map(name -> words[0] + " " + name);
                        })
                        .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean isNoSignal(String source, String name) {
        return CATALOGUE
                .written(source, name)
                .filter(entry -> entry.signal() != Signal.NONE)
                .isEmpty();
    }

    @Test
    void isWrittenBriefly() {
        assertThat(CATALOGUE.all())
                .filteredOn(entry ->
                        !entry.title().matches("[A-Z].{1,58}[^.]")
                                || !entry.what().matches("[A-Z].{1,158}[.?]")
                                || !entry.why().matches("[A-Z].{1,158}[.?]")
                                || entry.area() == Area.UNKNOWN
                                || entry.isDerived())
                .extracting(CatalogueEntry::name)
                .isEmpty();
    }

    @Test
    void saysNothingTwice() {
        List<String> pairs =
                BuiltInCatalogue.FILES.stream()
                        .flatMap(file -> BuiltInCatalogue.lines(file).stream())
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> {
                            String[] cells = line.split("\t");
                            return Stream.of(cells[0].split(","))
                                    .map(one -> CATALOGUE.services().source(one) + " " + cells[1]);
                        })
                        .toList();

        assertThat(pairs).hasSizeGreaterThan(380).doesNotHaveDuplicates();
    }

    @Test
    void namesEachServiceOfAnEntry() {
        assertThat(CATALOGUE.all().stream().flatMap(entry -> entry.sources().stream()).distinct())
                .filteredOn(source -> !CATALOGUE.services().knows(source))
                .isEmpty();
    }

    @Test
    void everyAreaIsUsed() {
        List<Area> used =
                Stream.concat(
                                CATALOGUE.all().stream().map(CatalogueEntry::area),
                                BuiltInCatalogue.lines(BuiltInCatalogue.SERVICES).stream()
                                        .filter(line -> !line.startsWith("#"))
                                        .map(line -> line.split("\t")[3])
                                        .map(word -> Area.ofWord(word).orElseThrow()))
                        .toList();

        assertThat(Area.values())
                .filteredOn(area -> !used.contains(area))
                .containsOnly(Area.UNKNOWN);
    }

    @Test
    void readsAllFilesOfItsFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("resources/spoor/catalogue"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".tsv", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            BuiltInCatalogue.FILES.stream(),
                                            Stream.of(BuiltInCatalogue.SERVICES))
                                    .toList());
        }
    }
}
