package spoor.archive.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The connections to AWS of one piece of work. Safe for several threads; closing it breaks off
/// what is still under way, but for the quick way to objects: what it asked for ends with the
/// thread that asked.
public final class AwsClients implements AutoCloseable {
    /// Connections at a time, for all services together.
    static final int CONNECTIONS = 200;

    /// What the logs of the account will show of this program's own calls.
    private static final String SESSION = "spoor";

    private static final int ATTEMPTS = 6;
    static final Duration LONGEST_CONNECTING = Duration.ofSeconds(10);
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final AwsAccess access;
    private final SdkHttpClient http;
    private final Region region;
    private AwsCredentialsProvider credentials;
    private final SignedGets gets;
    private final Map<String, AutoCloseable> clients = new ConcurrentHashMap<>();

    /// @param mfa is asked where the role wants a code
    /// @throws AwsException if there is no such profile
    public AwsClients(AwsAccess access, AwsAccess.MfaCode mfa) throws AwsException {
        this.access = access;
        Profiles profiles = new Profiles(access);
        this.region = profiles.region();
        this.credentials = profiles.own();
        this.http =
                Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(LONGEST_CONNECTING)
                        .socketTimeout(LONGEST_SILENCE)
                        .build();
        Optional<AwsAccess.Role> role = profiles.role();
        if (role.isPresent()) {
            StsClient asOwn = settle(StsClient.builder()).build();
            this.credentials = assume(asOwn, role.get(), mfa);
        }
        this.gets = new SignedGets(credentials);
    }

    public AwsAccess access() {
        return access;
    }

    /// Who asks.
    ///
    /// @param account twelve digits
    public record Caller(String account, String arn) {}

    /// Asks AWS whose credentials these are.
    ///
    /// @throws AwsException if there are none, or none that are good
    public Caller caller() throws AwsException {
        GetCallerIdentityResponse said =
                asked("who these credentials belong to", () -> sts().getCallerIdentity());
        if (said.account() == null || said.arn() == null) {
            throw new AwsException(
                    AwsProblem.OTHER,
                    "What answered does not say who these credentials belong to. Look at the"
                            + " endpoint: it may serve S3 alone.",
                    null);
        }
        return new Caller(said.account(), said.arn());
    }

    /// As [#caller], but a server in place of AWS need not know who asks.
    ///
    /// @throws AwsException if the credentials are not good
    public Optional<Caller> callerIfKnown() throws AwsException {
        try {
            return Optional.of(caller());
        } catch (AwsException e) {
            if (access.endpoint().isPresent() && !e.problem().isOfSigningIn()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// The client of the bucket's Region, whichever that is.
    public S3Client s3() {
        return client(
                "s3",
                () ->
                        settle(S3Client.builder())
                                .overrideConfiguration(
                                        configuration(retries()).toBuilder()
                                                .addExecutionInterceptor(gets)
                                                .build())
                                .crossRegionAccessEnabled(true)
                                .forcePathStyle(access.endpoint().isPresent())
                                .build());
    }

    /// The quick way to objects, which learns from what [#s3] does.
    SignedGets gets() {
        return gets;
    }

    private StsClient sts() {
        return client("sts", () -> settle(StsClient.builder()).build());
    }

    /// @param region such as `eu-central-1`
    public CloudTrailClient cloudTrail(String region) {
        return client(
                "cloudtrail " + region,
                () -> settle(CloudTrailClient.builder()).region(Region.of(region)).build());
    }

    /// As [#cloudTrail], but each call is made once: Event history is asked at a pace of its own.
    CloudTrailClient eventHistory(String region) {
        return client(
                "event history " + region,
                () ->
                        settle(CloudTrailClient.builder())
                                .region(Region.of(region))
                                .overrideConfiguration(configuration(AwsRetryStrategy.doNotRetry()))
                                .build());
    }

    /// The client of the Region of the access.
    public AthenaClient athena() {
        return client("athena", () -> settle(AthenaClient.builder()).build());
    }

    /// The Region that is asked where nothing names another.
    public String region() {
        return region.id();
    }

    /// Has AWS do something, and says in words what is wrong if it does not.
    ///
    /// @param what is asked, for the words: `the list of …`
    /// @throws AwsException if AWS refuses, or cannot be reached after several attempts
    public <T> T asked(String what, Supplier<T> call) throws AwsException {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw AwsFailures.of(e, what, access);
        }
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B settle(B builder) {
        access.endpoint().ifPresent(builder::endpointOverride);
        return builder.httpClient(http)
                .region(region)
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration(retries()));
    }

    private static RetryStrategy retries() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .circuitBreakerEnabled(false)
                .build();
    }

    private static ClientOverrideConfiguration configuration(RetryStrategy retries) {
        return ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(new OnlyReads())
                .retryStrategy(retries)
                .build();
    }

    private <C extends AutoCloseable> C client(String name, Supplier<C> made) {
        @SuppressWarnings("unchecked") // each name has clients of one kind only
        C client = (C) clients.computeIfAbsent(name, _ -> made.get());
        return client;
    }

    private static AwsCredentialsProvider assume(
            StsClient asOwn, AwsAccess.Role role, AwsAccess.MfaCode mfa) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(asOwn)
                .refreshRequest(() -> assumeRole(role, mfa))
                .build();
    }

    private static AssumeRoleRequest assumeRole(AwsAccess.Role role, AwsAccess.MfaCode mfa) {
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder().roleArn(role.arn()).roleSessionName(SESSION);
        role.externalId().ifPresent(request::externalId);
        if (role.mfaSerial().isPresent()) {
            String serial = role.mfaSerial().get();
            request.serialNumber(serial)
                    .tokenCode(mfa.ask(serial).orElseThrow(AwsFailures.NoCode::new));
        }
        return request.build();
    }

    @Override
    public void close() {
        http.close();
        clients.clear();
    }
}
