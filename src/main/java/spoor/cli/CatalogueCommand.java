package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.event.Area;
import spoor.event.CatalogueEntry;
import spoor.event.Signal;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// `spoor catalogue [TEXT]`
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what Spoor knows of events: area, signal, read or write, source, event and"
                    + " title.",
            "Own entries stand in the file catalogue.tsv of the settings folder."
        })
final class CatalogueCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Only entries in which all these words stand.")
    private List<String> words = List.of();

    @Option(names = "--area", paramLabel = "AREA", description = "Only events of this area.")
    private @Nullable String area;

    @Option(names = "--signal", paramLabel = "SIGNAL", description = "Only events of this signal.")
    private @Nullable String signal;

    @Option(names = "--json", description = "Print an array with an object for each entry.")
    private boolean isJson;

    @Override
    public Integer call() {
        String inArea = area;
        String ofSignal = signal;
        if (inArea != null && Area.ofWord(inArea).isEmpty()) {
            throw unknown("area", inArea, Arrays.stream(Area.values()).map(Area::word).toList());
        }
        if (ofSignal != null && Signal.ofWord(ofSignal).isEmpty()) {
            throw unknown(
                    "signal", ofSignal, Arrays.stream(Signal.values()).map(Signal::word).toList());
        }
        List<CatalogueEntry> found =
                CatalogueFile.read(spec).search(String.join(" ", words)).stream()
                        .filter(one -> inArea == null || one.area().word().equals(inArea))
                        .filter(one -> ofSignal == null || one.signal().word().equals(ofSignal))
                        .toList();
        print(found);
        return ExitCode.DONE;
    }

    private ParameterException unknown(String what, String word, List<String> words) {
        String all =
                words.stream().filter(one -> !one.equals("-")).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(), "There is no " + what + " " + word + ". There are: " + all);
    }

    private void print(List<CatalogueEntry> found) {
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.println(
                    JsonMapper.shared()
                            .writeValueAsString(
                                    found.stream().map(CatalogueJson::object).toList()));
            return;
        }
        out.println("area\tsignal\taccess\tsource\tevent\ttitle");
        for (CatalogueEntry one : found) {
            out.println(
                    String.join(
                            "\t",
                            one.area().word(),
                            one.signal().word(),
                            one.access().word(),
                            String.join(",", one.sources()),
                            one.name(),
                            one.title()));
        }
    }
}
