package spoor.archive.aws;

import java.util.Locale;
import java.util.regex.Pattern;

/// A place in S3, as a person writes it: `s3://BUCKET/PREFIX`.
///
/// @param prefix ends with a slash, unless it is empty or names one object
public record BucketPlace(String bucket, String prefix) {
    private static final String SCHEME = "s3://";
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]");
    private static final Pattern OBJECT =
            Pattern.compile("(?s).*\\.(gz|json|ndjson|jsonl|csv|zip|tar|tgz|log|txt)");
    private static final int LONGEST_KEY = 1_024;

    /// @param text with `s3://` in front, or only the bucket
    /// @throws AwsException if it is no such place
    public static BucketPlace of(String text) throws AwsException {
        String bare = text.strip();
        if (bare.startsWith(SCHEME)) {
            bare = bare.substring(SCHEME.length());
        }
        int slash = bare.indexOf('/');
        String bucket = slash < 0 ? bare : bare.substring(0, slash);
        String prefix = slash < 0 ? "" : bare.substring(slash + 1);
        if (!BUCKET.matcher(bucket).matches() || prefix.length() > LONGEST_KEY) {
            throw new AwsException(
                    AwsProblem.NOT_ALLOWED,
                    "\""
                            + text
                            + "\" is no place in S3. Write s3://BUCKET or s3://BUCKET/PREFIX, where"
                            + " a bucket has 3 to 63 of a-z, 0-9, dot and dash.",
                    null);
        }
        boolean isFolder = prefix.isEmpty() || prefix.endsWith("/") || isObject(prefix);
        return new BucketPlace(bucket, isFolder ? prefix : prefix + "/");
    }

    /// Whether a person means S3 by this.
    public static boolean isMeant(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static boolean isObject(String prefix) {
        return OBJECT.matcher(prefix).matches();
    }

    /// The place of an object of the bucket.
    public String uri(String key) {
        return SCHEME + bucket + "/" + key;
    }

    @Override
    public String toString() {
        return uri(prefix);
    }
}
