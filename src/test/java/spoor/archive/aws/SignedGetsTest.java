package spoor.archive.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.RequestPayer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void saysOfAnyObjectWhatTheClientSays() throws IOException {
        String bucket = S3Server.bucket("quick-same", true);
        for (String key : KEYS) {
            S3Server.put(bucket, key, bytes(key), Map.of("signature", "of " + KEYS.indexOf(key)));
        }
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            read(usual(clients, bucket, KEYS.getFirst()));
            for (String key : KEYS) {
                OpenObject usual = usual(clients, bucket, key);
                OpenObject quick = clients.gets().get(bucket, key).orElseThrow();
                assertThat(read(quick)).as(key).isEqualTo(read(usual)).isEqualTo(bytes(key));
                assertThat(quick.stored()).as(key).isEqualTo(usual.stored());
                assertThat(quick.length()).hasValue(bytes(key).length).isEqualTo(usual.length());
                assertThat(quick.stored().version()).isNotBlank();
                assertThat(quick.stored().tag()).isNotBlank();
                assertThat(quick.stored().modified()).isPositive();
                assertThat(quick.stored().metadata())
                        .containsEntry("signature", "of " + KEYS.indexOf(key));
            }
        }
    }

    @Test
    void leavesToTheClientWhatItHasNoSampleOfAndWhatIsNotThere() throws IOException {
        String bucket = S3Server.bucket("quick-none", false);
        S3Server.put(bucket, "one.json", bytes("one"), Map.of());
        try (AwsClients clients = S3Server.clients(S3Server.address())) {
            assertThat(clients.gets().get(bucket, "one.json")).isEmpty();
            read(usual(clients, bucket, "one.json"));
            assertThat(clients.gets().get("quick-other", "one.json")).isEmpty();
            assertThat(clients.gets().get(bucket, "two.json")).isEmpty();
            assertThat(read(clients.gets().get(bucket, "one.json").orElseThrow()))
                    .isEqualTo(bytes("one"));
        }
    }

    @Test
    void asksWithTheHeadersOfTheClientWhoPaysAmongThem() throws IOException {
        try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
            server.stubFor(any(anyUrl()).willReturn(ok("bytes")));
            GetObjectRequest paying =
                    GetObjectRequest.builder()
                            .bucket("bucket")
                            .key("usual.json")
                            .requestPayer(RequestPayer.REQUESTER)
                            .build();
            read(OpenObject.of(clients.s3().getObject(paying)));
            read(clients.gets().get("bucket", "quick.json").orElseThrow());

            LoggedRequest usual = asked("/bucket/usual.json");
            LoggedRequest quick = asked("/bucket/quick.json");
            Set<String> names = names(usual);
            names.removeAll(Set.of("amz-sdk-invocation-id", "amz-sdk-request"));
            assertThat(names(quick)).containsAll(names);
            assertThat(quick.getHeader("User-Agent")).isEqualTo(usual.getHeader("User-Agent"));
            assertThat(quick.getHeader("x-amz-request-payer")).isEqualTo("requester");
            assertThat(signedBy(quick)).isEqualTo(signedBy(usual));
            assertThat(quick.getHeader("Authorization"))
                    .contains("x-amz-request-payer")
                    .isNotEqualTo(usual.getHeader("Authorization"));
        }
    }

    @Test
    void leavesToTheClientWhatIsRefusedAndWhereS3AsksToSlowDown() throws IOException {
        try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
            server.stubFor(any(anyUrl()).willReturn(ok("bytes")));
            read(usual(clients, "bucket", "usual.json"));
            for (int status : List.of(206, 301, 401, 403, 407, 500, 503)) {
                server.stubFor(
                        any(urlEqualTo("/bucket/odd.json"))
                                .willReturn(
                                        status(status)
                                                .withBody("what the client reads")
                                                .withHeader("Location", "/bucket/usual.json")));
                assertThat(clients.gets().get("bucket", "odd.json")).as("%d", status).isEmpty();
            }
            assertThat(server.findAll(getRequestedFor(urlEqualTo("/bucket/odd.json")))).hasSize(7);
            assertThat(server.findAll(getRequestedFor(urlEqualTo("/bucket/usual.json"))))
                    .as("a redirection is not followed")
                    .hasSize(1);
            assertThat(read(clients.gets().get("bucket", "quick.json").orElseThrow()))
                    .isEqualTo(bytes("bytes"));
        }
    }

    @Test
    void goesByTheClockOfS3WhereTheOneHereIsWrong() throws IOException {
        try (AwsClients clients = S3Server.clients(URI.create(server.baseUrl()))) {
            ZonedDateTime there = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1);
            server.stubFor(any(anyUrl()).willReturn(ok("bytes")));
            server.stubFor(
                    any(urlEqualTo("/bucket/usual.json"))
                            .inScenario("clock")
                            .whenScenarioStateIs(Scenario.STARTED)
                            .willSetStateTo("told")
                            .willReturn(
                                    FakeAws.xmlRefusal(403, "RequestTimeTooSkewed", "too skewed")
                                            .withHeader(
                                                    "Date",
                                                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                                            there))));
            read(usual(clients, "bucket", "usual.json"));
            read(clients.gets().get("bucket", "quick.json").orElseThrow());

            assertThat(server.findAll(getRequestedFor(urlEqualTo("/bucket/usual.json"))))
                    .hasSize(2);
            String date = asked("/bucket/quick.json").getHeader("X-Amz-Date");
            assertThat(date.substring(0, "20260101T12".length()))
                    .isIn(hour(there), hour(there.plusMinutes(1)));
        }
    }

    private static String hour(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HH").format(time);
    }

    @Test
    void isNoWayWhereAProxyIsToBeAsked() throws IOException {
        String bucket = S3Server.bucket("quick-proxy", false);
        S3Server.put(bucket, "one.json", bytes("one"), Map.of());
        AwsCredentialsProvider credentials =
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
        Map<String, SignedGets> ways =
                Map.of(
                        "direct",
                        new SignedGets(credentials, _ -> null),
                        "proxy",
                        new SignedGets(credentials, Map.of("https_proxy", "http://proxy")::get));
        for (Map.Entry<String, SignedGets> way : ways.entrySet()) {
            try (S3Client client =
                    S3Client.builder()
                            .credentialsProvider(credentials)
                            .region(Region.US_EAST_1)
                            .endpointOverride(S3Server.address())
                            .forcePathStyle(true)
                            .overrideConfiguration(c -> c.addExecutionInterceptor(way.getValue()))
                            .build()) {
                read(OpenObject.of(client.getObject(b -> b.bucket(bucket).key("one.json"))));
            }
            Optional<OpenObject> quick = way.getValue().get(bucket, "one.json");
            assertThat(quick.isPresent()).as(way.getKey()).isEqualTo(way.getKey().equals("direct"));
            if (quick.isPresent()) {
                read(quick.get());
            }
        }
    }

    private LoggedRequest asked(String path) {
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

    private static OpenObject usual(AwsClients clients, String bucket, String key) {
        return OpenObject.of(clients.s3().getObject(b -> b.bucket(bucket).key(key)));
    }

    private static byte[] read(OpenObject object) throws IOException {
        try (object) {
            return object.in().readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
