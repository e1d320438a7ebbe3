package spoor.ingest;

import spoor.archive.GzipText;
import spoor.event.Fidelity;
import spoor.event.Field;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the records inside a value that is none itself, by what the value says and whatever file
/// it came in: in strings, in the output of lookup-events and CloudWatch Logs, in EventBridge
/// events, queue messages and the exports of other tools. Where the record is gone but the columns
/// made of it are there, it is put together from them.
///
/// Confined to one thread. Makes no garbage for records that travel as text or in place.
final class Wrapping {
    /// Most bytes of text inside one value, decoded or inflated. What travels so is far smaller: a
    /// subscription sends at most 1 MB compressed, a queue message has 256 KB.
    static final int TEXT_BYTES = 1 << 26;

    /// How many values may be looked into one inside the other. An object, an array and a string
    /// are one each, so that this allows some eight wrappings.
    private static final int DEEPEST = 20;

    /// How many strings may be looked into one inside the other.
    private static final int MOST_TEXTS = 6;

    private static final Set<Field> NONE = Set.of();

    private static final WrapperKey[] RECORDS = WrapperKey.of(WrapperKey.Role.RECORD);
    private static final WrapperKey[] INNERS = WrapperKey.of(WrapperKey.Role.INNER);
    private static final WrapperKey[] LISTS = WrapperKey.of(WrapperKey.Role.LIST);

    /// Takes what is found. It must not ask the same Wrapping to unwrap anything during a call.
    interface Out {
        /// A record that is a slice of the very bytes that were given, and a whole JSON object. It
        /// may yet lack its time, or be a summary.
        void inPlace(int from, int to);

        /// A record that is a whole JSON object in `text[from, to)`, good only during the call.
        ///
        /// @param fidelity [Fidelity#FULL] for a record as it was. Of any other the event time is
        ///   there and readable, and nothing else need be checked
        /// @param notExported the fields of which the copy says nothing; the same set for all rows
        ///   of the same columns
        void carried(byte[] text, int from, int to, Fidelity fidelity, Set<Field> notExported);

        /// A record that was there but cannot be read.
        void reject(RejectReason reason);
    }

    /// Takes nothing: for asking whether a value wraps records.
    static final Out NOWHERE =
            new Out() {
                @Override
                public void inPlace(int from, int to) {}

                @Override
                public void carried(
                        byte[] text, int from, int to, Fidelity fidelity, Set<Field> notExported) {}

                @Override
                public void reject(RejectReason reason) {}
            };

    private final List<Level> levels = new ArrayList<>();
    private final JsonText[] texts = new JsonText[MOST_TEXTS];
    private final Payload payload;
    private final int mostText;
    private final Reassembly reassembly = new Reassembly(Optional.empty());
    private byte[] root = new byte[0];
    private boolean isRootCarried;
    private boolean isInPayload;
    private int textDepth;
    private long textSize;
    private Out out = NOWHERE;

    Wrapping() {
        this(TEXT_BYTES);
    }

    /// @param textBytes the limit of that name: most bytes of text inside one value
    Wrapping(int textBytes) {
        this.mostText = textBytes;
        this.payload = new Payload(textBytes);
        Arrays.setAll(texts, _ -> new JsonText());
    }

    /// What is needed to look into one value while others around it are being looked into.
    private final class Level implements JsonRow.Rows {
        private final int depth;
        private final JsonScanner scanner = new JsonScanner(IngestLimits.USUAL.depth());
        private final WrapperKeys keys = new WrapperKeys();
        private final JsonRow row = new JsonRow();
        private byte[] text = new byte[0];
        private boolean isRowFound;

        Level(int depth) {
            this.depth = depth;
        }

        @Override
        public void row() {
            isRowFound |= Wrapping.this.row(this);
        }
    }

    /// Finds the records in the JSON value in `bytes[from, to)`: an object, array or string.
    ///
    /// @return false if the value carries nothing that looks like CloudTrail; then `to` heard of
    ///   nothing. True without a word to it is for what is known to carry nothing: control messages
    ///   of CloudWatch Logs, and lists of records that are empty
    boolean unwrap(byte[] bytes, int from, int to, Out taker) {
        return start(bytes, from, to, false, taker);
    }

    /// Like [#unwrap], for text that was taken out of a cell and so is nowhere in the file as it
    /// is: all its records are carried.
    boolean unwrapText(byte[] text, int from, int to, Out taker) {
        return start(text, from, to, true, taker);
    }

    private boolean start(byte[] bytes, int from, int to, boolean isCarried, Out taker) {
        root = bytes;
        isRootCarried = isCarried;
        isInPayload = false;
        textDepth = 0;
        textSize = 0;
        out = taker;
        try {
            return values(0, bytes, from, to, false);
        } finally {
            out = NOWHERE;
        }
    }

    /// Looks into all values of a text, one after another.
    ///
    /// @param isSure whether nothing but a record may be here, so that any fault costs one
    private boolean values(int depth, byte[] text, int from, int to, boolean isSure) {
        if (depth == DEEPEST) {
            return false;
        }
        Level level = level(depth);
        level.text = text;
        level.scanner.reset(text, from, to);
        boolean isFound = false;
        try {
            while (level.scanner.peek() >= 0) {
                isFound |= value(level);
            }
        } catch (JsonFault fault) {
            if (isFound || isSure || TextSigns.isLike(text, from, to)) {
                out.reject(fault.reason());
                return true;
            }
        }
        return isFound;
    }

    private Level level(int depth) {
        while (levels.size() <= depth) {
            levels.add(new Level(levels.size()));
        }
        return levels.get(depth);
    }

    private boolean value(Level level) throws JsonFault {
        JsonScanner scanner = level.scanner;
        return switch (scanner.peek()) {
            case '{' -> object(level);
            case '[' -> array(level);
            case '"' -> {
                scanner.string();
                yield string(level, level.text, scanner.stringFrom(), scanner.stringTo(), false);
            }
            default -> {
                scanner.skip();
                yield false;
            }
        };
    }

    private boolean object(Level level) throws JsonFault {
        WrapperKeys keys = level.keys;
        keys.read(level.scanner, level.text);
        for (WrapperKey key : RECORDS) {
            boolean isSure = key != WrapperKey.AT_MESSAGE && key != WrapperKey.RAW;
            if (inner(level, key, isSure)) {
                return true;
            }
        }
        if (keys.isRecord()) {
            deliver(level.text, keys.start(), keys.end());
            return true;
        }
        return keys.isControl()
                || payload(level)
                || anyInner(level, INNERS)
                || anyInner(level, LISTS)
                || keys.isEmptyPage()
                || flat(level);
    }

    private boolean anyInner(Level level, WrapperKey[] keys) {
        for (WrapperKey key : keys) {
            if (inner(level, key, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean inner(Level level, WrapperKey key, boolean isSure) {
        int from = level.keys.from(key);
        int to = level.keys.to(key);
        return switch (level.keys.first(key)) {
            case '"' -> string(level, level.text, from + 1, to - 1, isSure);
            case '{', '[' -> values(level.depth + 1, level.text, from, to, false);
            default -> false;
        };
    }

    /// Looks into the text that a string means, if it begins as JSON does.
    private boolean string(Level level, byte[] text, int from, int to, boolean isSure) {
        if (textDepth == MOST_TEXTS || !TextSigns.isJsonBegun(text, from, to)) {
            return false;
        }
        if (textSize + to - from > mostText) {
            out.reject(RejectReason.LARGE_TEXT);
            return true;
        }
        JsonText unescaped = texts[textDepth++];
        textSize += to - from;
        int length = unescaped.decode(text, from, to);
        boolean isFound = values(level.depth + 1, unescaped.bytes(), 0, length, isSure);
        textDepth--;
        textSize -= to - from;
        return isFound;
    }

    private void deliver(byte[] text, int from, int to) {
        if (text == root && !isRootCarried) {
            out.inPlace(from, to);
        } else {
            out.carried(text, from, to, Fidelity.FULL, NONE);
        }
    }

    /// Looks into a payload. One inside another is left alone.
    private boolean payload(Level level) {
        boolean isGzip = Payload.isGzip(level.keys);
        if (isInPayload || !isGzip && !Payload.isObject(level.keys)) {
            return false;
        }
        isInPayload = true;
        try {
            int length = payload.open(level.keys, level.text);
            return values(level.depth + 1, payload.bytes(), 0, length, false);
        } catch (GzipText.TooLarge _) {
            out.reject(RejectReason.LARGE_TEXT);
            return true;
        } catch (IOException _) {
            if (isGzip) {
                out.reject(RejectReason.BROKEN_PAYLOAD);
            }
            return isGzip;
        } finally {
            isInPayload = false;
        }
    }

    private boolean array(Level level) throws JsonFault {
        JsonScanner scanner = level.scanner;
        int start = scanner.at();
        scanner.skip();
        int end = scanner.at();
        level.isRowFound = false;
        if (level.row.array(level.text, start, end, level) && level.isRowFound) {
            return true;
        }
        scanner.moveTo(start);
        scanner.expect('[');
        boolean isFound = false;
        int strays = 0;
        while (!scanner.take(']')) {
            scanner.peek();
            int from = scanner.at();
            scanner.skip();
            if (values(level.depth + 1, level.text, from, scanner.at(), false)) {
                isFound = true;
            } else {
                strays++;
            }
            scanner.take(',');
        }
        for (int i = 0; isFound && i < strays; i++) {
            out.reject(RejectReason.NOT_CLOUDTRAIL);
        }
        return isFound;
    }

    /// An object whose keys are the columns of an export.
    private boolean flat(Level level) throws JsonFault {
        level.row.object(level.text, level.keys.start(), level.keys.end());
        Optional<ExportColumns> columns = level.row.columns();
        return columns.isPresent() && columns.get().isSurelyTable() && row(level, columns.get());
    }

    /// A row of cells, of which one may hold the whole record.
    private boolean row(Level level) {
        Optional<ExportColumns> columns = level.row.columns();
        if (columns.isEmpty()) {
            return false;
        }
        for (int column : columns.get().records()) {
            int from = level.row.from(column);
            int to = level.row.to(column);
            boolean isFound =
                    switch (level.text[from]) {
                        case '"' -> string(level, level.text, from + 1, to - 1, false);
                        case '{' -> values(level.depth + 1, level.text, from, to, false);
                        default -> false;
                    };
            if (isFound) {
                return true;
            }
        }
        return columns.get().isTable() && row(level, columns.get());
    }

    private boolean row(Level level, ExportColumns columns) {
        JsonRow row = level.row;
        if (row.isNotice(columns)) {
            return false;
        }
        reassembly.begin(columns);
        for (int cell = 0; cell < row.count(); cell++) {
            reassembly.json(cell, level.text, row.from(cell), row.to(cell));
        }
        RejectReason reason = reassembly.end();
        if (reason != null) {
            out.reject(reason);
            return true;
        }
        out.carried(
                reassembly.bytes(),
                0,
                reassembly.length(),
                columns.dialect().fidelity(),
                reassembly.notExported());
        return true;
    }
}
