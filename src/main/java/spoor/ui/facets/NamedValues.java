package spoor.ui.facets;

import spoor.engine.FacetCounts;
import spoor.engine.Values;
import spoor.event.Field;
import spoor.lens.Lens;
import spoor.lens.Match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The values that a lens names one by one, found in the dictionary the way the engine finds them.
final class NamedValues {
    private final FacetCounts counts;
    private final int codes;
    private final Map<Integer, Named> byCode = new LinkedHashMap<>();
    private final List<FacetValue> unknown = new ArrayList<>();

    private record Named(Match match, FacetValue.State state) {}

    /// @param codes how many codes the dictionary of the field has
    NamedValues(FacetCounts counts, int codes, Field field, Lens lens) {
        this.counts = counts;
        this.codes = codes;
        lens.alternatives(field, false).forEach(m -> add(m, FacetValue.State.INCLUDED));
        lens.alternatives(field, true).forEach(m -> add(m, FacetValue.State.EXCLUDED));
    }

    /// The line for a value, marked if the lens names it.
    FacetValue line(FacetCounts.Value value) {
        Named named = byCode.get(value.code());
        Match own = value.isAbsent() ? new Match.None() : new Match.Exact(value.text());
        return new FacetValue(
                named == null ? own : named.match,
                value.text(),
                value.label(),
                value.count(),
                named == null ? FacetValue.State.PLAIN : named.state);
    }

    /// The lines of all that the lens names, also of what no event has.
    List<FacetValue> lines() {
        List<FacetValue> lines = new ArrayList<>(unknown);
        byCode.keySet().forEach(code -> lines.add(line(counts.value(code))));
        return lines;
    }

    private void add(Match match, FacetValue.State state) {
        switch (match) {
            case Match.Exact exact -> {
                int[] found = codesOf(exact.value());
                for (int code : found) {
                    byCode.put(code, new Named(match, state));
                }
                if (found.length == 0) {
                    unknown.add(new FacetValue(match, exact.value(), exact.value(), 0, state));
                }
            }
            case Match.None _ -> byCode.put(Values.ABSENT, new Named(match, state));
            case Match.Like _, Match.Network _, Match.Any _ -> {}
        }
    }

    /// The value itself, or what is shown for it; without regard to case only where neither exists.
    private int[] codesOf(String wanted) {
        int[] found = codesWhere(value -> value.text().equals(wanted));
        if (found.length == 0) {
            found = codesWhere(value -> value.label().equals(wanted));
        }
        return found.length > 0
                ? found
                : codesWhere(value ->
                        value.text().equalsIgnoreCase(wanted)
                                || value.label().equalsIgnoreCase(wanted));
    }

    private int[] codesWhere(Predicate<FacetCounts.Value> test) {
        return IntStream.range(1, codes).filter(code -> test.test(counts.value(code))).toArray();
    }
}
