package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.athena.AthenaTable;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/// `spoor athena-ddl BUCKET`
@Command(
        name = "athena-ddl",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the statement that makes a table over a trail's bucket in Athena.",
            "Nothing is sent to AWS."
        })
final class AthenaDdlCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "BUCKET", description = "The bucket to which the trail delivers.")
    private String bucket = "";

    @Option(
            names = "--prefix",
            paramLabel = "P",
            description = "What stands before AWSLogs in the bucket, if anything.")
    private String prefix = "";

    @Option(
            names = "--organisation",
            paramLabel = "ID",
            description = "The id (o-…) of the organisation whose trail it is.")
    private @Nullable String organisation;

    @Option(
            names = "--account",
            required = true,
            split = ",",
            paramLabel = "ID",
            description = "An account whose logs are in the bucket; may be given several times.")
    private List<String> accounts = List.of();

    @Option(
            names = "--region",
            split = ",",
            paramLabel = "R",
            description =
                    "A Region; may be given several times. Default: those that every account has,"
                            + " without the ones to opt in to.")
    private List<String> regions = AthenaTable.USUAL_REGIONS;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "The first day of logs. Default: ${DEFAULT-VALUE}.")
    private LocalDate from = LocalDate.of(2020, 1, 1);

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "TABLE or DATABASE.TABLE. Default: ${DEFAULT-VALUE}.")
    private String table = AthenaTable.USUAL_NAME;

    @Override
    public Integer call() {
        AthenaTable made =
                new AthenaTable(table, bucket, prefix, organisation, accounts, regions, from);
        spec.commandLine().getOut().println(made.ddl() + ";");
        return ExitCode.DONE;
    }
}
