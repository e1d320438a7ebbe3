package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsException;
import spoor.archive.aws.AwsNames;
import spoor.archive.aws.BucketPlace;
import spoor.archive.aws.ReadPolicy;

import java.util.Optional;
import java.util.concurrent.Callable;

/// `spoor aws-policy s3://BUCKET/PREFIX`
@Command(
        name = "aws-policy",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the least IAM policy that suffices to import, for copying.",
            "Nothing is sent to AWS."
        })
final class AwsPolicyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            description =
                    "The bucket of a trail and the prefix above AWSLogs. Without one the policy is"
                            + " for Event history.")
    private @Nullable String place;

    @Option(
            names = "--kms-key",
            paramLabel = "ARN",
            description = "The KMS key that the trail's files are encrypted with.")
    private @Nullable String key;

    @Option(
            names = "--athena",
            paramLabel = "DATABASE.TABLE",
            description =
                    "A table in Athena that is to be asked, too. Athena reads the trail by the same"
                            + " right: name its bucket as PLACE.")
    private @Nullable String table;

    @Option(
            names = "--output",
            paramLabel = "s3://…",
            description = "Where Athena is to write results, or those of --unload.")
    private @Nullable String output;

    @Option(
            names = "--lake",
            paramLabel = "ARN",
            description = "An event data store of CloudTrail Lake that is to be asked.")
    private @Nullable String lake;

    @Option(
            names = "--region",
            paramLabel = "R",
            description =
                    "A Region where it is to hold: ARNs begin otherwise in China and GovCloud.")
    private String region = "";

    @Override
    public Integer call() throws AwsException {
        Optional<BucketPlace> bucket =
                place == null ? Optional.empty() : Optional.of(BucketPlace.of(place));
        ReadPolicy policy =
                new ReadPolicy(
                        AwsNames.partition(region),
                        bucket,
                        Optional.ofNullable(key),
                        bucket.isEmpty() && table == null && lake == null,
                        athena(),
                        Optional.ofNullable(lake));
        spec.commandLine().getOut().println(policy.text());
        return ExitCode.DONE;
    }

    private Optional<ReadPolicy.Table> athena() throws AwsException {
        if (table == null && output == null) {
            return Optional.empty();
        }
        int dot = table == null ? -1 : table.indexOf('.');
        if (table == null || output == null || place == null || dot < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "For Athena give the place of the trail, --athena DATABASE.TABLE and --output"
                            + " s3://…, where it writes results.");
        }
        return Optional.of(
                new ReadPolicy.Table(
                        table.substring(0, dot), table.substring(dot + 1), BucketPlace.of(output)));
    }
}
