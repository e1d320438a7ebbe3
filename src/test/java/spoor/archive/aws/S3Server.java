package spoor.archive.aws;

import com.adobe.testing.s3mock.S3MockApplication;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A server that speaks S3, in this process; one for all tests, each with buckets of its own.
public final class S3Server {
    private static final String KEY = "aws.accessKeyId";
    private static final String SECRET = "aws.secretAccessKey";

    private static S3MockApplication server;
    private static S3Client writer;

    private S3Server() {}

    /// Where it listens.
    public static synchronized URI address() {
        if (server == null) {
            server =
                    S3MockApplication.start(
                            new HashMap<>(
                                    Map.of(
                                            S3MockApplication.PROP_HTTP_PORT, 0,
                                            S3MockApplication.PROP_HTTPS_PORT, 0,
                                            S3MockApplication.PROP_SILENT, true)));
            writer =
                    S3Client.builder()
                            .endpointOverride(
                                    URI.create("http://localhost:" + server.getHttpPort()))
                            .forcePathStyle(true)
                            .region(Region.US_EAST_1)
                            .httpClient(Apache5HttpClient.builder().maxConnections(16).build())
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("writer", "writer")))
                            .build();
        }
        return URI.create("http://localhost:" + server.getHttpPort());
    }

    /// A client that may write, as CloudTrail does.
    public static S3Client writer() {
        address();
        return writer;
    }

    /// A new bucket.
    public static String bucket(String name, boolean isVersioned) {
        writer().createBucket(b -> b.bucket(name));
        if (isVersioned) {
            writer().putBucketVersioning(b ->
                    b.bucket(name)
                            .versioningConfiguration(
                                    v -> v.status(BucketVersioningStatus.ENABLED)));
        }
        return name;
    }

    /// Delivers an object as CloudTrail does.
    public static void put(String bucket, String key, byte[] bytes, Map<String, String> metadata) {
        writer().putObject(
                        b ->
                                b.bucket(bucket)
                                        .key(key)
                                        .contentEncoding("gzip")
                                        .contentType("application/json")
                                        .metadata(metadata),
                        RequestBody.fromBytes(bytes));
    }

    /// How a reader reaches a server.
    public static AwsAccess access(URI address) {
        return new AwsAccess(
                Optional.empty(),
                Optional.empty(),
                Optional.of("us-east-1"),
                Optional.of(address),
                false);
    }

    /// Clients with credentials that are good for any stub.
    public static AwsClients clients(URI address) throws AwsException {
        System.setProperty(KEY, "reader");
        System.setProperty(SECRET, "reader");
        return new AwsClients(access(address), AwsAccess.MfaCode.NONE);
    }
}
