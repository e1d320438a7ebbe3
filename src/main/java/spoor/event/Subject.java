package spoor.event;

import java.util.Locale;

/// The thing that a call is about, by the name that all of its spellings have in common.
///
/// @param kind of thing, in words: `bucket`, `IAM role`
/// @param name as the account's people call it, without ARN
/// @param part of the thing that the call was about: an inline policy, an object; may be empty
public record Subject(String kind, String name, String part) {
    /// Between the keys of the things that one call is about.
    public static final String BETWEEN_KEYS = "\n";

    private static final int ARN_PARTS = 6;
    private static final int SECRET_SUFFIX = 7;

    /// The subject that a parameter names.
    ///
    /// @param spelling a name, id, URL or ARN
    public static Subject named(String kind, String spelling, String part) {
        return new Subject(kind, name(spelling), part);
    }

    /// The name in a name, id, URL or ARN.
    public static String name(String spelling) {
        if (spelling.startsWith("https://")) {
            return spelling.substring(spelling.lastIndexOf('/') + 1);
        }
        if (!spelling.startsWith("arn:")) {
            return spelling;
        }
        String[] parts = spelling.split(":", ARN_PARTS);
        if (parts.length < ARN_PARTS) {
            return spelling;
        }
        String rest = parts[ARN_PARTS - 1];
        return switch (parts[2]) {
            case "s3" -> rest;
            case "lambda" -> colonPart(rest, 1);
            case "logs" -> colonPart(rest, 1);
            case "cloudwatch" -> rest.substring(rest.indexOf(':') + 1);
            case "secretsmanager" -> secret(colonPart(rest, 1));
            case "ssm" -> rest.substring(Math.max(0, rest.indexOf('/')));
            default -> last(rest);
        };
    }

    private static String colonPart(String rest, int which) {
        String[] parts = rest.split(":");
        return parts.length > which ? parts[which] : rest;
    }

    /// The ARN of a secret ends with a dash and six letters that its name lacks.
    private static String secret(String name) {
        int dash = name.length() - SECRET_SUFFIX;
        return dash > 0 && name.charAt(dash) == '-' ? name.substring(0, dash) : name;
    }

    private static String last(String rest) {
        int slash = rest.lastIndexOf('/');
        return rest.substring(Math.max(slash, slash < 0 ? rest.lastIndexOf(':') : slash) + 1);
    }

    /// Whether someone who asks for this name, id or ARN means this thing or part.
    public boolean isMeantBy(String asked) {
        String plain = name(asked);
        return same(name, asked)
                || same(name, plain)
                || !part.isEmpty() && (same(full(), asked) || same(full(), plain));
    }

    /// What stands for the thing in the facet *resource*, parts left out: `logs (bucket)`.
    public String key() {
        return name.replace(BETWEEN_KEYS, " ") + " (" + kind + ")";
    }

    /// The name of the thing behind a key.
    public static String nameOfKey(String key) {
        int end = key.lastIndexOf(" (");
        return end < 0 ? key : key.substring(0, end);
    }

    /// The name with the part behind it.
    public String full() {
        return part.isEmpty() ? name : name + "/" + part;
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
