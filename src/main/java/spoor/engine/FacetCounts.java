package spoor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// How many matching events have each value of one field.
public final class FacetCounts {
    private static final Comparator<Value> MOST_FIRST =
            Comparator.comparingInt(Value::count)
                    .reversed()
                    .thenComparing(Value::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Value::text);

    private final Values values;
    private final int[] counts;

    /// Counts that are known already, such as those that another engine made.
    ///
    /// @param values what the codes stand for
    /// @param counts by code, that of [Values#ABSENT] first; codes beyond its end have none
    public static FacetCounts of(Values values, int... counts) {
        return new FacetCounts(values, counts.clone());
    }

    FacetCounts(Values values, int[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /// One value and its count.
    ///
    /// @param text as it stands in the record; empty with code 0 where the record lacks the field
    /// @param label as a person reads it
    public record Value(int code, String text, String label, int count) {
        /// Whether this stands for the records that lack the field.
        public boolean isAbsent() {
            return code == Values.ABSENT;
        }
    }

    public int count(int code) {
        return code < counts.length ? counts[code] : 0;
    }

    /// How many different values there are, that of absence not counted.
    public int distinct() {
        int distinct = 0;
        for (int code = 1; code < counts.length; code++) {
            distinct += counts[code] > 0 ? 1 : 0;
        }
        return distinct;
    }

    /// The `most` most frequent values whose label holds `part` (case ignored), the highest count
    /// first.
    public List<Value> top(int most, String part) {
        String needle = part.toLowerCase(Locale.ROOT);
        PriorityQueue<Value> best = new PriorityQueue<>(MOST_FIRST.reversed());
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] == 0 || best.size() == most && counts[code] < best.element().count()) {
                continue;
            }
            Value value = value(code);
            if (!needle.isEmpty() && !value.label().toLowerCase(Locale.ROOT).contains(needle)) {
                continue;
            }
            best.add(value);
            if (best.size() > most) {
                best.remove();
            }
        }
        List<Value> sorted = new ArrayList<>(best);
        sorted.sort(MOST_FIRST);
        return sorted;
    }

    /// The value of a code, with its count here even if that is zero.
    public Value value(int code) {
        return new Value(code, values.text(code), values.label(code), count(code));
    }
}
