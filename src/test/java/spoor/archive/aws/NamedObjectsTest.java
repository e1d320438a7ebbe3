package spoor.archive.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class NamedObjectsTest {
    private static final List<String> ASKED = List.of("who asked");

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @AfterEach
    void close() {
        server.stop();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void listsFromTheNextNameOnAndLeavesOutWhatStandsBetween() throws AwsException {
        server.start();
        server.stubFor(
                listing("logs", "d/")
                        .withQueryParam("start-after", equalTo("d/a"))
                        .willReturn(page(true, "d/a1", "d/a2")));
        server.stubFor(
                listing("logs", "d/")
                        .withQueryParam("start-after", equalTo("d/y"))
                        .willReturn(page(false, "d/y0", "d/y1", "d/y2")));
        server.stubFor(
                listing("other", "one")
                        .withQueryParam("start-after", absent())
                        .withQueryParam("max-keys", equalTo("1"))
                        .willReturn(page(true, "one")));

        NamedObjects found =
                find(
                        "s3://other/one",
                        "s3://logs/d/y2",
                        "s3://logs/d/a1",
                        "s3://logs/d/a1x",
                        "s3://logs/d/y1");

        assertThat(found.found())
                .isEqualTo(
                        Map.of(
                                new BucketPlace("logs", ""),
                                List.of(
                                        object("d/", "d/a1"),
                                        object("d/", "d/y1"),
                                        object("d/", "d/y2")),
                                new BucketPlace("other", ""),
                                List.of(object("", "one"))));
        assertThat(found.gone()).containsExactly("s3://logs/d/a1x");
        assertThat(found.names()).containsExactly("who asked", "s3://logs/", "s3://other/");
        assertThat(server.getAllServeEvents()).hasSize(3);
    }

    @Test
    void aNameThatIsAlsoTheBeginningOfAnotherIsNotTakenForIt() throws AwsException {
        server.start();
        server.stubFor(listing("logs", "d/one").willReturn(page(false, "d/one2")));

        NamedObjects found = find("s3://logs/d/one");

        assertThat(found.found()).isEqualTo(Map.of(new BucketPlace("logs", ""), List.of()));
        assertThat(found.gone()).containsExactly("s3://logs/d/one");
    }

    @Test
    void whatNamesNoObjectIsRefused() {
        server.start();

        for (String name : List.of("s3://logs", "s3://logs/", "file:///etc/passwd")) {
            assertThatExceptionOfType(AwsException.class)
                    .isThrownBy(() -> find(name))
                    .withMessage("\"" + name + "\" names no object in S3.");
        }
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> NamedObjects.find(clients(), List.of("s3://a/b"), ASKED, () -> true));
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private NamedObjects find(String... uris) throws AwsException {
        return NamedObjects.find(clients(), List.of(uris), ASKED, () -> false);
    }

    private AwsClients clients() throws AwsException {
        return S3Server.clients(URI.create(server.baseUrl()));
    }

    private static BucketObject object(String folder, String key) {
        return new BucketObject(TrailFolder.outside(folder), key, 7, "tag", false);
    }

    private static MappingBuilder listing(String bucket, String prefix) {
        return get(urlPathEqualTo("/" + bucket)).withQueryParam("prefix", equalTo(prefix));
    }

    private static ResponseDefinitionBuilder page(boolean hasMore, String... keys) {
        String objects =
                Stream.of(keys)
                        .map(key ->
                                "<Contents><Key>%s</Key><Size>7</Size><ETag>\"tag\"</ETag></Contents>"
                                        .formatted(key))
                        .collect(Collectors.joining());
        String next = hasMore ? "<NextContinuationToken>more</NextContinuationToken>" : "";
        return aResponse()
                .withHeader("Content-Type", "application/xml")
                .withBody("<ListBucketResult>" + objects + next + "</ListBucketResult>");
    }
}
