package spoor.archive.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on this machine that answers the SDK as the test says, and keeps what it was asked. As
/// long as it is open, the SDK finds credentials that mean nothing, and no other.
final class FakeAws implements AutoCloseable {
    static final String ACCOUNT = "111122223333";

    private static final Pattern SCOPE =
            Pattern.compile("Credential=([^/]+)/[0-9]+/([^/]+)/([^/]+)/aws4_request");
    private static final String CALLER =
            """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/analyst</Arn>
            <UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>
            </GetCallerIdentityResponse>\
            """;

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Properties properties = new Properties();
    private final WireMockServer server;
    private volatile Function<Asked, ResponseDefinitionBuilder> answers;

    /// @param key of the credentials that signed it
    /// @param service `sts`, `cloudtrail`, `s3` …
    record Asked(String key, String region, String service, String target, String body) {
        boolean isOf(String name) {
            return service.equals(name);
        }
    }

    FakeAws(Path folder, Function<Asked, ResponseDefinitionBuilder> answers) {
        this.answers = answers;
        server =
                new WireMockServer(
                        options()
                                .dynamicPort()
                                .extensions(new Answers())
                                .asynchronousResponseEnabled(true));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(WireMock.ok()));
        properties.set("aws.accessKeyId", "AKIAUSUAL");
        properties.set("aws.secretAccessKey", "meaningless");
        properties.set("aws.configFile", folder.resolve("config").toString());
        properties.set("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
        properties.set("aws.disableEc2Metadata", "true");
        properties.set("aws.region", "eu-west-1");
    }

    void answer(Function<Asked, ResponseDefinitionBuilder> now) {
        answers = now;
    }

    AwsAccess access() {
        return new AwsAccess(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(uri()), false);
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    List<Asked> asked(String service) {
        return asked.stream().filter(a -> a.isOf(service)).toList();
    }

    static ResponseDefinitionBuilder caller() {
        return WireMock.ok(CALLER).withHeader("Content-Type", "text/xml");
    }

    static ResponseDefinitionBuilder json(String body) {
        return WireMock.ok(body).withHeader("Content-Type", "application/x-amz-json-1.1");
    }

    /// A failure as services with JSON say it.
    static ResponseDefinitionBuilder refusal(int status, String code, String message) {
        return WireMock.status(status)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withHeader("x-amzn-ErrorType", code)
                .withBody("{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
    }

    /// A failure as S3 and STS say it.
    static ResponseDefinitionBuilder xmlRefusal(int status, String code, String message) {
        String error =
                "<Error><Code>%s</Code><Message>%s</Message></Error>".formatted(code, message);
        return WireMock.status(status).withHeader("Content-Type", "text/xml").withBody(error);
    }

    static ResponseDefinitionBuilder stsRefusal(int status, String code, String message) {
        return WireMock.status(status)
                .withHeader("Content-Type", "text/xml")
                .withBody(
                        "<ErrorResponse><Error><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                                .formatted(code, message));
    }

    @Override
    public void close() {
        server.stop();
        properties.close();
    }

    /// Properties of the system, as long as it is open.
    static final class Properties implements AutoCloseable {
        private final Map<String, Optional<String>> before = new java.util.HashMap<>();

        void set(String name, String value) {
            before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
            System.setProperty(name, value);
        }

        void clear(String name) {
            before.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
            System.clearProperty(name);
        }

        @Override
        public void close() {
            before.forEach((name, value) ->
                    value.ifPresentOrElse(
                            v -> System.setProperty(name, v), () -> System.clearProperty(name)));
        }
    }

    void clear(String property) {
        properties.clear(property);
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            Matcher scope = SCOPE.matcher(String.valueOf(request.getHeader("Authorization")));
            boolean isSigned = scope.find();
            Asked one =
                    new Asked(
                            isSigned ? scope.group(1) : "",
                            isSigned ? scope.group(2) : "",
                            isSigned ? scope.group(3) : "",
                            String.valueOf(request.getHeader("X-Amz-Target")),
                            request.getBodyAsString());
            asked.add(one);
            return answers.apply(one).build();
        }

        @Override
        public String getName() {
            return "answers";
        }
    }
}
