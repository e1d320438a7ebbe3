package spoor.lens;

import spoor.event.Field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes up lenses, the same ones for the same dice.
public final class RandomLenses {
    /// The fields that a lens can have conditions on.
    public static final List<Field> CONDITIONS =
            Stream.concat(Field.CODED.stream(), Stream.of(Field.EVENT_ID)).toList();

    private static final List<Field> ORDERS =
            Stream.concat(Field.CODED.stream(), Stream.of(Field.EVENT_TIME)).toList();

    private static final String[] NETWORKS = {
        "203.0.113.0/24", "0.0.0.0/0", "198.51.100.7/32", "2001:db8::/32", "::/0", "::ffff:0:0/96"
    };

    private final RandomGenerator dice;
    private final Function<Field, String> values;
    private final List<String> texts;
    private final Function<RandomGenerator, Instant> times;

    /// @param values makes up a value of a field
    /// @param texts to search the records for
    public RandomLenses(
            RandomGenerator dice,
            Function<Field, String> values,
            List<String> texts,
            Function<RandomGenerator, Instant> times) {
        this.dice = dice;
        this.values = values;
        this.texts = texts;
        this.times = times;
    }

    public Lens next() {
        List<Filter> filters = new ArrayList<>();
        for (int i = dice.nextInt(5); i > 0; i--) {
            filters.add(filter());
        }
        Sort sort = new Sort(anyOf(ORDERS), dice.nextBoolean());
        return new Lens(range(), filters, dice.nextInt(3) == 0 ? sort : Sort.BY_TIME);
    }

    private Filter filter() {
        boolean isExcluded = dice.nextInt(3) == 0;
        if (dice.nextInt(6) == 0) {
            return new Filter.OfText(anyOf(texts), isExcluded);
        }
        Field field = anyOf(CONDITIONS);
        List<Match> alternatives = new ArrayList<>();
        for (int i = dice.nextInt(4); i >= 0; i--) {
            alternatives.add(match(field));
        }
        return new Filter.OfField(field, isExcluded, alternatives);
    }

    private Match match(Field field) {
        return switch (dice.nextInt(10)) {
            case 0 -> new Match.Any();
            case 1 -> new Match.None();
            case 2, 3 -> new Match.Like(pattern(values.apply(field)));
            case 4 ->
                    field == Field.SOURCE_ADDRESS
                            ? new Match.Network(anyOf(Arrays.asList(NETWORKS)))
                            : new Match.Exact(values.apply(field));
            default -> new Match.Exact(values.apply(field));
        };
    }

    /// The value with some of its letters replaced by a wildcard, or escaped where nothing asks for
    /// it.
    private String pattern(String value) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            switch (dice.nextInt(8)) {
                case 0 -> pattern.append('*');
                case 1 -> pattern.append('\\').append(value.charAt(i));
                default -> pattern.append(value.charAt(i));
            }
        }
        return pattern.isEmpty() ? "*" : pattern.toString();
    }

    private TimeRange range() {
        Instant from = dice.nextInt(3) == 0 ? null : times.apply(dice);
        Instant to = dice.nextInt(3) == 0 ? null : times.apply(dice);
        return dice.nextInt(3) == 0 ? TimeRange.ALL : new TimeRange(from, to);
    }

    private <T> T anyOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
