package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.engine.Cancel;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.event.CatalogueEntry;
import spoor.event.EventCatalogue;
import spoor.event.Field;
import spoor.event.Signal;
import spoor.export.TextTable;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor explain EVENT`
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says in plain words what an event does and why it may matter.",
            "With --case also who made it, when, on what, and what came of it."
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "EVENT",
            description = "An event name, SOURCE:NAME, or with --case the ID of an event.")
    private String asked = "";

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "The case that has the event; its ending .spoor.mv.db may be left out.")
    private @Nullable Path caseFile;

    @Option(names = "--json", description = "Print an array with an object for each meaning.")
    private boolean isJson;

    @Override
    public Integer call() {
        EventCatalogue catalogue = CatalogueFile.read(spec);
        Path file = caseFile;
        if (file == null) {
            print(meanings(catalogue), Map.of(), catalogue);
            return ExitCode.DONE;
        }
        try (CaseFile opened = CaseFile.open(file);
                Interruption interruption = new Interruption()) {
            Evidence evidence = opened.evidence(interruption).traced(interruption);
            EventTable table = evidence.table();
            int row = row(evidence, interruption);
            CatalogueEntry entry =
                    catalogue.entry(
                            said(table, Field.EVENT_SOURCE, row),
                            said(table, Field.EVENT_NAME, row));
            print(List.of(entry), told(table, row), catalogue);
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    /// All that a name may mean, or the one that it means under a source.
    private List<CatalogueEntry> meanings(EventCatalogue catalogue) {
        int colon = asked.indexOf(':');
        if (colon > 0) {
            String name = asked.substring(colon + 1);
            return List.of(catalogue.entry(asked.substring(0, colon), catalogue.spelling(name)));
        }
        List<CatalogueEntry> named = catalogue.named(asked);
        return named.isEmpty() ? List.of(catalogue.entry("", asked)) : named;
    }

    private int row(Evidence evidence, Cancel cancel) {
        Filter filter = new Filter.OfField(Field.EVENT_ID, false, List.of(new Match.Exact(asked)));
        Rows rows = evidence.engine().answer(Question.rows(Lens.ALL.with(filter)), cancel).rows();
        if (rows.size() == 0) {
            throw new ParameterException(
                    spec.commandLine(), "The case has no event with the ID " + asked + ".");
        }
        return rows.at(0);
    }

    private static String said(EventTable table, Field field, int row) {
        String text = table.text(field, row);
        return text.equals(Field.NOT_EXPORTED) ? "" : text;
    }

    private static Map<String, String> told(EventTable table, int row) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("when", table.text(Field.EVENT_TIME, row));
        told.put("who", table.label(Field.IDENTITY_NAME, row));
        told.put("person", table.label(Field.PERSON, row));
        told.put("from", table.label(Field.SOURCE_ADDRESS, row));
        told.put("account", table.label(Field.ACCOUNT, row));
        told.put("resource", table.label(Field.RESOURCE, row));
        told.put("outcome", table.label(Field.OUTCOME, row));
        told.put("error", table.label(Field.ERROR_CODE, row));
        told.values().removeIf(String::isEmpty);
        return told;
    }

    private void print(
            List<CatalogueEntry> entries, Map<String, String> told, EventCatalogue catalogue) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            List<Map<String, Object>> objects = new ArrayList<>();
            for (CatalogueEntry entry : entries) {
                Map<String, Object> object = new LinkedHashMap<>(CatalogueJson.object(entry));
                object.putAll(told);
                objects.add(object);
            }
            out.println(JsonMapper.shared().writeValueAsString(objects));
            return;
        }
        for (CatalogueEntry entry : entries) {
            out.println(TextTable.plain(entry.title()) + (entry.isDerived() ? " (derived)" : ""));
            lines(entry, told, catalogue)
                    .forEach((name, value) ->
                            out.println(
                                    "  "
                                            + name
                                            + " ".repeat(10 - name.length())
                                            + TextTable.plain(value)));
        }
    }

    private static Map<String, String> lines(
            CatalogueEntry entry, Map<String, String> told, EventCatalogue catalogue) {
        Map<String, String> lines = new LinkedHashMap<>();
        String sources = String.join(",", entry.sources());
        String service = sources.isEmpty() ? "" : catalogue.services().name(entry.source());
        lines.put(
                "event",
                sources.isEmpty()
                        ? entry.name()
                        : sources + ":" + entry.name() + " (" + service + ")");
        lines.put("what", entry.what());
        lines.put("why", entry.why());
        lines.put("area", entry.area().word());
        lines.put("access", entry.access().word());
        if (entry.signal() != Signal.NONE) {
            lines.put("signal", entry.signal().word());
        }
        lines.put("told by", entry.guide());
        lines.putAll(told);
        return lines;
    }
}
