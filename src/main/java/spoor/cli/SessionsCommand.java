package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.analysis.Chain;
import spoor.analysis.Issue;
import spoor.analysis.KeyChange;
import spoor.analysis.Life;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.Lives;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.export.ChainText;
import spoor.export.TextTable;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// `spoor sessions --case FILE [--keys] [LENS]`
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the sessions behind the events that a lens shows, by their first use: who is"
                    + " behind each, how they came by it, what it did. With --keys, the access"
                    + " keys, and what became of them."
        })
final class SessionsCommand implements Callable<Integer> {
    private static final String HEAD =
            "events\tfailures\twrites\tfirst\tlast\tkeys\taddresses\tissued\tperson\tcame by\tnotes"
                    + "\tname\tid";

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();

    @Option(names = "--keys", description = "Access keys instead of sessions.")
    private boolean isOfKeys;

    @Option(names = "--json", description = "Print an array with an object for each of them.")
    private boolean isJson;

    @Override
    public Integer call() {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            Rows rows = evidence.engine().answer(Question.rows(lens), interruption).rows();
            print(
                    isOfKeys
                            ? Lives.keys(evidence, rows, interruption)
                            : Lives.sessions(evidence, rows, interruption));
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private void print(List<Life> lives) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(
                                    lives.stream().map(SessionsCommand::object).toList()));
            return;
        }
        out.println(HEAD);
        lives.forEach(life -> out.println(line(life)));
    }

    private static String line(Life life) {
        return String.join(
                "\t",
                String.valueOf(life.events()),
                String.valueOf(life.failures()),
                String.valueOf(life.writes()),
                Instant.ofEpochMilli(life.first()).toString(),
                Instant.ofEpochMilli(life.last()).toString(),
                named(life.keys().size()),
                named(life.addresses().size()),
                String.valueOf(life.issued().size()),
                life.person().key().isEmpty() ? "(not known)" : plain(life.person().name()),
                plain(cameBy(life.chain())),
                plain(notes(life)),
                plain(life.name()),
                plain(life.id()));
    }

    private static String plain(String text) {
        return TextTable.plain(text);
    }

    private static String named(int count) {
        return count < Lives.MOST_NAMED ? String.valueOf(count) : count + " or more";
    }

    private static String cameBy(Chain chain) {
        if (chain.steps().isEmpty()) {
            return ChainText.end(chain);
        }
        Chain.Step step = chain.steps().getFirst();
        return "%s %s by %s (%s)"
                .formatted(
                        step.issue().name(),
                        Instant.ofEpochMilli(step.issue().time()),
                        step.issue().caller().name(),
                        ChainText.rule(step));
    }

    private static String notes(Life life) {
        String changes =
                life.changes().stream()
                        .map(change -> words(change.kind()) + " " + time(change))
                        .collect(Collectors.joining(", "));
        String uses =
                life.usesAfterEnd() == 0 ? "" : "; " + life.usesAfterEnd() + " uses after its end";
        String moved = life.isMoved() ? "; of an instance, from more than one address" : "";
        return (changes + uses + moved).replaceFirst("^; ", "");
    }

    private static String time(KeyChange change) {
        return Instant.ofEpochMilli(change.time()).toString();
    }

    private static String words(KeyChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(Life life) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", life.id());
        object.put("name", life.name());
        object.put("identity", life.identity());
        object.put("person", life.person().key());
        object.put("personName", life.person().name());
        object.put("isPersonClaimed", life.person().isClaimed());
        object.put("first", Instant.ofEpochMilli(life.first()).toString());
        object.put("last", Instant.ofEpochMilli(life.last()).toString());
        object.put("events", life.events());
        object.put("failures", life.failures());
        object.put("writes", life.writes());
        object.put("accessKeyIds", life.keys());
        object.put("sourceIPAddresses", life.addresses());
        object.put("userAgents", life.agents());
        object.put("regions", life.regions());
        object.put("accounts", life.accounts());
        object.put("mfaAuthenticated", life.mfa());
        object.put("sourceIdentities", life.sourceIdentities());
        object.put("isResolved", life.chain().isResolved());
        object.put("end", life.chain().end().name());
        object.put("steps", life.chain().steps().stream().map(ChainCommand::step).toList());
        object.put("issued", life.issued().stream().map(SessionsCommand::issue).toList());
        object.put("changes", life.changes().stream().map(SessionsCommand::change).toList());
        object.put("usesAfterEnd", life.usesAfterEnd());
        object.put("isMoved", life.isMoved());
        return object;
    }

    private static Map<String, Object> issue(Issue issue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("eventID", issue.eventId());
        object.put("eventName", issue.name());
        object.put("eventTime", Instant.ofEpochMilli(issue.time()).toString());
        object.put("accessKeyId", issue.key());
        object.put("principalId", issue.principal());
        object.put("roleArn", issue.roleArn());
        return object;
    }

    private static Map<String, Object> change(KeyChange change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("eventID", change.eventId());
        object.put("eventTime", time(change));
        object.put("kind", words(change.kind()));
        object.put("by", change.caller().name());
        object.put("holder", change.holder());
        return object;
    }
}
