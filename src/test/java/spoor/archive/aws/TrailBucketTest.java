package spoor.archive.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import org.junit.jupiter.api.Test;

import spoor.archive.Packed;
import spoor.event.DeliveryDays;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class TrailBucketTest {
    private static final String ORGANISATION = "trail/AWSLogs/o-abcdefghij/";
    private static final List<String> KEYS =
            List.of(
                    ORGANISATION + "111111111111/CloudTrail/eu-central-1/2023/07/09/a.json.gz",
                    ORGANISATION + "111111111111/CloudTrail/eu-central-1/2023/07/10/b.json.gz",
                    ORGANISATION + "111111111111/CloudTrail/eu-central-1/2023/07/11/c.json.gz",
                    ORGANISATION + "111111111111/CloudTrail/eu-central-1/2023/07/12/d.json.gz",
                    ORGANISATION + "111111111111/CloudTrail/eu-central-1/2023/07/13/e.json.gz",
                    ORGANISATION + "111111111111/CloudTrail/us-east-1/2023/07/11/f.json.gz",
                    ORGANISATION + "111111111111/CloudTrail-Digest/us-east-1/2023/07/11/g.json.gz",
                    ORGANISATION + "111111111111/vpcflowlogs/us-east-1/2023/07/11/h.log.gz",
                    ORGANISATION + "222222222222/CloudTrail/us-east-1/2023/07/11/i.json.gz",
                    "trail/AWSLogs/111111111111/Config/us-east-1/2023/7/11/j.json.gz",
                    "elsewhere/k.json.gz");

    private static final String DENIED =
            "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";

    private static final String LISTED =
            """
            <ListBucketResult><Contents><Key>elsewhere/k.json.gz</Key><Size>3</Size>\
            <ETag>"1"</ETag></Contents><IsTruncated>false</IsTruncated></ListBucketResult>\
            """;

    @Test
    void findsTheAccountsAndRegionsOfATrailAndNothingOfOtherServices() throws IOException {
        String bucket = filled("found");

        List<TrailFolder> folders = folders(bucket, "");

        assertThat(folders)
                .extracting(f -> f.account() + " " + f.kind() + " " + f.region())
                .containsExactly(
                        "111111111111 CloudTrail-Digest us-east-1",
                        "111111111111 CloudTrail eu-central-1",
                        "111111111111 CloudTrail us-east-1",
                        "222222222222 CloudTrail us-east-1");
        assertThat(folders).extracting(TrailFolder::organisation).containsOnly("o-abcdefghij");
    }

    @Test
    void listsWhatIsChosenWithADayOfMarginOnEitherSide() throws IOException {
        String bucket = filled("chosen");
        TrailChoice choice =
                new TrailChoice(
                        Set.of("111111111111"),
                        Set.of("eu-central-1"),
                        Set.of("CloudTrail"),
                        Optional.of(
                                DeliveryDays.of(
                                        Instant.parse("2023-07-11T08:00:00Z"),
                                        Instant.parse("2023-07-11T09:00:00Z"),
                                        1)));

        assertThat(keys(bucket, "trail", choice))
                .containsExactly(KEYS.get(1), KEYS.get(2), KEYS.get(3));
    }

    @Test
    void findsOnlyTheFoldersThatAreChosenAndNeverAllOfThemInstead() throws IOException {
        String bucket = filled("pruned");
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            TrailBucket trail = bucket(clients, bucket, "trail");
            assertThat(trail.folders(of(Set.of("222222222222"), Set.of(), Set.of())))
                    .extracting(TrailFolder::account)
                    .containsExactly("222222222222");
            assertThat(trail.folders(of(Set.of(), Set.of(), Set.of("CloudTrail-Digest"))))
                    .extracting(TrailFolder::kind)
                    .containsExactly("CloudTrail-Digest");
            assertThat(trail.folders(of(Set.of(), Set.of("eu-central-1"), Set.of())))
                    .extracting(TrailFolder::region)
                    .containsExactly("eu-central-1");
            assertThat(trail.folders(of(Set.of("333333333333"), Set.of(), Set.of()))).isEmpty();
            assertThat(trail.folders(of(Set.of(), Set.of("sa-east-1"), Set.of()))).isEmpty();
        }
    }

    private static TrailChoice of(Set<String> accounts, Set<String> regions, Set<String> kinds) {
        return new TrailChoice(accounts, regions, kinds, Optional.empty());
    }

    @Test
    void takesAPrefixWithinATrailAnObjectAndAFolderOutsideOfAnyTrailAsTheyAre() throws IOException {
        String bucket = filled("within");

        assertThat(keys(bucket, KEYS.get(5).replace("/f.json.gz", ""), TrailChoice.ALL))
                .containsExactly(KEYS.get(5));
        assertThat(keys(bucket, KEYS.get(3), TrailChoice.ALL)).containsExactly(KEYS.get(3));
        assertThat(keys(bucket, "elsewhere", TrailChoice.ALL)).containsExactly(KEYS.get(10));
        assertThat(keys(bucket, "nowhere", TrailChoice.ALL)).isEmpty();
    }

    @Test
    void tellsTheFirstAndTheLastDayOfTheFoldersThatAreChosen() throws IOException {
        String bucket = filled("days");
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            TrailBucket trail = bucket(clients, bucket, "");
            List<TrailFolder> folders = trail.folders(TrailChoice.ALL);

            assertThat(trail.days(folders))
                    .contains(
                            new DeliveryDays(
                                    LocalDate.parse("2023-07-09"), LocalDate.parse("2023-07-13")));
            assertThat(trail.days(List.of(folders.getLast())))
                    .contains(
                            new DeliveryDays(
                                    LocalDate.parse("2023-07-11"), LocalDate.parse("2023-07-11")));
            assertThat(trail.days(List.of(TrailFolder.outside("elsewhere/")))).isEmpty();
        }
    }

    @Test
    void listsAndReadsAtTheRequestersCostOnlyWhereThatIsSaid() throws IOException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403).withBody(DENIED)));
            server.stubFor(
                    any(anyUrl())
                            .withHeader("x-amz-request-payer", equalTo("requester"))
                            .willReturn(ok(LISTED)));
            server.stubFor(
                    any(urlPathEqualTo("/costly/elsewhere/k.json.gz"))
                            .withHeader("x-amz-request-payer", equalTo("requester"))
                            .willReturn(ok("log")));
            AwsAccess access = S3Server.access(URI.create(server.baseUrl()));

            try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
                assertThatExceptionOfType(AwsException.class)
                        .isThrownBy(() -> bucket(clients, "costly", "").folders(TrailChoice.ALL))
                        .withMessageContaining("has the requester pay")
                        .matches(e -> e.problem() == AwsProblem.DENIED);
            }
            AwsAccess paying =
                    new AwsAccess(
                            access.profile(),
                            access.role(),
                            access.region(),
                            access.endpoint(),
                            true);
            try (AwsClients clients = new AwsClients(paying, AwsAccess.MfaCode.NONE)) {
                TrailBucket bucket = bucket(clients, "costly", "elsewhere/");
                List<BucketObject> objects =
                        bucket.objects(bucket.folders(TrailChoice.ALL), TrailChoice.ALL, _ -> {});
                assertThat(objects)
                        .extracting(BucketObject::key)
                        .containsExactly("elsewhere/k.json.gz");
                ObjectFetch fetch =
                        new ObjectFetch(clients, BucketPlace.of("costly"), Path.of("unused"));
                for (int i = 0; i < 2; i++) {
                    fetch.of(objects.getFirst(), () -> {}, () -> false).release();
                }
            }
            server.verify(
                    2,
                    getRequestedFor(urlPathEqualTo("/costly/elsewhere/k.json.gz"))
                            .withHeader("x-amz-request-payer", equalTo("requester")));
        } finally {
            server.stop();
        }
    }

    @Test
    void saysThatThereIsNoSuchBucket() {
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> folders("not-there", ""))
                .withMessageStartingWith(
                        "There is no such bucket, so AWS did not give the list of s3://not-there/.")
                .matches(e -> e.problem() == AwsProblem.NO_BUCKET);
    }

    @Test
    void readsPlacesAsPeopleWriteThem() throws AwsException {
        assertThat(BucketPlace.of("s3://logs")).isEqualTo(new BucketPlace("logs", ""));
        assertThat(BucketPlace.of("logs/a/b")).isEqualTo(new BucketPlace("logs", "a/b/"));
        assertThat(BucketPlace.of("s3://logs/a.json.gz").prefix()).isEqualTo("a.json.gz");
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> BucketPlace.of("s3://Not A Bucket/x"))
                .matches(e -> e.problem() == AwsProblem.NOT_ALLOWED);
    }

    private static String filled(String name) throws IOException {
        S3Server.bucket(name, false);
        for (String key : KEYS) {
            S3Server.put(name, key, Packed.gzip("{\"Records\":[]}"), Map.of());
        }
        return name;
    }

    private static List<TrailFolder> folders(String bucket, String prefix) throws AwsException {
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            return bucket(clients, bucket, prefix).folders(TrailChoice.ALL);
        }
    }

    private static List<String> keys(String bucket, String prefix, TrailChoice choice)
            throws AwsException {
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            TrailBucket listed = bucket(clients, bucket, prefix);
            return listed.objects(listed.folders(choice), choice, _ -> {}).stream()
                    .map(BucketObject::key)
                    .toList();
        }
    }

    private static TrailBucket bucket(AwsClients clients, String bucket, String prefix)
            throws AwsException {
        return new TrailBucket(clients, BucketPlace.of(bucket + "/" + prefix), () -> false);
    }
}
