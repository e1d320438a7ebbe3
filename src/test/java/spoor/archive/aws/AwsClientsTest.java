package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

class AwsClientsTest {
    private static final String ROLE = "arn:aws:iam::444455556666:role/Auditor";
    private static final String DEVICE = "arn:aws:iam::111122223333:mfa/alice";
    private static final String ASSUMED =
            """
            <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <AssumeRoleResult><Credentials><AccessKeyId>ASIAROLE</AccessKeyId>
            <SecretAccessKey>meaningless</SecretAccessKey><SessionToken>token</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>
            </AssumeRoleResponse>\
            """;

    @TempDir private Path folder;

    private FakeAws aws;
    private final List<String> devices = new ArrayList<>();
    private final AwsAccess.MfaCode code =
            device -> {
                devices.add(device);
                return Optional.of("123456");
            };

    @BeforeEach
    void start() {
        aws =
                new FakeAws(
                        folder,
                        asked ->
                                asked.body().contains("Action=AssumeRole")
                                        ? WireMock.ok(ASSUMED)
                                                .withHeader("Content-Type", "text/xml")
                                        : FakeAws.caller());
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void saysWhoAsks() throws AwsException {
        assertThat(caller(aws.access()))
                .isEqualTo(
                        new AwsClients.Caller(
                                "111122223333", "arn:aws:iam::111122223333:user/analyst"));
        assertThat(aws.asked("sts")).extracting(FakeAws.Asked::region).containsExactly("eu-west-1");
    }

    @Test
    void saysWhereWhatAnswersKnowsNothingOfCallers() {
        aws.close();
        aws =
                new FakeAws(
                        folder,
                        _ -> WireMock.ok("<Other/>").withHeader("Content-Type", "text/xml"));
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(aws.access()))
                .withMessageContaining("it may serve S3 alone")
                .matches(e -> e.problem() == AwsProblem.OTHER);
    }

    @Test
    void assumesARoleWithExternalIdAndCode() throws AwsException {
        caller(
                with(
                        Optional.empty(),
                        Optional.of(
                                new AwsAccess.Role(
                                        ROLE, Optional.of("a b+c"), Optional.of(DEVICE)))));

        assertThat(devices).containsExactly(DEVICE);
        assertThat(aws.asked)
                .extracting(FakeAws.Asked::key)
                .containsExactly("AKIAUSUAL", "ASIAROLE");
        assertThat(form(aws.asked.getFirst()))
                .containsExactly(
                        "Action=AssumeRole",
                        "ExternalId=a b+c",
                        "RoleArn=" + ROLE,
                        "RoleSessionName=spoor",
                        "SerialNumber=" + DEVICE,
                        "TokenCode=123456",
                        "Version=2011-06-15");
    }

    @Test
    void assumesARoleWithNeitherWhereNeitherIsWanted() throws AwsException {
        caller(
                with(
                        Optional.empty(),
                        Optional.of(new AwsAccess.Role(ROLE, Optional.empty(), Optional.empty()))));

        assertThat(devices).isEmpty();
        assertThat(form(aws.asked.getFirst()))
                .containsExactly(
                        "Action=AssumeRole",
                        "RoleArn=" + ROLE,
                        "RoleSessionName=spoor",
                        "Version=2011-06-15");
    }

    @Test
    void assumesTheRoleOfAProfileThatWantsACode() throws AwsException {
        profiles();

        caller(with(Optional.of("audit"), Optional.empty()));

        assertThat(devices).containsExactly(DEVICE);
        assertThat(aws.asked)
                .extracting(FakeAws.Asked::key)
                .containsExactly("AKIABASE", "ASIAROLE");
        assertThat(aws.asked)
                .extracting(FakeAws.Asked::region)
                .containsExactly("eu-central-1", "eu-central-1");
        assertThat(form(aws.asked.getFirst()))
                .containsExactly(
                        "Action=AssumeRole",
                        "ExternalId=ours",
                        "RoleArn=" + ROLE,
                        "RoleSessionName=spoor",
                        "SerialNumber=" + DEVICE,
                        "TokenCode=123456",
                        "Version=2011-06-15");
    }

    @Test
    void usesTheKeysOfAProfile() throws AwsException {
        profiles();
        caller(with(Optional.of("base"), Optional.empty()));
        assertThat(aws.asked).extracting(FakeAws.Asked::key).containsExactly("AKIABASE");
    }

    @Test
    void asksForNothingWithoutTheCode() {
        AwsAccess access =
                with(
                        Optional.empty(),
                        Optional.of(
                                new AwsAccess.Role(ROLE, Optional.empty(), Optional.of(DEVICE))));

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> {
                    try (AwsClients clients = new AwsClients(access, AwsAccess.MfaCode.NONE)) {
                        clients.caller();
                    }
                })
                .withMessage(
                        "AWS wants the code of an MFA device, and took none or not this one; it did"
                            + " not give who these credentials belong to. Start again with the code"
                            + " that the device shows now.")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.MFA);
        assertThat(aws.asked).isEmpty();
    }

    @Test
    void aServerInPlaceOfAwsNeedNotKnowWhoAsks() throws AwsException {
        try (AwsClients clients = clients(aws.access())) {
            assertThat(clients.callerIfKnown()).contains(clients.caller());
        }
        aws.close();
        aws = new FakeAws(folder, _ -> FakeAws.stsRefusal(404, "NotFound", "no such page"));
        try (AwsClients clients = clients(aws.access())) {
            assertThat(clients.callerIfKnown()).isEmpty();
        }
        aws.close();
        aws = new FakeAws(folder, _ -> FakeAws.stsRefusal(403, "ExpiredToken", "it is expired"));
        try (AwsClients clients = clients(aws.access())) {
            assertThatExceptionOfType(AwsException.class)
                    .isThrownBy(clients::callerIfKnown)
                    .extracting(AwsException::problem)
                    .isEqualTo(AwsProblem.EXPIRED);
        }
    }

    @Test
    void saysWhereThereIsNoSuchProfile() {
        profiles();
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(with(Optional.of("nobody"), Optional.empty())))
                .withMessage(
                        "There is no profile \"nobody\" in ~/.aws/config or ~/.aws/credentials."
                                + " There are: audit, base.")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.NO_PROFILE);
    }

    @Test
    void saysWhereThereAreNoCredentials() {
        aws.clear("aws.accessKeyId");
        aws.clear("aws.secretAccessKey");
        assertFails(
                AwsProblem.NO_CREDENTIALS,
                "No AWS credentials were found, so AWS was not asked for who these credentials"
                        + " belong to. Name a profile, or sign in first (aws sso login, aws"
                        + " configure).");
        assertThat(aws.asked).isEmpty();
    }

    @Test
    void saysWhereAwsCannotBeReached() {
        URI nobody = aws.uri();
        AwsAccess access = aws.access();
        aws.close();
        aws = new FakeAws(folder, _ -> FakeAws.caller());
        assertThat(nobody).isNotEqualTo(aws.uri());

        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(access))
                .withMessageStartingWith("AWS could not be reached for who these credentials")
                .extracting(AwsException::problem)
                .isEqualTo(AwsProblem.NO_CONNECTION);
    }

    @Test
    void saysWhatTheTokenServiceRefuses() {
        assertRefused(403, "ExpiredToken", "It is expired", AwsProblem.EXPIRED, "The AWS session");
        assertRefused(
                403, "InvalidClientTokenId", "bad", AwsProblem.BAD_CREDENTIALS, "AWS does not");
        assertRefused(
                403, "SignatureDoesNotMatch", "x", AwsProblem.BAD_CREDENTIALS, "AWS does not");
        assertRefused(
                403, "AccessDenied", "no", AwsProblem.DENIED, "These credentials may not read");
        assertRefused(
                403,
                "AccessDenied",
                "MultiFactorAuthentication failed with invalid MFA one time pass code.",
                AwsProblem.MFA,
                "AWS wants the code of an MFA device");
        assertRefused(400, "Odd", "Never heard", AwsProblem.OTHER, "AWS did not give who");
    }

    private void assertRefused(
            int status, String name, String message, AwsProblem problem, String words) {
        aws.answer(_ -> FakeAws.stsRefusal(status, name, message));
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(aws.access()))
                .withMessageStartingWith(words)
                .withMessageEndingWith(" (" + name + ": " + message + ")")
                .extracting(AwsException::problem)
                .isEqualTo(problem);
    }

    @Test
    void namesTheProfileToSignInTo() {
        profiles();
        aws.answer(_ -> FakeAws.stsRefusal(403, "ExpiredToken", "It is expired"));
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(with(Optional.of("base"), Optional.empty())))
                .withMessage(
                        "The AWS session has run out, so AWS did not give who these credentials"
                            + " belong to. Sign in again (aws sso login --profile base) and start"
                            + " it once more: what the case holds is not fetched again."
                            + " (ExpiredToken: It is expired)");
    }

    @Test
    void goesOnWhereAwsWantsItSlowerOnce() throws AwsException {
        aws.answer(_ ->
                aws.asked.size() < 2
                        ? FakeAws.stsRefusal(400, "Throttling", "Rate exceeded")
                        : FakeAws.caller());
        assertThat(caller(aws.access()).account()).isEqualTo("111122223333");
        assertThat(aws.asked).hasSize(2);
    }

    @Test
    void saysWhatAnObjectLacks() throws AwsException {
        assertObject(
                FakeAws.xmlRefusal(
                        403,
                        "AccessDenied",
                        "User is not authorized to perform: kms:Decrypt on resource"),
                AwsProblem.KMS_DENIED,
                "These credentials may not use the KMS key that s3://b/k is encrypted with. They"
                        + " need kms:Decrypt on that key. (AccessDenied: User is not authorized to"
                        + " perform: kms:Decrypt on resource)");
        assertObject(
                FakeAws.xmlRefusal(403, "InvalidObjectState", "GLACIER"),
                AwsProblem.ARCHIVED,
                "AWS keeps s3://b/k in an archive storage class. Restore it in S3 first, then"
                        + " import again. (InvalidObjectState: GLACIER)");
        assertObject(
                FakeAws.xmlRefusal(404, "NoSuchKey", "gone"),
                AwsProblem.GONE,
                "AWS does not have s3://b/k any more; it was there when listed. (NoSuchKey: gone)");
        assertObject(
                FakeAws.xmlRefusal(404, "NoSuchBucket", "none"),
                AwsProblem.NO_BUCKET,
                "There is no such bucket, so AWS did not give s3://b/k. Look at its spelling; a"
                        + " trail's bucket may be in another account. (NoSuchBucket: none)");
    }

    private void assertObject(ResponseDefinitionBuilder answer, AwsProblem problem, String words)
            throws AwsException {
        aws.answer(_ -> answer);
        try (AwsClients clients = clients(aws.access())) {
            assertThatExceptionOfType(AwsException.class)
                    .isThrownBy(() ->
                            clients.asked(
                                    "s3://b/k",
                                    () ->
                                            clients.s3()
                                                    .getObjectAsBytes(r -> r.bucket("b").key("k"))))
                    .withMessage(words)
                    .extracting(AwsException::problem)
                    .isEqualTo(problem);
        }
    }

    @Test
    void stopsWhatWouldWriteBeforeItLeavesThisMachine() throws AwsException {
        try (AwsClients clients = clients(aws.access())) {
            S3Client s3 = clients.s3();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            s3.putObject(r -> r.bucket("b").key("k"), RequestBody.fromString("x")))
                    .withMessage("S3.PutObject is no call that only reads");
            assertThatIllegalStateException()
                    .isThrownBy(() -> s3.deleteObject(r -> r.bucket("b").key("k")));
            assertThatIllegalStateException()
                    .isThrownBy(() -> clients.cloudTrail("eu-west-1").stopLogging(r -> r.name("t")))
                    .withMessage("CloudTrail.StopLogging is no call that only reads");
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> clients.eventHistory("eu-west-1").deleteTrail(r -> r.name("t")));
            assertThatIllegalStateException()
                    .isThrownBy(() -> clients.athena().deleteWorkGroup(r -> r.workGroup("w")));
        }
        assertThat(aws.asked).isEmpty();
    }

    @Test
    void letsEachCallThroughThatReads() throws AwsException {
        Set<String> met = new TreeSet<>();
        aws.answer(_ -> WireMock.status(400));
        try (AwsClients clients = clients(aws.access())) {
            List<Function<AwsClients, Object>> calls =
                    List.of(
                            c -> c.s3().listObjectsV2(r -> r.bucket("b")),
                            c -> c.s3().getObjectAsBytes(r -> r.bucket("b").key("k")),
                            c -> c.s3().headBucket(r -> r.bucket("b")),
                            c -> c.cloudTrail("eu-west-1").describeTrails(),
                            c -> c.cloudTrail("eu-west-1").lookupEvents(),
                            c -> c.cloudTrail("eu-west-1").startQuery(r -> r.queryStatement("s")),
                            c -> c.cloudTrail("eu-west-1").describeQuery(r -> r.queryId("q")),
                            c -> c.cloudTrail("eu-west-1").getQueryResults(r -> r.queryId("q")),
                            c -> c.cloudTrail("eu-west-1").cancelQuery(r -> r.queryId("q")),
                            c -> c.athena().startQueryExecution(r -> r.queryString("s")),
                            c -> c.athena().getQueryExecution(r -> r.queryExecutionId("q")),
                            c -> c.athena().getQueryResults(r -> r.queryExecutionId("q")),
                            c -> c.athena().stopQueryExecution(r -> r.queryExecutionId("q")));
            for (Function<AwsClients, Object> call : calls) {
                try {
                    Object _ = call.apply(clients);
                } catch (IllegalStateException e) {
                    met.add(String.valueOf(e.getMessage()));
                } catch (RuntimeException _) {
                    // It left, and was refused.
                }
            }
            assertThat(calls.size() + 2).isEqualTo(OnlyReads.CALLS.size());
        }
        assertThat(met).isEmpty();
        assertThat(aws.asked).hasSize(13);
    }

    private void assertFails(AwsProblem problem, String words) {
        assertThatExceptionOfType(AwsException.class)
                .isThrownBy(() -> caller(aws.access()))
                .withMessageStartingWith(words)
                .extracting(AwsException::problem)
                .isEqualTo(problem);
    }

    private AwsAccess with(Optional<String> profile, Optional<AwsAccess.Role> role) {
        return new AwsAccess(profile, role, Optional.empty(), Optional.of(aws.uri()), false);
    }

    private AwsClients.Caller caller(AwsAccess access) throws AwsException {
        try (AwsClients clients = clients(access)) {
            return clients.caller();
        }
    }

    private AwsClients clients(AwsAccess access) throws AwsException {
        return new AwsClients(access, code);
    }

    private void profiles() {
        try {
            Files.writeString(
                    folder.resolve("config"),
                    """
                    [profile audit]
                    role_arn = %s
                    source_profile = base
                    external_id = ours
                    mfa_serial = %s
                    region = eu-central-1
                    """
                            .formatted(ROLE, DEVICE));
            Files.writeString(
                    folder.resolve("credentials"),
                    """
                    [base]
                    aws_access_key_id = AKIABASE
                    aws_secret_access_key = meaningless
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> form(FakeAws.Asked asked) {
        return Arrays.stream(asked.body().split("&"))
                .map(field -> URLDecoder.decode(field, StandardCharsets.UTF_8))
                .sorted()
                .toList();
    }
}
