package spoor.archive.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.RequestPayer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The quick way to an object gives what the client's way gives, or nothing.
class SignedGetsTest {
    private static final List<String> KEYS =
            List.of(
                    "AWSLogs/1/CloudTrail/a_20260101T0000Z_x.json.gz",
                    "with space + plus & and = sign.json",
                    "Ünïcode/日本/😀.json",
                    "a/.b/c..d.json",
                    "quo\"te's (1)*~%20.json",
                    "query?x=1#y.json");

    @Test
    void saysOfAnyObjectWhatTheClientSays() throws IOException {
        String bucket = S3Server.bucket("quick-same", true);
        for (String key : KEYS) {
            S3Server.put(bucket, key, bytes(key), Map.of("signature", "of " + KEYS.indexOf(key)));
        }
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            read(clients.s3().getObject(b -> b.bucket(bucket).key(KEYS.getFirst())));
            for (String key : KEYS) {
                ResponseInputStream<GetObjectResponse> usual =
                        clients.s3().getObject(b -> b.bucket(bucket).key(key));
                ResponseInputStream<GetObjectResponse> quick =
                        clients.gets().get(bucket, key).orElseThrow();
                assertThat(read(quick)).as(key).isEqualTo(read(usual)).isEqualTo(bytes(key));
                GetObjectResponse said = usual.response();
                assertThat(quick.response())
                        .as(key)
                        .isEqualTo(
                                GetObjectResponse.builder()
                                        .eTag(said.eTag())
                                        .versionId(said.versionId())
                                        .lastModified(said.lastModified())
                                        .contentLength(said.contentLength())
                                        .metadata(said.metadata())
                                        .build());
                assertThat(said.versionId()).isNotBlank();
                assertThat(said.metadata()).containsEntry("signature", "of " + KEYS.indexOf(key));
            }
        }
    }

    @Test
    void leavesToTheClientWhatItHasNoSampleOfAndWhatIsNotThere() throws IOException {
        String bucket = S3Server.bucket("quick-none", false);
        S3Server.put(bucket, "one.json", bytes("one"), Map.of());
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            assertThat(clients.gets().get(bucket, "one.json")).isEmpty();
            read(clients.s3().getObject(b -> b.bucket(bucket).key("one.json")));
            assertThat(clients.gets().get("quick-other", "one.json")).isEmpty();
            assertThat(clients.gets().get(bucket, "two.json")).isEmpty();
            assertThat(read(clients.gets().get(bucket, "one.json").orElseThrow()))
                    .isEqualTo(bytes("one"));
        }
    }

    @Test
    void asksWithTheHeadersOfTheClientWhoPaysAmongThem() throws IOException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
            server.stubFor(any(anyUrl()).willReturn(ok("bytes")));
            GetObjectRequest paying =
                    GetObjectRequest.builder()
                            .bucket("bucket")
                            .key("usual.json")
                            .requestPayer(RequestPayer.REQUESTER)
                            .build();
            read(clients.s3().getObject(paying));
            read(clients.gets().get("bucket", "quick.json").orElseThrow());

            LoggedRequest usual = asked(server, "/bucket/usual.json");
            LoggedRequest quick = asked(server, "/bucket/quick.json");
            Set<String> names = names(usual);
            names.removeAll(Set.of("amz-sdk-invocation-id", "amz-sdk-request"));
            assertThat(names(quick)).isEqualTo(names);
            assertThat(quick.getHeader("x-amz-request-payer")).isEqualTo("requester");
            assertThat(signedBy(quick)).isEqualTo(signedBy(usual));
            assertThat(quick.getHeader("Authorization"))
                    .contains("x-amz-request-payer")
                    .isNotEqualTo(usual.getHeader("Authorization"));
        } finally {
            server.stop();
        }
    }

    @Test
    void holdsNoConnectionOfAnAnswerThatItCannotRead() throws IOException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
            server.stubFor(any(anyUrl()).willReturn(ok("bytes")));
            server.stubFor(
                    any(urlEqualTo("/bucket/odd.json"))
                            .willReturn(ok("bytes").withHeader("Last-Modified", "yesterday")));
            read(clients.s3().getObject(b -> b.bucket("bucket").key("usual.json")));
            for (int i = 0; i <= AwsClients.CONNECTIONS; i++) {
                assertThat(clients.gets().get("bucket", "odd.json")).isEmpty();
            }
            assertThat(read(clients.gets().get("bucket", "quick.json").orElseThrow()))
                    .isEqualTo(bytes("bytes"));
        } finally {
            server.stop();
        }
    }

    private static LoggedRequest asked(WireMockServer server, String path) {
        return server.findAll(getRequestedFor(urlEqualTo(path))).getFirst();
    }

    private static Set<String> names(LoggedRequest request) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(request.getAllHeaderKeys());
        return names;
    }

    /// Key, day, Region and service of a signature.
    private static String signedBy(LoggedRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization.substring(0, authorization.indexOf(','));
    }

    private static byte[] read(ResponseInputStream<GetObjectResponse> in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
