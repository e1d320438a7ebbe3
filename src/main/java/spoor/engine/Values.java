package spoor.engine;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The dictionary of one field: what each code stands for. Code 0 is always "the record lacks it".
/// Immutable but for the ranks, which are worked out when first asked for.
public final class Values {
    /// The code of a field that the record does not have.
    public static final int ABSENT = 0;

    /// The dictionary of a field that no record has.
    public static final Values NONE = new Values(new String[] {""}, null);

    private final String[] texts;
    private final String @Nullable [] labels;
    private int @Nullable [] ranks;

    /// @param texts the values by code; the entry for [#ABSENT] is not used
    /// @param labels what to show for each code, or null where the value itself is shown
    public Values(String[] texts, String @Nullable [] labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /// One more than the highest code.
    public int size() {
        return texts.length;
    }

    /// The value as it stands in the record; empty for [#ABSENT].
    public String text(int code) {
        return code == ABSENT ? "" : texts[code];
    }

    /// The value as a person reads it; empty for [#ABSENT].
    public String label(int code) {
        return code == ABSENT ? "" : labels == null ? texts[code] : labels[code];
    }

    /// The place of each code when values are ordered by label, the absent one last. Equal labels
    /// have different ranks.
    public synchronized int[] ranks() {
        if (ranks == null) {
            Integer[] codes = IntStream.range(0, size()).boxed().toArray(Integer[]::new);
            Arrays.parallelSort(
                    codes,
                    Comparator.<Integer, Boolean>comparing(c -> c == ABSENT)
                            .thenComparing(this::label, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(this::text));
            int[] places = new int[codes.length];
            for (int place = 0; place < codes.length; place++) {
                places[codes[place]] = place;
            }
            ranks = places;
        }
        return ranks;
    }
}
