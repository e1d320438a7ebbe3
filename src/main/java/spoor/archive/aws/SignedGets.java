package spoor.archive.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

import spoor.archive.StoredAs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for small objects with less work than a client of S3 does, which takes longer over each of
/// them than the import. The client's first request for an object of a bucket, once answered, is
/// the pattern for the next: same host, same headers, another key, over connections of Java's own.
/// Whatever is not answered with the object goes the client's way, which finds the bucket's Region,
/// tries again, and says what is wrong.
final class SignedGets implements ExecutionInterceptor {
    /// How many connections Java keeps open to one host; else it is five.
    private static final String KEPT = "http.maxConnections";

    private static final int OK = 200;
    private static final int SLOW_DOWN = 503;

    /// As long as the SDK's own first pause may be, where S3 asks to slow down.
    private static final long LONGEST_PAUSE = 1000;

    /// A request that is as much before or after its time was made by a client that has learned
    /// from S3 that the clock here is wrong.
    private static final Duration SKEW = Duration.ofMinutes(2);

    private static final String AUTHORIZATION = "authorization";
    private static final String DATE = "x-amz-date";
    private static final String TOKEN = "x-amz-security-token";
    private static final String HOST = "host";
    private static final String METADATA = "x-amz-meta-";
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

    /// `AWS4-HMAC-SHA256 Credential=KEY/DAY/REGION/s3/aws4_request, SignedHeaders=…;…, …`
    private static final Pattern SIGNED =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=[^/]+/\\d{8}/([^/]+)/s3/aws4_request,"
                            + " SignedHeaders=([^,]+), .*");

    /// What each request has of its own.
    private static final Set<String> OF_ONE =
            Set.of(AUTHORIZATION, DATE, TOKEN, "amz-sdk-invocation-id", "amz-sdk-request");

    /// The client heeds them; a connection of Java's own does not know the first ones.
    private static final List<String> PROXIES =
            List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy");

    private static final List<String> PROXY_PROPERTIES =
            List.of("http.proxyHost", "https.proxyHost");

    static {
        System.setProperty(KEPT, String.valueOf(AwsClients.CONNECTIONS));
    }

    private final AwsCredentialsProvider credentials;
    private final boolean isDirect;
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    SignedGets(AwsCredentialsProvider credentials) {
        this(credentials, System::getenv);
    }

    /// @param environment its variables by name; null if it has none of that name
    SignedGets(AwsCredentialsProvider credentials, Function<String, String> environment) {
        this.credentials = credentials;
        this.isDirect =
                PROXIES.stream().allMatch(name -> environment.apply(name) == null)
                        && PROXY_PROPERTIES.stream().allMatch(p -> System.getProperty(p) == null);
    }

    /// A request that was answered.
    ///
    /// @param server with its scheme, as in `https://bucket.s3.eu-central-1.amazonaws.com`
    /// @param path what stands before the key
    /// @param sent headers that are the same for all, by name in small letters
    /// @param signed those of them that are signed
    /// @param skew what the clock here lacks
    private record Sample(
            String server,
            String path,
            Map<String, String> sent,
            SortedMap<String, String> signed,
            GetSigner signer,
            Duration skew) {
        /// Headers of a request for another object.
        Map<String, String> headers(String path, AwsCredentialsIdentity by) {
            Map<String, String> own = new HashMap<>();
            String when = BASIC.format(Instant.now().plus(skew));
            own.put(DATE, when);
            if (by instanceof AwsSessionCredentialsIdentity session) {
                own.put(TOKEN, session.sessionToken());
            }
            SortedMap<String, String> all = new TreeMap<>(signed);
            all.putAll(own);
            own.putAll(sent);
            own.put(AUTHORIZATION, signer.authorization(path, all, when, by));
            return own;
        }
    }

    /// An object as a client would return it.
    ///
    /// @return empty where S3 must be asked in the usual way
    Optional<OpenObject> get(String bucket, String key) {
        Sample sample = samples.get(bucket);
        if (sample == null) {
            return Optional.empty();
        }
        String path = sample.path + encoded(key);
        try {
            Map<String, String> headers = sample.headers(path, credentials.resolveCredentials());
            return answer(connection(URI.create(sample.server + path), headers));
        } catch (IOException | RuntimeException _) {
            // The client will meet the same, and can say what it is.
        }
        return Optional.empty();
    }

    private static HttpURLConnection connection(URI uri, Map<String, String> headers)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(millis(AwsClients.LONGEST_CONNECTING));
        connection.setReadTimeout(millis(AwsClients.LONGEST_SILENCE));
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    /// Lets go of the connection unless the answer is an object that somebody will read.
    private static Optional<OpenObject> answer(HttpURLConnection said) throws IOException {
        boolean isTaken = false;
        try {
            int status = said.getResponseCode();
            if (status == SLOW_DOWN) {
                pause();
            }
            if (status != OK) {
                return Optional.empty();
            }
            long length = said.getContentLengthLong();
            OpenObject object =
                    new OpenObject(
                            said.getInputStream(),
                            length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                            stored(said),
                            said::disconnect);
            isTaken = true;
            return Optional.of(object);
        } finally {
            if (!isTaken) {
                said.disconnect();
            }
        }
    }

    /// Never the same for all, so that they do not come back together.
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static StoredAs stored(HttpURLConnection said) {
        SortedMap<String, String> metadata = new TreeMap<>();
        // Header 0 is the line of the status.
        for (int i = 1; said.getHeaderFieldKey(i) != null; i++) {
            String name = said.getHeaderFieldKey(i).toLowerCase(Locale.ROOT);
            if (name.startsWith(METADATA)) {
                metadata.merge(
                        name.substring(METADATA.length()),
                        said.getHeaderField(i),
                        (first, more) -> first + "," + more);
            }
        }
        return new StoredAs(
                StoredTags.version(said.getHeaderField("x-amz-version-id")),
                StoredTags.bare(said.getHeaderField("ETag")),
                said.getLastModified(),
                metadata);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (isDirect
                && context.request() instanceof GetObjectRequest asked
                && !samples.containsKey(asked.bucket())) {
            sample(context.httpRequest(), asked.key())
                    .ifPresent(sample -> samples.put(asked.bucket(), sample));
        }
    }

    /// Empty where we could not sign as the client did.
    private Optional<Sample> sample(SdkHttpRequest request, String key) {
        Map<String, String> sent = new HashMap<>();
        request.forEachHeader((name, values) ->
                sent.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String authorization = sent.getOrDefault(AUTHORIZATION, "");
        Matcher parts = SIGNED.matcher(authorization);
        String date = sent.get(DATE);
        URI uri = request.getUri();
        String path = uri.getRawPath();
        if (!parts.matches()
                || date == null
                || uri.getRawQuery() != null
                || !uri.getRawAuthority().equals(sent.get(HOST))
                || !path.endsWith("/" + encoded(key))) {
            return Optional.empty();
        }
        SortedMap<String, String> signed = new TreeMap<>();
        for (String name : parts.group(2).split(";", -1)) {
            signed.put(name, sent.getOrDefault(name, ""));
        }
        GetSigner signer = new GetSigner(parts.group(1));
        AwsCredentialsIdentity by = credentials.resolveCredentials();
        if (!signed.containsKey(GetSigner.CONTENT)
                || !signer.authorization(path, signed, date, by).equals(authorization)) {
            return Optional.empty();
        }
        signed.keySet().removeAll(OF_ONE);
        sent.keySet().removeAll(OF_ONE);
        sent.remove(HOST);
        int end = path.length() - encoded(key).length();
        String server = uri.getScheme() + "://" + uri.getRawAuthority();
        return Optional.of(
                new Sample(server, path.substring(0, end), sent, signed, signer, skew(date)));
    }

    private static Duration skew(String date) {
        Duration skew = Duration.between(Instant.now(), BASIC.parse(date, Instant::from));
        return skew.abs().compareTo(SKEW) < 0 ? Duration.ZERO : skew;
    }

    private static String encoded(String key) {
        return SdkHttpUtils.urlEncodeIgnoreSlashes(key);
    }
}
