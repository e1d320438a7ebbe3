package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A row of an export that came as JSON: names and values of its cells. What the names mean is
/// worked out once for all rows that have the same. Confined to one thread; used for one row after
/// another.
final class JsonRow {
    private static final int MOST_CELLS = 1024;
    private static final int DEEPEST = 8;

    /// What Elastic's documents nest; anywhere else an object is a cell's value.
    private static final List<String> NESTED =
            List.of("event", "aws", "cloud", "source", "user", "user_agent");

    private static final byte[] VALUE = "value".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEY = "key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIELD = "field".getBytes(StandardCharsets.US_ASCII);

    private final JsonScanner scanner = new JsonScanner(IngestLimits.USUAL.depth());
    private final JsonText unescaped = new JsonText();
    private final JsonOut path = new JsonOut();
    private final JsonOut names = new JsonOut();
    private int[] nameStarts = new int[32];
    private int[] valueStarts = new int[32];
    private int[] valueEnds = new int[32];
    private int count;
    private boolean isTooWide;
    private byte[] text = new byte[0];
    private byte[] knownNames = new byte[0];
    private Optional<ExportColumns> known = Optional.empty();
    private boolean isPair;
    private int keys;
    private int valueFrom;
    private int valueTo;

    /// Takes the rows of an array, one after another.
    interface Rows {
        /// The cells of the row can be read from the [JsonRow] until the call is over.
        void row();
    }

    /// Reads the object in `bytes[from, to)` as a row with a column for each key.
    void object(byte[] bytes, int from, int to) throws JsonFault {
        begin(bytes, from, to);
        path.clear();
        object(0);
    }

    private void object(int depth) throws JsonFault {
        int prefix = path.length();
        scanner.expect('{');
        if (scanner.take('}')) {
            return;
        }
        do {
            scanner.string();
            appendString(path);
            scanner.expect(':');
            if (scanner.peek() == '{' && depth < DEEPEST && isNesting(depth)) {
                path.raw('.');
                object(depth + 1);
            } else {
                int start = scanner.at();
                scanner.skip();
                cell(path.bytes(), path.length(), start, scanner.at());
            }
            path.cut(prefix);
        } while (scanner.take(','));
        scanner.expect('}');
    }

    /// Whether the object under the path at hand is a part of a document rather than a value.
    private boolean isNesting(int depth) {
        String name = new String(path.bytes(), 0, path.length(), StandardCharsets.UTF_8);
        return depth == 0 ? NESTED.contains(name) : ExportDialect.ELASTIC.target(name) == null;
    }

    /// Reads the array in `bytes[from, to)`, if its elements are cells: `{"key","value"}`,
    /// `{"field","value"}`, of which a name that comes again begins a new row, or objects of one
    /// key each, as Lake has them, which are one row.
    ///
    /// @return false if they are no cells; then no row was given
    boolean array(byte[] bytes, int from, int to, Rows rows) throws JsonFault {
        begin(bytes, from, to);
        if (!scanner.take('[') || scanner.peek() != '{') {
            return false;
        }
        entry();
        boolean isOfPairs = isPair;
        if (!isPair && keys != 1) {
            return false;
        }
        cell(path.bytes(), path.length(), valueFrom, valueTo);
        while (scanner.take(',')) {
            boolean isEntry = scanner.peek() == '{';
            if (isEntry) {
                entry();
            } else {
                scanner.skip();
            }
            isEntry &= isOfPairs ? isPair : keys == 1 && !isPair;
            boolean isNew = isEntry && !isKnown(path.bytes(), path.length());
            if (!isNew && !isOfPairs) {
                return false;
            }
            if (isEntry && !isNew) {
                rows.row();
                clear();
            }
            if (isEntry) {
                cell(path.bytes(), path.length(), valueFrom, valueTo);
            }
        }
        scanner.expect(']');
        rows.row();
        return true;
    }

    /// Reads one object; the name of its cell is in the path then.
    private void entry() throws JsonFault {
        keys = 0;
        boolean hasName = false;
        boolean hasValue = false;
        path.clear();
        scanner.expect('{');
        if (!scanner.take('}')) {
            do {
                scanner.string();
                boolean isName = scanner.isString(KEY) || scanner.isString(FIELD);
                boolean isValue = scanner.isString(VALUE);
                if (keys++ == 0 && !isName && !isValue) {
                    appendString(path);
                }
                scanner.expect(':');
                isName &= scanner.peek() == '"';
                int start = scanner.at();
                scanner.skip();
                if (isName) {
                    path.clear();
                    appendString(path);
                } else {
                    valueFrom = start;
                    valueTo = scanner.at();
                }
                hasName |= isName;
                hasValue |= isValue;
            } while (scanner.take(','));
            scanner.expect('}');
        }
        isPair = hasName && hasValue && keys == 2;
    }

    private void begin(byte[] bytes, int from, int to) {
        text = bytes;
        scanner.reset(bytes, from, to);
        clear();
    }

    private void clear() {
        names.clear();
        count = 0;
        isTooWide = false;
    }

    private void appendString(JsonOut to) {
        int length = unescaped.decode(text, scanner.stringFrom(), scanner.stringTo());
        to.raw(unescaped.bytes(), 0, length);
    }

    private void cell(byte[] name, int length, int from, int to) {
        if (count == MOST_CELLS) {
            isTooWide = true;
            return;
        }
        if (count == nameStarts.length) {
            nameStarts = Arrays.copyOf(nameStarts, count * 2);
            valueStarts = Arrays.copyOf(valueStarts, count * 2);
            valueEnds = Arrays.copyOf(valueEnds, count * 2);
        }
        nameStarts[count] = names.length();
        names.raw(name, 0, length);
        names.raw(0);
        valueStarts[count] = from;
        valueEnds[count++] = to;
    }

    private boolean isKnown(byte[] name, int length) {
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(names.bytes(), nameStarts[i], nameEnd(i), name, 0, length)) {
                return true;
            }
        }
        return false;
    }

    private int nameEnd(int cell) {
        return (cell + 1 < count ? nameStarts[cell + 1] : names.length()) - 1;
    }

    /// What the names of the row mean, or empty where they are nothing of CloudTrail.
    Optional<ExportColumns> columns() {
        if (isTooWide) {
            return Optional.empty();
        }
        boolean isSame =
                Arrays.equals(names.bytes(), 0, names.length(), knownNames, 0, knownNames.length);
        if (!isSame) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int start = nameStarts[i];
                words.add(
                        new String(
                                names.bytes(), start, nameEnd(i) - start, StandardCharsets.UTF_8));
            }
            known = ExportColumns.ofDocument(words);
            knownNames = Arrays.copyOf(names.bytes(), names.length());
        }
        return known;
    }

    int count() {
        return count;
    }

    /// Where the JSON value of a cell begins.
    int from(int cell) {
        return valueStarts[cell];
    }

    int to(int cell) {
        return valueEnds[cell];
    }

    /// Whether the row is a notification of a service, whose source CloudTrail never writes.
    boolean isNotice(ExportColumns columns) {
        for (int cell = 0; cell < count; cell++) {
            boolean isNotice =
                    columns.target(cell) == Target.EVENT_SOURCE
                            && LookAlike.isSource(text, valueStarts[cell] + 1, valueEnds[cell]);
            if (isNotice) {
                return true;
            }
        }
        return false;
    }
}
