package spoor.archive.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Signs as the SDK's own signer does.
class GetSignerTest {
    private static final List<AwsCredentialsIdentity> WHO =
            List.of(
                    AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret/of+one"),
                    AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret/of+another"),
                    AwsSessionCredentials.create("ASIAIOSFODNN7EXAMPLE", "secret", "to//ken=="));

    private static final List<String> WHEN =
            List.of("2026-01-01T00:00:00Z", "2026-01-01T23:59:59Z", "2027-12-31T12:30:15Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWSLogs/1/CloudTrail/a_20260101T0000Z_x.json.gz",
                "with space + plus & and = sign.json",
                "Ünïcode/日本/😀.json",
                "a//b/./c/../d.json",
                "quo\"te's (1)*~%20.json",
                "query?x=1#y.json"
            })
    void signsAsTheSdkDoes(String key) {
        GetSigner signer = new GetSigner("eu-central-1");
        for (AwsCredentialsIdentity by : WHO) {
            for (String when : WHEN) {
                SdkHttpRequest sdk = signedBySdk(key, by, Instant.parse(when));
                String expected = sdk.firstMatchingHeader("Authorization").orElseThrow();
                String names = expected.replaceFirst(".*SignedHeaders=([^,]+),.*", "$1");
                SortedMap<String, String> signed = new TreeMap<>();
                sdk.forEachHeader((name, values) -> {
                    String small = name.toLowerCase(Locale.ROOT);
                    if (List.of(names.split(";")).contains(small)) {
                        signed.put(small, values.getFirst());
                    }
                });
                assertThat(signed).containsKeys("host", "x-amz-date", "x-amz-request-payer");
                assertThat(
                                signer.authorization(
                                        sdk.encodedPath(), signed, signed.get("x-amz-date"), by))
                        .isEqualTo(expected);
            }
        }
    }

    private static SdkHttpRequest signedBySdk(String key, AwsCredentialsIdentity by, Instant when) {
        SdkHttpRequest request =
                SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .protocol("https")
                        .host("trail.s3.eu-central-1.amazonaws.com")
                        .encodedPath("/" + SdkHttpUtils.urlEncodeIgnoreSlashes(key))
                        .putHeader("x-amz-request-payer", "requester")
                        .build();
        return AwsV4HttpSigner.create()
                .sign(
                        SignRequest.builder(by)
                                .request(request)
                                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                                .putProperty(
                                        HttpSigner.SIGNING_CLOCK, Clock.fixed(when, ZoneOffset.UTC))
                                .build())
                .request();
    }
}
