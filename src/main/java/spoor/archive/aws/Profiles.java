package spoor.archive.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

import java.util.Optional;

/// What the files of the AWS command line say of the profile in use. The SDK reads most of it; a
/// profile whose role wants a code of an MFA device it does not, so that is done here.
final class Profiles {
    /// Where IAM, STS and Event history of global services are at home.
    private static final Region USUAL = Region.US_EAST_1;

    private final AwsAccess access;
    private final Optional<Profile> profile;

    /// @throws AwsException if there is no such profile, or the files are broken
    Profiles(AwsAccess access) throws AwsException {
        this.access = access;
        ProfileFile files;
        try {
            files = ProfileFile.defaultProfileFile();
        } catch (RuntimeException e) {
            throw new AwsException(
                    AwsProblem.NO_PROFILE,
                    "The files of the AWS command line cannot be read (" + e.getMessage() + ").",
                    e);
        }
        this.profile = access.profile().flatMap(files::profile);
        if (access.profile().isPresent() && profile.isEmpty()) {
            throw new AwsException(
                    AwsProblem.NO_PROFILE,
                    "There is no profile \""
                            + access.profile().get()
                            + "\" in ~/.aws/config or ~/.aws/credentials. There are: "
                            + String.join(
                                    ", ", files.profiles().keySet().stream().sorted().toList())
                            + ".",
                    null);
        }
    }

    private Optional<String> said(String property) {
        return profile.flatMap(p -> p.property(property)).filter(text -> !text.isBlank());
    }

    private boolean isByMfa() {
        return said("role_arn").isPresent() && said("mfa_serial").isPresent();
    }

    /// The role to assume beyond what the SDK does by itself.
    Optional<AwsAccess.Role> role() {
        if (access.role().isPresent() || !isByMfa()) {
            return access.role();
        }
        return Optional.of(
                new AwsAccess.Role(
                        said("role_arn").orElseThrow(), said("external_id"), said("mfa_serial")));
    }

    /// The credentials before any role is assumed by us.
    AwsCredentialsProvider own() {
        if (access.profile().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        boolean isOurs = access.role().isEmpty() && isByMfa();
        String name = access.profile().get();
        return ProfileCredentialsProvider.create(
                isOurs ? said("source_profile").orElse(name) : name);
    }

    Region region() {
        Optional<String> named = access.region().or(() -> said("region"));
        if (named.isPresent()) {
            return Region.of(named.get());
        }
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (RuntimeException _) {
            return USUAL;
        }
    }
}
