package spoor.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The dictionary of one field: what each code stands for. Code 0 is always "the record lacks it".
/// Immutable but for the ranks, which are worked out when first asked for.
public final class Values {
    /// The code of a field that the record does not have.
    public static final int ABSENT = 0;

    /// The dictionary of a field that no record has.
    public static final Values NONE = new Values(new String[] {""}, null);

    /// No import puts more values in one: a case may come from anybody.
    private static final int MOST_TOGETHER = 256;

    private final String[] texts;
    private final String @Nullable [] labels;
    private int @Nullable [] ranks;

    /// The codes that stand for several values at once, and which those are.
    private final Map<Integer, int[]> several;

    /// By code of a single value, the codes of several of which it is one.
    private final Map<Integer, List<Integer>> holding = new HashMap<>();

    /// @param texts the values by code; the entry for [#ABSENT] is not used
    /// @param labels what to show for each code, or null where the value itself is shown
    public Values(String[] texts, String @Nullable [] labels) {
        this(texts, labels, Map.of());
    }

    private Values(String[] texts, String @Nullable [] labels, Map<Integer, int[]> several) {
        this.texts = texts;
        this.labels = labels;
        this.several = several;
        several.forEach((code, parts) -> {
            for (int part : parts) {
                holding.computeIfAbsent(part, _ -> new ArrayList<>()).add(code);
            }
        });
    }

    /// Of a field that may have several values in one event, which then has a text of its own.
    ///
    /// @param between what stands in such a text between the values; those that have no code of
    ///   their own are passed over
    public static Values ofSeveral(String[] texts, String[] labels, String between) {
        Map<Integer, int[]> several = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 1; code < texts.length; code++) {
            if (texts[code].contains(between)) {
                several.put(code, new int[0]);
            }
        }
        if (!several.isEmpty()) {
            for (int code = 1; code < texts.length; code++) {
                codes.put(texts[code], code);
            }
            several.replaceAll((code, _) ->
                    Arrays.stream(texts[code].split(Pattern.quote(between)))
                            .mapToInt(text -> codes.getOrDefault(text, ABSENT))
                            .filter(part -> part != ABSENT)
                            .distinct()
                            .limit(MOST_TOGETHER)
                            .toArray());
        }
        return new Values(texts, labels, several);
    }

    /// The values that a code stands for: itself, but for codes of several.
    public int[] parts(int code) {
        int[] parts = several.get(code);
        return parts == null ? new int[] {code} : parts.clone();
    }

    /// These codes, and those of several values of which one of these is one.
    int[] withHolding(int... codes) {
        return IntStream.concat(
                        Arrays.stream(codes),
                        Arrays.stream(codes)
                                .mapToObj(code -> holding.getOrDefault(code, List.of()))
                                .flatMap(List::stream)
                                .mapToInt(code -> code))
                .distinct()
                .toArray();
    }

    /// Lets a code of several values match where one of them does.
    void gather(boolean[] matched) {
        several.forEach((code, parts) -> {
            for (int part : parts) {
                matched[code] |= matched[part];
            }
        });
    }

    /// Counts events of several values for each of these, and not for themselves.
    void spread(int[] counts) {
        several.forEach((code, parts) -> {
            for (int part : parts) {
                counts[part] += counts[code];
            }
            counts[code] = 0;
        });
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
