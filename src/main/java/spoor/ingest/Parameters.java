package spoor.ingest;

import java.util.Arrays;

/// Where the outermost of a record's request parameters lie. Noted while the record is read, so
/// that what the call is about is found without reading twice. Filled anew for each record.
final class Parameters {
    /// What a call is about stands among its first parameters; records with more are taken apart.
    private static final int MOST = 128;

    private final int[] nameFrom = new int[MOST];
    private final int[] nameTo = new int[MOST];
    private final int[] from = new int[MOST];
    private final int[] to = new int[MOST];
    private final RecordFields.Kind[] kinds = new RecordFields.Kind[MOST];
    private int count;
    private boolean isSimple;

    Parameters() {
        Arrays.fill(kinds, RecordFields.Kind.ABSENT);
    }

    void clear() {
        count = 0;
        isSimple = true;
    }

    /// Steps over the object at the scanner's place.
    void read(JsonScanner scanner) throws JsonFault {
        clear();
        scanner.expect('{');
        if (scanner.take('}')) {
            return;
        }
        do {
            scanner.string();
            int first = scanner.stringFrom();
            int end = scanner.stringTo();
            isSimple &= !scanner.isEscaped() && count < MOST;
            scanner.expect(':');
            int lead = scanner.peek();
            int begin = scanner.at();
            scanner.skipInner();
            if (count < MOST) {
                boolean isText = lead == '"';
                nameFrom[count] = first;
                nameTo[count] = end;
                from[count] = isText ? scanner.stringFrom() : begin;
                to[count] = isText ? scanner.stringTo() : scanner.at();
                kinds[count++] = RecordFields.kind(lead, scanner);
            }
        } while (scanner.take(','));
        scanner.expect('}');
    }

    /// Whether all are here, and their names stand in the bytes as they are.
    boolean isSimple() {
        return isSimple;
    }

    int count() {
        return count;
    }

    int nameFrom(int number) {
        return nameFrom[number];
    }

    int nameTo(int number) {
        return nameTo[number];
    }

    RecordFields.Kind kind(int number) {
        return kinds[number];
    }

    int from(int number) {
        return from[number];
    }

    int to(int number) {
        return to[number];
    }
}
