package spoor.archive.aws;

import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;

import java.util.Comparator;
import java.util.List;

/// The trails that an account knows of, its organisation's included.
public final class Trails {
    private Trails() {}

    /// A trail.
    ///
    /// @param place where it delivers to
    /// @param homeRegion where it was made
    /// @param isOfOrganisation whether it logs all accounts of an organisation
    /// @param isOfAllRegions whether it logs all Regions, or its home alone
    /// @param key the KMS key that its files are encrypted with; empty if none of the account's own
    /// @param hasDigests whether it delivers digests, by which files can be validated
    public record Trail(
            String name,
            BucketPlace place,
            String homeRegion,
            boolean isOfOrganisation,
            boolean isOfAllRegions,
            String key,
            boolean hasDigests) {}

    /// Asks for all trails that log the account in the Region of the access, by name.
    ///
    /// @throws AwsException if AWS does not tell
    public static List<Trail> of(AwsClients clients) throws AwsException {
        DescribeTrailsResponse said =
                clients.asked(
                        "the trails of the account",
                        () ->
                                clients.cloudTrail(clients.region())
                                        .describeTrails(r -> r.includeShadowTrails(true)));
        return said.trailList().stream()
                .filter(t -> t.s3BucketName() != null)
                .map(Trails::trail)
                .sorted(Comparator.comparing(Trail::name))
                .toList();
    }

    private static Trail trail(software.amazon.awssdk.services.cloudtrail.model.Trail said) {
        String prefix = said.s3KeyPrefix() == null ? "" : said.s3KeyPrefix();
        boolean isFolder = prefix.isEmpty() || prefix.endsWith("/");
        return new Trail(
                said.name() == null ? "" : said.name(),
                new BucketPlace(said.s3BucketName(), isFolder ? prefix : prefix + "/"),
                said.homeRegion() == null ? "" : said.homeRegion(),
                Boolean.TRUE.equals(said.isOrganizationTrail()),
                Boolean.TRUE.equals(said.isMultiRegionTrail()),
                said.kmsKeyId() == null ? "" : said.kmsKeyId(),
                Boolean.TRUE.equals(said.logFileValidationEnabled()));
    }
}
