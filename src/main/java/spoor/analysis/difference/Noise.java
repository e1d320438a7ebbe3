package spoor.analysis.difference;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What says nothing about what a call changed: tokens and ids of the request, and names of S3
/// sub-resources that only say which form of the API was used.
final class Noise {
    private static final Set<String> ANYWHERE =
            Set.of(
                    "requestid",
                    "_requestid",
                    "clienttoken",
                    "clientrequesttoken",
                    "x-amz-id-2",
                    "xmlns",
                    "xmlns:xsi",
                    "tlsdetails",
                    "sessiontoken");

    /// Only at the top, since deeper they may be what a call is about.
    private static final Set<String> AT_THE_TOP =
            Set.of("host", "useragent", "eventid", "eventtime");

    private static final Set<String> SUB_RESOURCES =
            Set.of(
                    "accelerate",
                    "acl",
                    "analytics",
                    "attributes",
                    "cors",
                    "delete",
                    "encryption",
                    "intelligent-tiering",
                    "inventory",
                    "legal-hold",
                    "lifecycle",
                    "location",
                    "logging",
                    "metrics",
                    "notification",
                    "object-lock",
                    "ownershipcontrols",
                    "policy",
                    "policystatus",
                    "publicaccessblock",
                    "replication",
                    "requestpayment",
                    "restore",
                    "retention",
                    "select",
                    "tagging",
                    "torrent",
                    "uploads",
                    "versioning",
                    "versions",
                    "website");

    private static final int TOP = 2;

    private Noise() {}

    /// Whether a member of this name, in lower case, can be noise at all.
    static boolean maybe(String key) {
        return ANYWHERE.contains(key)
                || AT_THE_TOP.contains(key)
                || SUB_RESOURCES.contains(key)
                || key.startsWith("bytestransferred");
    }

    /// @param depth of the member: 1 for a member of what is compared as a whole
    static boolean is(String name, Value value, int depth) {
        String key = name.toLowerCase(Locale.ROOT);
        return ANYWHERE.contains(key)
                || key.startsWith("bytestransferred")
                || depth <= TOP && AT_THE_TOP.contains(key)
                || depth <= TOP && SUB_RESOURCES.contains(key) && isMarker(value);
    }

    private static boolean isMarker(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.isEmpty();
            case Value.Items(List<Value> items) -> items.size() == 1 && isMarker(items.getFirst());
            case Value.Structure _,
                    Value.Opened _,
                    Value.Numeral _,
                    Value.Flag _,
                    Value.Null _,
                    Value.Absent _,
                    Value.Unknown _ ->
                    false;
        };
    }
}
