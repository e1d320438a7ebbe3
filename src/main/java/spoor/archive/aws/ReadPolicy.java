package spoor.archive.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The least that an IAM policy has to allow, for copying. (Service Authorization Reference of S3,
/// CloudTrail and KMS.)
///
/// @param place the bucket of a trail, if that is to be read
/// @param key the ARN of the KMS key that its objects are encrypted with
/// @param isEventHistory whether Event history is to be asked, and the trails be found
public record ReadPolicy(
        Optional<BucketPlace> place, Optional<String> key, boolean isEventHistory) {
    /// The policy as JSON.
    public String text() {
        List<String> statements = new ArrayList<>();
        place.ifPresent(p -> {
            statements.add(
                    statement(
                            "ListTheTrail",
                            "s3:ListBucket",
                            arn(p.bucket()),
                            p.prefix().isEmpty()
                                    ? ""
                                    : """
                                    ,
                                          "Condition": {
                                            "StringLike": { "s3:prefix": %s }
                                          }\
                                    """
                                            .formatted(quoted(p.prefix() + "*"))));
            statements.add(
                    statement(
                            "ReadTheTrail",
                            "s3:GetObject",
                            arn(p.bucket()) + "/" + p.prefix() + "*",
                            ""));
        });
        key.ifPresent(arn -> statements.add(statement("DecryptTheTrail", "kms:Decrypt", arn, "")));
        if (isEventHistory) {
            statements.add(statement("FindTheTrails", "cloudtrail:DescribeTrails", "*", ""));
            statements.add(statement("ReadEventHistory", "cloudtrail:LookupEvents", "*", ""));
        }
        return """
        {
          "Version": "2012-10-17",
          "Statement": [
        %s
          ]
        }\
        """
                .formatted(String.join(",\n", statements));
    }

    private static String arn(String bucket) {
        return "arn:aws:s3:::" + bucket;
    }

    private static String statement(String id, String action, String resource, String more) {
        return """
            {
              "Sid": %s,
              "Effect": "Allow",
              "Action": %s,
              "Resource": %s%s
            }\
        """
                .formatted(quoted(id), quoted(action), quoted(resource), more);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char one : text.toCharArray()) {
            switch (one) {
                case '"', '\\' -> quoted.append('\\').append(one);
                default -> {
                    if (one < ' ') {
                        quoted.append("\\u%04x".formatted((int) one));
                    } else {
                        quoted.append(one);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
