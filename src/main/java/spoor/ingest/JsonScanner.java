package spoor.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Walks JSON where it lies, without making objects: strings and values are slices of the bytes. It
/// knows the whole grammar of RFC 8259 and forgives one thing, unescaped control characters inside
/// strings, because some exporters write them. Confined to one thread; used for one text after
/// another.
final class JsonScanner {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final int END = -1;

    private final int deepest;
    private byte[] bytes = new byte[0];
    private int end;
    private int at;
    private int stringFrom;
    private int stringTo;
    private boolean isEscaped;

    /// @param deepest how many objects and arrays may stand inside each other
    JsonScanner(int deepest) {
        this.deepest = deepest;
    }

    /// Begins at `text[from]`, to go no further than `to`.
    void reset(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        at = offset;
    }

    /// The next byte that is no white space, which is not consumed; -1 at the end.
    int peek() {
        while (at < end) {
            byte b = bytes[at];
            if (b > ' ' || b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b & 0xff;
            }
            at++;
        }
        return END;
    }

    /// Consumes white space and the byte `wanted` if it comes next.
    boolean take(int wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /// Like [#take], and a fault where another byte comes.
    void expect(int wanted) throws JsonFault {
        if (!take(wanted)) {
            throw fault();
        }
    }

    /// What is wrong at this place: the text ends, or goes on as JSON never does.
    JsonFault fault() {
        return new JsonFault(at >= end ? RejectReason.CUT_SHORT : RejectReason.BROKEN_JSON, at);
    }

    /// Reads a string; [#stringFrom], [#stringTo] and [#isEscaped] then tell of it.
    void string() throws JsonFault {
        expect('"');
        stringFrom = at;
        isEscaped = false;
        int i = at;
        while (true) {
            i = nextQuoteOrBackslash(i);
            if (i >= end) {
                at = end;
                throw fault();
            }
            if (bytes[i] == '"') {
                break;
            }
            isEscaped = true;
            i = afterEscape(i);
        }
        stringTo = i;
        at = i + 1;
    }

    /// Where the text of the last string begins, behind its quote.
    int stringFrom() {
        return stringFrom;
    }

    /// Where it ends, before its quote.
    int stringTo() {
        return stringTo;
    }

    /// Whether it holds escapes, so that its bytes are not yet its value.
    boolean isEscaped() {
        return isEscaped;
    }

    /// Whether the text of the last string is this one.
    boolean isString(byte[] text) {
        return Arrays.equals(bytes, stringFrom, stringTo, text, 0, text.length);
    }

    /// Steps over one value of any kind.
    void skip() throws JsonFault {
        skip(0);
    }

    /// The same for a value that lies inside an object or array.
    void skipInner() throws JsonFault {
        skip(1);
    }

    private void skip(int depth) throws JsonFault {
        switch (peek()) {
            case '"' -> string();
            case '{' -> skipObject(depth + 1);
            case '[' -> skipArray(depth + 1);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        }
    }

    private void skipObject(int depth) throws JsonFault {
        descend(depth);
        if (take('}')) {
            return;
        }
        do {
            string();
            expect(':');
            skip(depth);
        } while (take(','));
        expect('}');
    }

    private void skipArray(int depth) throws JsonFault {
        descend(depth);
        if (take(']')) {
            return;
        }
        do {
            skip(depth);
        } while (take(','));
        expect(']');
    }

    private void descend(int depth) throws JsonFault {
        if (depth > deepest) {
            throw new JsonFault(RejectReason.TOO_DEEP, at);
        }
        at++;
    }

    /// Eight bytes at a time: a byte is zero after the exclusive or exactly where it is the one
    /// sought.
    private int nextQuoteOrBackslash(int from) {
        int i = from;
        while (i + Long.BYTES <= end) {
            long word = (long) LONGS.get(bytes, i);
            long quotes = word ^ QUOTES;
            long backslashes = word ^ BACKSLASHES;
            long found = (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes) & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            i += Long.BYTES;
        }
        while (i < end && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private int afterEscape(int backslash) throws JsonFault {
        if (backslash + 1 >= end) {
            at = end;
            throw fault();
        }
        switch (bytes[backslash + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return backslash + 2;
            }
            case 'u' -> {
                for (int i = backslash + 2; i < backslash + 6; i++) {
                    if (i >= end || Character.digit(bytes[i], 16) < 0) {
                        at = Math.min(i, end);
                        throw fault();
                    }
                }
                return backslash + 6;
            }
            default -> {
                at = backslash;
                throw fault();
            }
        }
    }

    private void literal(String word) throws JsonFault {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= end || bytes[at] != word.charAt(i)) {
                throw fault();
            }
        }
    }

    private void number() throws JsonFault {
        if (at < end && bytes[at] == '-') {
            at++;
        }
        if (at < end && bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        if (at < end && bytes[at] == '.') {
            at++;
            digits();
        }
        if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            if (at < end && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            digits();
        }
    }

    private void digits() throws JsonFault {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw fault();
        }
    }
}
