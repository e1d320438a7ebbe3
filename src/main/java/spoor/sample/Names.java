package spoor.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The things an account owns, by kind (bucket, role, table …), made from the patterns of
/// `names.tsv`.
///
/// A record that names one thing twice must name the same, so a name is drawn by the record's own
/// number and not by rolling again; low places in a list come up more often, as in life.
final class Names {
    private static final List<String> WORDS =
            List.of(
                    "harbour",
                    "order",
                    "invoice",
                    "vessel",
                    "cargo",
                    "berth",
                    "pilot",
                    "customs",
                    "ledger",
                    "tariff",
                    "crane",
                    "quay",
                    "tide",
                    "manifest",
                    "freight",
                    "dock");
    private static final List<String> NOUNS =
            List.of(
                    "events", "archive", "reports", "images", "index", "exports", "intake", "cache",
                    "uploads", "audit", "metrics", "billing", "search", "sync", "portal", "api");
    private static final List<String> VERBS =
            List.of("import", "notify", "resize", "settle", "publish", "clean", "enrich", "route");
    private static final List<String> ROLES =
            List.of("reader", "writer", "worker", "operator", "analyst", "builder");
    private static final List<String> STAGES = List.of("prod", "prod", "stage", "dev");
    private static final List<String> METRICS = List.of("cpu", "errors", "latency", "depth", "5xx");

    private final Map<String, List<String>> byKind = new LinkedHashMap<>();

    /// @param patterns rows of kind, how many in a small world, pattern
    /// @param scale how many times as many
    Names(List<String[]> patterns, String accountId, String accountName, int scale, Dice dice) {
        for (String[] row : patterns) {
            int count = Integer.parseInt(row[1]) * scale;
            List<String> made = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                made.add(make(row[2], accountId, accountName, i, dice));
            }
            byKind.put(row[0], made);
        }
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    /// The thing of this kind that the number stands for.
    String pick(String kind, long number) {
        List<String> all = all(kind);
        long mixed = Dice.mix(number ^ kind.hashCode());
        long low = ((mixed & 0xffff) * ((mixed >>> 16) & 0xffff)) >>> 16;
        return all.get((int) ((low * all.size()) >>> 16));
    }

    List<String> all(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }

    private static String make(String pattern, String id, String name, int place, Dice dice) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', end)) {
            text.append(pattern, end, open);
            end = pattern.indexOf('}', open) + 1;
            text.append(part(pattern.substring(open + 1, end - 1), id, name, place, dice));
        }
        return text.append(pattern, end, pattern.length()).toString();
    }

    private static String part(String key, String id, String name, int place, Dice dice) {
        int colon = key.indexOf(':');
        int count = colon < 0 ? 0 : Integer.parseInt(key.substring(colon + 1));
        return switch (colon < 0 ? key : key.substring(0, colon)) {
            case "account" -> id;
            case "name" -> name;
            case "word" -> WORDS.get((place + dice.below(3)) % WORDS.size());
            case "noun" -> dice.pick(NOUNS);
            case "verb" -> dice.pick(VERBS);
            case "role" -> dice.pick(ROLES);
            case "stage" -> dice.pick(STAGES);
            case "metric" -> dice.pick(METRICS);
            case "hex" -> dice.letters("0123456789abcdef", count);
            case "upper" -> dice.letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", count);
            case "lower" -> dice.letters("abcdefghijklmnopqrstuvwxyz0123456789", count);
            case "alnum" -> dice.letters("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", count);
            case "uuid" -> dice.uuid().toString();
            default -> throw new IllegalArgumentException("unknown part of a name: " + key);
        };
    }
}
