package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.analysis.difference.Difference;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.Requests;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.Field;
import spoor.export.DifferenceText;
import spoor.export.TextTable;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor diff --case FILE EVENT [EVENT]`
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a call changed against the previous request seen on the same thing, or how"
                    + " two calls differ, by their meaning: policies opened, order and case that"
                    + " mean nothing ignored, what AWS hides never taken for a change.",
            "In front of a line: + added, - removed, ~ changed, ? unknown."
        })
final class DiffCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Parameters(
            arity = "1..2",
            paramLabel = "EVENT",
            description = "The event's ID (eventID); or two, the earlier first.")
    private List<String> asked = List.of();

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "What to compare: requestParameters (the default), responseElements,"
                            + " userIdentity or record for the whole of it.")
    private String part = Requests.REQUEST;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Option(names = "--markdown", description = "A block of Markdown instead of text.")
    private boolean isMarkdown;

    private static final List<String> PARTS =
            List.of(Requests.REQUEST, "responseElements", "userIdentity", Requests.WHOLE_RECORD);

    @Override
    public Integer call() {
        if (!PARTS.contains(part)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no part " + part + "; there are: " + String.join(", ", PARTS) + ".");
        }
        try (CaseFile file = CaseFile.open(caseFile);
                Interruption interruption = new Interruption()) {
            Evidence evidence = file.evidence(interruption);
            Requests requests = new Requests(evidence);
            int row = row(asked.getLast(), evidence, interruption);
            OptionalInt before;
            boolean isCutShort = false;
            if (asked.size() == 2) {
                before = OptionalInt.of(row(asked.getFirst(), evidence, interruption));
            } else {
                Requests.Previous previous = requests.previous(row, interruption);
                before = previous.row();
                isCutShort = previous.isCutShort();
            }
            print(requests, evidence.table(), before, row, isCutShort);
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private int row(String id, Evidence evidence, Cancel cancel) {
        Filter filter = new Filter.OfField(Field.EVENT_ID, false, List.of(new Match.Exact(id)));
        Rows rows = evidence.engine().answer(Question.rows(Lens.ALL.with(filter)), cancel).rows();
        if (rows.size() == 0) {
            throw new ParameterException(
                    spec.commandLine(), "The case has no event with the ID " + id + ".");
        }
        return rows.at(0);
    }

    private void print(
            Requests requests, EventTable table, OptionalInt before, int row, boolean isCutShort) {
        PrintWriter out = spec.commandLine().getOut();
        Difference difference = requests.difference(before, row, part);
        String reading = reading(requests, before, row, difference, isCutShort);
        if (isJson) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("before", before.isPresent() ? event(table, before.getAsInt()) : null);
            object.put("after", event(table, row));
            object.put("part", part);
            object.put("reading", reading);
            object.putAll(DifferenceJson.object(difference));
            out.println(JsonMapper.shared().writeValueAsString(object));
        } else if (isMarkdown) {
            String title = title(table, row) + against(table, before);
            DifferenceText.markdown(title, reading, difference).forEach(out::println);
        } else {
            before.ifPresent(earlier -> out.println("- " + title(table, earlier)));
            out.println("+ " + title(table, row));
            out.println(TextTable.plain(reading) + ".");
            out.println();
            DifferenceText.lines(difference).forEach(out::println);
        }
    }

    private String reading(
            Requests requests,
            OptionalInt before,
            int row,
            Difference difference,
            boolean isCutShort) {
        if (!part.equals(Requests.REQUEST)) {
            return before.isEmpty()
                    ? missing(isCutShort)
                    : difference.isEmpty() ? "Nothing changed" : "Changed";
        }
        String reading = requests.said(before, row, difference);
        return before.isPresent() ? reading : missing(isCutShort) + ". " + reading;
    }

    private static String missing(boolean isCutShort) {
        return isCutShort
                ? "No previous request seen among the last %,d of this kind"
                        .formatted(Requests.MOST_READ)
                : "No previous request seen";
    }

    private static String against(EventTable table, OptionalInt before) {
        return before.isPresent() ? " against " + title(table, before.getAsInt()) : "";
    }

    private static String title(EventTable table, int row) {
        return TextTable.plain(
                "%s %s by %s, event %s"
                        .formatted(
                                table.text(Field.EVENT_NAME, row),
                                table.text(Field.EVENT_TIME, row),
                                table.label(Field.IDENTITY_NAME, row),
                                table.eventId(row)));
    }

    static Map<String, Object> event(EventTable table, int row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("eventID", table.eventId(row));
        object.put("eventTime", table.text(Field.EVENT_TIME, row));
        object.put("eventName", table.text(Field.EVENT_NAME, row));
        object.put("identity", table.label(Field.IDENTITY_NAME, row));
        object.put("account", table.text(Field.ACCOUNT, row));
        return object;
    }
}
