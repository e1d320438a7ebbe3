package spoor.engine;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Columns that are kept as one, because their values go together: an event name has one source,
/// and nearly always one access and type; an identity has one account. Counting a dozen facets then
/// takes a pass over a few arrays instead of one for each, and the arrays need less room.
final class Combination {
    /// Fields worth trying together, each list beginning with the one that says the most.
    private static final List<List<Field>> FAMILIES =
            List.of(
                    List.of(
                            Field.EVENT_NAME,
                            Field.EVENT_SOURCE,
                            Field.ACCESS,
                            Field.READ_ONLY,
                            Field.EVENT_TYPE,
                            Field.EVENT_CATEGORY,
                            Field.EVENT_VERSION,
                            Field.FIDELITY,
                            Field.OUTCOME,
                            Field.ERROR_CODE,
                            Field.INVOKED_BY,
                            Field.REGION,
                            Field.ERROR_MESSAGE),
                    List.of(
                            Field.IDENTITY,
                            Field.IDENTITY_TYPE,
                            Field.IDENTITY_NAME,
                            Field.PRINCIPAL_ID,
                            Field.IDENTITY_ARN,
                            Field.ACCOUNT,
                            Field.CALLER_ACCOUNT,
                            Field.RECIPIENT_ACCOUNT,
                            Field.MFA,
                            Field.USER_AGENT,
                            Field.ACCESS_KEY),
                    List.of(Field.SOURCE_ADDRESS, Field.VPC_ENDPOINT));

    /// As many as two bytes can tell apart, and few enough for their counts to stay in the caches.
    private static final int MOST_COMBINED = 1 << 16;

    private static final int BLOCK = 1 << 13;

    private final Codes codes;
    private final int count;
    private final EnumMap<Field, int[]> values;

    private Combination(Codes codes, int count, EnumMap<Field, int[]> values) {
        this.codes = codes;
        this.count = count;
        this.values = values;
    }

    /// Sorts all columns into combinations; what goes with nothing is one of its own.
    ///
    /// @param columns the codes of each field; emptied, so that each can go when it is combined
    /// @param sizes how many values each field has
    static List<Combination> of(
            Map<Field, Codes> columns, Map<Field, Integer> sizes, int rows, Cancel cancel) {
        List<List<Field>> families = new ArrayList<>(FAMILIES);
        columns.keySet().stream()
                .filter(field -> FAMILIES.stream().noneMatch(family -> family.contains(field)))
                .forEach(field -> families.add(List.of(field)));
        List<Map<Field, Combination>> parts = new ArrayList<>();
        for (List<Field> family : families) {
            Map<Field, Combination> part = new EnumMap<>(Field.class);
            for (Field field : family) {
                Codes codes = columns.remove(field);
                if (codes != null) {
                    part.put(field, single(field, codes, sizes.getOrDefault(field, 1)));
                }
            }
            parts.add(part);
        }
        return parts.parallelStream()
                .map(part -> combine(new ArrayList<>(part.values()), rows, cancel))
                .flatMap(List::stream)
                .toList();
    }

    private static Combination single(Field field, Codes codes, int size) {
        int[] same = new int[size];
        Arrays.setAll(same, code -> code);
        EnumMap<Field, int[]> values = new EnumMap<>(Field.class);
        values.put(field, same);
        return new Combination(codes, size, values);
    }

    /// Takes each into the first combination that has room for it.
    private static List<Combination> combine(List<Combination> singles, int rows, Cancel cancel) {
        List<Combination> combined = new ArrayList<>();
        while (!singles.isEmpty()) {
            Combination first = singles.removeFirst();
            for (var others = singles.listIterator(); others.hasNext(); ) {
                Combination both = first.with(others.next(), rows, cancel);
                if (both != null) {
                    first = both;
                    others.remove();
                }
            }
            combined.add(first);
        }
        return combined;
    }

    /// Both in one, or null where they have too many different pairs.
    private @Nullable Combination with(Combination other, int rows, Cancel cancel) {
        if (count > MOST_COMBINED || other.count > MOST_COMBINED) {
            return null;
        }
        Pairs pairs = new Pairs(other.count, MOST_COMBINED + BLOCK);
        Codes both = Codes.ofSize(rows, MOST_COMBINED);
        int[] mine = new int[BLOCK];
        int[] theirs = new int[BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            cancel.check();
            int block = Math.min(BLOCK, rows - from);
            codes.read(from, mine, block);
            other.codes.read(from, theirs, block);
            pairs.number(mine, theirs, block);
            if (pairs.count() > MOST_COMBINED) {
                return null;
            }
            both.write(from, mine, block);
        }
        EnumMap<Field, int[]> joined = new EnumMap<>(Field.class);
        values.forEach((field, codes) -> joined.put(field, pairs.firsts(codes)));
        other.values.forEach((field, codes) -> joined.put(field, pairs.seconds(codes)));
        return new Combination(both, pairs.count(), joined);
    }

    /// The columns of its fields, with row `i` of each taken from row `order[i]`.
    Map<Field, Column> inOrder(int[] order) {
        Codes moved = codes.inOrder(order);
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        values.forEach((field, map) -> columns.put(field, new Column(moved, map)));
        return columns;
    }
}
