package spoor.ingest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The codes of one field's values in a case. A value gets its code when it is first seen and keeps
/// it for ever; code 0 stands for "the record lacks the field", and code 1 of every field for "the
/// export that the record comes from does not say". Safe for several threads.
public final class Dictionary {
    /// The code of a field that the form in which a record came to us does not have.
    public static final int NOT_EXPORTED = 1;

    /// The first code of a value.
    public static final int FIRST = 2;

    private final Slices slices = new Slices();
    private final List<String> labels = new ArrayList<>();

    /// A value, and what to show for it where that differs (empty where it does not).
    public record Entry(int code, byte[] value, String label) {}

    /// The code of the value in `bytes[from, to)`, which is new if there was none.
    ///
    /// @param label what to show for a new value, or null to show the value itself
    public synchronized int code(byte[] bytes, int from, int to, @Nullable String label) {
        long hash = Slices.hash(bytes, from, to);
        int known = slices.find(bytes, from, to, hash);
        if (known != Slices.UNKNOWN) {
            return known;
        }
        int code = slices.size() + FIRST;
        slices.put(bytes, from, to, hash, code);
        labels.add(label == null ? "" : label);
        return code;
    }

    public int code(String value, @Nullable String label) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return code(bytes, 0, bytes.length, label);
    }

    /// Takes back a value that was stored with the next code in turn.
    public synchronized void restore(byte[] value, String label) {
        slices.put(
                value, 0, value.length, Slices.hash(value, 0, value.length), slices.size() + FIRST);
        labels.add(label);
    }

    /// One more than the highest code.
    public synchronized int size() {
        return slices.size() + FIRST;
    }

    /// The values with code `first` and above, in the order of their codes.
    public synchronized List<Entry> since(int first) {
        List<Entry> entries = new ArrayList<>();
        for (int code = Math.max(FIRST, first); code < slices.size() + FIRST; code++) {
            entries.add(new Entry(code, slices.bytes(code - FIRST), labels.get(code - FIRST)));
        }
        return entries;
    }
}
