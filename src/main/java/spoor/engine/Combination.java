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
                            Field.VIA,
                            Field.INVOKED_BY,
                            Field.REGION,
                            Field.ERROR_MESSAGE),
                    List.of(
                            Field.IDENTITY,
                            Field.IDENTITY_TYPE,
                            Field.IDENTITY_NAME,
                            Field.PRINCIPAL_ID,
                            Field.IDENTITY_ARN,
                            Field.SESSION_ISSUER,
                            Field.SOURCE_IDENTITY,
                            Field.ON_BEHALF_OF,
                            Field.ACCOUNT,
                            Field.CALLER_ACCOUNT,
                            Field.RECIPIENT_ACCOUNT,
                            Field.MFA,
                            Field.USER_AGENT,
                            Field.ACCESS_KEY,
                            Field.SESSION),
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

    /// Takes together what has room in one, then what is left of it in another.
    private static List<Combination> combine(List<Combination> singles, int rows, Cancel cancel) {
        List<Combination> combined = new ArrayList<>();
        List<Combination> left = singles;
        while (!left.isEmpty()) {
            List<Combination> together = new ArrayList<>(left);
            List<Combination> apart = new ArrayList<>();
            Combination one = null;
            while (one == null) {
                one = join(together, apart, rows, cancel);
            }
            combined.add(one);
            left = apart;
        }
        return combined;
    }

    /// All in one, in one pass over the rows.
    ///
    /// @return null if they have too many combinations; then the one that made them too many has
    ///   gone to `apart`
    private static @Nullable Combination join(
            List<Combination> together, List<Combination> apart, int rows, Cancel cancel) {
        Combination first = together.getFirst();
        for (int i = together.size() - 1; i > 0; i--) {
            if (first.count > MOST_COMBINED || together.get(i).count > MOST_COMBINED) {
                apart.addFirst(together.remove(i));
            }
        }
        if (together.size() == 1) {
            return first;
        }
        List<Pairs> steps = new ArrayList<>();
        for (Combination next : together.subList(1, together.size())) {
            int firsts = steps.isEmpty() ? first.count : MOST_COMBINED;
            steps.add(new Pairs(firsts, next.count, MOST_COMBINED + BLOCK));
        }
        Codes joined = Codes.ofSize(rows, MOST_COMBINED);
        int[] numbers = new int[BLOCK];
        int[] others = new int[BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            cancel.check();
            int block = Math.min(BLOCK, rows - from);
            first.codes.read(from, numbers, block);
            for (int i = 0; i < steps.size(); i++) {
                together.get(i + 1).codes.read(from, others, block);
                steps.get(i).number(numbers, others, block);
                if (steps.get(i).count() > MOST_COMBINED) {
                    apart.add(together.remove(i + 1));
                    return null;
                }
            }
            joined.write(from, numbers, block);
        }
        EnumMap<Field, int[]> values = new EnumMap<>(first.values);
        for (int i = 0; i < steps.size(); i++) {
            Pairs step = steps.get(i);
            values.replaceAll((_, codes) -> step.firsts(codes));
            together.get(i + 1)
                    .values
                    .forEach((field, codes) -> values.put(field, step.seconds(codes)));
        }
        return new Combination(joined, steps.getLast().count(), values);
    }

    /// The columns of its fields, with row `i` of each taken from row `order[i]`.
    Map<Field, Column> inOrder(int[] order) {
        Codes moved = codes.inOrder(order);
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        values.forEach((field, map) -> columns.put(field, new Column(moved, map)));
        return columns;
    }
}
