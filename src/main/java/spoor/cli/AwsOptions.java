package spoor.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import spoor.archive.aws.AwsAccess;

import java.io.Console;
import java.net.URI;
import java.util.Optional;

/// By what right AWS is asked, which several commands take. Keys are never among the options: a
/// command line is seen by others and kept in a history.
final class AwsOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "A profile of the AWS command line. Without one the usual chain decides:"
                            + " environment, default profile, container, instance.")
    private @Nullable String profile;

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "The Region to ask in. Default: that of the profile or environment.")
    private @Nullable String region;

    @Option(
            names = "--role",
            paramLabel = "ARN",
            description = "A role to assume with those credentials.")
    private @Nullable String role;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            description = "The external id that the role wants.")
    private @Nullable String externalId;

    @Option(
            names = "--mfa",
            paramLabel = "SERIAL",
            description = "The MFA device whose code the role wants; the code is asked for.")
    private @Nullable String mfa;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Ask this server instead of AWS's own.")
    private @Nullable URI endpoint;

    /// @throws ParameterException if the options do not go together
    AwsAccess access() {
        return access(false);
    }

    /// @param isPaying as [AwsAccess#isPaying]
    /// @throws ParameterException if the options do not go together
    AwsAccess access(boolean isPaying) {
        if (role == null && (externalId != null || mfa != null)) {
            throw wrong("--external-id and --mfa belong to a role; name it with --role.");
        }
        if (endpoint != null && (endpoint.getScheme() == null || endpoint.getHost() == null)) {
            throw wrong("--endpoint takes a URL with its host, such as http://localhost:9000.");
        }
        return new AwsAccess(
                Optional.ofNullable(profile),
                Optional.ofNullable(role)
                        .map(arn ->
                                new AwsAccess.Role(
                                        arn,
                                        Optional.ofNullable(externalId),
                                        Optional.ofNullable(mfa))),
                Optional.ofNullable(region),
                Optional.ofNullable(endpoint),
                isPaying);
    }

    /// Asks at the terminal, where what is typed is not shown; where there is none, nobody is
    /// asked.
    AwsAccess.MfaCode mfaCode() {
        return serial -> {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                return Optional.empty();
            }
            char[] typed = console.readPassword("Code that %s shows now: ", serial);
            return Optional.ofNullable(typed)
                    .map(code -> new String(code).strip())
                    .filter(code -> !code.isEmpty());
        };
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
