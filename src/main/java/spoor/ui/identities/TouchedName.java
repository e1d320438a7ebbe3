package spoor.ui.identities;

import spoor.ui.inspector.Target;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a call was about in a few words, the same for the ARN of a thing and for its name in a
/// parameter.
///
/// @param kind such as `user` or `bucket`; empty where nothing tells
/// @param name such as `deploy-bot`
record TouchedName(String kind, String name) {
    private static final Pattern ENDING = Pattern.compile("(Name|Identifier|Id|Arn|Url)$");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final int ARN_PARTS = 6;

    static TouchedName of(Target target) {
        String[] parts = target.full().split(":", ARN_PARTS);
        boolean isArn = parts.length == ARN_PARTS && parts[0].equals("arn");
        return isArn ? ofArn(parts[2], parts[5]) : ofParameter(target.from(), target.full());
    }

    String words() {
        return kind.isEmpty() ? name : kind + " " + name;
    }

    /// Objects count for their bucket: of single ones there may be thousands.
    private static TouchedName ofArn(String service, String resource) {
        if (service.equals("s3")) {
            return new TouchedName("bucket", resource.split("/", 2)[0]);
        }
        int end = firstOf(resource, '/', ':');
        return end <= 0
                ? new TouchedName(service, resource)
                : new TouchedName(
                        resource.substring(0, end).replace('-', ' '), resource.substring(end + 1));
    }

    private static TouchedName ofParameter(String from, String value) {
        String stem = ENDING.matcher(from).replaceFirst("");
        String kind =
                switch (from) {
                    case "name", "resources" -> "";
                    case "groupId" -> "security group";
                    case "dBInstanceIdentifier", "dbInstanceIdentifier" -> "db instance";
                    case "instancesSet" -> "instance";
                    default -> HUMP.matcher(stem).replaceAll(" ").toLowerCase(Locale.ROOT);
                };
        return new TouchedName(kind, value);
    }

    private static int firstOf(String text, char one, char other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < 0 || (second >= 0 && second < first) ? second : first;
    }
}
