package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.casefile.CallMatrix;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.export.MatrixText;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `spoor compare --case FILE --event NAME [LENS]`
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Lays the parameters of all calls of one name beside each other: first, after #, what"
                + " is the same in all of them, then a column for each parameter that differs and a"
                + " line for each different combination, the most frequent first.",
            "The last column names the parameters by which a line stands out from nearly all"
                    + " others."
        })
final class CompareCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();

    @Option(
            names = "--event",
            required = true,
            paramLabel = "NAME",
            description = "The event name, such as PutObject.")
    private String eventName = "";

    @Option(names = "--events", description = "A line for each event instead of combinations.")
    private boolean isByEvent;

    @Option(
            names = "--all",
            description =
                    "Combine by every parameter, those too that tell nearly each event from all"
                            + " others.")
    private boolean isAll;

    @Option(names = "--json", description = "One JSON object instead of text.")
    private boolean isJson;

    @Override
    public Integer call() {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            CallMatrix.Found found = new CallMatrix(evidence).of(eventName, lens, interruption);
            print(found, evidence);
            if (found.isCutShort()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                Locale.ROOT,
                                "spoor: %,d events have this name; the last %,d of them were"
                                        + " read.%n",
                                found.total(),
                                found.read());
            }
            return ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    private void print(CallMatrix.Found found, Evidence evidence) {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> leftOut = isByEvent || isAll ? Set.of() : found.matrix().nearlyUnique();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(
                                    MatrixJson.object(
                                            found, evidence.table(), isByEvent, leftOut)));
            return;
        }
        MatrixText text = new MatrixText(found.matrix(), evidence.table(), leftOut);
        text.notes().forEach(out::println);
        (isByEvent ? text.events() : text.combinations()).forEach(out::println);
    }
}
