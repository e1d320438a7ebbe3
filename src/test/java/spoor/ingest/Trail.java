package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Small records for tests of what reads them, in CloudTrail's own order of keys.
public final class Trail {
    private Trail() {}

    /// The `number`-th of a row of records, a second apart, each with an ID of its own.
    public static String record(int number) {
        return record(number, "");
    }

    /// @param more further keys, such as `"errorCode":"AccessDenied"`; may be empty
    public static String record(int number, String more) {
        String tail = more.isEmpty() ? "" : "," + more;
        return """
        {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDA%d","arn":\
        "arn:aws:iam::111122223333:user/user%d","accountId":"111122223333","accessKeyId":\
        "AKIAIOSFODNN7EXAMPLE","userName":"user%d"},"eventTime":"2023-07-10T%02d:%02d:%02dZ",\
        "eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"us-east-1",\
        "sourceIPAddress":"203.0.113.%d","userAgent":"[aws-cli/2.11 \\"é\\"]","requestParameters":\
        {"bucketName":"example","key":"a { b ] \\\\ c"},"responseElements":null,"eventID":"%s",\
        "eventType":"AwsApiCall","recipientAccountId":"111122223333"%s}\
        """
                .formatted(
                        number % 7,
                        number % 7,
                        number % 7,
                        number / 3_600 % 24,
                        number / 60 % 60,
                        number % 60,
                        number % 256,
                        id(number),
                        tail);
    }

    /// The event ID of the `number`-th record.
    public static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("record " + number).getBytes(StandardCharsets.UTF_8));
    }

    /// A trail file as CloudTrail writes it.
    public static String file(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    /// The text as a JSON string, quotes and all.
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            switch (one) {
                case '"', '\\' -> quoted.append('\\').append(one);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(one);
            }
        }
        return quoted.append('"').toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
