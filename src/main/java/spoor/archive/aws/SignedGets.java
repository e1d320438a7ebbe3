package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.utils.DateUtils;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for small objects with less work than a client of S3 does, which takes longer over each of
/// them than the import. The client's first request for an object of a bucket, once answered, is
/// the pattern for the next: same host, same headers, another key, signed by the SDK's signer and
/// sent by the client's own connections. Whatever is not answered with the object goes the client's
/// way, which finds the bucket's Region, tries again, and says what is wrong.
final class SignedGets implements ExecutionInterceptor {
    private static final int OK = 200;
    private static final String AUTHORIZATION = "Authorization";
    private static final String DATE = "X-Amz-Date";
    private static final String TOKEN = "X-Amz-Security-Token";

    /// The SDK minds streams that nobody reads; ours are read at once.
    private static final Duration NO_TIMER = Duration.ZERO;

    private static final String METADATA = "x-amz-meta-";
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

    /// `AWS4-HMAC-SHA256 Credential=KEY/DAY/REGION/s3/aws4_request, …`
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/([^/]+)/s3/aws4_request,.*");

    /// What each request has of its own.
    private static final Set<String> OF_ONE =
            Set.of(AUTHORIZATION, DATE, TOKEN, "amz-sdk-invocation-id", "amz-sdk-request");

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    SignedGets(SdkHttpClient http, AwsCredentialsProvider credentials) {
        this.http = http;
        this.credentials = credentials;
    }

    /// A request that was answered.
    ///
    /// @param path what stands before the key
    private record Sample(SdkHttpRequest request, String path, String region) {}

    /// What a client would return for an object; whoever has it must read or abort it.
    ///
    /// @return empty where S3 must be asked in the usual way
    Optional<ResponseInputStream<GetObjectResponse>> get(String bucket, String key) {
        Sample sample = samples.get(bucket);
        if (sample == null) {
            return Optional.empty();
        }
        SdkHttpRequest.Builder request = sample.request.toBuilder();
        OF_ONE.forEach(request::removeHeader);
        request.method(SdkHttpMethod.GET).encodedPath(sample.path + encoded(key));
        try {
            HttpExecuteRequest signed =
                    HttpExecuteRequest.builder()
                            .request(sign(request.build(), sample.region, null))
                            .build();
            HttpExecuteResponse said = http.prepareRequest(signed).call();
            return answer(said);
        } catch (IOException | RuntimeException _) {
            // The client will meet the same, and can say what it is.
        }
        return Optional.empty();
    }

    /// Lets go of the connection unless the answer is an object that somebody will read.
    private static Optional<ResponseInputStream<GetObjectResponse>> answer(
            HttpExecuteResponse said) {
        AbortableInputStream body =
                said.responseBody().orElseGet(AbortableInputStream::createEmpty);
        boolean isTaken = false;
        try {
            if (said.httpResponse().statusCode() != OK) {
                return Optional.empty();
            }
            ResponseInputStream<GetObjectResponse> object =
                    new ResponseInputStream<>(response(said.httpResponse()), body, NO_TIMER);
            isTaken = true;
            return Optional.of(object);
        } finally {
            if (!isTaken) {
                body.abort();
            }
        }
    }

    private static GetObjectResponse response(SdkHttpResponse said) {
        Map<String, String> metadata = new HashMap<>();
        said.forEachHeader((name, values) -> {
            if (name.regionMatches(true, 0, METADATA, 0, METADATA.length())) {
                metadata.put(name.substring(METADATA.length()), String.join(",", values));
            }
        });
        return GetObjectResponse.builder()
                .eTag(said.firstMatchingHeader("ETag").orElse(null))
                .versionId(said.firstMatchingHeader("x-amz-version-id").orElse(null))
                .lastModified(
                        said.firstMatchingHeader("Last-Modified")
                                .map(DateUtils::parseRfc822Date)
                                .orElse(null))
                .contentLength(
                        said.firstMatchingHeader("Content-Length").map(Long::valueOf).orElse(null))
                .metadata(metadata)
                .build();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof GetObjectRequest asked
                && !samples.containsKey(asked.bucket())) {
            sample(context.httpRequest(), asked.key())
                    .ifPresent(sample -> samples.put(asked.bucket(), sample));
        }
    }

    /// Empty where we could not sign as the client did.
    private Optional<Sample> sample(SdkHttpRequest request, String key) {
        String authorization = request.firstMatchingHeader(AUTHORIZATION).orElse("");
        Matcher signed = SIGNED.matcher(authorization);
        String path = request.encodedPath();
        Optional<String> date = request.firstMatchingHeader(DATE);
        if (!signed.matches() || date.isEmpty() || !path.endsWith("/" + encoded(key))) {
            return Optional.empty();
        }
        Instant when = BASIC.parse(date.get(), Instant::from);
        SdkHttpRequest.Builder bare = request.toBuilder();
        Set.of(AUTHORIZATION, DATE, TOKEN).forEach(bare::removeHeader);
        SdkHttpRequest again =
                sign(bare.build(), signed.group(1), Clock.fixed(when, ZoneOffset.UTC));
        if (!again.firstMatchingHeader(AUTHORIZATION).orElse("").equals(authorization)) {
            return Optional.empty();
        }
        int end = path.length() - encoded(key).length();
        return Optional.of(new Sample(request, path.substring(0, end), signed.group(1)));
    }

    private SdkHttpRequest sign(SdkHttpRequest request, String region, @Nullable Clock clock) {
        SignRequest.Builder<AwsCredentialsIdentity> signing =
                SignRequest.<AwsCredentialsIdentity>builder(credentials.resolveCredentials())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false);
        if (clock != null) {
            signing.putProperty(HttpSigner.SIGNING_CLOCK, clock);
        }
        return signer.sign(signing.build()).request();
    }

    private static String encoded(String key) {
        return SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    }
}
