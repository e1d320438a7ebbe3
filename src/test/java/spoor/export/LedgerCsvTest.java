package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import spoor.archive.StoredAs;
import spoor.casefile.LedgerFile;
import spoor.casefile.LedgerFiles;
import spoor.casefile.LedgerReject;
import spoor.casefile.LedgerRun;
import spoor.engine.Cancel;
import spoor.ingest.RejectReason;
import spoor.ingest.Shape;
import spoor.ingest.Tally;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

class LedgerCsvTest {
    private static final LedgerRun RUN =
            new LedgerRun(
                    1,
                    Instant.parse("2026-11-21T07:00:00Z"),
                    null,
                    List.of("/logs"),
                    2,
                    0,
                    "",
                    Tally.NONE);
    private static final LedgerFile ODD =
            new LedgerFile(
                    7,
                    1,
                    "=cmd|' /C calc'!A0.json",
                    "a, \"b\".json",
                    LedgerFiles.hash(7),
                    10,
                    Shape.LINES,
                    "-3 bytes\nmissing",
                    true,
                    30,
                    true,
                    new Tally(4, 1, 1, 1, 1, 0),
                    Optional.of(
                            new StoredAs(
                                    "v1",
                                    "0a1b-2",
                                    1_689_000_000_000L,
                                    new TreeMap<>(Map.of("signature", "ff", "=x", "y\nz")))));

    @Test
    void writesALineForEachFile() throws IOException {
        List<Map<String, String>> lines = files(List.of(ODD, LedgerFiles.read(8, "b.json", 5)));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .containsEntry("import", "1")
                .containsEntry("importStarted", "2026-11-21T07:00:00Z")
                .containsEntry("member", "a, \"b\".json")
                .containsEntry("status", "read with remarks")
                .containsEntry("shape", "records one after another")
                .containsEntry("records", "4")
                .containsEntry("kept", "1")
                .containsEntry("duplicates", "1")
                .containsEntry("aggregated", "1")
                .containsEntry("rejected", "1")
                .containsEntry("size", "10")
                .containsEntry("inflatedSize", "30")
                .containsEntry("sha256", LedgerFiles.hash(7))
                .containsEntry("isKept", "true")
                .containsEntry("version", "v1")
                .containsEntry("etag", "0a1b-2")
                .containsEntry("modified", "2023-07-10T14:40:00Z")
                .containsEntry("metadata", "'=x=y z\nsignature=ff");
        assertThat(lines.getLast()).containsEntry("note", "").containsEntry("etag", "");
    }

    @Test
    void keepsSpreadsheetsFromRunningWhatAnAttackerNamedAFile() throws IOException {
        Map<String, String> line = files(List.of(ODD)).getFirst();

        assertThat(line.get("path")).isEqualTo("'" + ODD.path());
        assertThat(line.get("note")).isEqualTo("'" + ODD.note());
        assertThat(Csv.restored(line.get("path"))).isEqualTo(ODD.path());
    }

    @Test
    void writesALineForEachRejectWithItsFirstBytes() throws IOException {
        LedgerReject reject =
                new LedgerReject(7, 0, ODD.place(), RejectReason.BROKEN_JSON, 12, 1_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        long written =
                LedgerCsv.rejects(
                        List.of(ODD),
                        List.of(reject),
                        (file, offset, length) ->
                                (file.id() + "@" + offset + "+" + length + "\n")
                                        .getBytes(StandardCharsets.UTF_8),
                        out,
                        Cancel.NEVER);

        assertThat(written).isEqualTo(1);
        assertThat(read(out).getFirst())
                .containsEntry("file", "7")
                .containsEntry("reason", "BROKEN_JSON")
                .containsEntry("sentence", RejectReason.BROKEN_JSON.sentence())
                .containsEntry("offset", "12")
                .containsEntry("length", "1000")
                .containsEntry("firstBytes", "7@12+64\\u000a");
    }

    @Test
    void leavesTheFirstBytesOutWhereTheCaseDoesNotKeepThem() throws IOException {
        LedgerFile gone = LedgerFiles.unreadable(9, "gone", "gone");
        LedgerReject reject = new LedgerReject(9, 0, "gone", RejectReason.CUT_SHORT, 0, 5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        LedgerCsv.rejects(
                List.of(gone),
                List.of(reject),
                (_, _, _) -> {
                    throw new AssertionError("asked for bytes that are not kept");
                },
                out,
                Cancel.NEVER);

        assertThat(read(out).getFirst()).containsEntry("firstBytes", "");
    }

    @Test
    void stopsWhenItIsAskedTo() {
        assertThatThrownBy(() ->
                        LedgerCsv.files(
                                List.of(ODD),
                                List.of(RUN),
                                new ByteArrayOutputStream(),
                                () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Map<String, String>> files(List<LedgerFile> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(LedgerCsv.files(files, List.of(RUN), out, Cancel.NEVER)).isEqualTo(files.size());
        return read(out);
    }

    private static List<Map<String, String>> read(ByteArrayOutputStream out) {
        List<List<String>> lines = CsvReader.read(out.toString(StandardCharsets.UTF_8));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> byName = new HashMap<>();
                    for (int i = 0; i < line.size(); i++) {
                        byName.put(lines.getFirst().get(i), line.get(i));
                    }
                    return byName;
                })
                .toList();
    }
}
