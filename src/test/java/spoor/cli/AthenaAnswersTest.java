package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static spoor.athena.ask.AthenaStub.row;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.athena.ask.AthenaEngine;
import spoor.athena.ask.AthenaStub;
import spoor.athena.ask.AthenaStub.Script;
import spoor.event.Field;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class AthenaAnswersTest {
    private final AthenaStub athena = new AthenaStub();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        athena.close();
    }

    @Test
    void printsEventsAndWhatTheyCost() {
        scriptEvents();

        assertThat(asked("events", "--workgroup", "forensics", "time:2023-07-10", "-error:any"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("TIME (UTC)"),
                        one ->
                                assertThat(one)
                                        .matches(
                                                "2023-07-10T00:00:00Z +event 1 +source label +name"
                                                        + " 1 +ip 1 +region 1"));
        assertThat(err.toString())
                .isEqualTo(
                        "spoor: 1 of 5,000,000,000 events; Athena read 40.0 MB, about USD"
                                + " 0.0002.\n");
        assertThat(athena.bodies("StartQueryExecution"))
                .allMatch(b -> b.get("WorkGroup").asString().equals("forensics"));
    }

    @Test
    void writesWhatIsAtHandAsCsv(@TempDir Path folder) throws IOException {
        scriptEvents();
        Path file = folder.resolve("events.csv");

        assertThat(asked("events", "--csv", "-o", file.toString(), "time:2023-07-10")).isZero();
        assertThat(Files.readString(file).split("\r\n"))
                .containsExactly(
                        "eventTime,eventID,eventName,eventSource,identity,identityName,"
                                + "userIdentity.type,userIdentity.accessKeyId,account,"
                                + "recipientAccountId,awsRegion,sourceIPAddress,userAgent,"
                                + "errorCode,errorMessage,outcome,access,eventType",
                        "2023-07-10T00:00:00Z,an id,event 1,source 1,identity 1,name 1,"
                                + "identitytype 1,key 1,account 1,recipient 1,region 1,ip 1,"
                                + "agent 1,,message 1,outcome 1,access 1,type 1");
    }

    @Test
    void countsAFacetWithOneStatement() {
        athena.on(
                "SELECT f_error AS value",
                Script.rows(
                        List.of(
                                row("value", "label", "events"),
                                row(null, null, "90"),
                                row("AccessDenied", "AccessDenied", "10"))));

        assertThat(asked("facets", "--field", "error", "time:2023-07-10", "\"x\"")).isZero();
        assertThat(out.toString()).isEqualTo("90\t(none)\n10\tAccessDenied\n");
        assertThat(err.toString())
                .startsWith("spoor: Text is looked for in the values")
                .endsWith("spoor: Athena read 20.0 MB, about USD 0.0001.\n");
        assertThat(athena.statements()).hasSize(1);
    }

    @Test
    void aDryRunAsksNothing() {
        assertThat(asked("events", "--dry-run", "time:2023-07-10")).isZero();
        assertThat(asked("facets", "--dry-run", "--field", "ip", "time:2023-07-10")).isZero();

        assertThat(err.toString())
                .contains(
                        "spoor: Each statement may read 50.0 GB, about USD 0.25; --max-scan sets"
                                + " another limit.\n");
        assertThat(out.toString())
                .contains(
                        "SELECT count(*) AS total\n",
                        "SELECT ms AS \"time\", id, f_event AS \"event\"",
                        "SELECT f_ip AS value");
        assertThat(athena.requests()).isEmpty();
    }

    @Test
    void aLimitStopsAQueryInASentence() {
        athena.on("SELECT f_error AS value", Script.rows(List.of()).after(9, 2_000_000));

        assertThat(asked("facets", "--field", "error", "--max-scan", "1.5MB", "time:2023-07-10"))
                .isEqualTo(ExitCode.NOT_POSSIBLE);
        assertThat(err.toString())
                .startsWith(
                        "spoor: The query was stopped: it had read 2.0 MB, and the limit for one is"
                                + " 1.5 MB.");
    }

    @Test
    void whatAthenaCannotSayIsWrongUsageInASentence() {
        assertThat(asked("events", "time:2023-07-10", "person:alice")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("spoor: Athena cannot be asked for \"person\"");
        assertThat(asked("events", "error:any")).isEqualTo(ExitCode.USAGE);
        assertThat(asked("events", "--jsonl", "time:2023-07-10")).isEqualTo(ExitCode.USAGE);
        assertThat(athena.requests()).isEmpty();
    }

    @Test
    void eitherACaseOrAthenaIsAsked() {
        assertThat(spoor("events", "error:any")).isEqualTo(ExitCode.USAGE);
        assertThat(asked("events", "--case", "x", "error:any")).isEqualTo(ExitCode.USAGE);
        assertThat(spoor("events", "--case", "x", "--workgroup", "w")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains(
                        "Name what is to answer: a case (--case FILE) or a table",
                        "belong to --athena TABLE.");
    }

    @Test
    void accessWithoutARoleTakesNoExternalId() {
        assertThat(asked("events", "--external-id", "x", "time:2023-07-10"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("--external-id and --mfa belong to a role");
    }

    private void scriptEvents() {
        athena.on(
                "SELECT count(*) AS total", Script.rows(List.of(row("total"), row("5000000000"))));
        List<String> names = new ArrayList<>(List.of("time", "id"));
        List<String> cells = new ArrayList<>(List.of("1688947200000", "an id"));
        for (Field field : AthenaEngine.ROW_FIELDS) {
            names.add(field.term());
            cells.add(field == Field.ERROR_CODE ? null : field.term() + " 1");
            if (field == Field.EVENT_SOURCE || field == Field.IDENTITY) {
                names.add(field.term() + "_label");
                cells.add(field.term() + " label");
            }
        }
        athena.on("SELECT ms AS \"time\"", Script.rows(List.of(names, cells)));
    }

    private int asked(String command, String... arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                command,
                                "--athena",
                                "logs.trail",
                                "--region",
                                "eu-central-1",
                                "--endpoint",
                                athena.url()));
        all.addAll(List.of(arguments));
        return spoor(all.toArray(String[]::new));
    }

    private int spoor(String... arguments) {
        return SpoorCommand.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }
}
