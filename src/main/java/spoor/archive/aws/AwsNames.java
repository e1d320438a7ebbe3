package spoor.archive.aws;

import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

import java.util.List;

/// Names that a person chooses from. Nothing is sent to AWS for them.
public final class AwsNames {
    private AwsNames() {}

    /// The profiles of the AWS command line on this machine, by name; none where its files are
    /// missing or broken.
    public static List<String> profiles() {
        try {
            return ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList();
        } catch (RuntimeException _) {
            return List.of();
        }
    }

    /// The Regions that this program knows of, by name. There may be newer ones.
    public static List<String> regions() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion() && RegionMetadata.of(region) != null)
                .map(Region::id)
                .sorted()
                .toList();
    }

    /// How an ARN begins in a Region's part of AWS: `aws`, `aws-cn`, `aws-us-gov` or another.
    ///
    /// @param region `aws` is meant where it is empty or unknown
    public static String partition(String region) {
        return region.isEmpty() ? "aws" : PartitionMetadata.of(Region.of(region)).id();
    }
}
