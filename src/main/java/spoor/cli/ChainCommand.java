package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.analysis.Chains;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.IssueReader;
import spoor.casefile.JsonSaid;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.export.ChainText;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor chain --case FILE EVENT`
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Tells how the one who made a call came by the credentials, up to the root.")
final class ChainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Parameters(paramLabel = "EVENT", description = "The event's ID (eventID).")
    private String event = "";

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            Evidence evidence = file.evidence(interruption);
            Lens lens =
                    Lens.ALL.with(
                            new Filter.OfField(
                                    Field.EVENT_ID, false, List.of(new Match.Exact(event))));
            Rows rows = evidence.engine().answer(Question.rows(lens), interruption).rows();
            if (rows.size() == 0) {
                throw new ParameterException(
                        spec.commandLine(), "The case has no event with the ID " + event + ".");
            }
            Chains chains = new Chains(IssueReader.issues(evidence, interruption));
            PrintWriter out = spec.commandLine().getOut();
            for (int place = 0; place < rows.size(); place++) {
                int row = rows.at(place);
                Caller caller = Caller.of(JsonSaid.of(evidence.record(row)));
                print(out, chains.of(caller, evidence.table().time(row)), evidence.table(), row);
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private void print(PrintWriter out, Chain chain, EventTable table, int row) {
        if (isJson) {
            out.println(new JsonMapper().writeValueAsString(object(chain, table, row)));
            return;
        }
        String words =
                "%s %s, event %s in %s"
                        .formatted(
                                table.text(Field.EVENT_NAME, row),
                                table.text(Field.EVENT_TIME, row),
                                table.eventId(row),
                                table.text(Field.ACCOUNT, row));
        ChainText.lines(chain, words).forEach(out::println);
    }

    private static Map<String, Object> object(Chain chain, EventTable table, int row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("eventID", table.eventId(row));
        object.put("account", table.text(Field.ACCOUNT, row));
        object.put("isResolved", chain.isResolved());
        object.put("end", chain.end().name());
        object.put("endInWords", ChainText.end(chain));
        object.put("caller", caller(chain.start()));
        object.put("steps", chain.steps().stream().map(ChainCommand::step).toList());
        return object;
    }

    private static Map<String, Object> step(Chain.Step step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rule", step.rule().name());
        object.put("isCertain", step.isCertain());
        object.put("eventName", step.issue().name());
        object.put("eventTime", Instant.ofEpochMilli(step.issue().time()).toString());
        object.put(
                "eventIDs",
                step.isAcrossAccounts()
                        ? List.of(step.issue().eventId(), step.other().eventId())
                        : List.of(step.issue().eventId()));
        object.put("caller", caller(step.issue().caller()));
        return object;
    }

    private static Map<String, Object> caller(Caller caller) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("identity", caller.identity());
        object.put("name", caller.name());
        object.put("type", caller.type());
        object.put("arn", caller.arn());
        object.put("principalId", caller.principal());
        object.put("accountId", caller.account());
        object.put("accessKeyId", caller.key());
        if (caller.hasSince()) {
            object.put("creationDate", Instant.ofEpochMilli(caller.since()).toString());
        }
        return object;
    }
}
