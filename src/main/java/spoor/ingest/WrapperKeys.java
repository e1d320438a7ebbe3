package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where the values of one object's [WrapperKey]s lie. Filled anew for each object, without
/// garbage.
final class WrapperKeys {
    private static final int KEYS = WrapperKey.values().length;
    private static final byte[] CONTROL = "CONTROL_MESSAGE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTROL_TEXT =
            "CWL CONTROL MESSAGE".getBytes(StandardCharsets.US_ASCII);
    private static final WrapperKey[] PAGES = {
        WrapperKey.RECORDS,
        WrapperKey.LOOKUP_EVENTS,
        WrapperKey.QUERY_RESULT_ROWS,
        WrapperKey.LOG_EVENTS
    };

    private final int[] from = new int[KEYS];
    private final int[] to = new int[KEYS];
    private final JsonText unescaped = new JsonText();
    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    /// Reads the object at the scanner's place, and leaves the scanner after it.
    ///
    /// @throws JsonFault if the text is broken before the object's end
    void read(JsonScanner scanner, byte[] text) throws JsonFault {
        bytes = text;
        Arrays.fill(to, -1);
        scanner.peek();
        start = scanner.at();
        scanner.expect('{');
        if (!scanner.take('}')) {
            do {
                scanner.string();
                WrapperKey key = key(scanner);
                scanner.expect(':');
                boolean isNull = scanner.peek() == 'n';
                int begin = scanner.at();
                scanner.skip();
                if (key != null && !isNull) {
                    from[key.ordinal()] = begin;
                    to[key.ordinal()] = scanner.at();
                }
            } while (scanner.take(','));
            scanner.expect('}');
        }
        end = scanner.at();
    }

    private @Nullable WrapperKey key(JsonScanner scanner) {
        int first = scanner.stringFrom();
        if (!scanner.isEscaped()) {
            return WrapperKey.of(bytes, first, scanner.stringTo());
        }
        int length = unescaped.decode(bytes, first, scanner.stringTo());
        return WrapperKey.of(unescaped.bytes(), 0, length);
    }

    /// Where the object begins, at its opening brace.
    int start() {
        return start;
    }

    /// Where it ends, after its closing brace.
    int end() {
        return end;
    }

    /// Whether the object has the key with a value that is not `null`.
    boolean has(WrapperKey key) {
        return to[key.ordinal()] >= 0;
    }

    /// Where the key's value begins, at its quote or bracket if it has one.
    int from(WrapperKey key) {
        return from[key.ordinal()];
    }

    int to(WrapperKey key) {
        return to[key.ordinal()];
    }

    /// The first byte of the key's value, or 0 where there is none.
    int first(WrapperKey key) {
        return has(key) ? bytes[from(key)] : 0;
    }

    /// Whether the key's value is a string that begins with this.
    boolean startsWith(WrapperKey key, byte[] prefix) {
        int at = from(key) + 1;
        return first(key) == '"'
                && at + prefix.length < to(key)
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    /// Whether the object is itself a record, or a summary of records, as CloudTrail writes them.
    boolean isRecord() {
        boolean isNotice =
                first(WrapperKey.EVENT_SOURCE) == '"'
                        && LookAlike.isSource(
                                bytes,
                                from(WrapperKey.EVENT_SOURCE) + 1,
                                to(WrapperKey.EVENT_SOURCE));
        boolean isNamed = has(WrapperKey.EVENT_NAME) || has(WrapperKey.INSIGHT_DETAILS);
        boolean isSigned =
                has(WrapperKey.EVENT_VERSION)
                        || has(WrapperKey.USER_IDENTITY)
                        || has(WrapperKey.EVENT_SOURCE);
        boolean isBare =
                has(WrapperKey.EVENT_VERSION)
                        && (has(WrapperKey.EVENT_TIME) || has(WrapperKey.TIME_WINDOW));
        boolean isRow = has(WrapperKey.FLAT_ARN) || has(WrapperKey.FLAT_TYPE);
        return !isNotice && !isRow && (isNamed && isSigned || isBare);
    }

    /// Whether this is a message of CloudWatch Logs itself, which tries its subscriptions with such
    /// and sends no events in them (user guide, "subscription filters").
    boolean isControl() {
        return startsWith(WrapperKey.MESSAGE_TYPE, CONTROL)
                || startsWith(WrapperKey.LOG_MESSAGE, CONTROL_TEXT);
    }

    /// Whether the object is a page of an answer, or a file, that has no records in it.
    boolean isEmptyPage() {
        for (WrapperKey key : PAGES) {
            int i = from(key) + 1;
            if (first(key) == '[') {
                while (bytes[i] <= ' ' && bytes[i] >= 0) {
                    i++;
                }
                if (bytes[i] == ']') {
                    return true;
                }
            }
        }
        return false;
    }
}
