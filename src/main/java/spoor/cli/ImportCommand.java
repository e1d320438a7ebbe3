package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.ImportOptions;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/// `spoor import SOURCES… --case FILE`
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads files and folders into a case, or logs from AWS.",
            "Sources are any mix of folders, .json, .json.gz, .jsonl and .zip; what a file is, its"
                + " content tells. Or one place in AWS: s3://BUCKET/PREFIX, or event-history. The"
                + " case is made if there is none. Files that it has already are left alone, so an"
                + " import that was stopped is carried on by giving it again; from AWS they are not"
                + " even fetched."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCES",
            description = "Files and folders to read, or s3://BUCKET/PREFIX, or event-history.")
    private List<String> sources = List.of();

    @Option(
            names = "--dry-run",
            description =
                    "From AWS: only list what there is to fetch, and say what it will take. Nothing"
                            + " is fetched and no case is made.")
    private boolean isDryRun;

    @Mixin private ImportRun run = new ImportRun();
    @Mixin private ImportChoices choices = new ImportChoices();
    @Mixin private AwsImport aws = new AwsImport();

    @Override
    public Integer call() throws IOException {
        ImportOptions options = choices.options();
        try (Interruption interruption = new Interruption();
                AwsImport.Chosen chosen =
                        aws.chosen(sources, interruption, spec.commandLine().getErr())) {
            if (isDryRun) {
                return aws.isMeant(sources) ? chosen.tell(run.file()) : noDryRun();
            }
            return run.run(chosen.source(), options, interruption);
        }
    }

    private int noDryRun() {
        throw new ParameterException(
                spec.commandLine(), "--dry-run is for s3://… and event-history.");
    }
}
