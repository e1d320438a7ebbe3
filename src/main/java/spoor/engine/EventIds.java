package spoor.engine;

import spoor.event.Field;
import spoor.lens.Filter;
import spoor.lens.Match;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Evaluates conditions on event IDs, which have no dictionary.
final class EventIds {
    private EventIds() {}

    /// A bit for each row whose event ID meets all the filters.
    static long[] matching(EventTable table, List<Filter.OfField> filters) {
        RowBits found = new RowBits(table.size());
        List<IdTest> tests = filters.stream().map(IdTest::new).toList();
        IntStream.range(0, table.size())
                .parallel()
                .filter(row -> isMet(table.eventId(row), tests))
                .forEach(found::set);
        return found.toWords();
    }

    private static boolean isMet(String id, List<IdTest> tests) {
        for (IdTest test : tests) {
            if (!test.isMet(id)) {
                return false;
            }
        }
        return true;
    }

    /// One filter: plain IDs by a set, patterns by the same rules as for any other field.
    private static final class IdTest {
        private final Filter.OfField filter;
        private final Set<String> plain;
        private final List<Match> others;

        IdTest(Filter.OfField filter) {
            this.filter = filter;
            this.plain =
                    filter.alternatives().stream()
                            .filter(Match.Exact.class::isInstance)
                            .map(m -> ((Match.Exact) m).value().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet());
            this.others =
                    filter.alternatives().stream()
                            .filter(m -> !(m instanceof Match.Exact))
                            .toList();
        }

        boolean isMet(String id) {
            boolean isMatched = !id.isEmpty() && plain.contains(id.toLowerCase(Locale.ROOT));
            if (!isMatched && !others.isEmpty()) {
                Values one = new Values(new String[] {"", id}, null);
                boolean[] accepted =
                        AcceptedCodes.of(
                                one, List.of(new Filter.OfField(Field.EVENT_ID, false, others)));
                isMatched = accepted[id.isEmpty() ? Values.ABSENT : 1];
            }
            return isMatched != filter.isExcluded();
        }
    }
}
