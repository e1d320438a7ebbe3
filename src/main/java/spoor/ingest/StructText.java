package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns an object or list of a record that a query printed back into JSON with CloudTrail's keys.
/// Athena and Lake print `{type=IAMUser, principalid=AIDA…, sessioncontext={…}}`, with keys in
/// lower case and `null` for what is absent; others print JSON, some with snake_case keys.
///
/// A text that cannot be read without doubt is not read at all. Confined to one thread.
final class StructText {
    private static final int DEEPEST = 16;
    private static final int LONGEST_KEY = 64;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /// A map of the identity provider's own keys, which no one spells for it.
    private static final byte[] MAP_OWNER = ascii("webIdFederationData");

    private static final byte[] MAP = ascii("attributes");
    private static final byte[] ARN = ascii("arn");
    private static final byte[] RESOURCE_ARN = ascii("ARN");
    private static final byte[] NO_OWNER = {};

    private final JsonScanner scanner = new JsonScanner(DEEPEST);
    private final JsonText unescaped = new JsonText();
    private final Spelling spelling = new Spelling();
    private byte[] text = new byte[0];
    private int at;
    private int end;
    private boolean isResources;

    /// Writes what stands in `bytes[from, to)` as JSON.
    ///
    /// @param isOfResources whether the text is that of `resources`, where `arn` is `ARN`
    /// @return false if the text could not be read; then nothing was written
    boolean write(byte[] bytes, int from, int to, boolean isOfResources, JsonOut out) {
        text = bytes;
        at = from;
        end = to;
        isResources = isOfResources;
        int start = out.length();
        if (isJson()) {
            writeJson(out);
            return true;
        }
        blanks();
        boolean isRead = isNested() && nested(NO_OWNER, true, 0, out);
        blanks();
        if (!isRead || at != end) {
            out.cut(start);
            return false;
        }
        return true;
    }

    /// Whether the whole text is one JSON object or array; the scanner stands at it then.
    private boolean isJson() {
        scanner.reset(text, at, end);
        if (scanner.peek() != '{' && scanner.peek() != '[') {
            return false;
        }
        int start = scanner.at();
        try {
            scanner.skip();
            return scanner.peek() < 0;
        } catch (JsonFault _) {
            return false;
        } finally {
            scanner.moveTo(start);
        }
    }

    private void writeJson(JsonOut out) {
        try {
            json(NO_OWNER, true, out);
        } catch (JsonFault e) {
            throw new IllegalStateException("scanned twice with different results", e);
        }
    }

    private void json(byte[] owner, boolean isSpelled, JsonOut out) throws JsonFault {
        switch (scanner.peek()) {
            case '{' -> {
                scanner.expect('{');
                out.raw('{');
                while (!scanner.take('}')) {
                    member(owner, isSpelled, out);
                    scanner.take(',');
                }
                out.raw('}');
            }
            case '[' -> {
                scanner.expect('[');
                out.raw('[');
                while (!scanner.take(']')) {
                    out.comma();
                    json(owner, isSpelled, out);
                    scanner.take(',');
                }
                out.raw(']');
            }
            default -> {
                int start = scanner.at();
                scanner.skip();
                out.raw(text, start, scanner.at());
            }
        }
    }

    private void member(byte[] owner, boolean isSpelled, JsonOut out) throws JsonFault {
        scanner.string();
        int length = unescaped.decode(text, scanner.stringFrom(), scanner.stringTo());
        byte[] spelled = spelled(unescaped.bytes(), 0, length, isSpelled);
        scanner.expect(':');
        if (scanner.peek() == 'n') {
            scanner.skip();
            return;
        }
        writeKey(spelled, out);
        json(spelled, isSpelled && !isMap(owner, spelled), out);
    }

    /// An object or list as Presto prints it; `at` stands at its opening, and behind it after.
    private boolean nested(byte[] owner, boolean isSpelled, int depth, JsonOut out) {
        boolean isObject = text[at] == '{';
        int close = isObject ? '}' : ']';
        out.raw(text[at++]);
        while (at < end && text[at] != close) {
            boolean isRead =
                    isObject
                            ? member(owner, isSpelled, depth, out)
                            : element(owner, isSpelled, depth, out);
            if (!isRead || at >= end || text[at] != close && !isSeparator(at)) {
                return false;
            }
            at += text[at] == close ? 0 : 2;
        }
        if (at >= end) {
            return false;
        }
        at++;
        out.raw(close);
        return true;
    }

    private boolean element(byte[] owner, boolean isSpelled, int depth, JsonOut out) {
        out.comma();
        if (isNested()) {
            return depth < DEEPEST && nested(owner, isSpelled, depth + 1, out);
        }
        int start = at;
        while (at < end && text[at] != ']' && !isSeparator(at)) {
            at++;
        }
        out.text(text, start, at);
        return true;
    }

    private boolean member(byte[] owner, boolean isSpelled, int depth, JsonOut out) {
        int equals = keyEnd(at, isSpelled);
        if (equals < 0) {
            return false;
        }
        byte[] spelled = spelled(text, at, equals, isSpelled);
        at = equals + 1;
        if (isNested()) {
            writeKey(spelled, out);
            return depth < DEEPEST
                    && nested(spelled, isSpelled && !isMap(owner, spelled), depth + 1, out);
        }
        int start = at;
        while (at < end && text[at] != '}' && !isNextMember(isSpelled)) {
            // A brace in a text would leave its end in doubt.
            if (text[at] == '{') {
                return false;
            }
            at++;
        }
        if (!Arrays.equals(text, start, at, NULL, 0, NULL.length)) {
            writeKey(spelled, out);
            out.text(text, start, at);
        }
        return true;
    }

    /// Where the equals sign behind the key at `from` stands, or -1 where no key is.
    private int keyEnd(int from, boolean isSpelled) {
        int i = from;
        while (i < end && i - from < LONGEST_KEY && isOfKey(text[i], isSpelled)) {
            i++;
        }
        return i > from && i < end && text[i] == '=' ? i : -1;
    }

    /// The provider's own keys may be anything, such as `accounts.google.com:aud`.
    private static boolean isOfKey(byte one, boolean isSpelled) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || one == '_'
                || !isSpelled && one > ' ' && one != '=' && one != '{' && one != '}';
    }

    private boolean isNextMember(boolean isSpelled) {
        return isSeparator(at) && keyEnd(at + 2, isSpelled) >= 0;
    }

    private boolean isSeparator(int offset) {
        return offset + 1 < end && text[offset] == ',' && text[offset + 1] == ' ';
    }

    private boolean isNested() {
        return at < end && (text[at] == '{' || text[at] == '[');
    }

    private void blanks() {
        while (at < end && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
    }

    private byte[] spelled(byte[] bytes, int from, int to, boolean isSpelled) {
        if (!isSpelled) {
            return Arrays.copyOfRange(bytes, from, to);
        }
        byte[] spelled = spelling.of(bytes, from, to);
        return isResources && Arrays.equals(spelled, ARN) ? RESOURCE_ARN : spelled;
    }

    private static boolean isMap(byte[] owner, byte[] key) {
        return Arrays.equals(owner, MAP_OWNER) && Arrays.equals(key, MAP);
    }

    private static void writeKey(byte[] key, JsonOut out) {
        out.comma();
        out.text(key, 0, key.length);
        out.raw(':');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
