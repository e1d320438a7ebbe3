package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Reads an object into its texts, numbers and booleans by their paths, the names joined by dots.
/// What is null, an array or nested too deep is left out. Confined to one worker.
final class JsonParts {
    private static final int DEEPEST = 8;

    private final JsonScanner scanner;
    private final JsonText text = new JsonText();
    private final Predicate<String> wanted;
    private Map<String, String> parts = new HashMap<>();

    /// @param wanted the paths of values to read
    JsonParts(int deepest, Predicate<String> wanted) {
        this.scanner = new JsonScanner(deepest);
        this.wanted = wanted;
    }

    /// The values of the object in `bytes[from, to)`, which has been scanned before.
    ///
    /// @param prefix what all paths begin with
    Map<String, String> read(byte[] bytes, int from, int to, String prefix) {
        parts = new HashMap<>();
        scanner.reset(bytes, from, to);
        try {
            object(bytes, prefix, 0);
        } catch (JsonFault e) {
            throw new IllegalStateException("scanned twice with different results", e);
        }
        return parts;
    }

    private void object(byte[] bytes, String prefix, int depth) throws JsonFault {
        scanner.expect('{');
        if (scanner.take('}')) {
            return;
        }
        do {
            scanner.string();
            String path = prefix + string(bytes);
            scanner.expect(':');
            int first = scanner.peek();
            if (first == '{' && depth < DEEPEST) {
                object(bytes, path + ".", depth + 1);
            } else {
                int begin = scanner.at();
                scanner.skip();
                if (wanted.test(path)) {
                    scalar(bytes, path, first, begin);
                }
            }
        } while (scanner.take(','));
        scanner.expect('}');
    }

    private void scalar(byte[] bytes, String path, int first, int begin) {
        switch (first) {
            case '"' -> parts.put(path, string(bytes));
            case '{', '[', 'n' -> {}
            default ->
                    parts.put(
                            path,
                            new String(bytes, begin, scanner.at() - begin, StandardCharsets.UTF_8));
        }
    }

    private String string(byte[] bytes) {
        return text.string(bytes, scanner.stringFrom(), scanner.stringTo(), scanner.isEscaped());
    }
}
