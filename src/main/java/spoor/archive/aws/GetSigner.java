package spoor.archive.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests for objects by Signature Version 4, in a fraction of the time that the SDK's
/// signer takes, which signs whatever there is. Whoever uses it first holds it against the SDK's.
/// Source: docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html. Safe
/// for several threads.
final class GetSigner {
    /// The header that says what was sent, or that it is not signed.
    static final String CONTENT = "x-amz-content-sha256";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";
    private static final int DAY = "20260101".length();

    private final String region;
    private volatile @Nullable DayKey last;

    /// @param region where the bucket is
    GetSigner(String region) {
        this.region = region;
    }

    /// The same for all requests that one key signs in a day.
    private record DayKey(AwsCredentialsIdentity by, String day, SecretKeySpec key) {}

    /// The header `Authorization` of a GET without parameters.
    ///
    /// @param path encoded
    /// @param signed the headers to sign, by name in small letters; [#CONTENT] among them
    /// @param when as in `x-amz-date`: `20260101T120000Z`
    String authorization(
            String path, SortedMap<String, String> signed, String when, AwsCredentialsIdentity by) {
        String day = when.substring(0, DAY);
        String scope = day + '/' + region + "/s3/aws4_request";
        String names = String.join(";", signed.keySet());
        StringBuilder request = new StringBuilder("GET\n").append(path).append("\n\n");
        signed.forEach(
                (name, value) -> request.append(name).append(':').append(value).append('\n'));
        request.append('\n').append(names).append('\n').append(signed.get(CONTENT));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String digest = hex(sha.digest(bytes(request.toString())));
            byte[] signature =
                    hmac(key(by, day), String.join("\n", ALGORITHM, when, scope, digest));
            return ALGORITHM
                    + " Credential="
                    + by.accessKeyId()
                    + '/'
                    + scope
                    + ", SignedHeaders="
                    + names
                    + ", Signature="
                    + hex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private SecretKeySpec key(AwsCredentialsIdentity by, String day)
            throws GeneralSecurityException {
        DayKey key = last;
        if (key == null || !key.by.equals(by) || !key.day.equals(day)) {
            byte[] bytes = bytes("AWS4" + by.secretAccessKey());
            for (String part : new String[] {day, region, "s3", "aws4_request"}) {
                bytes = hmac(new SecretKeySpec(bytes, HMAC), part);
            }
            key = new DayKey(by, day, new SecretKeySpec(bytes, HMAC));
            last = key;
        }
        return key.key;
    }

    private static byte[] hmac(SecretKeySpec key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(key);
        return mac.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
