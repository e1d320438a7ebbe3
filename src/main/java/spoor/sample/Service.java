package spoor.sample;

import org.jspecify.annotations.Nullable;

/// A service as records show it, a row of `services.tsv`.
///
/// @param prefix of its actions in IAM, which is not always the name of the source (`cloudwatch`)
/// @param host that the client names in its connection
/// @param home the Region in which a global service records all of its calls
/// @param denied the error code of a refused call
/// @param hidesRefused whether a refused call is recorded without its parameters
record Service(
        String name,
        String prefix,
        Template host,
        String eventVersion,
        @Nullable String apiVersion,
        @Nullable String home,
        String denied,
        boolean hidesRefused) {
    String source() {
        return name + ".amazonaws.com";
    }

    /// Where a call made in a Region is recorded.
    String regionOf(String region) {
        return home == null ? region : home;
    }

    /// Whether its records show only the account and the key of their caller, as those of the
    /// billing consoles do.
    boolean isSparse() {
        return prefix.equals("aws-portal") || name.equals("payments") || name.equals("tax");
    }

    boolean isS3() {
        return name.equals("s3");
    }
}
