package spoor.cli;

import static java.util.stream.Collectors.joining;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.analysis.story.Deed;
import spoor.analysis.story.Story;
import spoor.analysis.story.Topic;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.Stories;
import spoor.engine.EventTable;
import spoor.event.Field;
import spoor.export.TextTable;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// `spoor story --about TOPIC --case FILE [LENS]`
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what happened to bills and contacts account by account, to support cases and"
                    + " Trusted Advisor checks, or to alarms, rules and log groups: who, when, from"
                    + " where, by what way, and what changed."
        })
final class StoryCommand implements Callable<Integer> {
    private static final String HEAD =
            "  time\twho\tfrom\tway\tevent\twhat changed\tmark\tevent id";

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();

    @Option(
            names = "--about",
            required = true,
            paramLabel = "TOPIC",
            description = "One of ${COMPLETION-CANDIDATES}, in any case.")
    private Topic topic = Topic.MONEY;

    @Option(
            names = "--reads",
            description = "Tell calls that change nothing, and routine ones, too.")
    private boolean isReadTold;

    @Option(names = "--json", description = "Print an array with an object for each story.")
    private boolean isJson;

    @Override
    public Integer call() {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            Stories.Found found =
                    new Stories(evidence)
                            .of(topic, isReadTold || topic.isReadTold(), lens, interruption);
            print(found.stories(), evidence.table());
            if (found.isCutShort()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "spoor: %,d events belong here; no more than %,d calls were read,"
                                        + " the last ones.%n",
                                found.events(),
                                Stories.MOST_READ);
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private void print(List<Story> stories, EventTable table) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(
                                    stories.stream().map(story -> object(story, table)).toList()));
            return;
        }
        for (Story story : stories) {
            out.println(title(story));
            out.println(HEAD);
            story.deeds()
                    .forEach(deed ->
                            out.println(
                                    line(deed, table).values().stream()
                                            .map(TextTable::plain)
                                            .collect(joining("\t", "  ", ""))));
        }
    }

    private static String title(Story story) {
        String thing =
                story.kind().isEmpty()
                        ? "calls that do not say on what"
                        : story.kind() + " " + story.name();
        String account =
                story.account().isEmpty() || story.account().equals(story.name())
                        ? ""
                        : "account " + story.account();
        return Stream.concat(Stream.of(thing, account, story.region()), story.facts().stream())
                .filter(part -> !part.isEmpty())
                .map(TextTable::plain)
                .collect(joining(" · "));
    }

    private static Map<String, String> line(Deed deed, EventTable table) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", table.text(Field.EVENT_TIME, deed.row()));
        line.put("who", deed.doer().words());
        line.put("from", table.text(Field.SOURCE_ADDRESS, deed.row()));
        line.put("way", deed.way().words());
        line.put("event", table.text(Field.EVENT_NAME, deed.row()));
        line.put("whatChanged", deed.reading().isEmpty() ? deed.title() : deed.reading());
        line.put(
                "mark",
                deed.mark() == Deed.Mark.NONE ? "" : deed.mark().name().toLowerCase(Locale.ROOT));
        line.put("eventID", table.eventId(deed.row()));
        return line;
    }

    private static Map<String, Object> object(Story story, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", story.kind());
        object.put("name", story.name());
        object.put("account", story.account());
        object.put("region", story.region());
        object.put("facts", story.facts());
        object.put(
                "calls",
                story.deeds().stream()
                        .map(deed -> {
                            Map<String, Object> call = new LinkedHashMap<>(line(deed, table));
                            call.put("title", deed.title());
                            return call;
                        })
                        .toList());
        return object;
    }
}
