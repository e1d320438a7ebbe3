package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Where the values of one record lie in its bytes. Filled anew for each record, so that reading
/// one makes no objects; good until the next is read.
final class RecordFields {
    private static final byte[] AGGREGATED = "Aggregated".getBytes(StandardCharsets.US_ASCII);
    private static final int SLOTS = Slot.values().length;
    private static final int REQUEST = Slot.REQUEST_PARAMETERS.ordinal();

    /// What kind of JSON value a slot holds.
    enum Kind {
        ABSENT,
        TEXT,
        /// A string with escapes, whose bytes are not yet its value.
        ESCAPED_TEXT,
        /// A number, `true` or `false`.
        LITERAL,
        OBJECT,
        /// An array where CloudTrail has none.
        OTHER
    }

    private final Kind[] kinds = new Kind[SLOTS];
    private final int[] from = new int[SLOTS];
    private final int[] to = new int[SLOTS];
    private final JsonText unescaped = new JsonText();
    private final Parameters parameters = new Parameters();
    private byte[] bytes = new byte[0];
    private int start;
    private int end;

    /// Reads the record at the scanner's place, which is an opening brace, and leaves the scanner
    /// after it.
    ///
    /// @throws JsonFault if the text is broken before the record's end
    void read(JsonScanner scanner, byte[] text) throws JsonFault {
        bytes = text;
        Arrays.fill(kinds, Kind.ABSENT);
        parameters.clear();
        scanner.peek();
        start = scanner.at();
        scanner.expect('{');
        if (!scanner.take('}')) {
            do {
                scanner.string();
                Slot slot = slot(scanner, text);
                scanner.expect(':');
                if (slot == null) {
                    scanner.skip();
                } else {
                    value(slot.ordinal(), scanner);
                }
            } while (scanner.take(','));
            scanner.expect('}');
        }
        end = scanner.at();
    }

    private @Nullable Slot slot(JsonScanner scanner, byte[] text) {
        int first = scanner.stringFrom();
        if (!scanner.isEscaped()) {
            return Slot.of(text, first, scanner.stringTo());
        }
        int length = unescaped.decode(text, first, scanner.stringTo());
        return Slot.of(unescaped.bytes(), 0, length);
    }

    private void value(int slot, JsonScanner scanner) throws JsonFault {
        int first = scanner.peek();
        int begin = scanner.at();
        if (slot == REQUEST) {
            parameters.clear();
        }
        if (first == '{' && slot == REQUEST) {
            parameters.read(scanner);
        } else {
            scanner.skip();
        }
        from[slot] = begin;
        to[slot] = scanner.at();
        if (first == '"') {
            from[slot] = scanner.stringFrom();
            to[slot] = scanner.stringTo();
        }
        kinds[slot] = kind(first, scanner);
    }

    /// The kind of a value that the scanner has just stepped over.
    ///
    /// @param first byte of the value
    static Kind kind(int first, JsonScanner scanner) {
        return switch (first) {
            case '"' -> scanner.isEscaped() ? Kind.ESCAPED_TEXT : Kind.TEXT;
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.OTHER;
            case 'n' -> Kind.ABSENT;
            default -> Kind.LITERAL;
        };
    }

    byte[] bytes() {
        return bytes;
    }

    /// Where the record begins, at its opening brace.
    int start() {
        return start;
    }

    /// Where it ends, after its closing brace.
    int end() {
        return end;
    }

    Kind kind(Slot slot) {
        return kinds[slot.ordinal()];
    }

    int from(Slot slot) {
        return from[slot.ordinal()];
    }

    int to(Slot slot) {
        return to[slot.ordinal()];
    }

    boolean has(Slot slot) {
        return kinds[slot.ordinal()] != Kind.ABSENT;
    }

    /// The outermost of the request parameters; none where there are none, or where they are no
    /// object.
    Parameters parameters() {
        return parameters;
    }

    /// Whether this is the row of another tool's table rather than a record, although it may have
    /// all keys of one: it holds the record as text beside them, or its objects taken apart.
    boolean isWrapped() {
        return has(Slot.RAW)
                || has(Slot.CLOUDTRAIL_EVENT)
                || has(Slot.FLAT_ARN)
                || has(Slot.FLAT_TYPE);
    }

    /// Whether this is a summary of five minutes of data events. It is no event: it has no time, no
    /// identity and stands for many.
    boolean isAggregated() {
        return has(Slot.TIME_WINDOW) && has(Slot.EVENT_VERSION)
                || kind(Slot.EVENT_CATEGORY) == Kind.TEXT
                        && Arrays.equals(
                                bytes,
                                from(Slot.EVENT_CATEGORY),
                                to(Slot.EVENT_CATEGORY),
                                AGGREGATED,
                                0,
                                AGGREGATED.length);
    }

    /// Why this is no event, or null if it is one.
    @Nullable RejectReason reject() {
        boolean isNotice =
                kind(Slot.EVENT_SOURCE) == Kind.TEXT
                        && LookAlike.isSource(
                                bytes, from(Slot.EVENT_SOURCE), to(Slot.EVENT_SOURCE));
        boolean isNamed = has(Slot.EVENT_NAME) || has(Slot.INSIGHT_DETAILS);
        boolean isSigned =
                has(Slot.EVENT_VERSION) || has(Slot.USER_IDENTITY) || has(Slot.EVENT_SOURCE);
        if (isNotice
                || !isNamed && !(has(Slot.EVENT_VERSION) && has(Slot.EVENT_TIME))
                || !isSigned) {
            return LookAlike.reason(this);
        }
        return has(Slot.EVENT_TIME) ? null : RejectReason.NO_EVENT_TIME;
    }
}
