package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the shape of a file from its beginning: of JSON the keys of the first value decide, in any
/// order and as far as they can be read, of anything else the first line.
final class Sniffer {
    /// How much of a string is looked at to tell what it holds.
    private static final int HEAD = 4096;

    private static final int DEEPEST = 4;

    /// Values beyond this many bytes are told by their keys alone.
    private static final int MOST_UNWRAPPED = 1 << 24;

    private static final Pattern LINE_BREAK = Pattern.compile("\\\\[nrt]");

    /// Keys that decide at once, whatever their value.
    private static final Map<String, Shape> DECISIVE =
            Map.ofEntries(
                    Map.entry("digestEndTime", Shape.DIGEST),
                    Map.entry("digestStartTime", Shape.DIGEST),
                    Map.entry("CloudTrailEvent", Shape.LOOKUP_EVENTS),
                    Map.entry("cloudTrailEvent", Shape.LOOKUP_EVENTS),
                    Map.entry("logEvents", Shape.CLOUDWATCH_LOGS),
                    Map.entry("awslogs", Shape.CLOUDWATCH_LOGS),
                    Map.entry("@message", Shape.CLOUDWATCH_LOGS),
                    Map.entry("_source", Shape.SIEM_EXPORT),
                    Map.entry("_raw", Shape.SIEM_EXPORT),
                    Map.entry("event.original", Shape.SIEM_EXPORT),
                    Map.entry("PublicKeyList", Shape.PUBLIC_KEYS),
                    Map.entry("publicKeyList", Shape.PUBLIC_KEYS),
                    Map.entry("hashSignature", Shape.LAKE_SIGN_FILE),
                    Map.entry("timeWindow", Shape.AGGREGATED));

    /// Keys that decide by being lists.
    private static final Map<String, Shape> LISTS =
            Map.of(
                    "Records", Shape.TRAIL_FILE,
                    "Events", Shape.LOOKUP_EVENTS,
                    "QueryResultRows", Shape.LAKE_RESULTS,
                    "QueryResults", Shape.LAKE_RESULTS);

    private final JsonScanner scanner;
    private final JsonText text = new JsonText();
    private final Wrapping wrapping = new Wrapping();

    Sniffer(JsonScanner scanner) {
        this.scanner = scanner;
    }

    /// The shape of a whole file in `bytes[from, to)`.
    Shape sniff(byte[] bytes, int from, int to) {
        return sniff(bytes, from, to, true);
    }

    /// The shape of the file of which `bytes[from, to)` is the beginning.
    ///
    /// @param isWhole whether it is the end as well
    Shape sniff(byte[] bytes, int from, int to, boolean isWhole) {
        scanner.reset(bytes, from, to);
        return switch (scanner.peek()) {
            case -1 -> isWhole ? Shape.EMPTY : Shape.NOT_JSON;
            case '{' -> objects(bytes, isWhole);
            case '[' -> array(bytes, DEEPEST);
            case '"' ->
                    isObjectInString(bytes)
                            ? Shape.RECORD_STRINGS
                            : TextSniffer.sniff(bytes, from, to, isWhole);
            default -> TextSniffer.sniff(bytes, from, to, isWhole);
        };
    }

    private Shape objects(byte[] bytes, boolean isWhole) {
        int start = scanner.at();
        Shape shape = object(bytes, DEEPEST);
        if (shape != Shape.RECORD && shape != Shape.EVENTBRIDGE && shape != Shape.OTHER_JSON) {
            return shape;
        }
        try {
            scanner.skip();
        } catch (JsonFault _) {
            return shape == Shape.RECORD ? Shape.LINES : shape;
        }
        int end = scanner.at();
        boolean isAlone = scanner.peek() < 0 && isWhole;
        return switch (shape) {
            case RECORD -> isAlone ? Shape.RECORD : Shape.LINES;
            case EVENTBRIDGE ->
                    isAlone && !isWrapping(bytes, start, end) ? Shape.OTHER_JSON : shape;
            default -> isWrapping(bytes, start, end) ? Shape.SIEM_EXPORT : shape;
        };
    }

    private boolean isWrapping(byte[] bytes, int from, int to) {
        return to - from <= MOST_UNWRAPPED && wrapping.unwrap(bytes, from, to, Wrapping.NOWHERE);
    }

    private Shape array(byte[] bytes, int depth) {
        scanner.take('[');
        return switch (scanner.peek()) {
            case ']' -> Shape.ARRAY;
            case '{' -> elements(bytes, depth);
            case '"' -> isObjectInString(bytes) ? Shape.RECORD_STRINGS : Shape.OTHER_JSON;
            case '[' -> rows(bytes);
            default -> Shape.OTHER_JSON;
        };
    }

    private Shape elements(byte[] bytes, int depth) {
        int start = scanner.at();
        Shape shape = object(bytes, depth - 1);
        if (shape != Shape.OTHER_JSON) {
            return shape == Shape.RECORD ? Shape.ARRAY : shape;
        }
        try {
            scanner.skip();
            return isWrapping(bytes, start, scanner.at()) ? Shape.SIEM_EXPORT : shape;
        } catch (JsonFault _) {
            return shape;
        }
    }

    /// The rows of a query without the answer around them, each a list.
    private Shape rows(byte[] bytes) {
        int start = scanner.at();
        scanner.take('[');
        Set<String> first = scanner.peek() == '{' ? keys(bytes) : Set.of();
        scanner.moveTo(start);
        if (first.contains("field")) {
            return Shape.CLOUDWATCH_LOGS;
        }
        try {
            scanner.skip();
        } catch (JsonFault _) {
            return Shape.OTHER_JSON;
        }
        if (!isWrapping(bytes, start, scanner.at())) {
            return Shape.OTHER_JSON;
        }
        return isRecord(first) ? Shape.ARRAY : Shape.LAKE_RESULTS;
    }

    private boolean isObjectInString(byte[] bytes) {
        try {
            scanner.string();
        } catch (JsonFault _) {
            return false;
        }
        int end = Math.min(scanner.stringTo(), scanner.stringFrom() + HEAD);
        String start =
                new String(
                        bytes,
                        scanner.stringFrom(),
                        end - scanner.stringFrom(),
                        StandardCharsets.UTF_8);
        return LINE_BREAK.matcher(start).replaceAll("").strip().startsWith("{");
    }

    /// The shape by the object that comes next; the scanner is at its beginning after.
    private Shape object(byte[] bytes, int depth) {
        int start = scanner.at();
        Set<String> keys = new HashSet<>();
        try {
            Shape decided = decide(bytes, keys, depth);
            return decided == null ? byKeys(keys) : decided;
        } catch (JsonFault _) {
            // What could be read of a broken object may still tell what it is.
            return byKeys(keys);
        } finally {
            scanner.moveTo(start);
        }
    }

    /// The keys of the object that comes next, as far as they can be read.
    private Set<String> keys(byte[] bytes) {
        Set<String> keys = new HashSet<>();
        try {
            decide(bytes, keys, 0);
        } catch (JsonFault _) {
            // Some keys, then.
        }
        return keys;
    }

    /// Collects the keys of the object that comes next until one decides the shape.
    private @Nullable Shape decide(byte[] bytes, Set<String> keys, int depth) throws JsonFault {
        scanner.expect('{');
        while (scanner.peek() == '"') {
            scanner.string();
            String key =
                    text.string(
                            bytes, scanner.stringFrom(), scanner.stringTo(), scanner.isEscaped());
            scanner.expect(':');
            keys.add(key);
            scanner.peek();
            int value = scanner.at();
            Shape decided = depth == 0 ? null : decide(bytes, key, isRecord(keys), depth);
            if (decided != null) {
                return decided;
            }
            scanner.moveTo(value);
            scanner.skip();
            if (!scanner.take(',')) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Shape decide(byte[] bytes, String key, boolean isRecord, int depth) {
        int next = scanner.peek();
        Shape list = next == '[' ? LISTS.get(key) : null;
        if (list != null) {
            return list;
        }
        return switch (key) {
            case "_raw", "@message", "CloudTrailEvent", "event.original" -> DECISIVE.get(key);
            case "events", "results", "Messages", "records", "hits" ->
                    next == '[' || next == '{' && key.equals("hits") ? list(bytes, depth) : null;
            case "detail" -> next == '{' && isRecord(keys(bytes)) ? Shape.EVENTBRIDGE : null;
            case "result" -> next == '{' && keys(bytes).contains("_raw") ? Shape.SIEM_EXPORT : null;
            default -> isRecord ? null : DECISIVE.get(key);
        };
    }

    /// The shape by the first element of a list, if it decides.
    private @Nullable Shape list(byte[] bytes, int depth) {
        if (scanner.peek() == '{') {
            Shape inner = object(bytes, depth - 1);
            return inner == Shape.SIEM_EXPORT ? inner : null;
        }
        int start = scanner.at();
        scanner.take('[');
        boolean isEmpty = scanner.peek() == ']';
        scanner.moveTo(start);
        Shape shape = isEmpty || depth == 1 ? Shape.OTHER_JSON : array(bytes, depth - 1);
        return shape == Shape.OTHER_JSON ? null : shape;
    }

    private static Shape byKeys(Set<String> keys) {
        if (isRecord(keys)) {
            return Shape.RECORD;
        }
        if (keys.contains("detail") && keys.contains("detail-type")) {
            return Shape.EVENTBRIDGE;
        }
        boolean isLogEvents =
                keys.contains("events")
                        && (keys.contains("nextForwardToken")
                                || keys.contains("searchedLogStreams"));
        boolean isLogQuery = keys.contains("results") && keys.contains("statistics");
        boolean isLogEvent =
                keys.contains("message")
                        && (keys.contains("ingestionTime")
                                || keys.contains("timestamp") && keys.contains("id"));
        if (isLogEvents || isLogQuery || isLogEvent) {
            return Shape.CLOUDWATCH_LOGS;
        }
        return table(List.copyOf(keys));
    }

    /// An object that is a row of a query.
    private static Shape table(List<String> keys) {
        return ExportColumns.ofDocument(keys)
                .filter(ExportColumns::isSurelyTable)
                .map(columns ->
                        switch (columns.dialect()) {
                            case LOOKUP_EVENTS -> Shape.LOOKUP_EVENTS;
                            case ELASTIC -> Shape.SIEM_EXPORT;
                            case TABLE, SENTINEL, EVENT_HISTORY -> Shape.TABLE_JSON;
                        })
                .orElse(Shape.OTHER_JSON);
    }

    /// A record names what happened and says in some way that CloudTrail wrote it. Keys taken apart
    /// are those of a row that a query made.
    private static boolean isRecord(Set<String> keys) {
        if (keys.contains("userIdentity.arn") || keys.contains("userIdentity.type")) {
            return false;
        }
        boolean isNamed = keys.contains("eventName") || keys.contains("insightDetails");
        return isNamed
                        && (keys.contains("eventVersion")
                                || keys.contains("userIdentity")
                                || keys.contains("eventSource"))
                || keys.contains("eventVersion")
                        && (keys.contains("userIdentity") || keys.contains("eventTime"));
    }
}
