package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import spoor.export.CsvReader;
import spoor.ingest.Trail;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an import says of every file and every reject, and what can be asked of it later.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerCommandTest {
    private static final String BROKEN = "{\"eventName\": \u001b[2J}";
    private static final String CONTENT =
            Trail.file(Trail.record(1), BROKEN, Trail.record(2), Trail.record(2));

    private static final int OFFSET =
            Trail.bytes(CONTENT.substring(0, CONTENT.indexOf(BROKEN))).length;

    @TempDir static Path folder;
    private String caseName = "";
    private JsonNode imported = JsonMapper.shared().createObjectNode();

    private record Run(int code, String out, String err) {}

    @BeforeAll
    void importALittle() throws IOException {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(logs.resolve("a.json"), CONTENT);
        Files.writeString(logs.resolve("notes.txt"), "Dear diary");
        caseName = folder.resolve("case").toString();
        Run run = spoor("import", logs.toString(), "--case", caseName, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        imported = JsonMapper.shared().readTree(run.out());
    }

    @Test
    void anImportPrintsTotalsFilesAndRejectsAsOneObject() {
        assertThat(imported.get("records").asInt()).isEqualTo(4);
        assertThat(imported.get("aggregated").asInt()).isZero();
        assertThat(imported.get("filesFound").asInt()).isEqualTo(2);
        assertThat(imported.get("files").size()).isEqualTo(2);
        JsonNode file = file("a.json");
        assertThat(file.get("shape").asString()).isEqualTo("TRAIL_FILE");
        assertThat(file.get("status").asString()).isEqualTo("READ_WITH_REMARKS");
        assertThat(file.get("kept").asInt()).isEqualTo(2);
        assertThat(file.get("duplicates").asInt()).isEqualTo(1);
        assertThat(file.get("rejected").asInt()).isEqualTo(1);
        assertThat(file.get("sha256").asString()).hasSize(64);
        assertThat(file("notes.txt").get("status").asString()).isEqualTo("NO_RECORDS");
    }

    @Test
    void everyRejectHasItsPlaceItsReasonAndItsFirstBytes() {
        assertThat(imported.get("rejects").size()).isEqualTo(1);
        JsonNode reject = imported.get("rejects").get(0);

        assertThat(reject.get("path").asString()).endsWith("a.json");
        assertThat(reject.get("reason").asString()).isEqualTo("BROKEN_JSON");
        assertThat(reject.get("sentence").asString()).isEqualTo("the text is not valid JSON here");
        assertThat(reject.get("offset").asInt()).isEqualTo(OFFSET);
        assertThat(reject.get("firstBytes").asString()).isEqualTo("{\"eventName\": \\u001b[2J},");
    }

    @Test
    void theLedgerCanBeReadInATerminal() {
        Run run = spoor("ledger", caseName);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Import 1, ")
                .contains("  from " + folder.resolve("logs"))
                .contains("read with remarks")
                .contains("2 files: 4 records = 2 kept + 1 duplicates + 0 aggregated + 1 rejected")
                .contains(": the text is not valid JSON here")
                .contains("\\u001b[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void filesAndRejectsCanBeAskedForAlone() {
        assertThat(spoor("ledger", caseName, "--files").out())
                .contains("notes.txt")
                .doesNotContain("Import 1")
                .doesNotContain("not valid JSON here");
        assertThat(spoor("ledger", caseName, "--rejects").out())
                .contains("not valid JSON here")
                .doesNotContain("notes.txt");
        assertThat(spoor("ledger", caseName, "--rejects", "--files").code()).isEqualTo(2);
    }

    @Test
    void theLedgerGoesToAFileAsCsvWithoutWritingOverOne() throws IOException {
        Path csv = folder.resolve("files.csv");
        assertThat(spoor("ledger", caseName, "--csv", "-o", csv.toString()).code()).isZero();

        List<List<String>> lines = CsvReader.read(Files.readString(csv));
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("import", "importStarted", "file", "path");
        Run again = spoor("ledger", caseName, "--csv", "--rejects", "-o", csv.toString());
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.err()).contains("It was not touched");
        spoor("ledger", caseName, "--csv", "--rejects", "-o", csv.toString(), "--force");
        assertThat(CsvReader.read(Files.readString(csv)).getLast()).contains("BROKEN_JSON");
    }

    @Test
    void anImportTakesAZoneAndLimitsAndRefusesWhatItDoesNotKnow() {
        String logs = folder.resolve("logs").toString();
        String other = folder.resolve("other").toString();
        Run taken =
                spoor(
                        "import",
                        logs,
                        "--case",
                        other,
                        "--zone",
                        "Europe/Vienna",
                        "--limit",
                        "depth=100");
        assertThat(taken.code()).as(taken.err()).isZero();

        Run zone = spoor("import", logs, "--case", other, "--zone", "Vienna");
        assertThat(zone.code()).isEqualTo(2);
        assertThat(zone.err()).contains("there is no time zone Vienna");
        Run limit = spoor("import", logs, "--case", other, "--limit", "colour=3");
        assertThat(limit.code()).isEqualTo(2);
        assertThat(limit.err()).contains("There is no limit named colour. There are: ", "depth");
        assertThat(spoor("import", logs, "--case", other, "--limit", "depth=deep").code())
                .isEqualTo(2);
    }

    private JsonNode file(String name) {
        return imported.get("files")
                .valueStream()
                .filter(file -> file.get("path").asString().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Run spoor(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(code, out.toString(), err.toString());
    }
}
