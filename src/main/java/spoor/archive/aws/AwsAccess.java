package spoor.archive.aws;

import java.net.URI;
import java.util.Optional;

/// By what right AWS is asked, and where. Holds no secret: keys are looked up by the SDK when they
/// are needed and are kept nowhere.
///
/// @param profile of the files of the AWS command line; without one the SDK's usual chain decides
/// @param role to assume with those credentials
/// @param region where the account is asked; without one that of the profile or the environment
/// @param endpoint in place of AWS's own, for stores that speak the same language
/// @param isPaying whether the requester pays, as some buckets demand
public record AwsAccess(
        Optional<String> profile,
        Optional<Role> role,
        Optional<String> region,
        Optional<URI> endpoint,
        boolean isPaying) {
    public static final AwsAccess USUAL =
            new AwsAccess(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// A role.
    ///
    /// @param mfaSerial the ARN or serial number of the device whose code is to be asked for
    public record Role(String arn, Optional<String> externalId, Optional<String> mfaSerial) {}

    /// Asks a person for the code that an MFA device shows now. May be called by any thread, and
    /// again when a session runs out.
    @FunctionalInterface
    public interface MfaCode {
        /// Where nobody can be asked.
        MfaCode NONE = _ -> Optional.empty();

        /// @param serial as [Role#mfaSerial]
        /// @return the code; empty if the person gave none
        Optional<String> ask(String serial);
    }
}
