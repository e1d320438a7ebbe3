package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Public archives, as found, of records in wrappings. They are no part of the project: where they
/// are absent, these tests say so and are skipped.
class WrappedArchivesTest {
    private static final Path DATA = Path.of(System.getProperty("spoor.data", "../shared/data"));

    private final Wrapping wrapping = new Wrapping();
    private final Sniffer sniffer = new Sniffer(new JsonScanner(200));

    @Test
    void readsWhatPlasoKeepsOfLookupEvents() throws IOException {
        Path file = archive("plaso").resolve("test_data/jsonl/aws_cloudtrail.jsonl");
        assertThat(shape(Files.readAllBytes(file))).isEqualTo(Shape.LOOKUP_EVENTS);

        for (String line : Files.readAllLines(file)) {
            JsonNode event = JsonMapper.shared().readTree(line);
            assertThat(Unwrapped.in(wrapping, Trail.bytes(line)).carried)
                    .containsExactly(event.get("CloudTrailEvent").asString());
        }
    }

    @Test
    void readsTheRawEventsOfCribl() throws IOException {
        byte[] bytes =
                Files.readAllBytes(archive("cribl-pack").resolve("data/samples/BeVTW2.json"));
        assertThat(shape(bytes)).isEqualTo(Shape.SIEM_EXPORT);

        List<String> raw = new ArrayList<>();
        JsonMapper.shared().readTree(bytes).forEach(e -> raw.add(e.get("_raw").asString()));
        Unwrapped found = Unwrapped.in(wrapping, bytes);
        assertThat(found.carried)
                .hasSize(44)
                .containsExactlyElementsOf(raw.stream().map(String::strip).toList());
        assertThat(found.rejects).isEmpty();
    }

    @Test
    void tellsCloudTrailFromOtherEventsOfEventBridge() throws IOException {
        int records = 0;
        int wrapped = 0;
        int others = 0;
        try (Stream<Path> files = Files.walk(archive("cloud-custodian"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Shape shape = shape(bytes);
                Unwrapped found = Unwrapped.in(wrapping, bytes);
                assertThat(found.inPlace)
                        .as(file.toString())
                        .hasSize(shape == Shape.OTHER_JSON ? 0 : 1);
                switch (shape) {
                    case RECORD -> records++;
                    case EVENTBRIDGE -> wrapped++;
                    default -> others++;
                }
            }
        }
        assertThat(new int[] {records, wrapped, others}).containsExactly(14, 10, 13);
    }

    @Test
    void givesBackEveryRealRecordAsItWasBeforeItWasWrapped() throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(archive("invictus-aws_dataset"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                for (String record : Unwrapped.in(wrapping, Files.readAllBytes(file)).inPlace) {
                    String text = JsonMapper.shared().writeValueAsString(record);
                    String event = "{\"EventId\":\"1\",\"CloudTrailEvent\":" + text + "}";
                    String row = "\"" + record.replace("\"", "\"\"") + "\"";
                    assertThat(Unwrapped.in(wrapping, Trail.bytes(event)).carried)
                            .containsExactly(record);
                    assertThat(cell(row)).isEqualTo(record);
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(2900);
    }

    private static String cell(String row) {
        byte[] bytes = Trail.bytes(row);
        CsvRows rows = new CsvRows(1 << 20);
        rows.reset(bytes, 0, bytes.length, true);
        assertThat(rows.next()).isEqualTo(CsvRows.Found.ROW);
        return rows.strings().getFirst();
    }

    private Shape shape(byte[] bytes) {
        return sniffer.sniff(bytes, 0, bytes.length);
    }

    private static Path archive(String name) {
        Path path = DATA.resolve(name);
        assumeTrue(Files.isDirectory(path), "the archive " + name + " is not here: " + DATA);
        return path;
    }
}
