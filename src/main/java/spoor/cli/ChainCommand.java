package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.analysis.Caller;
import spoor.analysis.Chain;
import spoor.casefile.Callers;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.engine.Cancel;
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
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// `spoor chain --case FILE EVENT_OR_SESSION`
@Command(
        name = "chain",
        mixinStandardHelpOptions = true,
        description = "Tells how the one who made a call came by the credentials, up to the root.")
final class ChainCommand implements Callable<Integer> {
    private static final List<Field> SESSION_FIELDS =
            List.of(Field.ACCESS_KEY, Field.SESSION, Field.PRINCIPAL_ID, Field.IDENTITY_ARN);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Parameters(
            paramLabel = "EVENT_OR_SESSION",
            description =
                    "The event's ID (eventID); or a session's access key, principal ID (AROA…:name)"
                            + " or ARN: then the chain of its last event in each account's log.")
    private String asked = "";

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            Evidence evidence = file.evidence(interruption).traced(interruption);
            int[] rows = rows(evidence, interruption);
            if (rows.length == 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The case has no event and no session with the ID " + asked + ".");
            }
            EventTable table = evidence.table();
            PrintWriter out = spec.commandLine().getOut();
            for (int row : rows) {
                Caller caller = Callers.of(table, row);
                print(out, evidence.lineage().chainOf(caller, table.time(row)), table, row);
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    /// The rows of the event that was asked for, or the last of the session in each account's log.
    private int[] rows(Evidence evidence, Cancel cancel) {
        Rows found = exactly(Field.EVENT_ID, evidence, cancel);
        if (found.size() > 0) {
            return IntStream.range(0, found.size()).map(found::at).toArray();
        }
        Map<Integer, Integer> last = new TreeMap<>();
        for (Field field : SESSION_FIELDS) {
            Rows rows = exactly(field, evidence, cancel);
            for (int place = 0; place < rows.size(); place++) {
                last.put(evidence.table().code(Field.ACCOUNT, rows.at(place)), rows.at(place));
            }
        }
        return last.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private Rows exactly(Field field, Evidence evidence, Cancel cancel) {
        Filter filter = new Filter.OfField(field, false, List.of(new Match.Exact(asked)));
        return evidence.engine().answer(Question.rows(Lens.ALL.with(filter)), cancel).rows();
    }

    private void print(PrintWriter out, Chain chain, EventTable table, int row) {
        if (isJson) {
            out.println(new JsonMapper().writeValueAsString(object(chain, table, row)));
            return;
        }
        ChainText.lines(chain, ChainText.event(table, row)).forEach(out::println);
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

    static Map<String, Object> step(Chain.Step step) {
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
