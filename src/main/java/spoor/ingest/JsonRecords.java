package spoor.ingest;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Finds records in JSON: one value, an array of them, values one after another, or a list
/// somewhere in an object around it. After a broken record reading goes on at the next place that
/// looks like a record. Confined to one thread.
final class JsonRecords implements RecordReader.WindowReader {
    private static final int RECORDS_BETWEEN_CHECKS = 1 << 10;
    private static final int MOST_LEVELS = 16;

    /// What the next bytes belong to.
    private enum Level {
        /// Values one after another.
        VALUES,
        /// An array of records.
        LIST,
        /// The rest of an object in which a list of records was.
        OBJECT
    }

    private enum Step {
        ON,
        /// The window ends before the next step.
        MORE,
        CANCELLED
    }

    private final JsonScanner scanner;
    private final RecordTaker taker;
    private final RecordFields fields = new RecordFields();
    private final JsonText unescaped = new JsonText();
    private final BooleanSupplier isCancelled;
    private final int recordBytes;
    private final Level[] levels = new Level[MOST_LEVELS];
    private Window window = new Window(new byte[0], 0, 0, 0, true, 0);
    private RecordSink sink = RecordSink.NONE;
    private int level;
    private int done;
    private int seen;
    private boolean isEnvelope;
    private long lostFrom;
    private RejectReason lostBy = RejectReason.BROKEN_JSON;
    private boolean isLost;

    JsonRecords(IngestLimits limits, RecordTaker taker, BooleanSupplier isCancelled) {
        this.scanner = new JsonScanner(limits.depth());
        this.recordBytes = limits.recordBytes();
        this.taker = taker;
        this.isCancelled = isCancelled;
        Arrays.fill(levels, Level.VALUES);
    }

    @Override
    public void begin(Shape shape) {
        level = 0;
        seen = 0;
        isLost = false;
        isEnvelope = shape.isEnvelope();
    }

    @Override
    public int read(Window next, RecordSink to) {
        window = next;
        sink = to;
        taker.turnTo(next, to);
        scanner.reset(next.bytes(), next.from(), next.to());
        done = next.from();
        if (isLost && !find(next.from())) {
            return done;
        }
        Step step;
        do {
            scanner.peek();
            done = scanner.at();
            step =
                    switch (levels[level]) {
                        case VALUES -> value();
                        case LIST -> element();
                        case OBJECT -> member();
                    };
        } while (step == Step.ON);
        return step == Step.CANCELLED ? RecordReader.CANCELLED : done;
    }

    private Step value() {
        return switch (scanner.peek()) {
            case -1 -> Step.MORE;
            case ',' -> take(',');
            case '[' -> {
                enter(Level.LIST);
                yield take('[');
            }
            case '{' -> isEnvelope || startsWithRecords() ? envelope() : unit();
            default -> unit();
        };
    }

    private Step element() {
        switch (scanner.peek()) {
            case -1 -> {
                if (window.isLast()) {
                    sink.fault("the file ends before the list of records is closed");
                }
                return Step.MORE;
            }
            case ',' -> {
                return take(',');
            }
            case ']' -> {
                level--;
                return take(']');
            }
            default -> {
                return unit();
            }
        }
    }

    private Step take(int wanted) {
        scanner.take(wanted);
        return Step.ON;
    }

    private void enter(Level next) {
        levels[++level] = next;
    }

    /// Whether the object that comes next has `Records` as its first key, as trail files have it.
    private boolean startsWithRecords() {
        int start = scanner.at();
        try {
            scanner.expect('{');
            scanner.string();
            return isContainer();
        } catch (JsonFault _) {
            return false;
        } finally {
            scanner.moveTo(start);
        }
    }

    /// Whether the string just read is the name of a list of records.
    private boolean isContainer() {
        if (!scanner.isEscaped()) {
            return ContainerKey.isContainer(
                    window.bytes(), scanner.stringFrom(), scanner.stringTo());
        }
        int length = unescaped.decode(window.bytes(), scanner.stringFrom(), scanner.stringTo());
        return ContainerKey.isContainer(unescaped.bytes(), 0, length);
    }

    /// An object around a list of records, wherever in it that stands; or else a record beside such
    /// ones.
    private Step envelope() {
        int start = scanner.at();
        try {
            if (findList(1)) {
                return Step.ON;
            }
        } catch (JsonFault fault) {
            return broken(fault, start);
        }
        scanner.moveTo(start);
        return unit();
    }

    /// Goes into the list of records in the object that comes next; false, and behind the object,
    /// if there is none. Elastic's list stands one object further in than others.
    private boolean findList(int depth) throws JsonFault {
        scanner.expect('{');
        if (scanner.take('}')) {
            return false;
        }
        do {
            scanner.string();
            boolean isContainer = isContainer();
            boolean isWalked =
                    ContainerKey.isWalked(window.bytes(), scanner.stringFrom(), scanner.stringTo());
            scanner.expect(':');
            if (isContainer && scanner.take('[')) {
                for (int i = 0; i < depth; i++) {
                    enter(Level.OBJECT);
                }
                enter(Level.LIST);
                return true;
            }
            if (isWalked && scanner.peek() == '{' && depth < MOST_LEVELS / 2) {
                if (findList(depth + 1)) {
                    return true;
                }
            } else {
                scanner.skip();
            }
        } while (scanner.take(','));
        scanner.expect('}');
        return false;
    }

    /// What follows a list of records in the object around it.
    private Step member() {
        switch (scanner.peek()) {
            case -1 -> {
                return Step.MORE;
            }
            case ',' -> {
                return take(',');
            }
            case '}' -> {
                level--;
                return take('}');
            }
            default -> {
                return memberValue();
            }
        }
    }

    private Step memberValue() {
        try {
            scanner.string();
            boolean isContainer = isContainer();
            scanner.expect(':');
            if (isContainer && scanner.take('[')) {
                enter(Level.LIST);
            } else {
                scanner.skip();
            }
            return Step.ON;
        } catch (JsonFault fault) {
            if (isCut(fault, done)) {
                return Step.MORE;
            }
            sink.fault(
                    "the file breaks off after its records, at byte "
                            + window.offsetOf(fault.offset()));
            level = 0;
            lostFrom = -1;
            isLost = true;
            return find(done) ? Step.ON : Step.MORE;
        }
    }

    /// One element of a list, or one of several values: mostly a record.
    private Step unit() {
        if (++seen % RECORDS_BETWEEN_CHECKS == 0 && isCancelled.getAsBoolean()) {
            return Step.CANCELLED;
        }
        int start = scanner.at();
        int first = scanner.peek();
        try {
            if (first == '{') {
                fields.read(scanner, window.bytes());
            } else {
                scanner.skip();
            }
        } catch (JsonFault fault) {
            return broken(fault, start);
        }
        int end = scanner.at();
        boolean mayGoOn = end == window.to() && first != '{' && first != '[' && first != '"';
        if (mayGoOn && !window.isLast() && end - start <= recordBytes) {
            return Step.MORE;
        }
        if (!window.isStored(end)) {
            take(first, start, end);
        }
        return Step.ON;
    }

    private void take(int first, int start, int end) {
        if (end - start > recordBytes) {
            reject(RejectReason.RECORD_TOO_LARGE, start, end);
        } else if (first == '{') {
            taker.object(fields);
        } else {
            taker.wrapped(start, end, RejectReason.NOT_AN_OBJECT);
        }
    }

    private void reject(RejectReason reason, int start, int end) {
        sink.reject(reason, window.offsetOf(start), end - start);
    }

    /// Whether more bytes may mend the fault.
    private boolean isCut(JsonFault fault, int start) {
        return fault.reason() == RejectReason.CUT_SHORT
                && !window.isLast()
                && window.to() - start <= recordBytes;
    }

    private Step broken(JsonFault fault, int start) {
        if (isCut(fault, start)) {
            return Step.MORE;
        }
        lostFrom = window.offsetOf(start);
        lostBy =
                fault.reason() == RejectReason.CUT_SHORT && !window.isLast()
                        ? RejectReason.RECORD_TOO_LARGE
                        : fault.reason();
        isLost = true;
        return find(start + 1) ? Step.ON : Step.MORE;
    }

    /// Gives up what is lost and goes to the next record; false if that is not in this window.
    private boolean find(int from) {
        int next = RecordBoundary.next(window.bytes(), from, window.to());
        boolean isEnd = next == window.to();
        if (isEnd && !window.isLast()) {
            done = Math.max(from, window.to() - RecordBoundary.LONGEST);
            return false;
        }
        isLost = false;
        if (lostFrom >= 0 && !window.isStored(next)) {
            RejectReason reason =
                    lostBy == RejectReason.CUT_SHORT && !isEnd ? RejectReason.BROKEN_JSON : lostBy;
            sink.reject(
                    reason,
                    lostFrom,
                    (int) Math.min(Integer.MAX_VALUE, window.offsetOf(next) - lostFrom));
        }
        scanner.moveTo(next);
        return true;
    }
}
