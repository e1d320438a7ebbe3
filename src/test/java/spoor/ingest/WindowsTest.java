package spoor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// However a file is cut into windows, the same is found in it as in one piece.
class WindowsTest {
    static Stream<String> texts() {
        String[] records =
                IntStream.range(0, 12)
                        .mapToObj(i ->
                                Trail.record(i, "\"n\":\"a { b ] \\\\ \\\" c\",\"deep\":[[{}]]"))
                        .toArray(String[]::new);
        String list = String.join(",\n", records);
        String broken =
                list.replaceFirst("\"eventTime\"", "\"eventTime").replace("[[{}]]", "[[{}]]");
        return Stream.of(
                "{\"Records\":[" + list + "]}",
                "\uFEFF{\"a\":{\"b\":[1,2]},\"Records\":[" + list + "],\"c\":3}\n",
                "[" + list + "]",
                String.join("\r\n", records),
                "{\"Records\":[" + records[0] + "]}{\"Records\":[" + records[1] + "]}",
                "{\"Records\":[" + records[0] + ",7,null,\"x\",[1]," + records[1] + "]}",
                "{\"Records\":[" + broken + "]}",
                "{\"Records\":[" + list,
                "{\"Records\":[" + list + "],\"rest\":{\"cut",
                "{\"Records\":[{\"eventVersion\":" + list + "]}",
                "{\"Events\":[{\"EventId\":\"1\",\"CloudTrailEvent\":"
                        + Trail.quoted(records[0])
                        + "},{\"EventId\":\"2\",\"CloudTrailEvent\":"
                        + Trail.quoted(records[1])
                        + "}],\"NextToken\":null}",
                "{\"hits\":{\"total\":2,\"hits\":[{\"_source\":{\"event\":{\"original\":"
                        + Trail.quoted(records[0])
                        + "}}}],\"max\":1},\"took\":3}",
                "2023-07-10T12:00:00.000Z "
                        + records[0]
                        + "\n2023-07-10T12:00:01.000Z "
                        + records[1],
                "@timestamp,@message\n1,\"" + records[0].replace("\"", "\"\"") + "\"\n2,x\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findTheSameAsOnePiece(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FoundRecords whole = FoundRecords.in(bytes);
        assertThat(whole.events.size() + whole.rejects.size()).isPositive();

        for (int size : new int[] {400, 401, 517, 700, 1_000, 1_999, 3_000}) {
            FoundRecords cut = FoundRecords.in(bytes, size);

            assertThat(cut.shape).as("windows of %d bytes", size).isEqualTo(whole.shape);
            assertThat(cut.events).isEqualTo(whole.events);
            assertThat(cut.rejects).isEqualTo(whole.rejects);
            assertThat(cut.faults).isEqualTo(whole.faults);
        }
    }

    @Test
    void findTheSameInWhateverIsBroken() {
        Random dice = new Random(11);
        // Of a broken row of a table only what stands in the window is rejected at once.
        List<String> texts = texts().filter(t -> !t.startsWith("@")).toList();
        for (int run = 0; run < 400; run++) {
            byte[] bytes = texts.get(dice.nextInt(texts.size())).getBytes(StandardCharsets.UTF_8);
            for (int flips = dice.nextInt(4); flips >= 0; flips--) {
                bytes[400 + dice.nextInt(bytes.length - 400)] =
                        (byte) "{}[]\",:\\x ".charAt(dice.nextInt(10));
            }
            FoundRecords whole = FoundRecords.in(bytes);

            FoundRecords cut = FoundRecords.in(bytes, 450 + dice.nextInt(900));

            String as = new String(bytes, StandardCharsets.UTF_8);
            assertThat(cut.events).as(as).isEqualTo(whole.events);
            assertThat(cut.rejects).as(as).isEqualTo(whole.rejects);
        }
    }

    @Test
    void giveUpARecordBeyondTheLimitAndGoOn() {
        String huge = Trail.record(1, "\"n\":\"" + "x".repeat(5_000) + "\"");
        byte[] bytes = Trail.bytes(Trail.file(Trail.record(0), huge, Trail.record(2)));
        IngestLimits limits = IngestLimits.USUAL.with("recordBytes", 2_000);
        for (int size : new int[] {600, 2_500, bytes.length}) {
            FoundRecords found = new FoundRecords();

            found.read(bytes, size, limits, () -> false);

            assertThat(found.events).containsExactly(Trail.record(0), Trail.record(2));
            assertThat(found.rejects)
                    .singleElement()
                    .satisfies(r -> {
                        assertThat(r.reason()).isEqualTo(RejectReason.RECORD_TOO_LARGE);
                        assertThat(bytes[(int) r.offset()]).isEqualTo((byte) '{');
                        assertThat(r.length()).isBetween(huge.length(), huge.length() + 2);
                    });
        }
    }

    @Test
    void leaveOutWhatIsStored() {
        List<String> records = new ArrayList<>();
        IntStream.range(0, 9).forEach(i -> records.add(Trail.record(i)));
        byte[] bytes = Trail.bytes(Trail.file(records.toArray(String[]::new)));
        FoundRecords whole = FoundRecords.in(bytes);
        for (int i = 0; i < records.size(); i++) {
            int stored = whole.offsets.get(i) + Trail.bytes(records.get(i)).length;
            FoundRecords found = new FoundRecords();
            RecordReader reader =
                    new RecordReader(IngestLimits.USUAL, Optional.empty(), () -> false);
            Window window = new Window(bytes, 0, bytes.length, 0, true, stored);
            reader.begin(window);

            reader.read(window, found);

            assertThat(found.events).isEqualTo(records.subList(i + 1, records.size()));
            assertThat(Arrays.copyOf(bytes, stored)).endsWith(Trail.bytes(records.get(i)));
        }
    }
}
