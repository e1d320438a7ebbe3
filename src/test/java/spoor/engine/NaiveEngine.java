package spoor.engine;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.Match;
import spoor.lens.Network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Answers lenses the long way round: row by row, condition by condition, in plain Java.
final class NaiveEngine {
    private final EventTable table;
    private final BiPredicate<String, Integer> holds;

    /// @param holds whether the record of a row holds a text
    NaiveEngine(EventTable table, BiPredicate<String, Integer> holds) {
        this.table = table;
        this.holds = holds;
    }

    Answered answer(Lens lens) {
        return new Answered(lens);
    }

    /// One lens, held against every row once.
    final class Answered {
        private final Lens lens;
        private final List<Test> tests = new ArrayList<>();

        /// By row, a bit for each condition that it fails.
        private final long[] failed = new long[table.size()];

        private Answered(Lens lens) {
            this.lens = lens;
            for (Filter filter : lens.filters()) {
                tests.add(
                        switch (filter) {
                            case Filter.OfField f -> new OfField(f);
                            case Filter.OfText t -> new OfText(t, holds);
                        });
            }
            for (int row = 0; row < failed.length; row++) {
                for (int i = 0; i < tests.size(); i++) {
                    failed[row] |= tests.get(i).isMet(row) ? 0 : 1L << i;
                }
            }
        }

        /// The matching rows in the order of the lens.
        List<Integer> rows() {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                if (isInRange(row) && failed[row] == 0) {
                    rows.add(row);
                }
            }
            Field field = lens.sort().field();
            Comparator<Integer> order =
                    field == Field.EVENT_TIME
                            ? Comparator.naturalOrder()
                            : Comparator.<Integer, Boolean>comparing(r -> table.code(field, r) == 0)
                                    .thenComparing(
                                            r -> table.label(field, r),
                                            String.CASE_INSENSITIVE_ORDER)
                                    .thenComparing(r -> table.text(field, r));
            rows.sort(lens.sort().isDescending() ? order.reversed() : order);
            return rows;
        }

        /// Counts by code: of the rows in the range that meet all conditions but those on the
        /// field.
        int[] facet(Field field) {
            long others = 0;
            for (int i = 0; i < tests.size(); i++) {
                others |= tests.get(i).field().equals(Optional.of(field)) ? 0 : 1L << i;
            }
            int[] counts = new int[table.values(field).size()];
            for (int row = 0; row < table.size(); row++) {
                if (isInRange(row) && (failed[row] & others) == 0) {
                    counts[table.code(field, row)]++;
                }
            }
            return counts;
        }

        /// By part and bin, of the rows that meet all conditions, in the range or not.
        int[][] histogram(Bins bins) {
            int[][] counts = new int[bins.stack().parts()][bins.count()];
            for (int row = 0; row < table.size(); row++) {
                long since = table.time(row) - bins.from();
                if (since >= 0 && since < bins.width() * bins.count() && failed[row] == 0) {
                    counts[part(bins.stack(), row)][(int) (since / bins.width())]++;
                }
            }
            return counts;
        }

        private int part(Stack stack, int row) {
            return switch (stack) {
                case Stack.ByOutcome _ -> table.series(row).ordinal();
                case Stack.ByValue by -> {
                    int part = 0;
                    while (part < by.groups().size()
                            && !by.groups().get(part).contains(table.text(by.field(), row))) {
                        part++;
                    }
                    yield part;
                }
            };
        }

        private boolean isInRange(int row) {
            long time = table.time(row);
            return time >= lens.range().fromMillis() && time < lens.range().toMillis();
        }
    }

    private interface Test {
        Optional<Field> field();

        boolean isMet(int row);
    }

    private record OfText(Filter.OfText filter, BiPredicate<String, Integer> holds)
            implements Test {
        @Override
        public Optional<Field> field() {
            return Optional.empty();
        }

        @Override
        public boolean isMet(int row) {
            return holds.test(filter.text(), row) != filter.isExcluded();
        }
    }

    private final class OfField implements Test {
        private final Filter.OfField filter;
        private final Set<String> texts;
        private final Set<String> labels;

        /// What is known by now of values, since many rows have the same one.
        private final Map<String, Boolean> known = new HashMap<>();

        OfField(Filter.OfField filter) {
            this.filter = filter;
            Values values = table.values(filter.field());
            boolean isId = filter.field() == Field.EVENT_ID;
            this.texts = isId ? Set.of() : all(values.size(), values::text);
            this.labels = isId ? Set.of() : all(values.size(), values::label);
        }

        private static Set<String> all(int size, IntFunction<String> value) {
            Set<String> all = new HashSet<>();
            IntStream.range(1, size).forEach(code -> all.add(value.apply(code)));
            return all;
        }

        @Override
        public Optional<Field> field() {
            return Optional.of(filter.field());
        }

        @Override
        public boolean isMet(int row) {
            Field field = filter.field();
            boolean isAbsent =
                    field == Field.EVENT_ID
                            ? table.eventId(row).isEmpty()
                            : table.code(field, row) == Values.ABSENT;
            String text = table.text(field, row);
            String label = table.label(field, row);
            boolean isMatched = false;
            for (Match match : filter.alternatives()) {
                isMatched |= isAbsent && match instanceof Match.None;
            }
            if (!isAbsent) {
                isMatched = known.computeIfAbsent(text, _ -> matches(text, label));
            }
            return isMatched != filter.isExcluded();
        }

        private boolean matches(String text, String label) {
            return filter.alternatives().stream().anyMatch(m -> matches(m, text, label));
        }

        private boolean matches(Match match, String text, String label) {
            return switch (match) {
                case Match.Exact e when texts.contains(e.value()) -> text.equals(e.value());
                case Match.Exact e when labels.contains(e.value()) -> label.equals(e.value());
                case Match.Exact e ->
                        text.equalsIgnoreCase(e.value()) || label.equalsIgnoreCase(e.value());
                case Match.Like l -> like(l.pattern(), text) || like(l.pattern(), label);
                case Match.Network n -> Network.parse(n.cidr()).orElseThrow().contains(text);
                case Match.Any _ -> true;
                case Match.None _ -> false;
            };
        }
    }

    /// Whether a text has the form of a pattern; `*` stands for anything, `\` before a letter for
    /// it.
    static boolean like(String pattern, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int i = 0; i < pattern.length(); i++) {
            boolean isStar = pattern.charAt(i) == '*';
            i += pattern.charAt(i) == '\\' && i + 1 < pattern.length() ? 1 : 0;
            char letter = Character.toLowerCase(pattern.charAt(i));
            boolean[] next = new boolean[reached.length];
            for (int at = 0; at < reached.length; at++) {
                next[at] =
                        isStar
                                ? reached[at] || at > 0 && next[at - 1]
                                : at > 0 && reached[at - 1] && small.charAt(at - 1) == letter;
            }
            reached = next;
        }
        return reached[text.length()];
    }
}
