package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.casefile.CaseFile;
import spoor.casefile.ImportOptions;

import java.io.IOException;
import java.nio.file.Path;
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
            names = "--case",
            required = true,
            paramLabel = "FILE",
            description = "The case; its ending .spoor.mv.db may be left out.")
    private Path caseFile = Path.of("");

    @Option(
            names = "--json",
            description =
                    "Print one JSON object: the totals, every file and every reject. What there is"
                            + " to say in words goes to the error output then.")
    private boolean isJson;

    @Option(
            names = "--dry-run",
            description =
                    "From AWS: only list what there is to fetch, and say what it will take. Nothing"
                            + " is fetched and no case is made.")
    private boolean isDryRun;

    @Mixin private ImportChoices choices = new ImportChoices();
    @Mixin private AwsImport aws = new AwsImport();

    @Override
    public Integer call() throws IOException {
        ImportOptions options = choices.options();
        Path file = CaseFile.pathOf(caseFile);
        try (Interruption interruption = new Interruption();
                AwsImport.Chosen chosen =
                        aws.chosen(sources, interruption, spec.commandLine().getErr())) {
            if (isDryRun) {
                return aws.isMeant(sources) ? chosen.tell(file) : noDryRun();
            }
            return new ImportRun(spec, isJson).run(chosen.source(), file, options, interruption);
        }
    }

    private int noDryRun() {
        throw new ParameterException(
                spec.commandLine(), "--dry-run is for s3://… and event-history.");
    }
}
