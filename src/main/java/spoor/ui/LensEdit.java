package spoor.ui;

import spoor.lens.Filter;
import spoor.lens.Lens;
import spoor.lens.LensText;
import spoor.lens.Match;
import spoor.lens.Sort;
import spoor.lens.TimeRange;

/// How typed conditions change a lens. What is typed adds to what is there; a value that was
/// excluded and is now asked for is excluded no more, and the other way round.
final class LensEdit {
    private LensEdit() {}

    /// @throws spoor.lens.LensSyntaxException with a sentence for the person who typed it
    static Lens merge(Lens lens, String text) {
        Lens typed = LensText.parse(text);
        Lens merged = lens;
        if (!typed.range().isAll()) {
            merged = merged.withRange(typed.range());
        }
        if (!typed.sort().equals(Sort.BY_TIME)) {
            merged = merged.withSort(typed.sort());
        }
        for (Filter filter : typed.filters()) {
            merged =
                    switch (filter) {
                        case Filter.OfText t -> merged.with(t);
                        case Filter.OfField f -> merge(merged, f);
                    };
        }
        return merged;
    }

    /// The lens without what the chip stands for.
    static Lens without(Lens lens, LensChip.Condition condition) {
        return switch (condition) {
            case LensChip.Condition.Time _ -> lens.withRange(TimeRange.ALL);
            case LensChip.Condition.Of(Filter filter) -> lens.without(filter);
        };
    }

    private static Lens merge(Lens lens, Filter.OfField filter) {
        Lens merged = lens;
        for (Match match : filter.alternatives()) {
            merged =
                    filter.isExcluded()
                            ? merged.excluding(filter.field(), match)
                            : merged.including(filter.field(), match);
        }
        return merged;
    }
}
