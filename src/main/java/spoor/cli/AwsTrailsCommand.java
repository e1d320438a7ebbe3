package spoor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsClients;
import spoor.archive.aws.AwsException;
import spoor.archive.aws.Trails;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/// `spoor aws-trails`
@Command(
        name = "aws-trails",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the trails that the account knows of, and where each delivers to.",
            "It asks AWS; nothing is changed or fetched."
        })
final class AwsTrailsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private AwsOptions aws = new AwsOptions();

    @Override
    public Integer call() throws AwsException {
        try (AwsClients clients = new AwsClients(aws.access(), aws.mfaCode())) {
            List<Trails.Trail> trails = Trails.of(clients);
            PrintWriter out = spec.commandLine().getOut();
            for (Trails.Trail trail : trails) {
                out.println(trail.name() + ": " + trail.place());
                out.println(
                        "    "
                                + (trail.isOfOrganisation() ? "organisation" : "this account")
                                + ", "
                                + (trail.isOfAllRegions()
                                        ? "all Regions"
                                        : "only " + trail.homeRegion())
                                + (trail.hasDigests() ? ", with digests" : ", no digests")
                                + (trail.key().isEmpty() ? "" : ", KMS key " + trail.key()));
            }
            if (trails.isEmpty()) {
                out.println(
                        "No trail logs this account in "
                                + clients.region()
                                + ". Its management events of the last 90 days are in Event"
                                + " history: spoor import event-history.");
                return ExitCode.FOUND_FAULTS;
            }
            return ExitCode.DONE;
        }
    }
}
