package spoor.ui.facets;

import spoor.engine.FacetCounts;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a facet lists: its most frequent values, and those that the lens names wherever they rank.
///
/// @param highest the count of the most frequent value, also if that is not listed
/// @param distinct how many different values there are
/// @param hasMore whether there are values that are not listed
/// @param isKnown false until there was an answer
record FacetList(
        List<FacetValue> values, int highest, int distinct, boolean hasMore, boolean isKnown) {
    /// What is listed before the first answer.
    static final FacetList UNKNOWN = new FacetList(List.of(), 0, 0, false, false);

    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed();

    FacetList {
        values = List.copyOf(values);
    }

    /// The list for one field.
    ///
    /// @param codes how many codes the dictionary of the field has
    /// @param most how many values to list, those named in the lens not counted
    /// @param part what the name of a listed value must hold, without regard to case
    static FacetList of(
            FacetCounts counts, int codes, Field field, Lens lens, int most, String part) {
        NamedValues named = new NamedValues(counts, codes, field, lens);
        List<FacetCounts.Value> top = counts.top(most + 1, part);
        boolean hasMore = top.size() > most;
        List<FacetValue> values = new ArrayList<>();
        for (FacetCounts.Value value : hasMore ? top.subList(0, most) : top) {
            values.add(named.line(value));
        }
        List<FacetValue> further = new ArrayList<>(named.lines());
        if (counts.count(Values.ABSENT) > 0 && !part.isEmpty()) {
            // The engine compares with labels, and absence has none.
            further.add(named.line(counts.value(Values.ABSENT)));
        }
        further.stream()
                .distinct()
                .filter(isNamedLike(part).and(value -> !values.contains(value)))
                .sorted(MOST_FIRST)
                .toList()
                .forEach(values::add);
        return new FacetList(values, highest(counts, top, part), counts.distinct(), hasMore, true);
    }

    private static Predicate<FacetValue> isNamedLike(String part) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return value -> value.name().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static int highest(FacetCounts counts, List<FacetCounts.Value> top, String part) {
        List<FacetCounts.Value> first = part.isEmpty() ? top : counts.top(1, "");
        return first.isEmpty() ? 0 : first.getFirst().count();
    }
}
