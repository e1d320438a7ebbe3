package spoor.ingest;

import spoor.event.EventTime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Reads the records of one file, whatever their envelope, and hands each on as an event or a
/// reject. One bad record costs only itself: after it, reading goes on at the next place that looks
/// like a record. Confined to one thread.
final class RecordReader {
    private static final byte[] RECORDS = "Records".getBytes(StandardCharsets.US_ASCII);
    private static final int RECORDS_BETWEEN_CHECKS = 1 << 10;

    private final JsonScanner scanner;
    private final Sniffer sniffer;
    private final RecordFields fields = new RecordFields();
    private final JsonText unescaped = new JsonText();
    private final BooleanSupplier isCancelled;
    private byte[] bytes = new byte[0];
    private int end;
    private int seen;

    RecordReader(int deepest, BooleanSupplier isCancelled) {
        this.scanner = new JsonScanner(deepest);
        this.sniffer = new Sniffer(scanner);
        this.isCancelled = isCancelled;
    }

    /// The shape of the text in `text[0, length)`.
    Shape sniff(byte[] text, int length) {
        return sniffer.sniff(text, afterByteOrderMark(text, length), length);
    }

    /// Reads a file of one of the shapes that hold records.
    ///
    /// @return false if it was cancelled on the way
    boolean read(byte[] text, int length, Shape shape, RecordSink sink) {
        bytes = text;
        end = length;
        seen = 0;
        scanner.reset(text, afterByteOrderMark(text, length), length);
        while (scanner.peek() >= 0) {
            boolean isGoing =
                    switch (scanner.peek()) {
                        case '[' -> array(sink);
                        case '{' ->
                                shape == Shape.TRAIL_FILE || isEnvelope()
                                        ? envelope(sink)
                                        : record(sink);
                        default -> stray(sink);
                    };
            if (!isGoing) {
                return false;
            }
            scanner.take(',');
        }
        return true;
    }

    /// Whether the object that comes next has `Records` as its first key, as trail files have it.
    private boolean isEnvelope() {
        int start = scanner.at();
        try {
            scanner.expect('{');
            scanner.string();
            return isRecordsKey();
        } catch (JsonFault _) {
            return false;
        } finally {
            scanner.moveTo(start);
        }
    }

    private boolean isRecordsKey() {
        if (!scanner.isEscaped()) {
            return scanner.isString(RECORDS);
        }
        int length = unescaped.decode(bytes, scanner.stringFrom(), scanner.stringTo());
        return Arrays.equals(unescaped.bytes(), 0, length, RECORDS, 0, RECORDS.length);
    }

    /// An object around `Records`, wherever in it that key stands; or else a record beside such
    /// ones.
    private boolean envelope(RecordSink sink) {
        int start = scanner.at();
        boolean isFound = false;
        try {
            scanner.expect('{');
            if (scanner.take('}')) {
                return true;
            }
            do {
                scanner.string();
                boolean isRecords = isRecordsKey();
                scanner.expect(':');
                if (isRecords && scanner.peek() == '[') {
                    isFound = true;
                    if (!array(sink)) {
                        return false;
                    }
                } else {
                    scanner.skip();
                }
            } while (scanner.take(','));
            scanner.expect('}');
        } catch (JsonFault fault) {
            if (isFound) {
                if (fault.offset() < end) {
                    sink.fault("the file breaks off after its records, at byte " + fault.offset());
                }
                scanner.moveTo(end);
            } else {
                lose(fault, start, sink);
            }
            return true;
        }
        if (!isFound) {
            scanner.moveTo(start);
            return record(sink);
        }
        return true;
    }

    private boolean array(RecordSink sink) {
        scanner.take('[');
        while (true) {
            switch (scanner.peek()) {
                case ']' -> {
                    scanner.take(']');
                    return true;
                }
                case '{' -> {
                    if (!record(sink)) {
                        return false;
                    }
                }
                case -1 -> {
                    sink.fault("the file ends before the list of records is closed");
                    return true;
                }
                default -> stray(sink);
            }
            scanner.take(',');
        }
    }

    private boolean record(RecordSink sink) {
        if (++seen % RECORDS_BETWEEN_CHECKS == 0 && isCancelled.getAsBoolean()) {
            return false;
        }
        int start = scanner.at();
        try {
            fields.read(scanner, bytes);
        } catch (JsonFault fault) {
            lose(fault, start, sink);
            return true;
        }
        RejectReason reason = fields.reject();
        if (reason == null) {
            long time = time();
            if (time != EventTime.UNREADABLE) {
                sink.event(fields, time);
                return true;
            }
            reason = RejectReason.BAD_EVENT_TIME;
        }
        sink.reject(reason, fields.start(), fields.end() - fields.start());
        return true;
    }

    private long time() {
        int from = fields.from(Slot.EVENT_TIME);
        int to = fields.to(Slot.EVENT_TIME);
        return switch (fields.kind(Slot.EVENT_TIME)) {
            case TEXT -> EventTime.parse(bytes, from, to);
            // Some writers escape the plus of an offset.
            case ESCAPED_TEXT -> {
                int length = unescaped.decode(bytes, from, to);
                yield EventTime.parse(unescaped.bytes(), 0, length);
            }
            case ABSENT, LITERAL, OBJECT, OTHER -> EventTime.UNREADABLE;
        };
    }

    /// Something that is no object stands where a record should.
    private boolean stray(RecordSink sink) {
        int start = scanner.at();
        try {
            scanner.skip();
            sink.reject(RejectReason.NOT_AN_OBJECT, start, scanner.at() - start);
        } catch (JsonFault fault) {
            lose(fault, start, sink);
        }
        return true;
    }

    /// Gives up what begins at `start` and goes to the next record.
    private void lose(JsonFault fault, int start, RecordSink sink) {
        int next = RecordBoundary.next(bytes, start + 1, end);
        boolean isLast = next == end;
        RejectReason reason =
                fault.reason() == RejectReason.CUT_SHORT && !isLast
                        ? RejectReason.BROKEN_JSON
                        : fault.reason();
        sink.reject(reason, start, next - start);
        scanner.moveTo(next);
    }

    private static int afterByteOrderMark(byte[] text, int length) {
        boolean isMarked =
                length >= 3
                        && (text[0] & 0xff) == 0xEF
                        && (text[1] & 0xff) == 0xBB
                        && (text[2] & 0xff) == 0xBF;
        return isMarked ? 3 : 0;
    }
}
