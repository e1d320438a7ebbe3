package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the shape of a file from its first value: its keys decide, in any order.
final class Sniffer {
    private static final int HEADER_LINE = 4_096;
    private static final int TAR_MAGIC_AT = 257;

    /// A line of an export of CloudWatch Logs to S3: a time, then the record.
    private static final Pattern LOG_LINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dt[0-9:.]+z? \\{");

    private static final Pattern LINE_BREAK = Pattern.compile("\\\\[nrt]");

    /// Keys that decide at once. `Records` is judged by what it holds.
    private static final Map<String, Shape> DECISIVE =
            Map.ofEntries(
                    Map.entry("digestEndTime", Shape.DIGEST),
                    Map.entry("digestStartTime", Shape.DIGEST),
                    Map.entry("CloudTrailEvent", Shape.LOOKUP_EVENTS),
                    Map.entry("QueryResultRows", Shape.LAKE_RESULTS),
                    Map.entry("QueryResults", Shape.LAKE_RESULTS),
                    Map.entry("logEvents", Shape.CLOUDWATCH_LOGS),
                    Map.entry("awslogs", Shape.CLOUDWATCH_LOGS),
                    Map.entry("@message", Shape.CLOUDWATCH_LOGS),
                    Map.entry("_source", Shape.SIEM_EXPORT),
                    Map.entry("_raw", Shape.SIEM_EXPORT),
                    Map.entry("PublicKeyList", Shape.PUBLIC_KEYS),
                    Map.entry("publicKeyList", Shape.PUBLIC_KEYS),
                    Map.entry("hashSignature", Shape.LAKE_SIGN_FILE),
                    Map.entry("timeWindow", Shape.AGGREGATED));

    private final JsonScanner scanner;
    private final JsonText text = new JsonText();

    Sniffer(JsonScanner scanner) {
        this.scanner = scanner;
    }

    enum Form { JSON, ROWS, LINES }

    Form form() { return Form.JSON; }

    Shape sniff(byte[] bytes, int from, int to, boolean isWhole) {
        scanner.reset(bytes, from, to);
        return switch (scanner.peek()) {
            case -1 -> Shape.EMPTY;
            case '{' -> objects(bytes, to);
            case '[' -> array(bytes);
            case '"' -> quoted(bytes, from, to);
            default -> other(bytes, from, to);
        };
    }

    private Shape objects(byte[] bytes, int to) {
        Shape shape = object(bytes);
        if (shape != Shape.RECORD) {
            return shape;
        }
        try {
            scanner.skip();
            return scanner.at() < to && scanner.peek() >= 0 ? Shape.LINES : Shape.RECORD;
        } catch (JsonFault _) {
            return Shape.LINES;
        }
    }

    private Shape array(byte[] bytes) {
        scanner.take('[');
        return switch (scanner.peek()) {
            case ']' -> Shape.ARRAY;
            case '{' -> {
                Shape shape = object(bytes);
                yield shape == Shape.RECORD
                        ? Shape.ARRAY
                        : shape == Shape.TRAIL_FILE ? Shape.OTHER_JSON : shape;
            }
            case '"' -> isObjectInString(bytes) ? Shape.RECORD_STRINGS : Shape.OTHER_JSON;
            default -> Shape.OTHER_JSON;
        };
    }

    /// Records as JSON strings, or a table whose cells are all in quotes, as Athena writes it.
    private Shape quoted(byte[] bytes, int from, int to) {
        return isObjectInString(bytes) ? Shape.RECORD_STRINGS : other(bytes, from, to);
    }

    private boolean isObjectInString(byte[] bytes) {
        try {
            scanner.string();
        } catch (JsonFault _) {
            return false;
        }
        int end = Math.min(scanner.stringTo(), scanner.stringFrom() + HEADER_LINE);
        String start =
                new String(
                        bytes,
                        scanner.stringFrom(),
                        end - scanner.stringFrom(),
                        StandardCharsets.UTF_8);
        return LINE_BREAK.matcher(start).replaceAll("").strip().startsWith("{");
    }

    /// Reads the keys of the object that comes next, as far as they can be read, and goes back to
    /// its beginning.
    private Shape object(byte[] bytes) {
        int start = scanner.at();
        Set<String> keys = new HashSet<>();
        try {
            scanner.expect('{');
            while (scanner.peek() == '"') {
                scanner.string();
                String key =
                        text.string(
                                bytes,
                                scanner.stringFrom(),
                                scanner.stringTo(),
                                scanner.isEscaped());
                scanner.expect(':');
                Shape decided = decide(key, keys);
                if (decided != null) {
                    return decided;
                }
                scanner.skip();
                if (!scanner.take(',')) {
                    break;
                }
            }
        } catch (JsonFault _) {
            // What could be read of a broken object may still tell what it is.
        } finally {
            scanner.moveTo(start);
        }
        return byKeys(keys);
    }

    private @Nullable Shape decide(String key, Set<String> keys) {
        keys.add(key);
        int next = scanner.peek();
        return switch (key) {
            case "Records" -> next == '[' ? Shape.TRAIL_FILE : null;
            case "Events" -> next == '[' ? Shape.LOOKUP_EVENTS : null;
            default -> isRecord(keys) ? null : DECISIVE.get(key);
        };
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
        boolean isLogEvent = keys.contains("message") && keys.contains("ingestionTime");
        if (isLogEvents || isLogQuery || isLogEvent) {
            return Shape.CLOUDWATCH_LOGS;
        }
        return keys.contains("result") ? Shape.SIEM_EXPORT : Shape.OTHER_JSON;
    }

    /// A record names what happened and says in some way that CloudTrail wrote it.
    private static boolean isRecord(Set<String> keys) {
        boolean isNamed = keys.contains("eventName") || keys.contains("insightDetails");
        return isNamed
                        && (keys.contains("eventVersion")
                                || keys.contains("userIdentity")
                                || keys.contains("eventSource"))
                || keys.contains("eventVersion")
                        && (keys.contains("userIdentity") || keys.contains("eventTime"));
    }

    private static Shape other(byte[] bytes, int from, int to) {
        if (to - from > TAR_MAGIC_AT + 5
                && new String(bytes, from + TAR_MAGIC_AT, 5, StandardCharsets.US_ASCII)
                        .equals("ustar")) {
            return Shape.TAR;
        }
        String head =
                new String(bytes, from, Math.min(HEADER_LINE, to - from), StandardCharsets.UTF_8);
        if (head.startsWith("PAR1")) {
            return Shape.PARQUET;
        }
        int lineEnd = head.indexOf('\n');
        String line = (lineEnd < 0 ? head : head.substring(0, lineEnd)).toLowerCase(Locale.ROOT);
        if (LOG_LINE.matcher(line).lookingAt() || hasCell(line, "@message")) {
            return Shape.CLOUDWATCH_LOGS;
        }
        if (hasCell(line, "_raw")) {
            return Shape.SIEM_EXPORT;
        }
        if (line.contains("event time") && line.contains("event name")) {
            return Shape.EVENT_HISTORY_CSV;
        }
        String words = line.replace("_", "");
        if (words.contains("eventtime") && words.contains("eventname")
                || words.contains("eventjson")) {
            return Shape.TABLE_CSV;
        }
        return Shape.NOT_JSON;
    }

    /// Whether the line is the head of a table with a column of this name.
    private static boolean hasCell(String line, String name) {
        return Arrays.stream(line.strip().split(",", -1))
                .map(c -> c.replace("\"", ""))
                .anyMatch(name::equals);
    }
}
