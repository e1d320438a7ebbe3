package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import spoor.analysis.metering.Heartbeat;
import spoor.casefile.CaseFile;
import spoor.casefile.Evidence;
import spoor.casefile.Meterings;
import spoor.engine.EventTable;
import spoor.export.MeteringText;
import spoor.export.NewFile;
import spoor.lens.Lens;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// `spoor metering --case FILE [LENS]`
@Command(
        name = "metering",
        mixinStandardHelpOptions = true,
        description = {
            "Tells of each product code and dimension that is metered for the AWS Marketplace"
                    + " whether every hour was reported: sent, missing, repeated, late, not"
                    + " counted. An hour without any log of the account is told apart: of it"
                    + " nobody can tell.",
            "Exit code 1 means that hours are missing."
        })
final class MeteringCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private LensOptions options = new LensOptions();

    @Option(names = "--hours", description = "A line for each hour.")
    private boolean isByHour;

    @Option(names = "--json", description = "Print an array with an object for each of them.")
    private boolean isJson;

    @Option(names = "--csv", description = "Write each hour as comma-separated values.")
    private boolean isCsv;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Write to a file, which must not exist yet, instead of the output.")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace the file of -o if there is one.")
    private boolean mayReplace;

    @Override
    public Integer call() throws IOException {
        Lens lens = options.lens();
        try (CaseFile file = CaseFile.open(options.caseFile());
                Interruption interruption = new Interruption()) {
            Evidence evidence = CatalogueFile.evidence(file, spec, interruption);
            Meterings.Found found = new Meterings(evidence).of(lens, interruption);
            NewFile.Body<Boolean> body = out -> write(found.heartbeats(), evidence.table(), out);
            if (output != null) {
                NewFile.write(output, mayReplace, body);
            } else {
                try (OutputStream out = new ToWriter(spec.commandLine().getOut())) {
                    body.write(out);
                }
            }
            MeteringText.notes(found)
                    .forEach(note -> spec.commandLine().getErr().println("spoor: " + note));
            if (found.calls() == 0) {
                spec.commandLine()
                        .getErr()
                        .println("spoor: no call under this lens reports use to the Marketplace.");
            }
            boolean isMissing =
                    found.heartbeats().stream().anyMatch(beat -> beat.sums().missing() > 0);
            return isMissing ? ExitCode.FOUND_FAULTS : ExitCode.DONE;
        } catch (CancellationException _) {
            spec.commandLine().getErr().println("spoor: stopped.");
            return ExitCode.CANCELLED;
        }
    }

    /// Whether anything was written.
    private boolean write(List<Heartbeat> beats, EventTable table, OutputStream out)
            throws IOException {
        if (isCsv) {
            MeteringText.csv(beats, out);
            return true;
        }
        Stream<String> lines =
                isByHour
                        ? MeteringText.hours(beats)
                        : beats.stream().flatMap(beat -> MeteringText.lines(beat).stream());
        if (isJson) {
            lines =
                    Stream.of(
                            JsonMapper.shared()
                                    .writeValueAsString(
                                            beats.stream()
                                                    .map(beat ->
                                                            MeteringJson.object(
                                                                    beat, table, isByHour))
                                                    .toList()));
        }
        for (String line : lines.toList()) {
            out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
        return !beats.isEmpty();
    }
}
