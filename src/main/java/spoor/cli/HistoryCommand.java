package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.Histories;
import spoor.casefile.Requests;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.export.TextTable;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor history --case FILE RESOURCE`
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every write to a thing in the order of time: a bucket, role, policy, security"
                    + " group, function, trail, secret … by name, id or ARN. Each with what it"
                    + " changed against the previous request seen."
        })
final class HistoryCommand implements Callable<Integer> {
    private static final String HEAD = "time\tevent\tidentity\ton\twhat changed\tevent id";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Parameters(paramLabel = "RESOURCE", description = "Its name, id or ARN.")
    private String resource = "";

    @Option(names = "--json", description = "Print an array with an object for each write.")
    private boolean isJson;

    @Override
    public Integer call() {
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            Evidence evidence = file.evidence(interruption);
            Histories.History history = new Histories(evidence).of(resource, interruption);
            print(history.steps(), evidence.table());
            if (history.isCutShort()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "spoor: more than %,d writes name it; the last of them were"
                                        + " read.%n",
                                Requests.MOST_READ);
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private void print(List<Histories.Step> steps, EventTable table) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(
                                    steps.stream().map(step -> object(step, table)).toList()));
            return;
        }
        out.println(HEAD);
        for (Histories.Step step : steps) {
            out.println(
                    TextTable.plain(table.text(Field.EVENT_TIME, step.row()))
                            + "\t"
                            + TextTable.plain(table.text(Field.EVENT_NAME, step.row()))
                            + "\t"
                            + TextTable.plain(table.label(Field.IDENTITY_NAME, step.row()))
                            + "\t"
                            + TextTable.plain(step.subject().kind() + " " + step.subject().full())
                            + "\t"
                            + TextTable.plain(step.reading())
                            + "\t"
                            + TextTable.plain(table.eventId(step.row())));
        }
    }

    private static Map<String, Object> object(Histories.Step step, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>(DiffCommand.event(table, step.row()));
        object.put("kind", step.subject().kind());
        object.put("resource", step.subject().name());
        object.put("part", step.subject().part());
        object.put(
                "previousEventID",
                step.previous().isPresent() ? table.eventId(step.previous().getAsInt()) : null);
        object.put("reading", step.reading());
        object.putAll(DifferenceJson.object(step.difference()));
        return object;
    }
}
