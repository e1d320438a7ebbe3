package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.archive.LocalFiles;
import spoor.archive.Packed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class ImporterTest {
    @TempDir private Path folder;

    private final StoredBatches store = new StoredBatches();
    private final List<ImportProgress> heard = Collections.synchronizedList(new ArrayList<>());

    @Test
    void readsAFolderOfEverythingAndAccountsForEachFile() throws IOException {
        write("a/plain.json", Trail.bytes(Trail.file(Trail.record(1), Trail.record(2), "{}")));
        write("a/packed.json.gz", Packed.gzip(Trail.file(Trail.record(3))));
        write("a/lines.ndjson", Trail.bytes(Trail.record(4) + "\r\n" + Trail.record(5)));
        write("b/one", Trail.bytes(Trail.record(6)));
        write("b/empty.json", new byte[0]);
        write("b/no-records.json", Trail.bytes("[]"));
        write("b/readme.txt", Trail.bytes("These are logs."));
        write("b/lookup.json", Trail.bytes("{\"Events\":[]}"));
        write("b/packed.zip", zip());
        write("b/twin.gz", Packed.gzip(Trail.file(Trail.record(3))));
        Path gone = folder.resolve("gone");

        Importer.Result result = run(folder, gone);

        assertThat(store.rows())
                .extracting(StoredBatches.Row::text)
                .containsExactlyInAnyOrder(
                        IntStream.rangeClosed(1, 8).mapToObj(Trail::record).toArray(String[]::new));
        assertThat(store.files())
                .extracting(ImporterTest::line)
                // Which of the two twins is read first is the workers' luck.
                .map(line -> line.replaceFirst("^(a/packed.json.gz|b/twin.gz) ", "twin "))
                .containsExactlyInAnyOrder(
                        "a/plain.json TRAIL_FILE 3 records, 1 rejected",
                        "twin TRAIL_FILE 1 records, 0 rejected",
                        "a/lines.ndjson LINES 2 records, 0 rejected",
                        "b/one RECORD 1 records, 0 rejected",
                        "b/empty.json EMPTY 0 records, 0 rejected",
                        "b/no-records.json ARRAY 0 records, 0 rejected",
                        "b/readme.txt NOT_JSON 0 records, 0 rejected",
                        "b/lookup.json LOOKUP_EVENTS 0 records, 0 rejected",
                        "b/packed.zip!logs/seven.json.gz TRAIL_FILE 1 records, 0 rejected",
                        "b/packed.zip!eight.json RECORD 1 records, 0 rejected",
                        "b/packed.zip!inner.zip!x NOT_JSON 0 records, 0 rejected",
                        "b/packed.zip ARCHIVE 0 records, 0 rejected",
                        "b/packed.zip!inner.zip ARCHIVE 0 records, 0 rejected",
                        "twin TRAIL_FILE 1 records, 0 rejected: byte by byte the same as"
                                + " another file of the case",
                        "gone UNREADABLE 0 records, 0 rejected: there is no such file or folder");
        assertThat(store.files().stream().filter(FileEntry::isSameAsAnother)).hasSize(1);
        assertThat(result.isCancelled()).isFalse();
        assertThat(result.known()).isZero();
        ImportProgress end = result.progress();
        assertThat(end.isFinding()).isFalse();
        assertThat(end.filesDone()).isEqualTo(14).isEqualTo(end.filesFound());
        assertThat(end.bytesDone()).isEqualTo(end.bytesFound()).isPositive();
        assertThat(end.events()).isEqualTo(9);
        assertThat(end.rejects()).isEqualTo(1);
        assertThat(end.done()).isEqualTo(1);
        assertThat(heard.getLast())
                .usingRecursiveComparison()
                .ignoringFields("elapsed")
                .isEqualTo(end);
    }

    @Test
    void readsNothingTwice() throws IOException {
        write("a.json", Trail.bytes(Trail.file(Trail.record(1))));
        write("b.zip", zip());
        write("c.txt", Trail.bytes("no log"));
        run(folder, folder.resolve("gone"));
        int files = store.files().size();

        Importer.Result again = run(folder, folder.resolve("gone"));

        assertThat(store.files()).hasSize(files);
        assertThat(again.known()).isEqualTo(7);
        assertThat(again.progress().events()).isZero();
    }

    @Test
    void readsAFileAgainThatHasChanged() throws IOException {
        write("a.json", Trail.bytes(Trail.file(Trail.record(1))));
        run(folder);
        write("a.json", Trail.bytes(Trail.file(Trail.record(2))));

        run(folder);

        assertThat(store.rows())
                .extracting(StoredBatches.Row::text)
                .containsExactly(Trail.record(1), Trail.record(2));
    }

    @Test
    void readsWhatIsLeftOfADamagedZip() throws IOException {
        byte[] zip = zip();
        write("cut.zip", Arrays.copyOf(zip, zip.length - 30));
        write("a.json", Trail.bytes(Trail.record(1)));

        run(folder);

        assertThat(store.rows())
                .extracting(StoredBatches.Row::text)
                .containsExactlyInAnyOrder(Trail.record(1), Trail.record(7), Trail.record(8));
        assertThat(store.files().stream().filter(f -> f.shape() == Shape.UNREADABLE))
                .anyMatch(f -> f.note().startsWith("the zip's directory is missing or damaged"));
    }

    @Test
    void storesWhatIsFinishedWhenItIsCancelled() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("%03d.json".formatted(i), Trail.bytes(Trail.record(i)));
        }
        AtomicInteger asked = new AtomicInteger();
        int oncePerFileFound = 200;

        Importer.Result result =
                new Importer(
                                ImportSettings.USUAL,
                                store.dictionaries,
                                store,
                                store,
                                () -> asked.incrementAndGet() > oncePerFileFound + 50)
                        .run(new LocalFiles(List.of(folder)), Set.of(), heard::add);

        assertThat(result.isCancelled()).isTrue();
        assertThat(store.files()).hasSizeBetween(40, 60);
        assertThat(store.rows()).hasSameSizeAs(store.files());
    }

    @Test
    void passesOnWhatTheSinkThrows() throws IOException {
        write("a.json", Trail.bytes(Trail.record(1)));
        BatchSink broken =
                _ -> {
                    throw new IllegalStateException("no more room");
                };

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Importer(
                                        ImportSettings.USUAL,
                                        store.dictionaries,
                                        store,
                                        broken,
                                        () -> false)
                                .run(new LocalFiles(List.of(folder)), Set.of(), heard::add))
                .withMessage("no more room");
    }

    @Test
    void leavesOutTheCaseItself() throws IOException {
        write("a.json", Trail.bytes(Trail.record(1)));
        write("case.spoor.mv.db", Trail.bytes("H:2,"));

        new Importer(ImportSettings.USUAL, store.dictionaries, store, store, () -> false)
                .run(
                        new LocalFiles(List.of(folder)),
                        Set.of(folder.resolve("case.spoor.mv.db")),
                        heard::add);

        assertThat(store.files()).hasSize(1);
    }

    @Test
    void tellsHowFarItIsAndHowLongTheRestWillTake() {
        ImportProgress half =
                new ImportProgress(
                        false,
                        OptionalDouble.empty(),
                        1,
                        2,
                        250,
                        1_000,
                        5_000,
                        0,
                        Duration.ofSeconds(2));
        ImportProgress finding =
                new ImportProgress(
                        true,
                        OptionalDouble.empty(),
                        1,
                        2,
                        250,
                        1_000,
                        0,
                        0,
                        Duration.ofSeconds(2));
        ImportProgress early =
                new ImportProgress(
                        false,
                        OptionalDouble.empty(),
                        0,
                        2,
                        0,
                        1_000,
                        0,
                        0,
                        Duration.ofMillis(100));

        ImportProgress told =
                new ImportProgress(
                        true, OptionalDouble.of(0.2), 1, 1, 250, 250, 0, 0, Duration.ofSeconds(2));

        assertThat(told.done()).isEqualTo(0.2);
        assertThat(told.left()).contains(Duration.ofSeconds(8));
        assertThat(told.isEndKnown()).isTrue();
        assertThat(finding.isEndKnown()).isFalse();
        assertThat(half.done()).isEqualTo(0.25);
        assertThat(half.rate()).isEqualTo(2_500);
        assertThat(half.left()).contains(Duration.ofSeconds(6));
        assertThat(finding.done()).isZero();
        assertThat(finding.left()).isEmpty();
        assertThat(early.left()).isEmpty();
        assertThat(share(0.001, 2).left()).as("no more than a guess").isEmpty();
        assertThat(share(0.001, 20).left()).contains(Duration.ofSeconds(19_980));
        assertThat(
                        new ImportProgress(
                                        false,
                                        OptionalDouble.empty(),
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        Duration.ZERO)
                                .rate())
                .isZero();
    }

    private static ImportProgress share(double done, int seconds) {
        Duration elapsed = Duration.ofSeconds(seconds);
        return new ImportProgress(true, OptionalDouble.of(done), 1, 1, 9, 9, 0, 0, elapsed);
    }

    @Test
    void addsTalliesUp() {
        Tally one = new Tally(10, 6, 3, 0, 1, 2);

        assertThat(one.balances()).isTrue();
        assertThat(one.plus(one)).isEqualTo(new Tally(20, 12, 6, 0, 2, 4));
        assertThat(Tally.NONE.plus(one)).isEqualTo(one);
        assertThat(new Tally(10, 6, 3, 0, 2, 0).balances()).isFalse();
    }

    private Importer.Result run(Path... sources) {
        return new Importer(ImportSettings.USUAL, store.dictionaries, store, store, () -> false)
                .run(new LocalFiles(List.of(sources)), Set.of(), heard::add);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] zip() {
        return Packed.zip(
                Map.of(
                        "logs/",
                        new byte[0],
                        "logs/seven.json.gz",
                        Packed.gzip(Trail.file(Trail.record(7))),
                        "eight.json",
                        Trail.bytes(Trail.record(8)),
                        "inner.zip",
                        Packed.zip(Map.of("x", new byte[3]))));
    }

    private static String line(FileEntry file) {
        List<String> path = new ArrayList<>();
        Path.of(file.path()).forEach(p -> path.add(p.toString()));
        int from =
                path.stream()
                                .filter(p -> p.startsWith("junit"))
                                .mapToInt(path::indexOf)
                                .max()
                                .orElse(0)
                        + 1;
        String place =
                String.join("/", path.subList(from, path.size()))
                        + (file.member().isEmpty() ? "" : "!" + file.member());
        return "%s %s %d records, %d rejected%s"
                .formatted(
                        place,
                        file.shape(),
                        file.records(),
                        file.rejects().size(),
                        file.note().isEmpty() ? "" : ": " + file.note());
    }
}
