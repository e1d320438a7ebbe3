package spoor.ingest;

import org.jspecify.annotations.Nullable;

import spoor.event.EventTime;
import spoor.event.Fidelity;
import spoor.event.Field;

import java.util.Set;

/// Judges what may be a record and hands it on: as an event, a summary or a reject. Looks for
/// records inside what is none itself. Confined to one thread.
final class RecordTaker implements Wrapping.Out {
    private final JsonScanner scanner;
    private final RecordFields inner = new RecordFields();
    private final JsonText unescaped = new JsonText();
    private final Wrapping wrapping;
    private Window window = new Window(new byte[0], 0, 0, 0, true, 0);
    private RecordSink sink = RecordSink.NONE;
    private int from;
    private int to;

    RecordTaker(IngestLimits limits) {
        this.scanner = new JsonScanner(limits.depth());
        this.wrapping = new Wrapping();
    }

    /// Turns to a window.
    void turnTo(Window to, RecordSink taker) {
        window = to;
        sink = taker;
    }

    /// The unit of the file, `[start, end)` of the window, that records now come from.
    void unit(int start, int end) {
        from = start;
        to = end;
    }

    /// Takes an object that has been read.
    void object(RecordFields fields) {
        unit(fields.start(), fields.end());
        if (fields.isAggregated()) {
            sink.aggregated();
            return;
        }
        RejectReason reason = fields.isWrapped() ? RejectReason.NOT_CLOUDTRAIL : judge(fields);
        if (reason == null) {
            sink.event(fields, time(fields));
        } else if (isRecord(reason)) {
            reject(reason);
        } else {
            wrapped(from, to, reason);
        }
    }

    /// Whether what is rejected for this reason is a record all the same, and so wraps none.
    private static boolean isRecord(RejectReason reason) {
        return reason == RejectReason.NO_EVENT_TIME || reason == RejectReason.BAD_EVENT_TIME;
    }

    /// Takes any other value.
    ///
    /// @param otherwise why it is a reject, if it carries no record
    void wrapped(int start, int end, RejectReason otherwise) {
        unit(start, end);
        if (!wrapping.unwrap(window.bytes(), start, end, this)) {
            reject(otherwise);
        }
    }

    /// Takes a text that should be one record, or wrap some.
    void text(int start, int end) {
        scanner.reset(window.bytes(), start, end);
        try {
            if (scanner.peek() == '{') {
                inner.read(scanner, window.bytes());
                object(inner);
            } else {
                scanner.skip();
                wrapped(start, end, RejectReason.NOT_AN_OBJECT);
            }
        } catch (JsonFault fault) {
            unit(start, end);
            reject(fault.reason());
        }
    }

    private @Nullable RejectReason judge(RecordFields fields) {
        RejectReason reason = fields.reject();
        return reason != null || time(fields) != EventTime.UNREADABLE
                ? reason
                : RejectReason.BAD_EVENT_TIME;
    }

    private long time(RecordFields fields) {
        int first = fields.from(Slot.EVENT_TIME);
        int end = fields.to(Slot.EVENT_TIME);
        return switch (fields.kind(Slot.EVENT_TIME)) {
            case TEXT -> EventTime.parse(fields.bytes(), first, end);
            // Some writers escape the plus of an offset.
            case ESCAPED_TEXT -> {
                int length = unescaped.decode(fields.bytes(), first, end);
                yield EventTime.parse(unescaped.bytes(), 0, length);
            }
            case ABSENT, LITERAL, OBJECT, OTHER -> EventTime.UNREADABLE;
        };
    }

    @Override
    public void inPlace(int start, int end) {
        RejectReason reason = scan(window.bytes(), start, end);
        if (reason == null && inner.isAggregated()) {
            sink.aggregated();
            return;
        }
        if (reason == null) {
            reason = judge(inner);
        }
        if (reason != null) {
            sink.reject(reason, window.offsetOf(start), end - start);
        } else {
            sink.event(inner, time(inner));
        }
    }

    @Override
    public void carried(
            byte[] text, int start, int end, Fidelity fidelity, Set<Field> notExported) {
        RejectReason reason = scan(text, start, end);
        if (reason == null && fidelity == Fidelity.FULL) {
            if (inner.isAggregated()) {
                sink.aggregated();
                return;
            }
            reason = judge(inner);
        }
        if (reason != null) {
            reject(reason);
        } else {
            sink.carried(
                    inner, time(inner), fidelity, notExported, window.offsetOf(from), to - from);
        }
    }

    private @Nullable RejectReason scan(byte[] text, int start, int end) {
        scanner.reset(text, start, end);
        try {
            inner.read(scanner, text);
            return null;
        } catch (JsonFault fault) {
            return fault.reason();
        }
    }

    /// Rejects the unit as a whole.
    @Override
    public void reject(RejectReason reason) {
        sink.reject(reason, window.offsetOf(from), to - from);
    }
}
