package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsException;
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

    @Override
    public Integer call() throws AwsException {
        Optional<BucketPlace> bucket =
                place == null ? Optional.empty() : Optional.of(BucketPlace.of(place));
        ReadPolicy policy = new ReadPolicy(bucket, Optional.ofNullable(key), bucket.isEmpty());
        spec.commandLine().getOut().println(policy.text());
        return ExitCode.DONE;
    }
}
