package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.sample.GroundTruth;
import spoor.sample.Progress;
import spoor.sample.SampleArchive;
import spoor.sample.SampleOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `spoor sample DIR`
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a made-up archive with one incident of known truth, in the layout of a trail's"
                    + " bucket.",
            "DIR/AWSLogs is the archive, DIR/ground-truth.json what is to be found in it."
        })
final class SampleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The folder to write to; made if missing.")
    private Path folder = Path.of("");

    @Option(
            names = "--events",
            paramLabel = "N",
            description =
                    "How many events, up to ten million, over sixty days. Default: the sample"
                            + " case.")
    private @Nullable Long events;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Another seed writes another archive.")
    private @Nullable Long seed;

    @Override
    public Integer call() throws IOException {
        SampleOptions options;
        try {
            SampleOptions usual =
                    events == null ? SampleOptions.small() : SampleOptions.large(events);
            options =
                    seed == null
                            ? usual
                            : new SampleOptions(
                                    seed, usual.events(), usual.start(), usual.length());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (Interruption interruption = new Interruption()) {
            GroundTruth truth =
                    SampleArchive.write(folder, options, Progress.until(interruption::isCancelled));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%,d records in %,d files below %s%n",
                            truth.records(),
                            truth.files(),
                            folder.resolve("AWSLogs"));
            return ExitCode.DONE;
        }
    }
}
