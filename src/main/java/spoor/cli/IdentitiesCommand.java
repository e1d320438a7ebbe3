package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.engine.Activity;
import spoor.engine.EventTable;
import spoor.engine.Question;
import spoor.engine.Rows;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.event.IdentityKind;
import spoor.export.TextTable;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor identities --case FILE [LENS]`
@Command(
        name = "identities",
        mixinStandardHelpOptions = true,
        description = {
            "Lists who made the events that a lens shows: root users first, then people, roles,"
                    + " services, foreign and unknown ones, each with the busiest first."
        })
final class IdentitiesCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();

    @Option(names = "--json", description = "Print an array with an object for each identity.")
    private boolean isJson;

    @Override
    public Integer call() {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            var evidence = CatalogueFile.evidence(file, spec, interruption);
            EventTable table = evidence.table();
            Rows rows = evidence.engine().answer(Question.rows(lens), interruption).rows();
            List<Activity> all =
                    Activity.of(table, rows, Field.IDENTITY, interruption).stream()
                            .sorted(
                                    Comparator.<Activity, IdentityKind>comparing(
                                                    a -> kind(a, table))
                                            .thenComparing(a -> -a.events())
                                            .thenComparing(a -> identity(a, table)))
                            .toList();
            print(all, table);
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private static String identity(Activity activity, EventTable table) {
        return table.values(Field.IDENTITY).text(activity.code());
    }

    private static IdentityKind kind(Activity activity, EventTable table) {
        return IdentityKind.ofKey(identity(activity, table));
    }

    private static List<String> accounts(Activity activity, EventTable table) {
        return activity.accounts().stream().map(table.values(Field.ACCOUNT)::text).toList();
    }

    private void print(List<Activity> all, EventTable table) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(all.stream().map(a -> object(a, table)).toList()));
            return;
        }
        out.println("kind\tevents\tfailures\twrites\tfirst\tlast\taccounts\tname\tidentity");
        for (Activity one : all) {
            out.println(
                    String.join(
                            "\t",
                            kind(one, table).name(),
                            String.valueOf(one.events()),
                            String.valueOf(one.failures()),
                            String.valueOf(one.writes()),
                            Instant.ofEpochMilli(one.first()).toString(),
                            Instant.ofEpochMilli(one.last()).toString(),
                            TextTable.plain(String.join(",", accounts(one, table))),
                            one.code() == Values.ABSENT ? "(none)" : name(one, table),
                            TextTable.plain(identity(one, table))));
        }
    }

    private static String name(Activity activity, EventTable table) {
        return TextTable.plain(table.values(Field.IDENTITY).label(activity.code()));
    }

    private static Map<String, Object> object(Activity one, EventTable table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind(one, table).name());
        object.put("identity", identity(one, table));
        object.put("name", table.values(Field.IDENTITY).label(one.code()));
        object.put("events", one.events());
        object.put("failures", one.failures());
        object.put("writes", one.writes());
        object.put("first", Instant.ofEpochMilli(one.first()).toString());
        object.put("last", Instant.ofEpochMilli(one.last()).toString());
        object.put("accounts", accounts(one, table));
        return object;
    }
}
