package spoor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The top-level values of one record, as they stand in its bytes. Not safe for several threads;
/// used for one record after another.
public final class RecordParts {
    private static final int DEEPEST = IngestLimits.USUAL.depth();

    private final JsonScanner scanner = new JsonScanner(DEEPEST);
    private final JsonText text = new JsonText();
    private final Map<String, String> parts = new HashMap<>();
    private final Set<String> keys;

    /// @param keys the top-level keys to take, such as `requestParameters`
    public RecordParts(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    /// Takes the values of the keys from a record that was accepted before.
    public void read(byte[] record) {
        parts.clear();
        scanner.reset(record, 0, record.length);
        try {
            scanner.expect('{');
            while (scanner.peek() == '"') {
                scanner.string();
                String key = string(record);
                scanner.expect(':');
                int first = scanner.peek();
                int from = scanner.at();
                scanner.skip();
                if (keys.contains(key)) {
                    parts.put(
                            key, first == '"' ? string(record) : slice(record, from, scanner.at()));
                }
                if (!scanner.take(',')) {
                    return;
                }
            }
        } catch (JsonFault _) {
            // The values before the fault stand; the record itself shows the rest.
        }
    }

    /// The value under `key`: the text of a string, the very JSON of anything else. Empty where the
    /// record lacks the key; the word `null` where it says so.
    public Optional<String> get(String key) {
        return Optional.ofNullable(parts.get(key));
    }

    private String string(byte[] record) {
        return text.string(record, scanner.stringFrom(), scanner.stringTo(), scanner.isEscaped());
    }

    private static String slice(byte[] record, int from, int to) {
        return new String(record, from, to - from, StandardCharsets.UTF_8);
    }
}
